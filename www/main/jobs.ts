import type { Pool } from '../pool/pool.js';
import type { ImageReport, ResultBlock } from '../protocol/image';
import type { Coded, Report } from '../protocol/page';
import type { Choice, Harm, RunOptions } from '../protocol/pool';
import { engineModule } from './module';
import type { Page } from './page';

/** A job that takes longer, in milliseconds, shows how far it is, and shows it as often. */
const SLOW = 150;
const MOST = 8;

type Job = NonNullable<ImageReport['job']>;
/** Who computed a block, from what and in what time. */
export type Block = Omit<ResultBlock, 'rgba'>;

/** What is known of the present job, and of the last one that was finished. */
export interface JobState {
  /** Another job is another number. */
  readonly id: number;
  readonly running: boolean;
  /** 0…1, once it takes long enough to be asked. */
  readonly share: number | undefined;
  readonly cancelled: boolean;
  /** How many computed it, 0 for the page itself, and for how long. */
  readonly workers: number;
  readonly ms: number | undefined;
  /** How it was computed; nothing for a pooling. */
  readonly choice: Choice | null;
  /** Who computed what. */
  readonly blocks: readonly Block[];
}

/** Has the report's job done by the workers and gives the result to Rust, block by block. */
export class Jobs {
  readonly #page: Page;
  /** How many workers the machine is good for. */
  readonly machine = Math.min(Math.max(navigator.hardwareConcurrency || 1, 1), MOST);
  state: JobState = {
    id: 0,
    running: false,
    share: undefined,
    cancelled: false,
    workers: 0,
    ms: undefined,
    choice: null,
    blocks: [],
  };
  #pool: Promise<Pool> | undefined;
  #workers = this.machine;
  #job: Job | undefined;
  #key = '';
  #pictureKey = '';
  #pictures = 0;
  #stopper: AbortController | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Starts what the report asks for, unless it is under way or done. */
  follow(report: Report): void {
    if (report.view !== 'image') return;
    const { job, fields } = report;
    const workers = fields.workers === '' ? this.machine : Number(fields.workers);
    const { generation } = this.#page.client;
    const key = job ? `${generation} ${job.id}` : '';
    if (key === this.#key) return;
    this.#key = key;
    this.#workers = workers;
    this.#job = job ?? undefined;
    if (job) void this.#start(job);
    else this.#stopper?.abort();
  }

  /** The instance that asked is gone: what was computed for it is of no use. */
  abandon(): void {
    const stopper = this.#stopper;
    this.#stopper = undefined;
    this.#key = '';
    this.state = { ...this.state, running: false, share: undefined };
    stopper?.abort();
  }

  cancel(): void {
    this.#stopper?.abort();
  }

  /** Takes up a job that was cancelled or failed. */
  again(): void {
    if (this.#job) void this.#start(this.#job);
  }

  /** Runs one operation of the public API on the workers. */
  async run(request: object, options: RunOptions): Promise<unknown> {
    return (await this.open()).run(request, options);
  }

  /** Harms a worker at its next block, for tests. */
  async harm(worker: number, how: Harm): Promise<void> {
    (await this.open()).harm(worker, how);
  }

  /** The workers, started when they are first needed. */
  open(): Promise<Pool> {
    // A reader of series needs no pool.
    this.#pool ??= Promise.all([engineModule.compiled(), engineModule.instantiate(), import('../pool/pool.js')]).then(
      ([module, { plan, planCase, planMaps }, { Pool }]) =>
        new Pool({
          module,
          glue: engineModule.glue,
          workers: this.#workers,
          local: engineModule.instantiate,
          plan,
          planCase,
          planMaps,
        }),
    );
    return this.#pool;
  }

  async #start(job: Job): Promise<void> {
    this.#stopper?.abort();
    const stopper = new AbortController();
    this.#stopper = stopper;
    this.#page.client.dropBlocks();
    const current = () => this.#stopper === stopper;
    this.state = { ...this.state, id: job.id, running: true, share: undefined, cancelled: false };
    let share = 0;
    const looking = setInterval(() => {
      if (current()) this.#tell({ share });
    }, SLOW);
    try {
      const pool = await this.open();
      if (!current()) return;
      if (this.#page.report.view !== 'image') return;
      this.show(pool, this.#workers, { id: job.picture, width: job.spec.width, height: job.spec.height });
      const { client } = this.#page;
      const { generation } = client;
      const { signal } = stopper;
      const show = (block: ResultBlock) => {
        if (current() && client.generation === generation) client.block(job.id, block, () => pool.spare(block));
      };
      if (job.sketch) {
        const { level, spec } = job.sketch;
        await pool.compute(spec, { signal, onBlock: (block) => show({ ...block, level }) });
        if (!current()) return;
      }
      const blocks: Block[] = [];
      const summary = await pool.compute(job.spec, {
        signal,
        rows: job.rows,
        onProgress: (now) => {
          share = now;
        },
        onBlock: (block) => {
          const { rgba: _, ...record } = block;
          blocks.push({ ...record, level: 0 });
          show({ ...block, level: 0 });
        },
      });
      await client.settled();
      if (!current()) return;
      const { workers, ms, choice } = summary;
      this.#end(job, { workers, ms, choice, blocks });
    } catch (error) {
      if (!current()) return;
      if (!stopper.signal.aborted && isAbort(error)) {
        // Another view has taken the workers: back in this one, it is computed anew.
        this.abandon();
        return;
      }
      this.#end(job, { cancelled: true });
      if (!stopper.signal.aborted) this.#page.tell(failure(error));
    } finally {
      clearInterval(looking);
    }
  }

  /** Tells the pool how many it has, and which picture of which view. */
  show(
    pool: Pool,
    workers: number,
    picture: { readonly id: number; readonly width: number; readonly height: number },
  ): void {
    pool.resize(workers);
    const { client, report } = this.#page;
    const key = `${client.generation} ${report.view} ${picture.id}`;
    if (key === this.#pictureKey) return;
    this.#pictureKey = key;
    this.#pictures += 1;
    const { width, height } = picture;
    pool.show({ id: this.#pictures, width, height, rows: client.rows });
  }

  #end(job: Job, end: Partial<JobState>): void {
    this.state = { ...this.state, running: false, share: undefined, ...end };
    this.#page.client.finished(job.id);
    this.#page.publish();
  }

  #tell(news: Partial<JobState>): void {
    this.state = { ...this.state, ...news };
    this.#page.publish();
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** An error of the pool as a notice. */
export function failure(error: unknown): Coded {
  if (error instanceof Error && 'code' in error && error.code === 'worker-failed' && 'block' in error) {
    return { code: 'worker-failed', block: Number(error.block) };
  }
  return { code: 'job-failed', detail: error instanceof Error ? error.message : String(error) };
}
