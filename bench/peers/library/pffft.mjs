/** PFFFT: a series in overlapping stretches, each multiplied by the kernel's spectrum (overlap-save). */

import { weights as allWeights, input } from '../data.mjs';

/** @import { Line } from '../lines.mjs' */
/** @import { Ready, Way } from '../worker.mjs' */

const MODULE = '/node_modules/@echogarden/pffft-wasm/dist/simd/pffft.js';
const [REAL, FORWARD, BACKWARD] = [0, 0, 1];

/**
 * Series of one channel alone; stretches of several lengths are ways, and the fastest is kept.
 *
 * @param {Line} line
 * @returns {Promise<Way[]>}
 */
export async function ways(line) {
  const [channels = 1] = line.input;
  const taps = line.kernel[1];
  if (!line.series || channels > 1) return [];
  const start = (await import(/* @vite-ignore */ MODULE)).default;
  const library = await start();
  const lengths = Array.from({ length: 12 }, (_, at) => 2 ** (at + 6));
  return lengths
    .filter((length) => length > 2 * taps && length <= 64 * taps)
    .map((length) => ({ name: `stretches of ${length}`, prepare: () => prepare(library, line, length) }));
}

/**
 * @param {any} library
 * @param {Line} line
 * @param {number} length of a transform
 * @returns {Ready}
 */
function prepare(library, line, length) {
  const taps = line.kernel[1];
  const samples = line.input[2] ?? 0;
  const fresh = length - taps + 1;
  const count = Math.ceil(samples / fresh);
  const [before] = line.pad[1];
  const setup = library._pffft_new_setup(length, REAL);
  const padded = (count - 1) * fresh + length;
  const make = (/** @type {number} */ size) => library._pffft_aligned_malloc(4 * size);
  const [x, y, filter, spectrum, result, work, stretch] = [
    make(padded),
    make(count * fresh),
    make(length),
    make(length),
    make(length),
    make(length),
    make(length),
  ];
  const floats = (/** @type {number} */ at, /** @type {number} */ size) =>
    library.HEAPF32.subarray(at / 4, at / 4 + size);
  floats(x, padded).fill(0);
  floats(x, padded).set(input(line), before);
  // Turned, so that the product of spectra is a correlation: output i is at place taps − 1 + i of its stretch.
  const turned = floats(filter, length);
  turned.fill(0);
  turned.set(allWeights(line).slice().reverse());
  library._pffft_transform(setup, filter, filter, work, FORWARD);
  const heap = library.HEAPF32;
  return {
    run: () => {
      for (let at = 0; at < count; at += 1) {
        // It wants aligned input.
        const from = x / 4 + at * fresh;
        heap.copyWithin(stretch / 4, from, from + length);
        library._pffft_transform(setup, stretch, spectrum, work, FORWARD);
        heap.fill(0, result / 4, result / 4 + length);
        library._pffft_zconvolve_accumulate(setup, spectrum, filter, result, 1 / length);
        library._pffft_transform(setup, result, stretch, work, BACKWARD);
        heap.copyWithin(y / 4 + at * fresh, stretch / 4 + taps - 1, stretch / 4 + length);
      }
    },
    output: () => heap.slice(y / 4, y / 4 + samples),
    free: () => {
      for (const held of [x, y, filter, spectrum, result, work, stretch]) library._pffft_aligned_free(held);
      library._pffft_destroy_setup(setup);
    },
  };
}
