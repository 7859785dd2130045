import { Hand } from './hand.js';

/** @import { Order, PoolOptions, Reply } from '../protocol/pool' */

/** A worker that has work and says nothing for so long, in milliseconds, is dead, unless the work has a patience of its own. */
const SILENCE = 3000;
/** Loading the module takes longer on a slow machine. */
const START = 15_000;
/** A silence is believed only after the main thread, which may itself have been held up, has heard what waits. */
const GRACE = 200;

/**
 * @typedef {object} Listener
 * @property {(member: Member, reply: Reply) => void} hear
 * @property {(member: Member, reason: string) => void} lost it died, or could not begin
 */

/** One place of the pool: a worker or, where there is none, the main thread. It is watched while it has work. */
export class Member {
  /** Ranges of the picture's rows that it holds. @type {(readonly [number, number])[]} */
  held = [];
  ready = false;
  /** Which picture it knows, as the pool counts them. */
  shown = -1;
  /** How long a block of its work may take, in milliseconds, where that is longer than usual. */
  patience = 0;
  /** @type {number} */ index;
  /** @type {Listener} */ #listener;
  /** @type {(order: Order, transfer: Transferable[]) => void} */ #post = () => {};
  /** @type {() => void} */ #end = () => {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #watch;
  #heard = 0;
  #working = false;
  #gone = false;

  /**
   * @param {number} index
   * @param {Listener} listener
   */
  constructor(index, listener) {
    this.index = index;
    this.#listener = listener;
  }

  /**
   * Starts a worker.
   *
   * @param {number} index
   * @param {Listener} listener
   * @param {PoolOptions} options
   */
  static worker(index, listener, { module, glue, spawn = usual }) {
    const member = new Member(index, listener);
    const worker = spawn();
    member.#post = (order, transfer) => worker.postMessage(order, transfer);
    member.#end = () => worker.terminate();
    worker.addEventListener('message', ({ data }) => member.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      member.#lose(event.message || 'error');
    });
    worker.addEventListener('messageerror', () => member.#lose('messageerror'));
    worker.postMessage({ type: 'begin', module, glue });
    member.#listen();
    return member;
  }

  /**
   * Starts an instance of its own on the main thread.
   *
   * @param {Listener} listener
   * @param {PoolOptions} options
   */
  static local(listener, { local }) {
    const member = new Member(0, listener);
    /** @type {Order[]} */
    const early = [];
    member.#post = (order) => early.push(order);
    local().then(
      (glue) => {
        if (member.#gone) return;
        const hand = new Hand(
          glue,
          (reply) => member.#hear(reply),
          () => member.#lose('died'),
        );
        member.#post = (order) => hand.take(order);
        member.#end = () => hand.close();
        member.#hear({ type: 'ready' });
        for (const order of early) hand.take(order);
      },
      (/** @type {unknown} */ error) => member.#lose(String(error)),
    );
    return member;
  }

  /**
   * @param {Order} order
   * @param {Transferable[]} transfer
   */
  send(order, transfer = []) {
    if (!this.#gone) this.#post(order, transfer);
  }

  /** Whether it has blocks to do: only then is its silence a sign. @param {boolean} working */
  set working(working) {
    if (working === this.#working) return;
    this.#working = working;
    this.#listen();
  }

  /** Gives the instance and its memory back. */
  close() {
    this.#gone = true;
    clearTimeout(this.#watch);
    this.#end();
  }

  /** @param {Reply} reply */
  #hear(reply) {
    if (this.#gone) return;
    if (reply.type === 'trapped') {
      this.#lose(reply.message);
      return;
    }
    this.#heard = performance.now();
    if (reply.type === 'ready') this.#begin();
    this.#listener.hear(this, reply);
  }

  #begin() {
    this.ready = true;
    this.#listen();
  }

  /** @param {string} reason */
  #lose(reason) {
    if (this.#gone) return;
    this.close();
    this.#listener.lost(this, reason);
  }

  /** Watches for silence from now on. */
  #listen() {
    clearTimeout(this.#watch);
    if (this.#gone || (this.ready && !this.#working)) return;
    this.#heard = performance.now();
    this.#wait(this.ready ? Math.max(SILENCE, this.patience) : START);
  }

  /** What is heard meanwhile is looked at when the time is over: a timer for every block would cost more than it. @param {number} patience */
  #wait(patience) {
    const heard = this.#heard;
    const left = heard + patience - performance.now();
    this.#watch = setTimeout(() => {
      if (this.#heard > heard) this.#wait(patience);
      else this.#watch = setTimeout(() => (this.#heard > heard ? this.#wait(patience) : this.#lose('silence')), GRACE);
    }, left);
  }
}

function usual() {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
