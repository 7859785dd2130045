/**
 * A line cut for workers that share nothing: photographs by rows and series by stretches, each with the input that its
 * windows reach; layers of many channels by the channels of the output.
 */

import { outputShape, product } from '../data.mjs';

/** @import { Line } from '../lines.mjs' */

/** A photograph has so many channels at most. */
const FEW = 4;

/**
 * @typedef {object} Share
 * @property {Line} line what is left of the line
 * @property {(input: Float32Array) => Float32Array} input
 * @property {(weights: Float32Array) => Float32Array} weights
 */

/**
 * @param {Line} line
 * @param {number} count
 * @returns {Share[]}
 */
export function shares(line, count) {
  const cut = axisOf(line) === null ? byChannels : byStretch;
  return Array.from({ length: count }, (_, index) => cut(line, index, count));
}

/**
 * The whole output from its shares.
 *
 * @param {Line} line
 * @param {number} count
 * @param {readonly Float32Array[]} parts
 */
export function joined(line, count, parts) {
  const shape = outputShape(line);
  const whole = new Float32Array(product(shape));
  const axis = axisOf(line);
  // By channels, the shares stand one after another; else each gives a stretch of every channel.
  const [channels, rest] = axis === null ? [1, product(shape)] : [shape[0], product(shape.slice(1))];
  for (let channel = 0; channel < channels; channel += 1) {
    let at = channel * rest;
    for (const part of parts) {
      const length = part.length / channels;
      whole.set(part.subarray(channel * length, (channel + 1) * length), at);
      at += length;
    }
  }
  if (parts.length !== count) throw new Error('a share is missing');
  return whole;
}

/**
 * Along which axis a line is cut, or `null`: by channels.
 *
 * @param {Line} line
 * @returns {0 | 1 | null}
 */
function axisOf({ series, input: [channels = 1] }) {
  if (series) return 1;
  return channels <= FEW ? 0 : null;
}

/**
 * @param {Line} line
 * @param {number} index
 * @param {number} count
 * @returns {Share}
 */
function byStretch(line, index, count) {
  const axis = axisOf(line) ?? 0;
  const { stride, dilation, kernel, pad } = line;
  const [channels = 1, ...sizes] = line.input;
  const size = sizes[axis] ?? 0;
  const outputs = outputShape(line)[axis + 1] ?? 0;
  const edge = (/** @type {number} */ place) => Math.floor((place * outputs) / count);
  const begin = edge(index) * stride - pad[axis][0];
  const end = (edge(index + 1) - 1) * stride - pad[axis][0] + dilation * (kernel[axis] - 1) + 1;
  const [first, last] = [Math.max(0, begin), Math.min(size, end)];
  /** @type {readonly [number, number]} */
  const around = [first - begin, end - last];
  const rest = axis === 0 ? (sizes[1] ?? 1) : 1;
  return {
    line: {
      ...line,
      input: axis === 0 ? [channels, last - first, ...sizes.slice(1)] : [channels, 1, last - first],
      pad: axis === 0 ? [around, pad[1]] : [pad[0], around],
    },
    input: (input) => {
      const taken = new Float32Array(channels * (last - first) * rest);
      for (let channel = 0; channel < channels; channel += 1) {
        const from = channel * size * rest;
        taken.set(input.subarray(from + first * rest, from + last * rest), channel * (last - first) * rest);
      }
      return taken;
    },
    weights: (weights) => weights,
  };
}

/**
 * @param {Line} line
 * @param {number} index
 * @param {number} count
 * @returns {Share}
 */
function byChannels(line, index, count) {
  const [channels = 1, ...sizes] = line.input;
  const part = (/** @type {number} */ size) => [(index * size) / count, ((index + 1) * size) / count];
  const grouped = line.groups > 1;
  const [first = 0, last = 0] = grouped ? part(channels) : [0, channels];
  const area = product(sizes);
  return {
    line: {
      ...line,
      input: [last - first, ...sizes],
      outputs: line.outputs / count,
      groups: grouped ? line.groups / count : 1,
    },
    input: (input) => input.subarray(first * area, last * area),
    weights: (weights) => {
      const [from = 0, to = 0] = part(weights.length);
      return weights.subarray(from, to);
    },
  };
}
