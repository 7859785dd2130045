/**
 * The presets' stacks in ONNX Runtime: the shape of every layer and some of its numbers, for `tests/native/net`.
 *
 * npm ci --prefix bench/peers
 * node bench/references/stack.mjs > tests/native/net/references.json
 *
 * Made with onnxruntime-web 1.30.0 (the version in bench/peers/package.json) in Node 20.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FLOAT, model } from '../peers/library/model.mjs';

/** @import { Attributes, Node, Tensor } from '../peers/library/model.mjs' */
/** @typedef {{ name: string, layers: string, colour: boolean, side: number, series: boolean }} Preset */
/** @typedef {[channels: number, height: number, width: number]} Shape */

const require = createRequire(new URL('../peers/package.json', import.meta.url));
const runtime = require('onnxruntime-web');
runtime.env.wasm.numThreads = 1;

const ACTIVATIONS = { relu: 'Relu', tanh: 'Tanh', sigmoid: 'Sigmoid' };
const INITS = ['he', 'mean', 'gauss', 'edges', 'identity', 'laplace'];
/** How many numbers of a layer are kept. */
const SAMPLES = 11;

/** @returns {Preset[]} as the Rust source has them */
function presets() {
  const source = readFileSync(new URL('../../src/net/preset.rs', import.meta.url), 'utf8');
  const deep = (/DEEP: &str = "([^"]*)"/.exec(source)?.[1] ?? '').replace(/\\\s+/g, '');
  return source
    .split('Preset {')
    .map((text) => ({
      name: /name: "([^"]+)"/.exec(text)?.[1] ?? '',
      layers: /layers: "([^"]+)"/.exec(text)?.[1] ?? deep,
      colour: /colour: true/.test(text),
      side: Number(/side: (\d+),/.exec(text)?.[1] ?? 0),
      series: /series: true/.test(text),
    }))
    .filter(({ name }) => name !== '');
}

/** The input: number `at` of all. @param {number} at */
const cell = (at) => ((at * 7919) % 256) / 255;

/** Weight `at` of a layer, of which each output has `fan`. @param {number} layer @param {number} at @param {number} fan */
const weight = (layer, at, fan) => ((((at * 7919 + layer * 613) % 1000) - 499.5) / 500) * Math.sqrt(6 / fan);

/** @param {number} layer @param {number} output */
const bias = (layer, output) => ((output * 37 + layer * 11) % 100) / 100;

/** @param {string} text `3` or `3x5` @param {boolean} series @returns {[number, number]} */
function pair(text, series) {
  const [height = 0, width = height] = text.split('x').map(Number);
  return [height, width].map((size, axis) => (series && axis === 0 ? 1 : size));
}

/**
 * @param {Preset} preset
 * @param {Shape} shape
 */
