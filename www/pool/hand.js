/** @import { CasePart, Failure, Glue, Harm, MapsBand, Order, PictureBlock, Reply } from '../protocol/pool' */

/**
 * Does blocks of work in one wasm instance, one at a time. Between two blocks it lets messages in, so that a newer job
 * is heard at most one block late. The same hand works in a worker and, in slices, on the main thread.
 */
export class Hand {
  /** @type {Glue} */ #glue;
  /** @type {InstanceType<Glue['Job']>} */ #work;
  /** @type {(reply: Reply, transfer: Transferable[]) => void} */ #reply;
  /** @type {() => void} */ #die;
  #pause = new MessageChannel();
  #job = 0;
  /** What is computed. @type {'job' | 'case' | 'maps'} */ #kind = 'job';
  /** @type {number[]} */ #blocks = [];
  #busy = false;
  /** @type {Harm | undefined} */ #harm;

  /**
   * @param {Glue} glue
   * @param {(reply: Reply, transfer: Transferable[]) => void} reply
   * @param {() => void} die
   */
  constructor(glue, reply, die) {
    this.#glue = glue;
    this.#work = new glue.Job();
    this.#reply = reply;
    this.#die = die;
    this.#pause.port2.onmessage = () => this.#next();
  }

  /** @param {Order} order */
  take(order) {
    switch (order.type) {
      case 'picture':
        this.#leave();
        this.#work.picture(order.width, order.height);
        break;
      case 'rows':
        this.#work.rows(order.first, order.bytes);
        break;
      case 'job':
      case 'case':
      case 'maps':
        this.#leave();
        this.#job = order.job;
        this.#kind = order.type;
        this.#try(() => this.#begin(order));
        break;
      case 'block':
        if (order.job !== this.#job) break;
        this.#blocks.push(order.index);
        this.#wake();
        break;
      case 'spare':
        this.#work.spare(order.rgba);
        break;
      case 'harm':
        this.#harm = order.how;
        break;
      default:
        this.#leave();
    }
  }

  /** Gives the instance up. */
  close() {
    this.#leave();
    this.#pause.port1.close();
    this.#reply = () => {};
  }

  /** @param {Extract<Order, { type: 'job' | 'case' | 'maps' }>} order */
  #begin(order) {
    if (order.type === 'case') this.#work.case(order.request);
    else if (order.type === 'maps') this.#work.stack(order.spec);
    else this.#work.start(order.spec);
  }

  #leave() {
    this.#blocks = [];
    this.#job = 0;
  }

  #wake() {
    if (this.#busy) return;
    this.#busy = true;
    this.#pause.port1.postMessage(null);
  }

  #next() {
    this.#busy = false;
    const index = this.#blocks.shift();
    if (index === undefined) return;
    this.#try(() => this.#block(index));
    if (this.#blocks.length > 0) this.#wake();
  }

  /** @param {number} index */
  #block(index) {
    const harm = this.#harm;
    this.#harm = undefined;
    if (harm === 'trap') this.#glue.trap();
    if (harm === 'die') return this.#die();
    while (harm === 'hang');
    const begun = performance.now();
    /** @type {PictureBlock & CasePart & MapsBand} */
    const result = this.#compute(index);
    const ms = performance.now() - begun;
    const started = performance.timeOrigin + begun;
    const bytes = result.rgba ?? result.bytes ?? result.data ?? result.answer?.data;
    const transfer = bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
    this.#reply({ type: 'block', job: this.#job, index, started, ms, result }, transfer);
  }

  /** @param {number} index */
  #compute(index) {
    if (this.#kind === 'case') return this.#work.part(index);
    return this.#kind === 'maps' ? this.#work.band(index) : this.#work.block(index);
  }

  /** @param {() => void} task */
  #try(task) {
    try {
      task();
    } catch (error) {
      const job = this.#job;
      this.#leave();
      if (error instanceof WebAssembly.RuntimeError) this.#reply({ type: 'trapped', message: String(error) }, []);
      else this.#reply({ type: 'refused', job, failure: failure(error) }, []);
    }
  }
}

/**
 * What an error says, in a form that can be posted.
 *
 * @param {unknown} error
 * @returns {Failure}
 */
function failure(error) {
  if (!(error instanceof Error)) return { code: 'unknown', message: String(error) };
  return { code: 'unknown', ...Object.fromEntries(Object.entries(error)), message: error.message };
}
