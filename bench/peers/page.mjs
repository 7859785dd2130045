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
/** Whoever needs longer for one run is measured less often: it is far behind, and everybody waits. */
const SLOW = 1500;
const SLOW_ROUNDS = 3;
/** Between two libraries, in milliseconds: the threads of the last one go on spinning for a while. */
const REST = 60;

class Contender {
  /** @type {Entry} */ entry;
  /** @type {number[]} */ medians = [];
  /** @type {number[]} */ all = [];
  ms = 0;
  /** @type {Worker} */ #worker;
  #gone = false;

  /**
   * @param {Peer} peer
   * @param {number} threads
   */
  constructor({ name, library }, threads) {
    this.entry = { peer: name, threads, failures: [] };
    this.library = library;
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module' });
  }

  get lost() {
    return this.#gone;
  }

  /** Whether the worker's script runs. */
  async started() {
    await this.#heard(() => {});
  }

  /** @param {Question} question @returns {Promise<any>} */
  ask(question) {
    return this.#heard(() => this.#worker.postMessage(question));
  }

  /** @param {() => void} act @returns {Promise<any>} */
  #heard(act) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.end();
        reject(new Error(`no answer within ${PATIENCE / 1000} s`));
      }, PATIENCE);
      this.#worker.onmessage = ({ data }) => {
        clearTimeout(late);
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.reply);
      };
      this.#worker.onerror = (event) => {
        clearTimeout(late);
        this.end();
        reject(new Error(event.message || 'its worker died'));
      };
      act();
    });
  }

  end() {
    this.#gone = true;
    this.#worker.terminate();
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
    for (const threads of peer.threads) {
      if (without.includes(named(peer.name, threads))) continue;
      const contender = new Contender(peer, threads);
      contenders.push(contender);
      console.log(`at ${named(peer.name, threads)}`);
      try {
        await contender.started();
        await choose(contender, line, threads, judge);
      } catch (error) {
        contender.entry.failures.push(told(error));
        contender.end();
      }
    }
  }
  const running = contenders.filter(({ lost }) => !lost);
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of running) {
      if (contender.lost || (contender.ms > SLOW && round >= SLOW_ROUNDS)) continue;
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
  return contenders.map(result);
}

/**
 * Tries a library's ways, leaves out those that are wrong, and keeps the fastest.
 *
 * @param {Contender} contender
 * @param {Line} line
 * @param {number} threads
 * @param {Judge} judge
 */
async function choose(contender, line, threads, judge) {
  const { entry } = contender;
  const { ways } = await contender.ask({ type: 'ways', library: contender.library, threads, line });
  let [best, at] = [Number.POSITIVE_INFINITY, -1];
  for (const [way, { name, interior }] of ways.entries()) {
    try {
      await contender.ask({ type: 'prepare', way });
      const { output } = await contender.ask({ type: 'output' });
      const fault = judge.fault(output, interior);
      if (fault) throw new Error(fault);
      const ms = ways.length > 1 ? least(await times(contender, 2, TRIAL)) : 0;
      if (ms < best) [best, at] = [ms, way];
    } catch (error) {
      entry.failures.push(`${name}: ${told(error)}`);
      if (contender.lost) return;
    }
    await contender.ask({ type: 'free' });
  }
  const kept = ways[at];
  if (!kept) {
    contender.end();
    return;
  }
  const { detail } = await contender.ask({ type: 'prepare', way: at });
  Object.assign(entry, { way: kept.name, ...(detail && { detail }), ...(kept.interior && { interior: true }) });
  contender.ms = least(await times(contender, 2, WARM));
}

/**
 * @param {Contender} contender
 * @param {number} atLeast
 * @param {number} ms
 * @returns {Promise<number[]>}
 */
async function times(contender, atLeast, ms) {
  const { times } = await contender.ask({ type: 'time', atLeast, ms, most: 10_000 });
  return times;
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

/** @param {Contender} contender */
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
