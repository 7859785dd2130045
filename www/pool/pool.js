import { assembled } from './answer.js';
import { Member } from './member.js';
import { joined, missing, pieces } from './rows.js';
import { Task } from './task.js';

/**
 * @import { Answer, ComputeOptions, Harm, MapsOptions, PictureSource, PoolOptions, Reply, RunOptions, Summary } from '../protocol/pool'
 * @import { PictureJob } from '../protocol/image'
 * @import { MapsJob } from '../protocol/stack'
 */

/** Rows are sent in pieces of so many bytes, with room for the page between two. */
const PIECE = 1 << 21;
/** Multiply-adds of maps in a millisecond, on the slowest machine that is waited for. */
const SLOWEST = 500_000;
/** Workers that end so often before they have begun cannot be had. */
const HOPELESS = 2;

/**
 * Computes on several instances of the module at once. A job is cut into blocks that follow from its geometry alone, so
 * that its result does not depend, in a single bit, on how many workers there are or which of them fail.
 */
export class Pool {
  /** @type {PoolOptions} */ #options;
  /** @type {number} */ #size;
  /** @type {Member[]} */ #members = [];
  /** @type {Task[]} */ #queue = [];
  /** @type {Task | undefined} */ #task;
  /** @type {PictureSource | null} */ #picture = null;
  /** The picture that the members know. */ #shown = 0;
  #jobs = 0;
  #failedStarts = 0;

  /** @param {PoolOptions} options */
  constructor(options) {
    this.#options = options;
    this.#size = options.workers;
  }

