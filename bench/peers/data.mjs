/** The numbers of a line: made from its description alone, alike in every worker. */

/** @import { Line } from './lines.mjs' */

/** @param {readonly number[]} sizes */
export const product = (sizes) => sizes.reduce((product, size) => product * size, 1);

/**
 * Pseudo-random whole numbers below 2³² (a linear congruence).
 *
 * @param {number} seed
 */
function random(seed) {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

/**
 * Numbers from −1 to 1.
 *
 * @param {number} length
 * @param {number} seed
 */
export function noise(length, seed) {
  const next = random(seed);
  return Float32Array.from({ length }, () => next() / 2 ** 31 - 1);
}

/**
 * Channels, height, width of the output.
 *
 * @param {Line} line
 * @returns {[number, number, number]}
 */
export function outputShape({ input, outputs, kernel, stride, dilation, pad }) {
  /** @param {0 | 1} axis */
  const size = (axis) => {
    const padded = (input[axis + 1] ?? 0) + pad[axis][0] + pad[axis][1];
    return Math.floor((padded - dilation * (kernel[axis] - 1) - 1) / stride) + 1;
  };
  return [outputs, size(0), size(1)];
}

/**
 * The input of a line, channel by channel; of a line of bytes, RGBA pixel by pixel, opaque.
 *
 * @param {Line} line
 */
export function input(line) {
  if (line.kind === 'bytes') throw new Error('a picture of bytes has pixels');
  const values = new Float32Array(product(line.input));
  const next = random(1);
  for (let at = 0; at < values.length; at += 1) values[at] = next() / 2 ** 31 - 1;
  return values;
}

/** @param {Line} line */
export function pixels({ input: [, height = 0, width = 0] }) {
  const bytes = new Uint8Array(4 * height * width);
  const next = random(1);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = at % 4 === 3 ? 255 : next() >>> 24;
  return bytes;
}

/**
 * Whole numbers in proportion to the weights of a line of bytes, row by row.
 *
 * @param {Line} line
 */
export function wholeWeights({ kernel: [height, width], weights }) {
  if (weights === 'binomial') {
    const [column, row] = [binomial(height), binomial(width)];
    return column.flatMap((a) => row.map((b) => a * b));
  }
  const next = random(2);
  return Array.from({ length: height * width }, () => 1 + ((next() >>> 16) % 15));
}

/** @param {number} size */
export function binomial(size) {
  let row = [1];
  for (let at = 1; at < size; at += 1) row = [1, ...row.slice(1).map((value, index) => value + (row[index] ?? 0)), 1];
  return row;
}

/**
 * A Gaussian of a sixth of its taps, of sum 1.
 *
 * @param {number} size
 */
function gaussian(size) {
  const values = Array.from({ length: size }, (_, at) => Math.exp(-0.5 * ((at - (size - 1) / 2) / (size / 6)) ** 2));
  const sum = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / sum);
}

/**
 * The factors of a kernel of rank 1, column and row, or nothing.
 *
 * @param {Line} line
 * @returns {{ column: number[], row: number[] } | null}
 */
export function factors({ kernel: [height, width], weights }) {
  if (weights === 'noise') return null;
  const of = (/** @type {number} */ size) =>
    weights === 'gaussian' ? gaussian(size) : binomial(size).map((value) => value / 2 ** (size - 1));
  return { column: of(height), row: of(width) };
}

/**
 * The weights of a convolution: outputs, channels of a group, height, width. Planes that are each by themselves on a
 * photograph have the same kernel; channels of a layer have their own.
 *
 * @param {Line} line
 */
export function weights(line) {
  const { input, kernel, groups, outputs, kind } = line;
  const shape = [outputs, (input[0] ?? 1) / groups, ...kernel];
  const parts = factors(line);
  const photograph = groups === outputs && outputs <= 4;
  const taps = product(kernel);
  let plane = null;
  if (parts) plane = parts.column.flatMap((a) => parts.row.map((b) => a * b));
  else if (kind === 'bytes') {
    const whole = wholeWeights(line);
    const sum = whole.reduce((sum, value) => sum + value, 0);
    plane = whole.map((value) => value / sum);
  } else if (photograph) plane = Array.from(noise(taps, 2));
  if (!plane) return noise(product(shape), 2);
  const one = plane;
  return Float32Array.from({ length: product(shape) }, (_, at) => one[at % taps] ?? 0);
}
