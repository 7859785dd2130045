/** @import { BlockRecord, CasePart, MapsBand, Order, PictureBlock, PicturePlan, Reply, TaskOptions } from '../protocol/pool' */

/** A block that fails so often is given up. */
const ATTEMPTS = 2;

/** @typedef {Extract<Reply, { type: 'block' }>} Done */

/** One job on its way through the pool: its blocks, who has done which, and the promise of its end. */
export class Task {
  isPicture = false;
  /** How long a block may take, in milliseconds, where that is longer than usual. */
  patience = 0;
  begun = performance.timeOrigin + performance.now();
  /** @type {BlockRecord[]} */ records = [];
  /** @type {(PictureBlock & CasePart & MapsBand)[]} */ results = [];
  /** @type {Promise<void>} */ ended;
  /** @type {number} */ id;
  /** @type {PicturePlan['blocks']} */ blocks;
  /** @type {Order} */ order;
  /** @type {TaskOptions} */ #options;
  #left;
  #settled = false;
  /** Blocks in sight, and the others. @type {number[][]} */ #order;
  /** @type {Map<string, number[]>} */ #shares = new Map();
  /** @type {number[]} */ #failures = [];
  /** @type {() => void} */ #resolve = () => {};
  /** @type {(reason: unknown) => void} */ #reject = () => {};

  /**
   * @param {number} id
   * @param {Order} order what begins the job in a worker
   * @param {PicturePlan['blocks']} blocks
   * @param {TaskOptions} options
   */
  constructor(id, order, blocks, options) {
    this.id = id;
    this.order = order;
    this.isPicture = order.type !== 'case';
    this.blocks = blocks;
    this.#left = blocks.length;
    this.#options = options;
    const [from, to] = options.rows ?? [0, Number.POSITIVE_INFINITY];
    const seen = blocks.map(({ first, rows }) => first < to && first + rows > from);
    this.#order = [true, false].map((wanted) => [...blocks.keys()].filter((index) => seen[index] === wanted));
    this.ended = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get settled() {
    return this.#settled;
  }

  /**
   * The blocks of one of `count` places that are not done, those in sight first: each place has stretches of
   * neighbours, so that little is read twice.
   *
   * @param {number} place
   * @param {number} count
   */
  share(place, count) {
    return this.#all(place, count).filter((index) => !this.records[index]);
  }

  /**
   * Whether a place has nothing left to do. Blocks are done in order, so that the answer stands at the end.
   *
   * @param {number} place
   * @param {number} count
   */
  spared(place, count) {
    return this.#all(place, count).findLast((index) => !this.records[index]) === undefined;
  }

  /**
   * @param {number} place
   * @param {number} count
   */
  #all(place, count) {
    const key = `${place} of ${count}`;
    const known = this.#shares.get(key);
    if (known) return known;
    const edge = (/** @type {number} */ place, /** @type {number} */ length) => Math.floor((place * length) / count);
    const share = this.#order.flatMap((blocks) =>
      blocks.slice(edge(place, blocks.length), edge(place + 1, blocks.length)),
    );
    this.#shares.set(key, share);
    return share;
  }

  /**
   * Takes a block's result; the last one ends the task.
   *
   * @param {number} worker
   * @param {Done} done
   */
  take(worker, { index, started, ms, result }) {
    const block = this.blocks[index];
    if (this.#settled || !block || this.records[index]) return;
    const { first, rows, needs } = block;
    const record = { index, worker, started: started - this.begun, ms, first, rows, needs };
    this.records[index] = record;
    const complete = /** @type {PictureBlock & CasePart & MapsBand} */ (result);
    if (!this.isPicture) this.results[index] = complete;
    this.#left -= 1;
    this.#options.onBlock?.({ ...complete, ...record });
    this.#options.onProgress?.(1 - this.#left / this.blocks.length);
    if (this.#left === 0) this.#settle(this.#resolve);
  }

  /**
   * A worker was lost over a block: false when that was once too often.
   *
   * @param {number} index
   */
  excuses(index) {
    const failures = (this.#failures[index] ?? 0) + 1;
    this.#failures[index] = failures;
    return failures < ATTEMPTS;
  }

  /** @param {unknown} reason */
  fail(reason) {
    this.#settle(() => this.#reject(reason));
  }

  abort() {
    this.fail(new DOMException('The job was given up.', 'AbortError'));
  }

  /** @param {() => void} end */
  #settle(end) {
    if (this.#settled) return;
    this.#settled = true;
    end();
  }
}
