/** Is a result right? Compared with the definition, in double precision, at many places, and with the others whole. */

import { outputShape, product } from './data.mjs';

/** @import { Line } from './lines.mjs' */

/**
 * Indexed without the question whether there is a number.
 *
 * @typedef {{ readonly length: number, [index: number]: number }} Numbers
 */

/** So far may a result be from another, relative to the largest. */
const TOLERANCE = 1e-3;
/** So many levels of 255 may a byte be off: libraries round differently, and some with whole numbers. */
const LEVELS = 2;
/** Multiplications that the definition may cost. */
const WORK = 40_000_000;
const PLACES = 20_000;

/**
 * Checks every result of one line.
 */
export class Judge {
  /** @type {Line} */ #line;
  /** @type {Map<number, number>} places in the output, and what should be there */ #wanted = new Map();
  /** @type {Numbers | null} a result that was right, whole */ #whole = null;
  #largest = 0;

  /**
   * @param {Line} line
   * @param {Numbers} input as `data.mjs` gives it
   * @param {Numbers} weights
   */
  constructor(line, input, weights) {
    this.#line = line;
    const [channels, height, width] = outputShape(line);
    const taps = ((line.input[0] ?? 1) / line.groups) * product(line.kernel);
    const count = Math.min(PLACES, Math.ceil(WORK / taps), channels * height * width);
    let state = 7;
    for (let at = 0; at < count; at += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      // A third of the places in the first and last rows and columns, where the padding is.
      const near = at % 3 === 0;
      const channel = state % channels;
      let [y, x] = [(state >>> 3) % height, (state >>> 5) % width];
      if (near && at % 2 === 0) y = state & 1 ? Math.min(height - 1, at % 9) : Math.max(0, height - 1 - (at % 9));
      else if (near) x = state & 1 ? Math.min(width - 1, at % 9) : Math.max(0, width - 1 - (at % 9));
      const value = defined(line, input, weights, channel, y, x);
      this.#wanted.set(
        line.kind === 'bytes' ? 4 * (y * width + x) + channel : (channel * height + y) * width + x,
        value,
      );
      this.#largest = Math.max(this.#largest, Math.abs(value));
    }
  }

  /**
   * What is wrong with an output, or nothing. `interior`: the library's border is another, so it is not looked at.
   *
   * @param {Numbers} output
   * @param {boolean} interior
   * @returns {string | null}
   */
  fault(output, interior) {
    const size = product(outputShape(this.#line));
    if (output.length !== size) return `gives ${output.length} numbers instead of ${size}`;
    const limit = this.#line.kind === 'bytes' ? LEVELS : TOLERANCE * this.#largest;
    const counts = interior ? this.#inner() : () => true;
    for (const [place, value] of this.#wanted) {
      const difference = Math.abs((output[place] ?? Number.NaN) - value);
      if (!(difference <= limit) && counts(place)) {
        return `is wrong: ${output[place]} instead of ${value.toPrecision(6)} at ${place} of ${size}`;
      }
    }
    const whole = this.#whole;
    if (!whole) {
      if (!interior) this.#whole = output;
      return null;
    }
    for (let place = 0; place < size; place += 1) {
      const difference = Math.abs(/** @type {number} */ (output[place]) - /** @type {number} */ (whole[place]));
      if (!(difference <= limit) && counts(place)) {
        return `differs from the others by ${difference.toPrecision(3)} at ${place} of ${size}`;
      }
    }
    return null;
  }

  /** Whether a place of the output has a window that touches no border. */
  #inner() {
    const { pad, kind } = this.#line;
    const [, height, width] = outputShape(this.#line);
    const [[top, bottom], [left, right]] = pad;
    return (/** @type {number} */ place) => {
      const at = kind === 'bytes' ? place >> 2 : place;
      const [y, x] = [Math.floor(at / width) % height, at % width];
      return y >= top && y < height - bottom && x >= left && x < width - right;
    };
  }
}

/**
 * One output by the definition.
 *
 * @param {Line} line
 * @param {Numbers} input
 * @param {Numbers} weights
 * @param {number} channel
 * @param {number} y
 * @param {number} x
 */
function defined(line, input, weights, channel, y, x) {
  const { input: shape, outputs, groups, kernel, stride, dilation, pad, kind } = line;
  const [channels = 0, height = 0, width = 0] = shape;
  const bytes = kind === 'bytes';
  const share = channels / groups;
  const first = Math.floor((channel * groups) / outputs) * share;
  let [sum, most, count] = [0, Number.NEGATIVE_INFINITY, 0];
  for (let c = 0; c < share; c += 1) {
    for (let i = 0; i < kernel[0]; i += 1) {
      for (let j = 0; j < kernel[1]; j += 1) {
        let row = y * stride - pad[0][0] + i * dilation;
        let column = x * stride - pad[1][0] + j * dilation;
        if (bytes) {
          row = Math.min(height - 1, Math.max(0, row));
          column = Math.min(width - 1, Math.max(0, column));
        } else if (row < 0 || row >= height || column < 0 || column >= width) continue;
        const place = bytes ? 4 * (row * width + column) + channel : ((first + c) * height + row) * width + column;
        const value = input[place] ?? 0;
        sum +=
          value *
          (kind === 'conv' || bytes ? (weights[((channel * share + c) * kernel[0] + i) * kernel[1] + j] ?? 0) : 1);
        most = Math.max(most, value);
        count += 1;
      }
    }
  }
  if (kind === 'max') return most;
  if (kind === 'avg') return sum / count;
  return bytes ? Math.min(255, Math.max(0, Math.round(sum))) : sum;
}
