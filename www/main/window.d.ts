interface Window {
  /** The package's public API, for the console and for pages that embed this one. */
  convolens?: { run(request: object): unknown };
}