  /** How many compute at once. */
  get size() {
    return Math.max(1, this.#size);
  }

  /** Whether the main thread computes, because it was asked to or because no worker starts. */
  get isLocal() {
    return this.#size === 0 || this.#failedStarts >= HOPELESS;
  }

  /** @param {number} workers */
  resize(workers) {
    if (workers === this.#size) return;
    this.#size = workers;
    this.#failedStarts = 0;
    this.#dismiss();
  }

  /**
   * Another picture, or none. The instances that held the last one are given up, since their memory never shrinks.
   *
   * @param {PictureSource | null} picture
   */
  show(picture) {
    this.#abortPictures();
    this.#picture = picture;
    this.#dismiss();
  }

  /**
   * Computes a job on the picture that is shown. The latest wins: one that is under way is given up.
   *
   * @param {PictureJob} spec
   * @param {ComputeOptions} options
   * @returns {Promise<Summary>}
   */
  async compute(spec, options = {}) {
    this.#abortPictures();
    const { blocks, choice } = this.#options.plan(spec);
    const id = this.#next();
    let [low, high, below, above] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
    const task = new Task(id, { type: 'job', job: id, spec }, blocks, {
      ...options,
      onBlock: (block) => {
        low = Math.min(low, block.low);
        high = Math.max(high, block.high);
        below += block.below;
        above += block.above;
        options.onBlock?.(block);
      },
    });
    await this.#through(task, options.signal);
    const ms = performance.timeOrigin + performance.now() - task.begun;
    return { choice, ms, workers: this.isLocal ? 0 : this.size, blocks: task.records, low, high, below, above };
  }

  /**
   * Computes maps of a stack on the picture that is shown, band by band. The latest wins, as of `compute`.
   *
   * @param {MapsJob} spec
   * @param {MapsOptions} options
   */
  async maps(spec, options = {}) {
    this.#abortPictures();
    const { blocks, heaviest } = this.#options.planMaps(spec);
    const id = this.#next();
    const task = new Task(id, { type: 'maps', job: id, spec }, blocks, options);
    task.patience = heaviest / SLOWEST;
    await this.#through(task, options.signal);
  }

  /**
   * Runs one operation, as the synchronous `run` of the module does.
   *
   * @param {object} request
   * @param {RunOptions} options
   * @returns {Promise<Answer>}
   */
  async run(request, options = {}) {
    const { workers, ...rest } = options;
    if (workers !== undefined && workers !== this.#size) {
      const pool = new Pool({ ...this.#options, workers });
      return pool.run(request, rest).finally(() => pool.close());
    }
    const plan = this.#options.planCase(request);
    const blocks = plan.parts.map(({ rows }) => ({ first: rows[0], rows: rows[1] - rows[0], needs: [] }));
    const id = this.#next();
    const task = new Task(id, { type: 'case', job: id, request }, blocks, rest);
    await this.#through(task, options.signal);
    return assembled(plan, task.results);
  }

  /**
   * For tests and for a lesson on what can go wrong: harms a worker at its next block.
   *
   * @param {number} worker
   * @param {Harm} how
   */
  harm(worker, how) {
    this.#members[worker]?.send({ type: 'harm', how });
  }

  /**
   * Takes pixels back that nobody needs any more: fresh memory costs a worker more than what it writes there.
   *
   * @param {{ worker: number, rgba: Uint8Array }} block as `onBlock` was given it
   */
  spare({ worker, rgba }) {
    this.#members[worker]?.send({ type: 'spare', rgba }, [rgba.buffer]);
  }

  /** Gives everything up. */
  close() {
    for (const task of this.#queue.splice(0)) task.abort();
    this.#task?.abort();
    this.#dismiss();
  }

  #next() {
    this.#jobs += 1;
    return this.#jobs;
  }

  /**
   * @param {Task} task
   * @param {AbortSignal | undefined} signal
   */
  async #through(task, signal) {
    const abort = () => {
      task.abort();
      if (this.#task === task) for (const member of this.#members) this.#rest(member);
    };
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    this.#queue.push(task);
    this.#advance();
    try {
      await task.ended;
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#advance();
    }
  }

  #abortPictures() {
    for (const task of this.#queue) if (task.isPicture) task.abort();
    if (this.#task?.isPicture) this.#task.abort();
    this.#advance();
  }

  /** Takes up the next task when the present one has ended. */
  #advance() {
    if (this.#task && !this.#task.settled) return;
    for (const member of this.#members) member.working = false;
    this.#queue = this.#queue.filter((task) => !task.settled);
    this.#task = this.#queue.shift();
    if (!this.#task) return;
    this.#task.begun = performance.timeOrigin + performance.now();
    this.#staff();
    for (const member of this.#members) this.#employ(member, this.#task);
  }

  /** Starts the members that are missing. */
  #staff() {
    const count = this.isLocal ? 1 : this.#size;
    while (this.#members.length < count) this.#members.push(this.#hire(this.#members.length));
  }

  /** @param {number} index */
  #hire(index) {
    const listener = { hear: this.#hear, lost: this.#lost };
    if (this.isLocal) return Member.local(listener, this.#options);
    return Member.worker(index, listener, this.#options);
  }

  #dismiss() {
    for (const member of this.#members.splice(0)) member.close();
    this.#shown += 1;
    const task = this.#task;
    if (!task || task.settled) return;
    this.#staff();
    for (const member of this.#members) this.#employ(member, task);
  }

  /** @param {Member} member */
  #rest(member) {
    member.working = false;
    member.send({ type: 'stop' });
  }

  /**
   * Gives a member its share of a task.
   *
   * @param {Member} member
   * @param {Task} task
   */
  #employ(member, task) {
    const share = task.share(member.index, this.#members.length);
    if (share.length === 0) return;
    if (task.isPicture && this.#picture && member.shown !== this.#shown) {
      const { width, height } = this.#picture;
      member.send({ type: 'picture', width, height });
      member.shown = this.#shown;
    }
    member.send(task.order);
    member.patience = task.patience;
    member.working = true;
    void this.#feed(member, task, share);
  }

  /**
   * Sends a member its blocks, each after the rows that it newly needs.
   *
   * @param {Member} member
   * @param {Task} task
   * @param {readonly number[]} share
   */
  async #feed(member, task, share) {
    const source = this.#picture;
    const current = () => this.#task === task && !task.settled && this.#members[member.index] === member;
    for (const index of share) {
      const wanted = missing(task.blocks[index]?.needs ?? [], member.held);
      for (const piece of wanted.flatMap((range) => pieces(range, Math.ceil(PIECE / 4 / (source?.width ?? PIECE))))) {
        if (!source || !current()) return;
        const bytes = source.rows(...piece);
        member.send({ type: 'rows', first: piece[0], bytes }, [bytes.buffer]);
        member.held = joined([...member.held, piece]);
        await breath();
      }
      if (!current()) return;
      member.send({ type: 'block', job: task.id, index });
    }
  }

  /**
   * @param {Member} member
   * @param {Reply} reply
   */
  #hear = (member, reply) => {
    if (!this.isLocal) this.#failedStarts = 0;
    const task = this.#task;
    if (!task || reply.type === 'ready' || reply.type === 'trapped' || reply.job !== task.id) return;
    if (reply.type === 'refused') {
      const { message, ...numbers } = reply.failure;
      task.fail(Object.assign(new Error(message), numbers));
      return;
    }
    task.take(member.index, reply);
    if (task.spared(member.index, this.#members.length)) member.working = false;
  };

  /**
   * A member is lost: another takes its place and does what is left of its share.
   *
   * @param {Member} member
   * @param {string} reason
   */
  #lost = (member, reason) => {
    if (this.#members[member.index] !== member) return;
    if (!member.ready) this.#failedStarts += 1;
    if (this.isLocal && this.#members.length > 1) {
      this.#dismiss();
      return;
    }
    const task = this.#task;
    if (this.#failedStarts > 2 * HOPELESS) {
      task?.fail(Object.assign(new Error(reason), { code: 'no-workers' }));
      return;
    }
    const [block] = task?.share(member.index, this.#members.length) ?? [];
    this.#members[member.index] = this.#hire(member.index);
    const replacement = this.#members[member.index];
    if (!task || task.settled || block === undefined || !replacement) return;
    if (member.ready && !task.excuses(block)) {
      task.fail(
        Object.assign(new Error(`block ${block} failed twice: ${reason}`), {
          code: 'worker-failed',
          block: block + 1,
          attempts: 2,
        }),
      );
      return;
    }
    this.#employ(replacement, task);
  };
}

/** Lets the page do what is due. */
function breath() {
  return new Promise((resolve) => setTimeout(resolve));
}
