/** TensorFlow.js with its WebAssembly backend. Its tensors stand channels last. */

import { weights as allWeights, factors, input, outputShape, pixels, product } from '../data.mjs';
import { script } from './script.mjs';

/** @import { Line } from '../lines.mjs' */
/** @import { Ready, Way } from '../worker.mjs' */

const CORE = '/node_modules/@tensorflow/tfjs-core/dist/tf-core.min.js';
const FOLDER = '/node_modules/@tensorflow/tfjs-backend-wasm/dist/';

/**
 * @param {Line} line
 * @param {number} threads
 * @returns {Promise<Way[]>}
 */
export async function ways(line, threads) {
  // It takes half of the cores that it sees.
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 * threads });
  await script(CORE);
  const { tf } = await script(`${FOLDER}tf-backend-wasm.min.js`);
  // On one thread the build without threads is taken.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', threads > 1);
  tf.wasm.setWasmPaths(FOLDER);
  tf.wasm.setThreadsCount(threads);
  if (!(await tf.setBackend('wasm'))) throw new Error('its WebAssembly backend does not start');
  await tf.ready();
  if (tf.wasm.getThreadsCount() !== threads) throw new Error(`it starts ${tf.wasm.getThreadsCount()} threads`);
  if (line.kind === 'bytes') return ofBytes(tf, line);
  return line.kind === 'conv' ? convolutions(tf, line) : pools(tf, line);
}

/**
 * @param {any} tf
 * @param {Line} line
 * @returns {Way[]}
 */
function convolutions(tf, line) {
  const [channels = 1] = line.input;
  const { stride, dilation, groups, kernel } = line;
  const photograph = groups === channels && channels <= 4;
  const parts = photograph ? factors(line) : null;
  /** @type {Way[]} */
  const ways = [];
  const explicit = [[0, 0], ...line.pad, [0, 0]];
  // Its own `same` is the line's at stride 1, and a path of its own in the library.
  const pad = stride === 1 ? 'same' : explicit;
  if (groups === 1) {
    const filter = () => tf.tensor4d(hwio(line, allWeights(line)), [...kernel, channels, line.outputs]);
    ways.push({
      name: 'conv2d',
      prepare: () => ready(tf, line, 1, filter(), (x, w) => tf.conv2d(x, w, stride, pad, 'NHWC', dilation)),
    });
    if (stride > 1) {
      ways.push({
        name: 'pad, conv2d',
        prepare: () =>
          ready(tf, line, 1, filter(), (x, w) => tf.conv2d(tf.pad(x, explicit), w, stride, 'valid', 'NHWC', dilation)),
      });
    }
  }
  if (groups === channels) {
    const filter = () => tf.tensor4d(hwio(line, allWeights(line)), [...kernel, channels, 1]);
    ways.push({
      name: 'depthwise',
      prepare: () => ready(tf, line, 1, filter(), (x, w) => tf.depthwiseConv2d(x, w, stride, pad, 'NHWC', dilation)),
    });
  } else if (groups > 1) {
    const filter = () => tf.tensor4d(dense(line), [...kernel, channels, line.outputs]);
    ways.push({
      name: 'conv2d, zeros between groups',
      prepare: () => ready(tf, line, 1, filter(), (x, w) => tf.conv2d(x, w, stride, pad, 'NHWC', dilation)),
    });
  }
  if (photograph && channels > 1) {
    const taps = product(kernel);
    const filter = () => tf.tensor4d(allWeights(line).subarray(0, taps), [...kernel, 1, 1]);
    ways.push({
      name: 'batch, conv2d',
      prepare: () => ready(tf, line, channels, filter(), (x, w) => tf.conv2d(x, w, stride, pad)),
    });
  }
  if (parts) {
    const row = () => tf.tensor4d(repeated(parts.row, channels), [1, parts.row.length, channels, 1]);
    const column = () => tf.tensor4d(repeated(parts.column, channels), [parts.column.length, 1, channels, 1]);
    ways.push({
      name: 'depthwise, two passes',
      prepare: () =>
        ready(tf, line, 1, [row(), column()], (x, [row, column]) =>
          tf.depthwiseConv2d(tf.depthwiseConv2d(x, row, 1, 'same'), column, 1, 'same'),
        ),
    });
    const [oneRow, oneColumn] = [
      () => tf.tensor4d(parts.row, [1, parts.row.length, 1, 1]),
      () => tf.tensor4d(parts.column, [parts.column.length, 1, 1, 1]),
    ];
    ways.push({
      name: 'batch, two passes',
      prepare: () =>
        ready(tf, line, channels, [oneRow(), oneColumn()], (x, [row, column]) =>
          tf.conv2d(tf.conv2d(x, row, 1, 'same'), column, 1, 'same'),
        ),
    });
  }
  return ways;
}

/**
 * @param {any} tf
 * @param {Line} line
 * @returns {Way[]}
 */
function pools(tf, line) {
  const { kernel, stride, kind } = line;
  const pad = stride === 1 ? 'same' : 'valid';
  const pool = kind === 'max' ? tf.maxPool : tf.avgPool;
  /** @type {Way[]} */
  const ways = [{ name: 'pool', prepare: () => ready(tf, line, 1, null, (x) => pool(x, kernel, stride, pad)) }];
  if (kernel[0] === line.input[1]) {
    const axes = [1, 2];
    ways.push({
      name: 'reduction',
      prepare: () => ready(tf, line, 1, null, (x) => (kind === 'max' ? tf.max(x, axes, true) : tf.mean(x, axes, true))),
    });
  }
  return ways;
}

