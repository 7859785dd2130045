/**
 * Transposed convolutions as ONNX Runtime computes them, for `tests/fixtures/transposed.json`.
 *
 * Again: `npm ci` in bench/peers, then `node bench/references/transposed.mjs` in the project's folder. The cases follow
 * from the seed and the numbers from the runtime, so the file stays as it is while neither changes. It was written with
 * onnxruntime-web 1.30.0 (operator set 17), whose every number is held against the definition in float64 first. The
 * runtime refuses an output padding that is not below the stride, which the engine takes below the dilation too.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { FLOAT, model } from '../peers/library/model.mjs';

const PEERS = new URL('../peers/node_modules/onnxruntime-web/', import.meta.url);
const TARGET = new URL('../../tests/fixtures/transposed.json', import.meta.url);
const SEED = 1603;
const COUNT = 80;
/** |runtime − definition| ≤ this · max(1, |definition|). */
const TOLERANCE = 1e-5;

/** @typedef {{ kernel: number, stride: number, dilation: number, sides: [number, number], extra: number, input: number, output: number }} Along */
/** @typedef {{ axes: Along[], inputs: number, outputs: number, groups: number, input: Float32Array, weight: Float32Array, bias: Float32Array | null }} Case */

const { version } = JSON.parse(await readFile(new URL('package.json', PEERS), 'utf8'));
const runtime = await import(new URL('dist/ort.node.min.mjs', PEERS).href);
runtime.env.wasm.numThreads = 1;
runtime.env.logLevel = 'error';

const random = generator(SEED);
const lines = [];
for (let number = 0; number < COUNT; number++) {
  const one = made(number % 2 === 0 ? 1 : 2);
  const computed = await byRuntime(one);
  const expected = byDefinition(one);
  const far = expected.findIndex(
    (y, at) => !(Math.abs((computed[at] ?? NaN) - y) <= TOLERANCE * Math.max(1, Math.abs(y))),
  );
  if (computed.length !== expected.length || far >= 0) throw new Error(`case ${number}: not the definition at ${far}`);
  lines.push(JSON.stringify(written(one, number, computed)));
}
await writeFile(TARGET, `[\n${lines.join(',\n')}\n]\n`);

/** Mulberry32: numbers from 0 to 1. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number, both ends included. @param {number} from @param {number} to */
function between(from, to) {
  return from + Math.floor(random() * (to - from + 1));
}

/** @param {number} count */
function numbers(count) {
  return Float32Array.from({ length: count }, () => Number((4 * random() - 2).toPrecision(6)));
}

/** @param {number} rank @returns {Case} */
function made(rank) {
  const axes = Array.from({ length: rank }, () => along(rank));
  const groups = random() < 0.5 ? 1 : between(2, 3);
  const [inputs, outputs] = [groups * between(1, 3), groups * between(1, 3)];
  const taps = product(axes.map(({ kernel }) => kernel));
  return {
    axes,
    inputs,
    outputs,
    groups,
    input: numbers(inputs * product(axes.map(({ input }) => input))),
    weight: numbers(((inputs * outputs) / groups) * taps),
    bias: random() < 0.5 ? numbers(outputs) : null,
  };
}

/** One axis of an output that is not empty. @param {number} rank @returns {Along} */
function along(rank) {
  for (;;) {
    const [kernel, stride, dilation] = [between(1, 5), between(1, 4), between(1, 3)];
    const input = between(1, rank === 1 ? 14 : 6);
    const extra = random() < 0.5 ? 0 : between(0, stride - 1);
    const most = random() < 0.3 ? 0 : 4;
    /** @type {[number, number]} */
    const sides = [between(0, most), between(0, most)];
    const output = (input - 1) * stride - sides[0] - sides[1] + dilation * (kernel - 1) + extra + 1;
    if (output > 0) return { kernel, stride, dilation, sides, extra, input, output };
  }
}

/** @param {readonly number[]} sizes */
function product(sizes) {
  return sizes.reduce((all, size) => all * size, 1);
}

