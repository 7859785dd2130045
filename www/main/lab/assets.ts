import { fetchSample, named } from '../samples';

/** Files that labs stand on, by name. A name that ends in `.gz` is unpacked here, by the browser. */
const ASSETS = import.meta.glob<string>('../../samples/digits*', { query: '?url', import: 'default', eager: true });

const GZIP = [0x1f, 0x8b] as const;

/** The bytes of a lab's file, or nothing where it does not come. */
export async function fetchAsset(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await fetchSample(named(ASSETS), name);
  if (!bytes) return undefined;
  const whole = new Uint8Array(bytes);
  // Some servers unpack on the way.
  if (!GZIP.every((byte, index) => whole[index] === byte)) return whole;
  const stream = new Blob([whole]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
