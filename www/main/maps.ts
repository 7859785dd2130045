import type { Report } from '../protocol/page';
import type { MapsBand } from '../protocol/pool';
import type { StackReport } from '../protocol/stack';
import { failure } from './jobs';
import type { Page } from './page';

/** A job that takes longer, in milliseconds, is given up for a newer one. */
const PATIENCE = 400;

type Job = NonNullable<StackReport['job']>;

/** Has the maps of a stack computed by the workers and gives them to Rust, band by band. */
export class Maps {
  readonly #page: Page;
  #key = '';
  #stopper: AbortController | undefined;
  #begun = 0;
  /** How long the last one took, in milliseconds. */
  ms: number | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Starts what the report asks for, unless it is under way or done. */
  follow(report: Report): void {
    if (report.view !== 'stack') {
      this.abandon();
      return;
    }
    const { job } = report;
    mark('maps', job && !job.done ? 'running' : 'done');
    if (!job || job.done) return;
    const key = `${this.#page.client.generation} ${job.id}`;
    if (key !== this.#key) {
      this.#key = key;
      void this.#start(job, report.fields.workers);
    } else if (job.stale && performance.now() - this.#begun > PATIENCE) this.#stopper?.abort();
  }

  /** The instance that asked is gone, or another view is in sight. */
  abandon(): void {
    const stopper = this.#stopper;
    this.#stopper = undefined;
    this.#key = '';
    stopper?.abort();
  }

  async #start(job: Job, asked: string): Promise<void> {
    const { client, jobs } = this.#page;
    const stopper = new AbortController();
    this.#stopper = stopper;
    this.#begun = performance.now();
    const current = () => this.#stopper === stopper;
    try {
      const [pool, spec] = [await jobs.open(), client.maps()];
      if (!current() || !spec) return;
      jobs.show(pool, asked === '' ? jobs.machine : Number(asked), { ...job, id: job.picture });
      const { signal } = stopper;
      const onBlock = ({ bytes }: MapsBand) => {
        if (current()) client.band(job.id, bytes);
      };
      await pool.maps(spec, { signal, onBlock });
    } catch (error) {
      if (current() && !stopper.signal.aborted) this.#page.tell(failure(error));
    } finally {
      if (current()) {
        this.ms = performance.now() - this.#begun;
        client.finished(job.id);
        if (!stopper.signal.aborted) mark('shown', String(job.id));
      }
    }
  }
}

/** For whoever waits for the picture, such as a test: whether maps are under way, and the last job that is shown. */
function mark(what: 'maps' | 'shown', value: string): void {
  document.getElementById('stage')?.setAttribute(`data-${what}`, value);
}
