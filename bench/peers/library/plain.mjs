/** Plain JavaScript, as one writes it with care: row by row and tap by tap, so that the innermost loop is as simple as can be. */

import { weights as allWeights, factors, input, outputShape, pixels, product } from '../data.mjs';

/** @import { Line } from '../lines.mjs' */
/** @import { Ready, Way } from '../worker.mjs' */
/** @import { Numbers } from '../judge.mjs' */

/**
 * @param {Line} line
 * @returns {Promise<Way[]>}
 */
export async function ways(line) {
  if (line.kind === 'bytes') {
    return [
      { name: 'loops', prepare: () => bytes(line) },
      ...(factors(line) ? [{ name: 'loops, two passes', prepare: () => bytesTwice(line) }] : []),
    ];
  }
  if (line.kind !== 'conv') return [{ name: 'loops', prepare: () => pooled(line) }];
  return [
    { name: 'loops', prepare: () => convolved(line) },
    ...(factors(line) ? [{ name: 'loops, two passes', prepare: () => convolvedTwice(line) }] : []),
  ];
}

/**
 * @param {Line} line
 * @returns {Ready}
 */
function convolved(line) {
  const [from, weights] = [input(line), allWeights(line)];
  const output = new Float32Array(product(outputShape(line)));
  return { run: () => convolve(line, from, weights, output), output: () => output.slice() };
}

/**
 * @param {Line} line
 * @returns {Ready}
 */
function convolvedTwice(line) {
  const parts = factors(line);
  const from = input(line);
  const [between, output] = [new Float32Array(from.length), new Float32Array(from.length)];
  const times = (/** @type {number[]} */ values) =>
    Float32Array.from({ length: line.outputs * values.length }, (_, at) => values[at % values.length] ?? 0);
  const [row, column] = [times(parts?.row ?? []), times(parts?.column ?? [])];
  /** @type {readonly [number, number]} */
  const none = [0, 0];
  const across = {
    ...line,
    kernel: /** @type {const} */ ([1, line.kernel[1]]),
    pad: /** @type {const} */ ([none, line.pad[1]]),
  };
  const down = {
    ...line,
    kernel: /** @type {const} */ ([line.kernel[0], 1]),
    pad: /** @type {const} */ ([line.pad[0], none]),
  };
  return {
    run: () => {
      convolve(across, from, row, between);
      convolve(down, between, column, output);
    },
    output: () => output.slice(),
  };
}

/**
 * Adds every row of the input to the rows of the output that it reaches, one tap after another.
 *
 * @param {Line} line
 * @param {Numbers} from
 * @param {Numbers} weights
 * @param {Float32Array} output
 */
function convolve(line, from, weights, output) {
  const { input: shape, outputs, groups, kernel, stride, dilation, pad } = line;
  const [channels = 0, height = 0, width = 0] = shape;
  const [, outHeight, outWidth] = outputShape(line);
  const share = channels / groups;
  const perGroup = outputs / groups;
  output.fill(0);
  for (let m = 0; m < outputs; m += 1) {
    const first = Math.floor(m / perGroup) * share;
    for (let y = 0; y < outHeight; y += 1) {
      const to = (m * outHeight + y) * outWidth;
      for (let c = 0; c < share; c += 1) {
        for (let i = 0; i < kernel[0]; i += 1) {
          const row = y * stride - pad[0][0] + i * dilation;
          if (row < 0 || row >= height) continue;
          const start = ((first + c) * height + row) * width;
          for (let j = 0; j < kernel[1]; j += 1) {
            const weight = /** @type {number} */ (weights[((m * share + c) * kernel[0] + i) * kernel[1] + j]);
            const shift = j * dilation - pad[1][0];
            const begin = shift < 0 ? Math.ceil(-shift / stride) : 0;
            const end = Math.min(outWidth, Math.floor((width - 1 - shift) / stride) + 1);
            if (stride === 1) add(output, to + begin, from, start + begin + shift, end - begin, weight);
            else addStrided(output, to + begin, from, start + begin * stride + shift, end - begin, weight, stride);
          }
        }
      }
    }
  }
}

/**
 * @param {Numbers} to
 * @param {number} at
 * @param {Numbers} from
 * @param {number} start
 * @param {number} length
 * @param {number} weight
 */
function add(to, at, from, start, length, weight) {
  for (let x = 0; x < length; x += 1)
    to[at + x] = /** @type {number} */ (to[at + x]) + weight * /** @type {number} */ (from[start + x]);
}

/**
 * @param {Numbers} to
 * @param {number} at
 * @param {Numbers} from
 * @param {number} start
 * @param {number} length
 * @param {number} weight
 * @param {number} stride
 */
function addStrided(to, at, from, start, length, weight, stride) {
  for (let x = 0; x < length; x += 1) {
    to[at + x] = /** @type {number} */ (to[at + x]) + weight * /** @type {number} */ (from[start + x * stride]);
  }
}