/** @param {Case} one @returns {Promise<Float32Array>} */
async function byRuntime({ axes, inputs, outputs, groups, input, weight, bias }) {
  const per = (/** @type {(axis: Along) => number} */ of) => axes.map(of);
  const weights = { name: 'w', shape: [inputs, outputs / groups, ...per(({ kernel }) => kernel)], data: weight };
  const shape = [1, inputs, ...per(({ input }) => input)];
  const file = model({
    nodes: [
      {
        type: 'ConvTranspose',
        inputs: bias ? ['x', 'w', 'b'] : ['x', 'w'],
        outputs: ['y'],
        attributes: {
          kernel_shape: per(({ kernel }) => kernel),
          strides: per(({ stride }) => stride),
          dilations: per(({ dilation }) => dilation),
          pads: [...per(({ sides }) => sides[0]), ...per(({ sides }) => sides[1])],
          output_padding: per(({ extra }) => extra),
          group: groups,
        },
      },
    ],
    resident: [],
    constants: [weights, ...(bias ? [{ name: 'b', shape: [outputs], data: bias }] : [])],
    inputs: [{ name: 'x', shape, type: FLOAT }],
    outputs: [{ name: 'y', shape: [1, outputs, ...per(({ output }) => output)], type: FLOAT }],
  });
  const session = await runtime.InferenceSession.create(file, { executionProviders: ['wasm'] });
  const { y } = await session.run({ x: new runtime.Tensor('float32', input, shape) });
  const { data, dims } = y;
  await session.release();
  const expected = [1, outputs, ...per(({ output }) => output)];
  if (String(dims) !== String(expected)) throw new Error(`shape ${dims} instead of ${expected}`);
  return data;
}

/** Every input cell adds its products to the cells of the output under it. @param {Case} one */
function byDefinition({ axes, inputs, outputs, groups, input, weight, bias }) {
  const one = { kernel: 1, stride: 1, dilation: 1, sides: [0, 0], extra: 0, input: 1, output: 1 };
  const [height, width] = axes.length === 1 ? [one, axes[0] ?? one] : [axes[0] ?? one, axes[1] ?? one];
  const perGroup = outputs / groups;
  const y = Array.from({ length: outputs * height.output * width.output }, (_, at) =>
    bias ? (bias[Math.floor(at / (height.output * width.output))] ?? 0) : 0,
  );
  for (let c = 0; c < inputs; c++)
    for (let m = 0; m < perGroup; m++)
      for (let r = 0; r < height.input; r++)
        for (let v = 0; v < width.input; v++)
          for (let i = 0; i < height.kernel; i++)
            for (let j = 0; j < width.kernel; j++) {
              const row = r * height.stride + i * height.dilation - (height.sides[0] ?? 0);
              const column = v * width.stride + j * width.dilation - (width.sides[0] ?? 0);
              if (row < 0 || row >= height.output || column < 0 || column >= width.output) continue;
              const to = Math.floor(c / (inputs / groups)) * perGroup + m;
              const x = input[(c * height.input + r) * width.input + v] ?? 0;
              const k = weight[((c * perGroup + m) * height.kernel + i) * width.kernel + j] ?? 0;
              const at = (to * height.output + row) * width.output + column;
              y[at] = (y[at] ?? 0) + k * x;
            }
  return y;
}

/** As the other fixtures write it. @param {Case} one @param {number} number @param {Float32Array} output */
function written({ axes, inputs, outputs, groups, input, weight, bias }, number, output) {
  const per = (/** @type {(axis: Along) => number} */ of) => axes.map(of);
  const rounded = (/** @type {Float32Array} */ data) => Array.from(data, (value) => Number(value.toPrecision(9)));
  return {
    op: 'conv_transposed',
    stride: per(({ stride }) => stride),
    dilation: per(({ dilation }) => dilation),
    groups,
    padding: { amount: axes.map(({ sides }) => sides) },
    output_padding: per(({ extra }) => extra),
    name: `conv_transposed${axes.length}d_${SEED}_${number}`,
    source: `onnxruntime-web ${version}, agreed with the float64 definition`,
    input: { shape: [inputs, ...per(({ input }) => input)], data: rounded(input) },
    weight: { shape: [inputs, outputs / groups, ...per(({ kernel }) => kernel)], data: rounded(weight) },
    bias: bias && rounded(bias),
    output: { shape: [outputs, ...per(({ output }) => output)], data: rounded(output) },
  };
}
