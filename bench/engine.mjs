/**
 * The engine alone, in Node on one thread: medians of one line of the peers' table each.
 *
 * node bench/engine.mjs <directory of `wasm-pack build --target web`> [part of a line's name] [algorithm]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [directory = 'pkg/engine', wanted = '', algorithm] = process.argv.slice(2);
const glue = await import(join(resolve(directory), 'convolens.js'));
glue.initSync({ module: readFileSync(join(directory, 'convolens_bg.wasm')) });

/** @param {number} length @param {number} seed */
function noise(length, seed) {
  const values = new Float32Array(length);
  let state = seed * 2654435761 + 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    values[at] = state / 2 ** 31 - 1;
  }
  return values;
}

/** @param {readonly number[]} sizes */
const product = (sizes) => sizes.reduce((product, size) => product * size, 1);

/**
 * @param {readonly number[]} input
 * @param {readonly number[]} weight
 * @param {object} [options]
 */
function conv(input, weight, options = {}) {
  return {
    op: 'conv',
    padding: SAME,
    ...options,
    input: { shape: input, data: noise(product(input), 1) },
    weight: { shape: weight, data: noise(product(weight), 2) },
  };
}

/** @param {number} size */
function binomial(size) {
  let row = [1];
  for (let at = 1; at < size; at += 1) row = [1, ...row.slice(1).map((value, index) => value + (row[index] ?? 0)), 1];
  const sum = 2 ** (size - 1);
  return Float32Array.from(row.flatMap((a) => row.map((b) => (a / sum) * (b / sum))));
}

const SAME = { mode: 'same_upper' };
const big = [1, 3000, 4000];
const rgb = [3, 3000, 4000];
/** @type {Record<string, () => object>} */
const lines = {};
for (const size of [3, 5, 7, 11, 15, 31]) lines[`A ${size}×${size}`] = () => conv(big, [1, 1, size, size]);
for (const size of [3, 5]) {
  lines[`B ${size}×${size}`] = () => {
    const kernel = noise(size * size, 2);
    const data = Float32Array.from([...kernel, ...kernel, ...kernel]);
    return { ...conv(rgb, [3, 1, size, size], { groups: 3 }), weight: { shape: [3, 1, size, size], data } };
  };
}
lines['B 9×9 separable'] = () => {
  const data = Float32Array.from([...binomial(9), ...binomial(9), ...binomial(9)]);
  return { ...conv(rgb, [3, 1, 9, 9], { groups: 3 }), weight: { shape: [3, 1, 9, 9], data } };
};
lines['C 3→64 224² 7×7/2'] = () =>
  conv([3, 224, 224], [64, 3, 7, 7], {
    stride: [2, 2],
    padding: {
      mode: 'zero',
      amount: [
        [3, 3],
        [3, 3],
      ],
    },
  });
lines['C 64→64 56² 3×3'] = () => conv([64, 56, 56], [64, 64, 3, 3]);
lines['C 128→128 28² 3×3'] = () => conv([128, 28, 28], [128, 128, 3, 3]);
lines['C 256→256 14² 3×3'] = () => conv([256, 14, 14], [256, 256, 3, 3]);
lines['C 64→64 56² 3×3 dilation 2'] = () => conv([64, 56, 56], [64, 64, 3, 3], { dilation: [2, 2] });
lines['C 64→256 56² 1×1'] = () => conv([64, 56, 56], [256, 64, 1, 1]);
lines['C depthwise 96 112² 3×3'] = () => conv([96, 112, 112], [96, 1, 3, 3], { groups: 96 });
lines['C 128→128 28² 32 groups'] = () => conv([128, 28, 28], [128, 4, 3, 3], { groups: 32 });
/** @param {string} op @param {readonly number[]} input @param {number} size @param {number} stride */
const pool = (op, input, size, stride) => ({
  op,
  kernel: [size, size],
  stride: [stride, stride],
  padding: stride === 1 ? SAME : { mode: 'valid' },
  input: { shape: input, data: noise(product(input), 1) },
});
for (const op of ['max_pool', 'avg_pool']) {
  for (const size of [2, 3]) lines[`D ${op} ${size}×${size}/2 64×112²`] = () => pool(op, [64, 112, 112], size, 2);
  for (const size of [3, 15]) lines[`D ${op} ${size}×${size}/1 12 MP`] = () => pool(op, big, size, 1);
}
for (const size of [5, 31, 255, 4095]) lines[`E 10⁶ kernel ${size}`] = () => conv([1, 1_000_000], [1, 1, size]);
for (const dilation of [1, 4]) {
  lines[`E 32→32 kernel 9 dilation ${dilation}`] = () => conv([32, 65_536], [32, 32, 9], { dilation: [dilation] });
}

/**
 * By the algorithm that was asked for; none where it cannot compute it.
 *
 * @param {object} request
 */
function layerOf(request) {
  if (!algorithm) return new glue.Layer(request);
  try {
    return glue.Layer.by(request, algorithm);
  } catch {
    return undefined;
  }
}

console.log(`${'line'.padEnd(34)}${'median ms'.padStart(10)}${'least'.padStart(9)}  algorithm`);
for (const [name, request] of Object.entries(lines)) {
  if (!name.includes(wanted)) continue;
  const layer = layerOf(request());
  if (!layer) continue;
  /** @type {number[]} */
  const times = [];
  const end = performance.now() + 1500;
  while (times.length < 5 || (performance.now() < end && times.length < 60)) {
    const begin = performance.now();
    layer.run();
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? 0;
  const chosen = layer.choice()?.algorithm ?? '';
  console.log(
    `${name.padEnd(34)}${median.toFixed(2).padStart(10)}${(times[0] ?? 0).toFixed(2).padStart(9)}  ${chosen}`,
  );
  layer.free();
}