/**
 * Across the rows first, then down, each output from its window.
 *
 * @param {Line} line
 * @returns {Ready}
 */
function pooled(line) {
  const { kernel, stride, pad, kind } = line;
  const [channels = 0, height = 0, width = 0] = line.input;
  const [, outHeight, outWidth] = outputShape(line);
  const from = input(line);
  const between = new Float32Array(channels * height * outWidth);
  const output = new Float32Array(channels * outHeight * outWidth);
  const max = kind === 'max';
  /** @param {number} at @param {0 | 1} axis @param {number} size */
  const reach = (at, axis, size) => {
    const start = at * stride - pad[axis][0];
    return [Math.max(0, start), Math.min(size, start + kernel[axis])];
  };
  const run = () => {
    for (let row = 0; row < channels * height; row += 1) {
      for (let x = 0; x < outWidth; x += 1) {
        const [first = 0, end = 0] = reach(x, 1, width);
        let value = max ? Number.NEGATIVE_INFINITY : 0;
        for (let column = first; column < end; column += 1) {
          const next = /** @type {number} */ (from[row * width + column]);
          value = max ? Math.max(value, next) : value + next;
        }
        between[row * outWidth + x] = max ? value : value / (end - first);
      }
    }
    for (let channel = 0; channel < channels; channel += 1) {
      for (let y = 0; y < outHeight; y += 1) {
        const [first = 0, end = 0] = reach(y, 0, height);
        const to = (channel * outHeight + y) * outWidth;
        for (let x = 0; x < outWidth; x += 1) {
          let value = max ? Number.NEGATIVE_INFINITY : 0;
          for (let row = first; row < end; row += 1) {
            const next = /** @type {number} */ (between[(channel * height + row) * outWidth + x]);
            value = max ? Math.max(value, next) : value + next;
          }
          output[to + x] = max ? value : value / (end - first);
        }
      }
    }
  };
  return { run, output: () => output.slice() };
}

/**
 * @param {Line} line
 * @returns {Ready}
 */
function bytes(line) {
  const [from, weights] = [pixels(line), allWeights(line)];
  const result = new Uint8ClampedArray(from.length);
  const [, height = 0, width = 0] = line.input;
  const sums = new Float32Array(4 * width);
  const run = () => {
    for (let y = 0; y < height; y += 1) {
      sums.fill(0);
      for (let i = 0; i < line.kernel[0]; i += 1) {
        const row = Math.min(height - 1, Math.max(0, y + i - line.pad[0][0]));
        for (let j = 0; j < line.kernel[1]; j += 1) {
          addRepeated(sums, from, 4 * width * row, 4 * (j - line.pad[1][0]), weights[i * line.kernel[1] + j] ?? 0);
        }
      }
      result.set(sums, 4 * width * y);
    }
  };
  return { run, output: () => result.slice() };
}

/**
 * @param {Line} line
 * @returns {Ready}
 */
function bytesTwice(line) {
  const parts = factors(line);
  const [row, column] = [parts?.row ?? [], parts?.column ?? []];
  const from = pixels(line);
  const result = new Uint8ClampedArray(from.length);
  const [, height = 0, width = 0] = line.input;
  const between = new Float32Array(from.length);
  const sums = new Float32Array(4 * width);
  const run = () => {
    between.fill(0);
    for (let y = 0; y < height; y += 1) {
      const start = 4 * width * y;
      const to = between.subarray(start, start + 4 * width);
      for (const [j, weight] of row.entries()) addRepeated(to, from, start, 4 * (j - line.pad[1][0]), weight);
    }
    for (let y = 0; y < height; y += 1) {
      sums.fill(0);
      column.forEach((weight, i) => {
        const source = Math.min(height - 1, Math.max(0, y + i - line.pad[0][0]));
        add(sums, 0, between, 4 * width * source, 4 * width, weight);
      });
      result.set(sums, 4 * width * y);
    }
  };
  return { run, output: () => result.slice() };
}

/**
 * Adds a row of RGBA, shifted, its first and last pixel repeated beyond its ends.
 *
 * @param {Float32Array} to
 * @param {Numbers} from
 * @param {number} start
 * @param {number} shift
 * @param {number} weight
 */
function addRepeated(to, from, start, shift, weight) {
  const length = to.length;
  const [begin, end] = [Math.max(0, -shift), Math.min(length, length - shift)];
  for (let x = 0; x < begin; x += 1) to[x] = (to[x] ?? 0) + weight * /** @type {number} */ (from[start + (x & 3)]);
  add(to, begin, from, start + begin + shift, end - begin, weight);
  for (let x = end; x < length; x += 1) {
    to[x] = (to[x] ?? 0) + weight * /** @type {number} */ (from[start + length - 4 + (x & 3)]);
  }
}
