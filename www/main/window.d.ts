interface Window {
  /** The package's public API, for the console and for pages that embed this one. */
  convolens?: {
    /** At once on the main thread, or with options on the workers, as a promise. */
    run(request: object, options?: import('../protocol/pool').RunOptions): unknown;
    /** Harms a worker at its next block, for tests. */
    harm(worker: number, how: import('../protocol/pool').Harm): Promise<void>;
  };
}
