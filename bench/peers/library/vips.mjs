/** wasm-vips. It computes when a result is asked for: here into its own memory; from bytes to bytes, into the page's. */

import { weights as allWeights, binomial, factors, input, pixels, wholeWeights } from '../data.mjs';

/** @import { Line } from '../lines.mjs' */
/** @import { Ready, Way } from '../worker.mjs' */

const MODULE = '/node_modules/wasm-vips/lib/vips-es6.js';

/**
 * Photographs of stride 1.
 *
 * @param {Line} line
 * @param {number} threads
 * @returns {Promise<Way[]>}
 */
export async function ways(line, threads) {
  const [channels = 1] = line.input;
  if (line.series || channels > 4 || line.stride > 1 || line.kind === 'avg') return [];
  const start = (await import(/* @vite-ignore */ MODULE)).default;
  const vips = await start({ dynamicLibraries: [] });
  vips.concurrency(threads);
  vips.Cache.max(0);
  if (line.kind === 'bytes') return ofBytes(vips, line);
  if (line.kind === 'max') {
    const place = Math.floor(line.kernel[0] * line.kernel[1]) - 1;
    return [
      {
        name: 'rank',
        interior: true,
        prepare: () => ofNumbers(vips, line, (x) => x.rank(line.kernel[1], line.kernel[0], place)),
      },
    ];
  }
  const weights = () => matrix(vips, line.kernel, allWeights(line).subarray(0, line.kernel[0] * line.kernel[1]));
  // It repeats the border: zeros are put around first, and cut off again.
  /** @param {(x: any) => any} filter @returns {(x: any) => any} */
  const around = (filter) => (x) => {
    const [[top], [left]] = line.pad;
    const wide = x.embed(left, top, x.width + 2 * left, x.height + 2 * top, { extend: 'black' });
    return filter(wide).crop(left, top, x.width, x.height);
  };
  /** @type {Way[]} */
  const ways = [
    {
      name: 'conv',
      prepare: () => {
        const mask = weights();
        return ofNumbers(
          vips,
          line,
          around((x) => x.conv(mask, { precision: 'float' })),
        );
      },
    },
    {
      name: 'conv, border repeated',
      interior: true,
      prepare: () => {
        const mask = weights();
        return ofNumbers(vips, line, (x) => x.conv(mask, { precision: 'float' }));
      },
    },
  ];
  const parts = factors(line);
  if (parts) {
    ways.push({
      name: 'convsep',
      prepare: () => {
        const mask = matrix(vips, [1, parts.row.length], parts.row);
        return ofNumbers(
          vips,
          line,
          around((x) => x.convsep(mask, { precision: 'float' })),
        );
      },
    });
  }
  return ways;
}

/**
 * @param {any} vips
 * @param {readonly [number, number]} kernel
 * @param {ArrayLike<number>} weights
 * @param {number} scale
 */
function matrix(vips, [height, width], weights, scale = 1) {
  const rows = Array.from({ length: height }, (_, row) => Array.from(weights).slice(row * width, (row + 1) * width));
  return vips.Image.newFromArray(rows, scale);
}

/**
 * @param {any} vips
 * @param {Line} line
 * @param {(x: any) => any} filter
 * @returns {Ready}
 */
function ofNumbers(vips, line, filter) {
  const [channels = 1, height = 1, width = 1] = line.input;
  const values = input(line);
  const area = height * width;
  const pixels = channels === 1 ? values : new Float32Array(values.length);
  if (channels > 1) {
    for (let at = 0; at < pixels.length; at += 1) {
      pixels[at] = values[(at % channels) * area + Math.floor(at / channels)] ?? 0;
    }
  }
  const x = vips.Image.newFromMemory(pixels, width, height, channels, 'float').copyMemory();
  /** @type {any} */
  let y = null;
  return {
    run: () => {
      y?.delete();
      y = filter(x).copyMemory();
    },
    output: () => {
      const bytes = y.writeToMemory();
      const pixels = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
      const whole = new Float32Array(values.length);
      for (let at = 0; at < pixels.length; at += 1)
        whole[(at % channels) * area + Math.floor(at / channels)] = pixels[at] ?? 0;
      return whole;
    },
    free: () => {
      x.delete();
      y?.delete();
    },
  };
}

/**
 * Whole numbers, which is its fast way for bytes, and numbers with a point.
 *
 * @param {any} vips
 * @param {Line} line
 * @returns {Way[]}
 */
function ofBytes(vips, line) {
  const [, height = 0, width = 0] = line.input;
  const whole = wholeWeights(line);
  const sum = whole.reduce((sum, value) => sum + value, 0);
  /** @param {(x: any) => any} filter @returns {Ready} */
  const prepared = (filter) => {
    const x = vips.Image.newFromMemory(pixels(line), width, height, 4, 'uchar').copyMemory();
    /** @type {Uint8Array<ArrayBuffer>} */
    let result = new Uint8Array();
    return {
      run: () => {
        const y = filter(x);
        result = y.writeToMemory();
        y.delete();
      },
      output: () => result.slice(),
      free: () => x.delete(),
    };
  };
  const mask = () => matrix(vips, line.kernel, whole, sum);
  /** @type {Way[]} */
  const ways = [
    {
      name: 'conv of whole numbers',
      prepare: () => {
        const weights = mask();
        return prepared((x) => x.conv(weights, { precision: 'integer' }));
      },
    },
  ];
  if (line.weights === 'binomial') {
    const size = line.kernel[1];
    ways.push({
      name: 'convsep of whole numbers',
      prepare: () => {
        const weights = matrix(vips, [1, size], binomial(size), 2 ** (size - 1));
        return prepared((x) => x.convsep(weights, { precision: 'integer' }));
      },
    });
  }
  return ways;
}
