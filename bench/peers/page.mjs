/**
 * Measures one line: each library in a worker of its own, checked, warmed up, and then all of them in turn, round by
 * round. A worker that fails takes nobody with it.
 *
 * @import { Line } from './lines.mjs'
 * @import { Peer } from './peers.mjs'
 * @import { Question } from './worker.mjs'
 *
 * @typedef {object} Entry one library at one number of threads
 * @property {string} peer
 * @property {number} threads
 * @property {string} [way] the fastest way of calling it
 * @property {string} [detail]
 * @property {boolean} [interior] its border is another, and was not compared
 * @property {number} [median] milliseconds
 * @property {number} [least]
 * @property {number} [rounds]
 * @property {string[]} failures ways that fail or are wrong, and why
 *
 * @typedef {{ rounds: number, without: readonly string[] }} Options
 */

import { input, pixels, weights } from './data.mjs';
import { Judge } from './judge.mjs';
import { PEERS } from './peers.mjs';

/** No answer for so long, in milliseconds, is a failure. */
const PATIENCE = 120_000;
/** Warm-up of the way that is kept, in milliseconds: the browser compiles hot code anew meanwhile. */
const WARM = 600;
/** A trial of one way among several. */
const TRIAL = 250;
/** A round of one library takes so long, or one run where that is longer. */
const ROUND = 40;
/** Runs that are shorter, in milliseconds, are timed in batches of so long. */
const BATCH = 0.25;
/** Whoever needs longer for one run is measured less often: it is far behind, and everybody waits. */
const SLOW = 400;
const SLOW_ROUNDS = 3;
/** And whoever needs so long, once. */
const ENDLESS = 2500;
/** A way whose first run takes so many times the best one's is not tried again. */
const HOPELESS = 6;
/** A first run below this, in milliseconds, says little: code is compiled meanwhile. */
const LONG = 100;
/** Between two libraries, in milliseconds: the threads of the last one go on spinning for a while. */
const REST = 60;

class Contender {
  /** @type {Entry} */ entry;
  /** @type {number[]} */ medians = [];
  /** @type {number[]} */ all = [];
  ms = 0;
  /** @type {Worker | null} */ #worker = null;

  /**
   * @param {Peer} peer
   * @param {number} threads
   */
  constructor({ name, library }, threads) {
    this.entry = { peer: name, threads, failures: [] };
    this.library = library;
  }

  get lost() {
    return this.#worker === null;
  }

  /**
   * A new worker with the library; what the last one held is gone.
   *
   * @param {Line} line
   */
  async start(line) {
    this.end();
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module' });
    this.#worker = worker;
    await this.#heard(worker, () => {});
    const { ways } = await this.ask({ type: 'ways', library: this.library, threads: this.entry.threads, line });
    return ways;
  }

  /** @param {Question} question @returns {Promise<any>} */
  async ask(question) {
    const worker = this.#worker;
    if (!worker) throw new Error('its worker is gone');
    return this.#heard(worker, () => worker.postMessage(question));
  }

  /** @param {Worker} worker @param {() => void} act @returns {Promise<any>} */
  #heard(worker, act) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.end();
        reject(new Error(`no answer within ${PATIENCE / 1000} s`));
      }, PATIENCE);
      worker.onmessage = ({ data }) => {
        clearTimeout(late);
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.reply);
      };
      worker.onerror = (event) => {
        clearTimeout(late);
        this.end();
        reject(new Error(event.message || 'its worker died'));
      };
      act();
    });
  }

  end() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/**
 * @param {Line} line
 * @param {Options} options
 * @returns {Promise<Entry[]>}
 */
async function measure(line, { rounds, without }) {
  const judge = new Judge(line, line.kind === 'bytes' ? pixels(line) : input(line), weights(line));
  /** @type {Contender[]} */
  const contenders = [];
  for (const peer of PEERS) {
    if (line.peers && !line.peers.includes(peer.name)) continue;
    for (const threads of peer.threads) {
      if (without.includes(named(peer.name, threads))) continue;
      const contender = new Contender(peer, threads);
      contenders.push(contender);
      console.log(`at ${named(peer.name, threads)}`);
      try {
        await choose(contender, line, judge);
      } catch (error) {
        contender.entry.failures.push(told(error));
        contender.end();
      }
    }
  }
  const running = contenders.filter(({ lost }) => !lost);
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of running) {
      if (contender.lost || round >= limit(contender.ms, rounds)) continue;
      console.log(`at ${named(contender.entry.peer, contender.entry.threads)}`);
      await rest();
      try {
        await once(contender);
      } catch (error) {
        contender.entry.failures.push(told(error));
        contender.end();
      }
    }
  }
  for (const contender of contenders) contender.end();
  // A library that offers no way does not do such work at all.
  return contenders.filter(({ entry }) => entry.way || entry.failures.length > 0).map(result);
}

