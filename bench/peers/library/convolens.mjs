/** This project's engine. With two threads, each of two workers holds its share of the line. */

import { hasRelaxedSimd } from '../../../www/pool/relaxed.js';
import { weights as allWeights, input, pixels, product } from '../data.mjs';
import { joined, shares } from './share.mjs';

/** @import { Line } from '../lines.mjs' */
/** @import { Ready, Way } from '../worker.mjs' */
/** @import { Share } from './share.mjs' */

/** What wasm-pack has built; both modules have the same glue. */
const GLUE = '/pkg/engine/convolens.js';
const MODULE = `/pkg/${hasRelaxedSimd() ? 'relaxed' : 'engine'}/convolens_bg.wasm`;

/**
 * @param {Line} line
 * @param {number} threads
 * @returns {Promise<Way[]>}
 */
export async function ways(line, threads) {
  if (threads === 1) return [{ name: 'resident', prepare: () => prepared(line, { index: 0, of: 1 }) }];
  return [{ name: 'a share in each worker', prepare: () => hired(line, threads) }];
}

/**
 * A share of the line in this worker.
 *
 * @param {Line} line
 * @param {{ index: number, of: number }} share
 * @returns {Promise<Ready>}
 */
export async function prepared(line, { index, of }) {
  const glue = await import(/* @vite-ignore */ GLUE);
  await glue.default({ module_or_path: MODULE });
  if (line.kind === 'bytes') return job(glue, line, index, of);
  const share = shares(line, of)[index];
  if (!share) throw new Error('there is no such share');
  const layer = new glue.Layer(request(share, input(line), allWeights(line)));
  const { algorithm = '' } = layer.choice() ?? {};
  return { run: () => layer.run(), output: () => layer.output(), free: () => layer.free(), detail: algorithm };
}

/**
 * A layer as the module takes it.
 *
 * @param {Share} share
 * @param {Float32Array} input
 * @param {Float32Array} weights
 */
function request(share, input, weights) {
  const { line } = share;
  const axes = (/** @type {readonly unknown[]} */ pair) => (line.series ? pair.slice(1) : pair);
  const shape = [line.input[0], ...axes(line.input.slice(1))];
  const common = {
    op: line.kind === 'conv' ? 'conv' : `${line.kind}_pool`,
    input: { shape, data: share.input(input) },
    stride: axes([line.stride, line.stride]),
    dilation: axes([line.dilation, line.dilation]),
    padding: { mode: 'zero', amount: axes(line.pad) },
  };
  if (line.kind !== 'conv') return { ...common, kernel: axes(line.kernel) };
  const weightShape = [line.outputs, (line.input[0] ?? 1) / line.groups, ...axes(line.kernel)];
  return { ...common, groups: line.groups, weight: { shape: weightShape, data: share.weights(weights) } };
}

/**
 * A picture's job, as the page's workers do it: blocks of rows from RGBA to RGBA.
 *
 * @param {any} glue
 * @param {Line} line
 * @param {number} index
 * @param {number} of
 * @returns {Ready}
 */
function job(glue, line, index, of) {
  const [, height = 0, width = 0] = line.input;
  const taps = product(line.kernel);
  const spec = {
    width,
    height,
    channels: 'each',
    op: 'conv',
    kernel: line.kernel,
    weights: Array.from(allWeights(line).subarray(0, taps)),
    bias: 0,
    flip: false,
    act: 'none',
    alpha: 0.01,
    stride: [line.stride, line.stride],
    dilation: [line.dilation, line.dilation],
    pad: 'same',
    sides: [0, 0, 0, 0],
    fill: 'replicate',
    value: 0,
    ceil: false,
    count: false,
    signed: false,
    low: 0,
    high: 255,
    colours: ['#000000', '#808080', '#ffffff'],
  };
  const work = new glue.Job();
  work.picture(width, height);
  work.rows(0, pixels(line));
  work.start(spec);
  const { blocks } = glue.plan(spec);
  const edge = (/** @type {number} */ place) => Math.floor((place * blocks.length) / of);
  const [first, end] = [edge(index), edge(index + 1)];
  /** @type {Uint8Array[]} */
  const results = [];
  return {
    run: () => {
      for (const rgba of results.splice(0)) work.spare(rgba);
      for (let block = first; block < end; block += 1) results.push(work.block(block).rgba);
    },
    output: () => together(results),
  };
}

/** @param {readonly Uint8Array[]} parts */
function together(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Workers of this worker, each with its share; a run is a message to all and an answer from each.
 *
 * @param {Line} line
 * @param {number} count
 * @returns {Promise<Ready>}
 */
async function hired(line, count) {
  const hands = Array.from(
    { length: count },
    () => new Worker(new URL('./hand.mjs', import.meta.url), { type: 'module' }),
  );
  /** @param {object} order @returns {Promise<any[]>} */
  const all = (order) => Promise.all(hands.map((hand, index) => asked(hand, { ...order, index })));
  const details = await all({ type: 'prepare', line, of: count });
  return {
    run: async () => {
      await all({ type: 'run' });
    },
    output: async () => {
      const outputs = await all({ type: 'output' });
      return line.kind === 'bytes' ? together(outputs) : joined(line, count, outputs);
    },
    free: () => {
      for (const hand of hands) hand.terminate();
    },
    detail: String(details[0]),
  };
}

/**
 * @param {Worker} hand
 * @param {object} order
 */
function asked(hand, order) {
  return new Promise((resolve, reject) => {
    hand.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data.reply));
    hand.onerror = (event) => reject(new Error(event.message));
    hand.postMessage(order);
  });
}
