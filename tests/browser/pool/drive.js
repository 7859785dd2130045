import { Pool } from '../../../www/pool/pool.js';

/** @import { Glue, Harm } from '../../../www/protocol/pool' */
/** @import { PictureJob } from '../../../www/protocol/image' */

const GLUE = `${location.origin}/wasm-bindgen-test`;

/** @type {Promise<Glue>} */
const here = import(/* @vite-ignore */ GLUE);
let copies = 0;
let workersStarted = 0;

/** How many workers all pools together have started. */
export function started() {
  return workersStarted;
}

/**
 * A pool over the very module that runs the tests.
 *
 * @param {WebAssembly.Module} module
 * @param {number} workers
 * @param {number} ended how many of the first workers end before they begin
 */
export async function pool(module, workers, ended) {
  const { plan, planCase, planMaps } = await here;
  const local = async () => {
    copies += 1;
    /** @type {Glue} */
    const glue = await import(/* @vite-ignore */ `${GLUE}?${copies}`);
    await glue.default({ module_or_path: module });
    return glue;
  };
  let left = ended;
  const spawn = () => {
    left -= 1;
    workersStarted += 1;
    const broken = URL.createObjectURL(new Blob(['throw new Error("this worker does not begin")']));
    const address = left >= 0 ? broken : new URL('../../../www/pool/worker.js', import.meta.url);
    return new Worker(address, { type: 'module' });
  };
  return new Pool({ module, glue: GLUE, workers, local, spawn, plan, planCase, planMaps });
}

/**
 * Computes a job over a picture of pseudo-random bytes. `harm` is done to a worker when the block `at` has come.
 *
 * @param {Pool} pool
 * @param {PictureJob} spec
 * @param {{ harm?: Harm, worker?: number, at?: number, times?: number }} options
 * @returns {Promise<Uint8Array>} the result's pixels, each row by row
 */
export async function pictured(pool, spec, { harm, worker = 0, at = 0, times = 1 } = {}) {
  show(pool, spec);
  return again(pool, spec, { harm, worker, at, times });
}

/**
 * @param {Pool} pool
 * @param {{ width: number, height: number }} size
 */
export function show(pool, { width, height }) {
  let state = 12345;
  const bytes = new Uint8Array(width * height * 4);
  for (let index = 0; index < bytes.length; index += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[index] = index % 4 === 3 ? 255 : state >>> 24;
  }
  const rows = (/** @type {number} */ first, /** @type {number} */ end) =>
    bytes.slice(first * width * 4, end * width * 4);
  pool.show({ id: 1, width, height, rows });
}

/**
 * @param {Pool} pool
 * @param {PictureJob} spec
 * @param {{ harm?: Harm | undefined, worker?: number, at?: number, times?: number }} options
 */
export async function again(pool, spec, { harm, worker = 0, at = 0, times = 1 } = {}) {
  const { width, height } = (await here).plan(spec);
  const result = new Uint8Array(width * height * 4);
  let came = 0;
  let left = harm ? times : 0;
  const hurt = () => {
    if (!harm || left === 0) return;
    left -= 1;
    pool.harm(worker, harm);
    if (left > 0) setTimeout(hurt, 10);
  };
  const done = pool.compute(spec, {
    onBlock: ({ first, rgba }) => {
      result.set(rgba, first * width * 4);
      if (came === at && at > 0) hurt();
      came += 1;
    },
  });
  if (at === 0) hurt();
  await done;
  return result;
}

/**
 * What becomes of two jobs, the second of which is begun before the first has ended.
 *
 * @param {Pool} pool
 * @param {PictureJob} spec
 */
export async function overtaken(pool, spec) {
  show(pool, spec);
  const first = pool.compute(spec).then(
    () => 'finished',
    (/** @type {Error} */ error) => error.name,
  );
  await pool.compute(spec);
  return first;
}

/**
 * What becomes of a job that is given up after its first block, and whether one after it is right.
 *
 * @param {Pool} pool
 * @param {PictureJob} spec
 */
export async function cancelled(pool, spec) {
  show(pool, spec);
  const control = new AbortController();
  return pool.compute(spec, { signal: control.signal, onBlock: () => control.abort() }).then(
    () => 'finished',
    (/** @type {Error} */ error) => error.name,
  );
}
