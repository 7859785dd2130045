import type { Report } from '../protocol/page';
import type { MapsBand } from '../protocol/pool';
import type { StackReport } from '../protocol/stack';
import { failure } from './jobs';
import type { Page } from './page';
import type { Going } from './progress';

/** A job that takes longer, in milliseconds, is given up for a newer one, or else shows how far it is. */
const PATIENCE = 400;

type Job = NonNullable<StackReport['job']>;

/** Has the maps of a stack computed by the workers and gives them to Rust, band by band. */
export class Maps {
  readonly #page: Page;
  #key = '';
  #job: Job | undefined;
  #stopper: AbortController | undefined;
  #begun = 0;
  state: Going = { share: undefined, cancelled: false };

  constructor(page: Page) {
    this.#page = page;
  }

  /** Starts what the report asks for, unless it is under way or done. */
  follow(report: Report): void {
    const job = report.view === 'stack' ? report.job : null;
    if (report.view === 'stack') mark('maps', job && !job.done ? 'running' : 'done');
    // What has ended is left, so that it can be taken up again after another view.
    if (!job && this.#stopper) this.abandon();
    if (report.view !== 'stack' || !job || job.done) return;
    const key = `${this.#page.client.generation} ${job.id}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#job = job;
      void this.#start(job, report.fields.workers);
    } else if (job.stale && performance.now() - this.#begun > PATIENCE) this.#stopper?.abort();
  }

  /** The instance that asked is gone, or another view is in sight. */
  abandon(): void {
    const stopper = this.#stopper;
    this.#stopper = undefined;
    this.#key = '';
    this.state = { share: undefined, cancelled: false };
    stopper?.abort();
  }

  cancel(): void {
    this.state = { share: undefined, cancelled: true };
    this.#stopper?.abort();
  }

  /** Takes up a job that was cancelled or failed. */
  again(): void {
    const { report } = this.#page;
    if (this.#job && report.view === 'stack') void this.#start(this.#job, report.fields.workers);
  }

  async #start(job: Job, asked: string): Promise<void> {
    const { client, jobs } = this.#page;
    const stopper = new AbortController();
    this.#stopper = stopper;
    this.#begun = performance.now();
    this.state = { share: undefined, cancelled: false };
    const current = () => this.#stopper === stopper;
    let share = 0;
    const looking = setInterval(() => {
      if (!current() || this.state.cancelled) return;
      this.state = { share, cancelled: false };
      this.#page.publish();
    }, PATIENCE);
    try {
      const [pool, spec] = [await jobs.open(), client.maps()];
      if (!current() || !spec) return;
      jobs.show(pool, asked === '' ? jobs.machine : Number(asked), { ...job, id: job.picture });
      const { signal } = stopper;
      const onBlock = ({ bytes }: MapsBand) => {
        if (current()) client.band(job.id, bytes);
      };
      const onProgress = (now: number) => {
        share = now;
      };
      await pool.maps(spec, { signal, onBlock, onProgress });
    } catch (error) {
      if (current() && !stopper.signal.aborted) {
        this.state = { share: undefined, cancelled: true };
        this.#page.tell(failure(error));
      }
    } finally {
      clearInterval(looking);
      if (current()) {
        this.#stopper = undefined;
        this.state = { ...this.state, share: undefined };
        client.finished(job.id);
        this.#page.publish();
        if (!stopper.signal.aborted) mark('shown', String(job.id));
      }
    }
  }
}

/** For whoever waits for the picture, such as a test: whether maps are under way, and the last job that is shown. */
function mark(what: 'maps' | 'shown', value: string): void {
  document.getElementById('stage')?.setAttribute(`data-${what}`, value);
}
