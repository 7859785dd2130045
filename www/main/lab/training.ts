import type { Training as Order, TrainingNews } from '../../protocol/lab';
import { stackModule } from '../module';
import type { Page } from '../page';
import { fetchAsset } from './assets';

/** A worker that says nothing for so long, in milliseconds, is dead. */
const SILENCE = 20_000;
/** The notice of a training that failed. */
const FAILED = 'training-failed';

/** A training in a worker of its own: begun, stopped, begun anew. */
export class Training {
  readonly #page: Page;
  #worker: Worker | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  /** Each beginning has another number, so that what comes late is known. */
  #round = 0;
  #generation = 0;
  /** 0…1 while it runs. */
  share: number | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  get running(): boolean {
    return this.share !== undefined;
  }

  /** Begins anew, whatever was under way. */
  async begin({ data, seed, rate }: Order): Promise<void> {
    this.#end();
    this.#page.retract([FAILED]);
    this.share = 0;
    this.#generation = this.#page.client.generation;
    const round = this.#round;
    this.#page.publish();
    try {
      const [module, bytes] = await Promise.all([stackModule.compiled(), fetchAsset(data)]);
      if (round !== this.#round) return;
      if (!bytes) throw new Error(data);
      const worker = new Worker(new URL('../../learn/worker.js', import.meta.url), { type: 'module' });
      this.#worker = worker;
      worker.addEventListener('message', ({ data }: MessageEvent<TrainingNews>) => this.#hear(worker, data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.#fail(worker, event.message || 'error');
      });
      worker.addEventListener('messageerror', () => this.#fail(worker, 'messageerror'));
      this.#listen(worker);
      worker.postMessage({ module, glue: stackModule.glue, data: bytes, seed, rate }, [bytes.buffer]);
    } catch (error) {
      if (round === this.#round) this.#tell(error instanceof Error ? error.message : String(error));
    }
  }

  /** Stops it: what it has learned so far stays. */
  stop(): void {
    this.#end();
    this.#page.publish();
  }

  /** Another view, or another instance of the app, has no use for it. */
  follow(wanted: boolean): void {
    if (!this.running) {
      if (!wanted && this.#page.notices.some(({ notice }) => notice.code === FAILED)) this.#page.retract([FAILED]);
      return;
    }
    if (!wanted || this.#page.client.generation !== this.#generation) this.stop();
  }

  #hear(worker: Worker, news: TrainingNews): void {
    if (worker !== this.#worker) return;
    this.share = news.share;
    if (news.done) this.#end();
    else this.#listen(worker);
    this.#page.send({ type: 'learnt', news });
  }

  #listen(worker: Worker): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#fail(worker, 'silence'), SILENCE);
  }

  #fail(worker: Worker, reason: string): void {
    if (worker === this.#worker) this.#tell(reason);
  }

  #tell(detail: string): void {
    this.#end();
    this.#page.tell({ code: FAILED, detail });
  }

  #end(): void {
    this.#round += 1;
    this.share = undefined;
    clearTimeout(this.#watch);
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
