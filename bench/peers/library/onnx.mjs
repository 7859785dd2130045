/** ONNX Runtime Web. The input stays in the model, and a run gives back one number of the result, not a copy of it. */

import { weights as allWeights, factors, input, outputShape, pixels } from '../data.mjs';
import { FLOAT, model, UINT8 } from './model.mjs';

/** @import { Line } from '../lines.mjs' */
/** @import { Ready, Way } from '../worker.mjs' */
/** @import { Node, Tensor } from './model.mjs' */

/** @typedef {{ nodes: Node[], constants: Tensor[], shape: readonly number[] }} Layer from `x` to `y` */

const FOLDER = '/node_modules/onnxruntime-web/dist/';

/**
 * @param {Line} line
 * @param {number} threads
 * @returns {Promise<Way[]>}
 */
export async function ways(line, threads) {
  const runtime = await import(/* @vite-ignore */ `${FOLDER}ort.wasm.min.mjs`);
  runtime.env.wasm.numThreads = threads;
  runtime.env.wasm.wasmPaths = FOLDER;
  runtime.env.logLevel = 'error';
  const layers = line.kind === 'bytes' ? ofBytes(line) : ofNumbers(line);
  return layers.map(({ name, layer, shape }) => ({ name, prepare: () => prepare(runtime, line, layer(), shape) }));
}

/**
 * @param {any} runtime
 * @param {Line} line
 * @param {Layer} layer
 * @param {readonly number[]} shape of the input
 * @returns {Promise<Ready>}
 */
async function prepare(runtime, line, layer, shape) {
  const bytes = line.kind === 'bytes';
  const rank = layer.shape.length;
  const integers = (/** @type {string} */ name, /** @type {bigint} */ value) => ({
    name,
    shape: [rank],
    data: new BigInt64Array(rank).fill(value),
  });
  const file = model({
    nodes: [...layer.nodes, { type: 'Slice', inputs: ['y', 'zeros', 'ones'], outputs: ['corner'] }],
    resident: [{ name: 'x', shape, data: bytes ? pixels(line) : input(line) }],
    constants: [...layer.constants, integers('zeros', 0n), integers('ones', 1n)],
    outputs: [
      { name: 'y', shape: layer.shape, type: bytes ? UINT8 : FLOAT },
      { name: 'corner', shape: layer.shape.map(() => 1), type: bytes ? UINT8 : FLOAT },
    ],
  });
  const session = await runtime.InferenceSession.create(file, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    // It warns that an input may be replaced.
    logSeverityLevel: 3,
  });
  // From bytes to bytes, the result leaves the library.
  const wanted = [bytes ? 'y' : 'corner'];
  return {
    run: async () => {
      await session.run({}, wanted);
    },
    output: async () => (await session.run({}, ['y'])).y.data.slice(),
    free: () => session.release(),
  };
}

/** @param {Line} line */
function ofNumbers(line) {
  const [channels = 1, height = 1, width = 1] = line.input;
  const [outputs, outHeight, outWidth] = outputShape(line);
  const whole = { kernel: line.kernel, pad: line.pad };
  const image = [1, channels, height, width];
  const result = [1, outputs, outHeight, outWidth];
  if (line.kind !== 'conv') {
    const pool = () => chain([pooling(line)], result);
    const ways = [{ name: 'pool', layer: pool, shape: image }];
    if (line.stride < height) return ways;
    const type = line.kind === 'max' ? 'GlobalMaxPool' : 'GlobalAveragePool';
    return [...ways, { name: 'global pool', layer: () => chain([{ type }], result), shape: image }];
  }
  const conv = () => chain([convolution(line, whole, allWeights(line), line.groups)], result);
  if (line.series) {
    const flat = () => {
      const { attributes, weights } = convolution(line, whole, allWeights(line), line.groups);
      const last = Object.entries(attributes).map(([name, value]) => [name, halved(name, value)]);
      const data = { ...weights, shape: weights.shape.filter((_, axis) => axis !== 2) };
      return chain([{ type: 'Conv', attributes: Object.fromEntries(last), weights: data }], [1, outputs, outWidth]);
    };
    return [
      { name: 'one dimension', layer: flat, shape: [1, channels, width] },
      { name: 'two dimensions', layer: conv, shape: image },
    ];
  }
  const ways = [{ name: 'conv', layer: conv, shape: image }];
  const planes = line.groups === channels && channels <= 4 && channels > 1;
  // Planes under the same kernel may be a batch.
  if (planes) {
    const one = () => allWeights(line).subarray(0, line.kernel[0] * line.kernel[1]);
    const shape = [channels, 1, height, width];
    const layer = () =>
      chain([convolution({ ...line, outputs: 1 }, whole, one(), 1)], [channels, 1, outHeight, outWidth]);
    ways.push({ name: 'batch', layer, shape });
    const parts = factors(line);
    if (parts) {
      const passes = () => chain(twoPasses({ ...line, outputs: 1 }, parts, 1), [channels, 1, outHeight, outWidth]);
      ways.push({ name: 'batch, two passes', layer: passes, shape });
      const grouped = () => chain(twoPasses(line, parts, line.groups), result);
      ways.push({ name: 'two passes', layer: grouped, shape: image });
    }
  }
  return ways;
}

