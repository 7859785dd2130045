/** OpenCV.js, versions 4 and 5: filters of pictures, morphology for the largest value, its networks for layers. */

import { weights as allWeights, factors, input, outputShape, pixels } from '../data.mjs';
import { FLOAT, model } from './model.mjs';
import { script } from './script.mjs';

/** @import { Line } from '../lines.mjs' */
/** @import { Ready, Way } from '../worker.mjs' */

/** Photographs have so many channels at most; OpenCV's filters take no more. */
const FEW = 4;

/**
 * @param {string} address of the script
 * @param {Line} line
 * @returns {Promise<Way[]>}
 */
export async function waysOf(address, line) {
  const cv = await started(await script(address));
  const photograph = (line.input[0] ?? 1) <= FEW && line.stride === 1;
  if (line.kind === 'bytes') return ofBytes(cv, line);
  if (!photograph) return layers(cv, line);
  return [...(line.kind === 'conv' ? filters(cv, line) : pools(cv, line)), ...layers(cv, line)];
}

/**
 * Version 5 is a function that gives a promise, 4 an object that says when it is ready.
 *
 * @param {any} scope
 * @returns {Promise<any>}
 */
async function started(scope) {
  const cv = typeof scope.cv === 'function' ? scope.cv() : scope.cv;
  if (cv instanceof Promise) return boxed(await cv);
  if (!cv.Mat) await new Promise((resolve) => Object.assign(cv, { onRuntimeInitialized: () => resolve(null) }));
  return boxed(cv);
}

/**
 * Some builds have a `then`, which a promise would wait for.
 *
 * @param {any} cv
 */
function boxed(cv) {
  delete cv.then;
  return cv;
}

/**
 * Planes one by one, or the pixels of all of them.
 *
 * @param {any} cv
 * @param {Line} line
 * @returns {Way[]}
 */
function filters(cv, line) {
  const [channels = 1] = line.input;
  const kernel = () =>
    cv.matFromArray(...line.kernel, cv.CV_32F, allWeights(line).subarray(0, line.kernel[0] * line.kernel[1]));
  /** @param {any} kernel @returns {(x: any, y: any) => void} */
  const filter = (kernel) => (x, y) => cv.filter2D(x, y, -1, kernel, new cv.Point(-1, -1), 0, cv.BORDER_CONSTANT);
  const parts = factors(line);
  const separable = () => {
    const row = cv.matFromArray(1, parts?.row.length, cv.CV_32F, parts?.row ?? []);
    const column = cv.matFromArray(parts?.column.length, 1, cv.CV_32F, parts?.column ?? []);
    return (/** @type {any} */ x, /** @type {any} */ y) =>
      cv.sepFilter2D(x, y, -1, row, column, new cv.Point(-1, -1), 0, cv.BORDER_CONSTANT);
  };
  const named = channels > 1 ? ' of planes' : '';
  /** @type {Way[]} */
  const ways = [{ name: `filter2D${named}`, prepare: () => planes(cv, line, filter(kernel())) }];
  if (channels > 1) ways.push({ name: 'filter2D of pixels', prepare: () => interleaved(cv, line, filter(kernel())) });
  if (parts) {
    ways.push({ name: 'sepFilter2D of planes', prepare: () => planes(cv, line, separable()) });
    ways.push({ name: 'sepFilter2D of pixels', prepare: () => interleaved(cv, line, separable()) });
  }
  if (line.series) ways.push({ name: 'filter2D of a column', prepare: () => column(cv, line) });
  return ways;
}

/**
 * @param {any} cv
 * @param {Line} line
 * @returns {Way[]}
 */
function pools(cv, line) {
  const [height, width] = line.kernel;
  if (line.kind === 'max') {
    const element = () => cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(width, height));
    const dilate = (/** @type {any} */ element) => (/** @type {any} */ x, /** @type {any} */ y) =>
      cv.dilate(x, y, element);
    return [{ name: 'dilate', prepare: () => planes(cv, line, dilate(element())) }];
  }
  const anchor = [-1, -1];
  return [
    {
      name: 'blur',
      interior: true,
      prepare: () =>
        planes(cv, line, (x, y) =>
          cv.blur(x, y, new cv.Size(width, height), new cv.Point(...anchor), cv.BORDER_CONSTANT),
        ),
    },
  ];
}

/**
 * A layer as a network of OpenCV's own.
 *
 * @param {any} cv
 * @param {Line} line
 * @returns {Way[]}
 */
function layers(cv, line) {
  return [{ name: 'a network of one layer', prepare: () => network(cv, line) }];
}

/**
 * @param {any} cv
 * @param {Line} line
 * @returns {Ready}
 */
