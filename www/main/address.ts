import type { Report } from '../protocol/page';

/** Browsers refuse more than about a hundred changes in half a minute. */
const PAUSE = 350;

/** The page's address: follows the state's hash, and tells when a person changes it. */
export class Address {
  readonly #open: (hash: string) => void;
  #current = location.hash;
  #pending: string | undefined;
  #timer = 0;
  #written = Number.NEGATIVE_INFINITY;

  constructor(open: (hash: string) => void) {
    this.#open = open;
    addEventListener('popstate', this.#visit);
    addEventListener('hashchange', this.#visit);
  }

  write(hash: string, history: Report['history']): void {
    if (history === 'push') this.#push(hash);
    if (history === 'replace') this.#replace(hash);
  }

  #push(hash: string): void {
    this.#flush();
    if (hash === this.#current) return;
    window.history.pushState(null, '', hash);
    this.#current = location.hash;
  }

  #replace(hash: string): void {
    this.#pending = hash;
    if (this.#timer !== 0) return;
    const wait = PAUSE - (performance.now() - this.#written);
    if (wait <= 0) this.#flush();
    else this.#timer = window.setTimeout(this.#flush, wait);
  }

  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const hash = this.#pending;
    this.#pending = undefined;
    if (hash === undefined || hash === this.#current) return;
    window.history.replaceState(null, '', hash);
    this.#current = location.hash;
    this.#written = performance.now();
  };

  readonly #visit = (): void => {
    if (location.hash === this.#current) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#pending = undefined;
    this.#current = location.hash;
    this.#open(location.hash);
  };
}