/**
 * @param {any} tf
 * @param {Line} line
 * @param {number} batch planes that are pictures of their own: the line's channels, or 1
 * @param {any} weights
 * @param {(x: any, weights: any) => any} compute
 * @returns {Ready}
 */
function ready(tf, line, batch, weights, compute) {
  const [channels = 1, height = 1, width = 1] = line.input;
  const values = input(line);
  const x =
    batch > 1
      ? tf.tensor4d(values, [batch, height, width, 1])
      : tf.tensor4d(channelsLast(values, channels), [1, height, width, channels]);
  /** @type {any} */
  let y = null;
  return {
    run: () => {
      y?.dispose();
      y = tf.tidy(() => compute(x, weights));
    },
    output: () => {
      const values = y.dataSync();
      return batch > 1 ? values.slice() : channelsFirst(values, outputShape(line)[0]);
    },
    free: () => tf.dispose([x, y, weights]),
  };
}

/**
 * @param {any} tf
 * @param {Line} line
 * @returns {Way[]}
 */
function ofBytes(tf, line) {
  const [, height = 0, width = 0] = line.input;
  const parts = factors(line);
  /** @param {any} filters @param {(x: any, filters: any) => any} compute @returns {Ready} */
  const prepared = (filters, compute) => {
    const bytes = pixels(line);
    /** @type {Uint8ClampedArray<ArrayBuffer>} */
    let result = new Uint8ClampedArray();
    return {
      run: () => {
        const y = tf.tidy(() => compute(tf.tensor4d(new Float32Array(bytes), [1, height, width, 4]), filters));
        // Rounds and clamps.
        result = new Uint8ClampedArray(y.dataSync());
        y.dispose();
      },
      output: () => result.slice(),
      free: () => tf.dispose(filters),
    };
  };
  const whole = () => tf.tensor4d(hwio(line, allWeights(line)), [...line.kernel, 4, 1]);
  /** @type {Way[]} */
  const ways = [
    {
      name: 'depthwise',
      interior: true,
      prepare: () => prepared(whole(), (x, w) => tf.depthwiseConv2d(x, w, 1, 'same')),
    },
  ];
  if (parts) {
    const row = () => tf.tensor4d(repeated(parts.row, 4), [1, parts.row.length, 4, 1]);
    const column = () => tf.tensor4d(repeated(parts.column, 4), [parts.column.length, 1, 4, 1]);
    ways.push({
      name: 'depthwise, two passes',
      interior: true,
      prepare: () =>
        prepared([row(), column()], (x, [row, column]) =>
          tf.depthwiseConv2d(tf.depthwiseConv2d(x, row, 1, 'same'), column, 1, 'same'),
        ),
    });
  }
  return ways;
}

/**
 * Outputs, channels, height, width → height, width, channels, outputs; of planes by themselves height, width, outputs.
 *
 * @param {Line} line
 * @param {Float32Array} weights
 */
function hwio(line, weights) {
  const taps = product(line.kernel);
  const pairs = weights.length / taps;
  const channels = (line.input[0] ?? 1) / line.groups;
  const outputs = pairs / channels;
  const turned = new Float32Array(weights.length);
  for (let tap = 0; tap < taps; tap += 1) {
    for (let c = 0; c < channels; c += 1) {
      for (let m = 0; m < outputs; m += 1) {
        turned[(tap * channels + c) * outputs + m] = weights[(m * channels + c) * taps + tap] ?? 0;
      }
    }
  }
  return turned;
}

/**
 * The kernel of a convolution without groups that does the same.
 *
 * @param {Line} line
 */
function dense(line) {
  const [channels = 1] = line.input;
  const { outputs, groups, kernel } = line;
  const [share, taps, weights] = [channels / groups, product(kernel), allWeights(line)];
  const filled = new Float32Array(outputs * channels * taps);
  for (let m = 0; m < outputs; m += 1) {
    const first = Math.floor((m * groups) / outputs) * share;
    filled.set(weights.subarray(m * share * taps, (m + 1) * share * taps), (m * channels + first) * taps);
  }
  return hwio({ ...line, groups: 1 }, filled);
}

/**
 * @param {readonly number[]} values
 * @param {number} channels
 */
function repeated(values, channels) {
  return Float32Array.from({ length: values.length * channels }, (_, at) => values[Math.floor(at / channels)] ?? 0);
}

/**
 * @param {Float32Array} values
 * @param {number} channels
 */
function channelsLast(values, channels) {
  if (channels === 1) return values;
  const area = values.length / channels;
  const turned = new Float32Array(values.length);
  for (let c = 0; c < channels; c += 1) {
    for (let at = 0; at < area; at += 1) turned[at * channels + c] = values[c * area + at] ?? 0;
  }
  return turned;
}

/**
 * @param {Float32Array} values
 * @param {number} channels
 */
function channelsFirst(values, channels) {
  const area = values.length / channels;
  const turned = new Float32Array(values.length);
  for (let c = 0; c < channels; c += 1) {
    for (let at = 0; at < area; at += 1) turned[c * area + at] = values[at * channels + c] ?? 0;
  }
  return turned;
}
