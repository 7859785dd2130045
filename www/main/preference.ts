/** What a person once chose on this device. Storage may be forbidden, as in a frame: then nothing is remembered. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`convolens-${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`convolens-${name}`, value);
  } catch {
    // The choice still holds on this page: it is in the URL.
  }
}