/**
 * The part of an attribute that stands for the width.
 *
 * @param {string} name
 * @param {number | readonly number[]} value
 */
function halved(name, value) {
  if (typeof value === 'number') return value;
  return value.filter((_, at) => at % 2 === 1 || name === '');
}

/** @typedef {{ type: string, attributes?: Record<string, number | readonly number[]>, weights?: Tensor, others?: Tensor[] }} Step */

/**
 * Steps from `x` to `y`.
 *
 * @param {readonly Step[]} steps
 * @param {readonly number[]} shape of `y`
 * @returns {Layer}
 */
function chain(steps, shape) {
  /** @type {Tensor[]} */
  const constants = [];
  const nodes = steps.map(({ type, attributes = {}, weights, others = [] }, index) => {
    const tensors = [...(weights ? [weights] : []), ...others].map((tensor, at) => ({
      ...tensor,
      name: `w${index}.${at}`,
    }));
    constants.push(...tensors);
    return {
      type,
      attributes,
      inputs: [index === 0 ? 'x' : `t${index}`, ...tensors.map(({ name }) => name)],
      outputs: [index === steps.length - 1 ? 'y' : `t${index + 1}`],
    };
  });
  return { nodes, constants, shape };
}

/**
 * @param {Line} line
 * @param {Pick<Line, 'kernel' | 'pad'>} window
 * @param {Float32Array} data
 * @param {number} groups
 */
function convolution(line, { kernel, pad }, data, groups) {
  const channels = data.length / line.outputs / (kernel[0] * kernel[1]);
  return {
    type: 'Conv',
    attributes: {
      kernel_shape: kernel,
      strides: [line.stride, line.stride],
      dilations: [line.dilation, line.dilation],
      group: groups,
      pads: [pad[0][0], pad[1][0], pad[0][1], pad[1][1]],
    },
    weights: { name: 'w', shape: [line.outputs, channels, ...kernel], data },
  };
}

/**
 * @param {Line} line
 * @param {{ column: number[], row: number[] }} parts
 * @param {number} groups
 */
function twoPasses(line, { column, row }, groups) {
  const times = (/** @type {number[]} */ values) =>
    Float32Array.from({ length: values.length * line.outputs }, (_, at) => values[at % values.length] ?? 0);
  /** @type {readonly [number, number]} */
  const none = [0, 0];
  return [
    convolution(line, { kernel: [1, row.length], pad: [none, line.pad[1]] }, times(row), groups),
    convolution(line, { kernel: [column.length, 1], pad: [line.pad[0], none] }, times(column), groups),
  ];
}

/**
 * @param {Line} line
 * @returns {Step}
 */
function pooling({ kind, kernel, stride, pad }) {
  return {
    type: kind === 'max' ? 'MaxPool' : 'AveragePool',
    attributes: {
      kernel_shape: kernel,
      strides: [stride, stride],
      pads: [pad[0][0], pad[1][0], pad[0][1], pad[1][1]],
    },
  };
}

/**
 * Bytes to numbers, planes, a border that repeats, the convolution, rounding, bytes: all in the library.
 *
 * @param {Line} line
 */
function ofBytes(line) {
  const [, height = 0, width = 0] = line.input;
  const [[top, bottom], [left, right]] = line.pad;
  /** @type {readonly [number, number]} */
  const none = [0, 0];
  const padded = { ...line, pad: /** @type {const} */ ([none, none]) };
  const taps = line.kernel[0] * line.kernel[1];
  const parts = factors(line);
  const whole = allWeights(line).subarray(0, taps);
  const kernel = { kernel: line.kernel, pad: padded.pad };
  /** @param {readonly number[]} planes @param {Step[]} middle @param {readonly number[]} back */
  const layer = (planes, middle, back) =>
    chain(
      [
        { type: 'Cast', attributes: { to: FLOAT } },
        { type: 'Transpose', attributes: { perm: planes } },
        {
          type: 'Pad',
          attributes: /** @type {any} */ ({ mode: 'edge' }),
          others: [
            { name: '', shape: [8], data: BigInt64Array.from([0, 0, top, left, 0, 0, bottom, right].map(BigInt)) },
          ],
        },
        ...middle,
        { type: 'Round' },
        { type: 'Clip', others: [0, 255].map((end) => ({ name: '', shape: [], data: Float32Array.of(end) })) },
        { type: 'Cast', attributes: { to: UINT8 } },
        { type: 'Transpose', attributes: { perm: back } },
      ],
      [1, height, width, 4],
    );
  const [channels, batch] = [
    [0, 3, 1, 2],
    [3, 0, 1, 2],
  ];
  const [fromChannels, fromBatch] = [
    [0, 2, 3, 1],
    [1, 2, 3, 0],
  ];
  const one = { ...padded, outputs: 1 };
  const shape = [1, height, width, 4];
  const ways = [
    {
      name: 'four groups',
      shape,
      layer: () => layer(channels, [convolution(padded, kernel, allWeights(line), 4)], fromChannels),
    },
    { name: 'batch', shape, layer: () => layer(batch, [convolution(one, kernel, whole, 1)], fromBatch) },
  ];
  if (parts) {
    ways.push({ name: 'batch, two passes', shape, layer: () => layer(batch, twoPasses(one, parts, 1), fromBatch) });
  }
  return ways;
}