function network(cv, line) {
  const [channels = 1, ...sizes] = line.input;
  const { kernel, stride, dilation, pad, groups, outputs } = line;
  const attributes = {
    kernel_shape: kernel,
    strides: [stride, stride],
    pads: [pad[0][0], pad[1][0], pad[0][1], pad[1][1]],
    ...(line.kind === 'conv' && { group: groups, dilations: [dilation, dilation] }),
  };
  const type = { conv: 'Conv', max: 'MaxPool', avg: 'AveragePool', bytes: '' }[line.kind];
  const constants =
    line.kind === 'conv' ? [{ name: 'w', shape: [outputs, channels / groups, ...kernel], data: allWeights(line) }] : [];
  const [area, shape] = [sizes.reduce((product, size) => product * size, 1), outputShape(line)];
  // Matrices have two axes here: a row for each channel.
  const sized = (/** @type {string} */ name, /** @type {number[]} */ sizes) => ({
    name,
    shape: [sizes.length],
    data: BigInt64Array.from(sizes, BigInt),
  });
  const [x4, y4] = [sized('x4', [1, channels, ...sizes]), sized('y2', [outputs, shape[1] * shape[2]])];
  const file = model({
    nodes: [
      { type: 'Reshape', inputs: ['x', 'x4'], outputs: ['a'] },
      { type, inputs: ['a', ...constants.map(({ name }) => name)], outputs: ['b'], attributes },
      { type: 'Reshape', inputs: ['b', 'y2'], outputs: ['y'] },
    ],
    resident: [],
    constants: [...constants, x4, y4],
    inputs: [{ name: 'x', shape: [channels, area], type: FLOAT }],
    outputs: [{ name: 'y', shape: [outputs, shape[1] * shape[2]], type: FLOAT }],
  });
  cv.FS_createDataFile('/', 'layer.onnx', file, true, true, true);
  const net = cv.readNetFromONNX('/layer.onnx');
  cv.FS_unlink('/layer.onnx');
  const x = new cv.Mat(channels, area, cv.CV_32F);
  x.data32F.set(input(line));
  /** @type {any} */
  let y = null;
  return {
    run: () => {
      y?.delete();
      net.setInput(x);
      y = net.forward();
    },
    output: () => new Float32Array(y.data32F),
    free: () => {
      for (const held of [x, y, net]) held?.delete();
    },
  };
}

/**
 * @param {any} cv
 * @param {Line} line
 * @param {(x: any, y: any) => void} filter
 * @returns {Ready}
 */
function planes(cv, line, filter) {
  const [channels = 1, height = 1, width = 1] = line.input;
  const values = input(line);
  const area = height * width;
  const pairs = Array.from({ length: channels }, (_, channel) => {
    const x = new cv.Mat(height, width, cv.CV_32F);
    x.data32F.set(values.subarray(channel * area, (channel + 1) * area));
    return { x, y: new cv.Mat() };
  });
  return {
    run: () => {
      for (const { x, y } of pairs) filter(x, y);
    },
    output: () => {
      const whole = new Float32Array(values.length);
      for (const [channel, { y }] of pairs.entries()) whole.set(y.data32F, channel * area);
      return whole;
    },
    free: () => {
      for (const { x, y } of pairs) {
        x.delete();
        y.delete();
      }
    },
  };
}

/**
 * @param {any} cv
 * @param {Line} line
 * @param {(x: any, y: any) => void} filter
 * @returns {Ready}
 */
function interleaved(cv, line, filter) {
  const [channels = 1, height = 1, width = 1] = line.input;
  const values = input(line);
  const area = height * width;
  const [x, y] = [new cv.Mat(height, width, cv.CV_32FC3), new cv.Mat()];
  const pixels = x.data32F;
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = values[(at % channels) * area + Math.floor(at / channels)];
  return {
    run: () => filter(x, y),
    output: () => {
      const pixels = y.data32F;
      const whole = new Float32Array(values.length);
      for (let at = 0; at < pixels.length; at += 1)
        whole[(at % channels) * area + Math.floor(at / channels)] = pixels[at];
      return whole;
    },
    free: () => {
      x.delete();
      y.delete();
    },
  };
}

/**
 * A series that stands upright.
 *
 * @param {any} cv
 * @param {Line} line
 * @returns {Ready}
 */
function column(cv, line) {
  const kernel = cv.matFromArray(line.kernel[1], 1, cv.CV_32F, allWeights(line));
  const upright = { ...line, input: [1, line.input[2] ?? 1, 1] };
  return planes(cv, upright, (x, y) => cv.filter2D(x, y, -1, kernel, new cv.Point(-1, -1), 0, cv.BORDER_CONSTANT));
}

/**
 * Four bytes of a pixel at once, the border repeated.
 *
 * @param {any} cv
 * @param {Line} line
 * @returns {Way[]}
 */
function ofBytes(cv, line) {
  const [, height = 0, width = 0] = line.input;
  const parts = factors(line);
  /** @param {(x: any, y: any) => void} filter @returns {Ready} */
  const prepared = (filter) => {
    const [x, y] = [new cv.Mat(height, width, cv.CV_8UC4), new cv.Mat()];
    x.data.set(pixels(line));
    /** @type {Uint8ClampedArray<ArrayBuffer>} */
    let result = new Uint8ClampedArray();
    return {
      run: () => {
        filter(x, y);
        result = new Uint8ClampedArray(y.data);
      },
      output: () => result.slice(),
      free: () => {
        x.delete();
        y.delete();
      },
    };
  };
  const repeat = cv.BORDER_REPLICATE;
  /** @type {Way[]} */
  const ways = [
    {
      name: 'filter2D',
      prepare: () => {
        const weights = allWeights(line).subarray(0, line.kernel[0] * line.kernel[1]);
        const kernel = cv.matFromArray(...line.kernel, cv.CV_32F, weights);
        return prepared((x, y) => cv.filter2D(x, y, -1, kernel, new cv.Point(-1, -1), 0, repeat));
      },
    },
  ];
  if (parts) {
    ways.push({
      name: 'sepFilter2D',
      prepare: () => {
        const row = cv.matFromArray(1, parts.row.length, cv.CV_32F, parts.row);
        const column = cv.matFromArray(parts.column.length, 1, cv.CV_32F, parts.column);
        return prepared((x, y) => cv.sepFilter2D(x, y, -1, row, column, new cv.Point(-1, -1), 0, repeat));
      },
    });
  }
  return ways;
}
