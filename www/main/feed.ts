/** What a frame may spend on what waits, in milliseconds: none of its tasks begins later. */
const BUDGET = 5;
/** Frames that paint have no time; what has waited so long, in milliseconds, has some of theirs all the same. */
const PATIENCE = 100;
/** Without a frame for so long, in milliseconds, the page is hidden, and nothing is in the way. */
const HIDDEN = 500;

/** Tasks that can wait for a frame that has time for them, done in the order in which they came. */
export class Feed {
  readonly #waiting: (() => void)[] = [];
  #served = 0;
  #timer = 0;
  #empty: (() => void)[] = [];

  push(task: () => void): void {
    if (this.#waiting.length === 0) this.#served = performance.now();
    this.#waiting.push(task);
    if (this.#timer === 0) this.#watch();
  }

  get waits(): boolean {
    return this.#waiting.length > 0;
  }

  /** What waits is of no use any more. */
  clear(): void {
    this.#waiting.length = 0;
    this.#do(0);
  }

  /** Resolves once nothing waits. */
  drained(): Promise<void> {
    return this.waits ? new Promise((resolve) => this.#empty.push(resolve)) : Promise.resolve();
  }

  /** Part of a frame: does what there is time for. */
  serve(painted: boolean): void {
    const now = performance.now();
    if (painted && now - this.#served < PATIENCE) return;
    this.#do(now + BUDGET);
  }

  #do(until: number): void {
    while (this.#waiting.length > 0 && performance.now() < until) this.#waiting.shift()?.();
    this.#served = performance.now();
    if (!this.waits) for (const resolve of this.#empty.splice(0)) resolve();
  }

  /** Where there are no frames, all is done at once. */
  #watch(): void {
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      if (performance.now() - this.#served >= HIDDEN) this.#do(Number.POSITIVE_INFINITY);
      if (this.waits) this.#watch();
    }, HIDDEN);
  }
}
