const FILES = import.meta.glob<string>('../samples/*.csv', { query: '?url', import: 'default', eager: true });

/** Small series that the Rust app knows by itself. */
export const SMALL = ['lecture', 'step', 'impulse', 'ramp', 'wave', 'temperature'] as const;

/** Samples that are files beside the page: name and address. */
export const REAL: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, url]) => [path.replace(/^.*\/|\.csv$/g, ''), url]),
);

/** The bytes of a sample, or nothing where there is no such sample or it does not come. */
export async function fetchSample(name: string): Promise<Uint8Array | undefined> {
  const url = REAL.get(name);
  if (url === undefined) return undefined;
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
