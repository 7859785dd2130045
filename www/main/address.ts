import type { Report } from '../protocol/page';

/** Browsers refuse more than about a hundred changes in half a minute. */
const PAUSE = 350;

/** The key of a lesson's step: the page's own, which Rust does not see. */
const LESSON = /([?&])lesson=([^&]*)(&|$)/;

/** An address without the lesson's step that it names, and that. */
export function parted(hash: string): { readonly hash: string; readonly place: string } {
  const [, , place = ''] = LESSON.exec(hash) ?? [];
  const bare = hash.replace(LESSON, (_, before: string, __, after: string) => (after === '&' ? before : ''));
  return { hash: bare, place: decodeURIComponent(place) };
}

/** An address that names a lesson’s step. */
export function joined(hash: string, place: string): string {
  if (place === '') return hash;
  return `${hash}${hash.includes('?') ? '&' : '?'}lesson=${place}`;
}

/** Keys that are the reader's own choice, whatever is shown. The mirror of `CARRIED` in `src/session/desk/mod.rs`. */
export const CHOICES = ['lang', 'theme', 'speed'] as const;

/** What an address shows: without the reader's own choices and a lesson's step. */
export function bare(hash: string): string {
  const [view = '', query = ''] = parted(hash)
    .hash.replace(/^#?\/?/, '')
    .split('?');
  const own = query.split('&').filter((part) => part !== '' && !CHOICES.some((key) => part.startsWith(`${key}=`)));
  return own.length === 0 ? `#/${view}` : `#/${view}?${own.join('&')}`;
}

/** The page's address: follows the state's hash, and tells when a person changes it. */
export class Address {
  readonly #open: (hash: string) => void;
  #current = location.hash;
  #pending: string | undefined;
  #timer = 0;
  #written = Number.NEGATIVE_INFINITY;
  /** The step of a lesson that is open. */
  #place = '';
  /** Whether the next state is another entry of the history, whatever it says. */
  #fresh = false;
  /** Whether the address is not that of the present state: of the list of lessons, or of a step that is on its way. */
  #held = false;

  constructor(open: (hash: string) => void) {
    this.#open = open;
    addEventListener('popstate', this.#visit);
    addEventListener('hashchange', this.#visit);
  }

  write(hash: string, history: Report['history']): void {
    if (history === 'none' || this.#held) return;
    const whole = joined(hash, this.#place);
    if (history === 'push' || this.#fresh) this.#push(whole);
    else this.#replace(whole);
    this.#fresh = false;
  }

  /** From the next state on, addresses are of this step, or of none; `fresh` makes that state an entry of its own. */
  turn(place: string, fresh: boolean): void {
    this.#held = false;
    this.#place = place;
    this.#fresh = fresh;
  }

  /** Stays as it is until `turn`: what it says is still on its way, and the present state is another. */
  wait(): void {
    this.#held = true;
  }

  /** Stays at the address of no view until `turn`. */
  hold(hash: string): void {
    this.#place = '';
    this.#push(hash);
    this.#held = true;
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
