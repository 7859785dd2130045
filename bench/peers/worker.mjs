/**
 * One library at one number of threads, on one line. The page asks; each question has one answer.
 *
 * @import { Line } from './lines.mjs'
 *
 * A way of calling a library, made ready: its input and weights are where it wants them.
 * @typedef {object} Ready
 * @property {() => void | Promise<void>} run
 * @property {() => Output | Promise<Output>} output channel by channel; of bytes, RGBA
 * @property {() => void} [free]
 * @property {string} [detail] what the library says of itself
 *
 * @typedef {Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>} Output
 *
 * @typedef {object} Way
 * @property {string} name
 * @property {boolean} [interior] its border is not the line's
 * @property {() => Ready | Promise<Ready>} prepare
 *
 * @typedef {{ ways: (line: Line, threads: number) => Promise<Way[]> }} Library
 *
 * @typedef {{ type: 'ways', library: string, threads: number, line: Line }
 *   | { type: 'prepare', way: number }
 *   | { type: 'output' }
 *   | { type: 'time', atLeast: number, ms: number, batch: number }
 *   | { type: 'free' }} Question
 */

/** @type {Way[]} */
let ways = [];
/** @type {Ready | null} */
let ready = null;

const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));

/** @param {Question} question */
async function answer(question) {
  switch (question.type) {
    case 'ways': {
      /** @type {Library} */
      const library = await import(`./library/${question.library}.mjs`);
      ways = await library.ways(question.line, question.threads);
      return { ways: ways.map(({ name, interior = false }) => ({ name, interior })) };
    }
    case 'prepare': {
      ready = (await ways[question.way]?.prepare()) ?? null;
      const [ms] = await time({ atLeast: 1, ms: 0, batch: 1 });
      return { ms, detail: ready?.detail ?? '' };
    }
    case 'output':
      return { output: await ready?.output() };
    case 'time':
      return { times: await time(question) };
    case 'free':
      ready?.free?.();
      ready = null;
      return {};
  }
}

/**
 * Milliseconds of a run: at least so many times, and more until the time is up. Of short runs a batch is timed
 * together, since the clock steps.
 *
 * @param {{ atLeast: number, ms: number, batch: number }} limits
 */
async function time({ atLeast, ms, batch }) {
  /** @type {number[]} */
  const times = [];
  const end = performance.now() + ms;
  while (times.length < atLeast || performance.now() < end) {
    const begin = performance.now();
    for (let run = 0; run < batch; run += 1) {
      const running = ready?.run();
      if (running) await running;
    }
    times.push((performance.now() - begin) / batch);
  }
  return times;
}

worker.addEventListener('message', async ({ data }) => {
  try {
    const reply = await answer(data);
    const transfer = 'output' in reply && reply.output ? [reply.output.buffer] : [];
    worker.postMessage({ reply }, transfer);
  } catch (error) {
    worker.postMessage({ error: told(error) });
  }
});

/** @param {unknown} error */
function told(error) {
  // Emscripten throws the address of an exception.
  if (typeof error === 'number') return `exception ${error}`;
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n')[0]?.slice(0, 200) ?? text;
}

worker.postMessage({ reply: 'here' });