async function run(preset, shape) {
  /** @type {Node[]} */
  const nodes = [];
  /** @type {Tensor[]} */
  const constants = [];
  const series = preset.series || shape[1] === 1;
  const values = ['x'];
  /** @type {Map<string, number>} channels of what has been made */
  const channels = new Map([['x', shape[0]]]);
  let fresh = 0;
  /** @param {string} type @param {string[]} inputs @param {Attributes} attributes @param {number} [outputs] */
  const node = (type, inputs, attributes = {}, outputs = channels.get(inputs[0] ?? '') ?? 0) => {
    const name = `n${fresh++}`;
    nodes.push({ type, inputs, outputs: [name], attributes });
    channels.set(name, outputs);
    return name;
  };
  /** @param {Tensor['data']} data @param {number[]} sizes */
  const constant = (data, sizes) => {
    const name = `c${fresh++}`;
    constants.push({ name, shape: sizes, data });
    return name;
  };

  for (const [index, text] of preset.layers.split(';').entries()) {
    const layer = index + 1;
    const [name = '', ...words] = text.split(',');
    const find = (/** @type {RegExp} */ pattern) => words.map((word) => pattern.exec(word)?.[1]).find(Boolean);
    const back = Number(find(/^@(\d+)$/) ?? 0);
    const input = values[values.length - 1 - back] ?? '';
    const other = () => values[values.length - 1 - Number(words[0])] ?? '';
    const inputs = channels.get(input) ?? 0;
    const known = [/^@\d+$/, /^[spdg]\d+$/, /^(causal|mirror|nobias|relu|tanh|sigmoid|avg|max)$/, /^\d+$/];
    for (const word of words) {
      if (!known.some((pattern) => pattern.test(word)) && !INITS.includes(word)) throw new Error(`${word} in ${text}`);
    }
    let output;
    if (name === 'conv' || name === 'max' || name === 'avg') {
      const kernel = pair(words[name === 'conv' ? 1 : 0] ?? '', series);
      const stride = find(/^s(\d+)$/);
      const dilations = pair(find(/^d(\d+)$/) ?? '1', series);
      const pad = Number(find(/^p(\d+)$/) ?? 0);
      const before = series ? [0, pad] : [pad, pad];
      const pads = words.includes('causal')
        ? [...kernel.map((size, axis) => (size - 1) * (dilations[axis] ?? 1)), 0, 0]
        : [...before, ...before];
      const strides = stride ? pair(stride, series) : name === 'conv' ? [1, 1] : kernel;
      if (name === 'conv') {
        const outputs = Number(words[0]);
        const group = Number(find(/^g(\d+)$/) ?? 1);
        const fan = (inputs / group) * kernel[0] * kernel[1];
        const weights = Float32Array.from({ length: outputs * fan }, (_, at) => weight(layer, at, fan));
        const numbers = [constant(weights, [outputs, inputs / group, ...kernel])];
        if (!words.includes('nobias')) {
          const biases = Float32Array.from({ length: outputs }, (_, at) => bias(layer, at));
          numbers.push(constant(biases, [outputs]));
        }
        const [top = 0, left = 0, bottom = 0, right = 0] = pads;
        const sides = BigInt64Array.from([0, 0, top, left, 0, 0, bottom, right], BigInt);
        const mirror = words.includes('mirror');
        const padded = mirror ? node('Pad', [input, constant(sides, [8])], { mode: 'reflect' }) : input;
        const attributes = { kernel_shape: kernel, strides, dilations, group, pads: mirror ? [0, 0, 0, 0] : pads };
        output = node('Conv', [padded, ...numbers], attributes, outputs);
      } else if (name === 'max') {
        output = node('MaxPool', [input], { kernel_shape: kernel, strides, pads });
      } else {
        output = node('AveragePool', [input], { kernel_shape: kernel, strides, pads, count_include_pad: 1 });
      }
    } else if (name === 'global') {
      output = node(words[0] === 'max' ? 'GlobalMaxPool' : 'GlobalAveragePool', [input]);
    } else if (name === 'add') {
      output = node('Add', [input, other()]);
    } else if (name === 'cat') {
      output = node('Concat', [other(), input], { axis: 1 }, (channels.get(other()) ?? 0) + inputs);
    } else if (name === 'pyramid') {
      // There is no such operator; it comes last.
      break;
    } else {
      throw new Error(text);
    }
    const act = Object.entries(ACTIVATIONS).find(([word]) => words.includes(word))?.[1];
    values.push(act ? node(act, [output]) : output);
  }

  const length = shape[0] * shape[1] * shape[2];
  const x = { name: 'x', shape: [1, ...shape], data: Float32Array.from({ length }, (_, at) => cell(at)) };
  // ONNX Runtime is to find the sizes.
  const unknown = (/** @type {string} */ name) => ['n', 'c', 'h', 'w'].map((axis) => `${name}${axis}`);
  const outputs = values.slice(1).map((name) => ({ name, shape: unknown(name), type: FLOAT }));
  const file = model({ nodes, constants, resident: [x], outputs });
  const session = await runtime.InferenceSession.create(file, { executionProviders: ['wasm'], logSeverityLevel: 3 });
  const results = await session.run({});
  const layers = values.slice(1).map((name) => {
    const { dims, data } = results[name];
    return { shape: dims.slice(1), samples: samples(dims.slice(1), data) };
  });
  await session.release();
  return { name: preset.name, layers: preset.layers, series, input: shape, values: layers };
}

/**
 * The first number, the last, and some between.
 *
 * @param {number[]} shape
 * @param {Float32Array} data
 */
function samples([, height = 1, width = 1], data) {
  const places = Array.from({ length: SAMPLES }, (_, at) => Math.floor(((data.length - 1) * at) / (SAMPLES - 1)));
  return [...new Set(places)].map((at) => {
    const place = [Math.floor(at / (height * width)), Math.floor(at / width) % height, at % width];
    return [...place, Number((data[at] ?? 0).toPrecision(9))];
  });
}

const runs = [];
for (const preset of presets()) {
  const channels = preset.colour ? 3 : 1;
  const side = preset.side || 64;
  if (!preset.series) runs.push(await run(preset, [channels, side, side]));
  if (preset.side === 0) runs.push(await run(preset, [1, 1, 64]));
}
console.log(`[\n${runs.map((run) => JSON.stringify(run)).join(',\n')}\n]`);