/**
 * Tries a library's ways, leaves out those that are wrong, and keeps the fastest. After a failure the library starts
 * anew: it may be broken.
 *
 * @param {Contender} contender
 * @param {Line} line
 * @param {Judge} judge
 */
async function choose(contender, line, judge) {
  const { entry } = contender;
  const ways = await contender.start(line);
  let [best, kept, made] = [Number.POSITIVE_INFINITY, -1, -1];
  for (const [way, { name, interior }] of ways.entries()) {
    try {
      if (contender.lost) await contender.start(line);
      else if (made >= 0) await contender.ask({ type: 'free' });
      made = way;
      console.log(`  ${name}`);
      const first = await prepared(contender, way);
      contender.ms = first;
      const { output } = await contender.ask({ type: 'output' });
      const fault = judge.fault(output, interior);
      if (fault) throw new Error(fault);
      const hopeless = first > SLOW || (first > LONG && first > HOPELESS * best);
      const ms = ways.length === 1 || hopeless ? first : least(await times(contender, 1, TRIAL));
      if (ms < best) [best, kept] = [ms, way];
    } catch (error) {
      entry.failures.push(`${name}: ${told(error)}`);
      contender.end();
    }
  }
  const way = ways[kept];
  if (!way) {
    contender.end();
    return;
  }
  entry.way = way.name;
  if (way.interior) entry.interior = true;
  contender.ms = best;
  if (contender.lost) await contender.start(line);
  else if (made !== kept) await contender.ask({ type: 'free' });
  else made = -1;
  if (made >= 0) contender.ms = await prepared(contender, kept);
  // Once to get warm, and once to know how long it takes then.
  if (contender.ms < SLOW) contender.ms = least(await times(contender, 1, WARM));
  if (contender.ms < BATCH) contender.ms = least(await times(contender, 3, 1));
}

/**
 * Makes a way ready; milliseconds of its first run.
 *
 * @param {Contender} contender
 * @param {number} way
 * @returns {Promise<number>}
 */
async function prepared(contender, way) {
  const { ms, detail } = await contender.ask({ type: 'prepare', way });
  if (detail) contender.entry.detail = detail;
  return ms;
}

/**
 * @param {Contender} contender
 * @param {number} atLeast
 * @param {number} ms
 * @returns {Promise<number[]>}
 */
async function times(contender, atLeast, ms) {
  const batch = Math.max(1, Math.floor(BATCH / Math.max(contender.ms, BATCH / 1000)));
  const { times } = await contender.ask({ type: 'time', atLeast, ms, batch });
  return times;
}

/**
 * In how many rounds a library takes part.
 *
 * @param {number} ms of one run
 * @param {number} rounds
 */
function limit(ms, rounds) {
  if (ms > ENDLESS) return 1;
  return ms > SLOW ? Math.min(SLOW_ROUNDS, rounds) : rounds;
}

/**
 * One round of one library; its first run, after the others have had the caches, is not counted where it is short.
 *
 * @param {Contender} contender
 */
async function once(contender) {
  const short = contender.ms < ROUND / 4;
  const all = await times(contender, short ? 3 : 1, ROUND);
  const counted = short ? all.slice(1) : all;
  contender.medians.push(median(counted));
  contender.all.push(...counted);
}

/**
 * @param {Contender} contender
 * @returns {Entry}
 */
function result({ entry, medians, all }) {
  if (medians.length === 0) return entry;
  return { ...entry, median: median(medians), least: least(all), rounds: medians.length };
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const middle = sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** @param {readonly number[]} values */
function least(values) {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** @param {unknown} error */
function told(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {string} name
 * @param {number} threads
 */
function named(name, threads) {
  return `${name} ${threads}`;
}

function rest() {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

if (!crossOriginIsolated) throw new Error('the page is not cross-origin isolated');
Object.assign(globalThis, { measure });
