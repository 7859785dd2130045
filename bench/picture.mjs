/**
 * A whole picture of 12 megapixels, 8-bit in and out, in Node on one thread: what a worker does, block after block.
 *
 * node bench/picture.mjs <directory of `wasm-pack build --target web`> [part of a line's name]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [directory = 'pkg', wanted = ''] = process.argv.slice(2);
const glue = await import(join(resolve(directory), 'convolens.js'));
glue.initSync({ module: readFileSync(join(directory, 'convolens_bg.wasm')) });

const [width, height] = [4000, 3000];

/** Smooth waves under some noise, as photographs have them. */
function picture() {
  const rgba = new Uint8Array(width * height * 4);
  let state = 1;
  for (let at = 0; at < rgba.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const [pixel, channel] = [at >> 2, at & 3];
    const wave = 100 + 60 * Math.sin((pixel % width) / 90 + channel) + 40 * Math.sin(pixel / width / 70);
    rgba[at] = channel === 3 ? 255 : wave + (state >>> 27);
  }
  return rgba;
}

/** @param {number} size */
function binomial(size) {
  let row = [1];
  for (let at = 1; at < size; at += 1) row = [1, ...row.slice(1).map((value, index) => value + (row[index] ?? 0)), 1];
  const sum = 2 ** (size - 1);
  return row.flatMap((a) => row.map((b) => (a / sum) * (b / sum)));
}

/** @param {string} channels @param {number} size @param {object} [options] */
const job = (channels, size, options = {}) => ({
  width,
  height,
  channels,
  op: 'conv',
  kernel: [size, size],
  weights: binomial(size),
  bias: 0,
  flip: false,
  act: 'none',
  alpha: 0.01,
  stride: [1, 1],
  dilation: [1, 1],
  pad: 'same',
  sides: [0, 0, 0, 0],
  fill: 'zero',
  value: 0,
  ceil: false,
  count: false,
  signed: false,
  low: 0,
  high: 255,
  colours: ['#0000ff', '#ffffff', '#ff0000'],
  ...options,
});

/** @type {Record<string, object>} */
const lines = {};
for (const size of [1, 3, 5, 9]) lines[`X each ${size}×${size}`] = job('each', size);
for (const size of [1, 3]) lines[`X grey ${size}×${size}`] = job('grey', size);
lines['X grey 3×3 signed'] = job('grey', 3, { signed: true, low: -255 });
lines['X each max 3×3'] = job('each', 3, { op: 'max', weights: [] });

const worker = new glue.Job();
worker.picture(width, height);
worker.rows(0, picture());
console.log(`${'line'.padEnd(34)}${'median ms'.padStart(10)}${'least'.padStart(9)}  blocks`);
for (const [name, spec] of Object.entries(lines)) {
  if (!name.includes(wanted)) continue;
  const blocks = glue.plan(spec).blocks.length;
  const run = () => {
    worker.start(spec);
    for (let index = 0; index < blocks; index += 1) worker.block(index);
  };
  const warm = performance.now() + 1000;
  while (performance.now() < warm) run();
  /** @type {number[]} */
  const times = [];
  const end = performance.now() + 2000;
  while (times.length < 5 || (performance.now() < end && times.length < 60)) {
    const begin = performance.now();
    run();
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? 0;
  console.log(
    `${name.padEnd(34)}${median.toFixed(1).padStart(10)}${(times[0] ?? 0).toFixed(1).padStart(9)}  ${blocks}`,
  );
}
