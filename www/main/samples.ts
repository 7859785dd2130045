const SERIES = import.meta.glob<string>('../samples/*.csv', { query: '?url', import: 'default', eager: true });
const IMAGES = import.meta.glob<string>('../samples/*.{png,webp,jpg}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Small series that the Rust app knows by itself. */
export const SMALL = ['lecture', 'step', 'impulse', 'ramp', 'wave', 'temperature'] as const;

/** Samples that are files beside the page: name and address. */
export const REAL: ReadonlyMap<string, string> = named(SERIES);
export const PICTURES: ReadonlyMap<string, string> = named(IMAGES);

export function named(files: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(files).map(([path, url]) => [path.replace(/^.*\/|\.\w+$/g, ''), url]));
}

/** The bytes of a sample, or nothing where there is no such sample or it does not come. */
export async function fetchSample(samples: ReadonlyMap<string, string>, name: string): Promise<Uint8Array | undefined> {
  const url = samples.get(name);
  if (url === undefined) return undefined;
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
