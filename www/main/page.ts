import type { Coded, Message, Report } from '../protocol/page';
import { Address, parted } from './address';
import { Client } from './client';
import type { AnyKey } from './controls';
import type { Course } from './course/course';
import { Files } from './files';
import { Jobs } from './jobs';
import { Maps } from './maps';
import { type Part, partsOf } from './part';
import { Pin } from './pin';
import { recall, remember } from './preference';
import { apply, isTheme, palette, prefersDark, type Theme } from './theme';
import { isLanguage, type Language, Words } from './words';

const FURNITURE: Readonly<Partial<Record<Report['view'], () => Promise<unknown>>>> = {
  image: () => import('./image/panels'),
  stack: () => import('./stack/panels'),
  kinds: () => import('./kinds/panels'),
  lab: () => import('./lab/panels'),
};

/** What a notice offers: the id of its text, and what it does. */
export interface Act {
  readonly label: string;
  readonly run: () => void;
}

/** A notice of the page itself. */
export interface Told {
  readonly notice: Coded;
  readonly act?: Act;
}

/** What ties the page together: reports go down to the parts, a person's actions go up to Rust. */
export class Page {
  readonly files = new Files(this);
  readonly jobs = new Jobs(this);
  readonly maps = new Maps(this);
  /** A state that was kept, to be compared with another. */
  readonly pin = new Pin();
  readonly client: Client;
  words: Words;
  /** The course, once it was first opened. */
  course: Course | undefined;
  /** Notices of the page itself, beside those in the report. */
  notices: readonly Told[] = [];
  #parts: readonly Part[];
  readonly #address = new Address((hash) => void this.#visit(hash));
  #teaching: Promise<Course> | undefined;
  /** The language, and the lab, whose texts are here or on their way. */
  #loading: string;
  #theme: Theme | undefined;
  #opened = false;
  /** Whether the course has been asked for and is not here yet: until then nothing tells what a step is about to ask. */
  #coming = false;
  readonly #furnished = new Set<Report['view']>();

  private constructor(client: Client, words: Words, parts: readonly Part[]) {
    this.client = client;
    this.words = words;
    this.#loading = `${words.language} `;
    this.#parts = parts;
  }

  static async start(canvas: HTMLCanvasElement, parts: readonly Part[]): Promise<Page> {
    const theme = asked('theme');
    apply(isTheme(theme) ? theme : preferredTheme());
    const language = asked('lang');
    const ready: { page?: Page } = {};
    const listener = {
      hear: () => ready.page?.publish(),
      renewed: () => ready.page?.abandon(),
      trapped: (hash: string, again: boolean) => {
        ready.page?.abandon();
        ready.page?.tell({ code: again ? 'failed' : 'trapped', hash });
      },
    };
    const [client, words] = await Promise.all([
      Client.start(canvas, listener),
      Words.load(isLanguage(language) ? language : preferredLanguage()),
    ]);
    const page = new Page(client, words, parts);
    ready.page = page;
    page.#begin();
    return page;
  }

  /** What is computed for an instance that is gone is of no use. */
  abandon(): void {
    this.jobs.abandon();
    this.maps.abandon();
  }

  get report(): Report {
    return this.client.report;
  }

  get theme(): Theme {
    const { theme } = this.report.fields;
    return isTheme(theme) ? theme : preferredTheme();
  }

  send(message: Message): void {
    this.client.send(message);
  }

  set(keys: Partial<Record<AnyKey, string>>): void {
    this.send({ type: 'set', keys });
  }

  chooseLanguage(language: Language): void {
    remember('lang', language);
    this.set({ lang: language });
  }

  chooseTheme(theme: Theme): void {
    remember('theme', theme);
    this.set({ theme });
  }

  /** Shows a notice, with what can be done about it. */
  tell(notice: Coded, act?: Act): void {
    this.notices = [...this.notices, act ? { notice, act } : { notice }];
    this.publish();
  }

  /** Takes back notices of these codes, which are no longer so. */
  retract(codes: readonly string[]): void {
    this.notices = this.notices.filter(({ notice }) => !codes.includes(notice.code));
    this.publish();
  }

  /** Does what a notice offers, and takes the notice away. */
  accept(told: Told): void {
    this.notices = this.notices.filter((other) => other !== told);
    told.act?.run();
    this.publish();
  }

  dismiss(): void {
    this.notices = [];
    this.send({ type: 'dismiss' });
  }

  /** Brings the address, the theme, the language and every part up to the present report. */
  publish(): void {
    if (!this.#opened) return;
    const { report } = this;
    this.#address.write(report.hash, report.history);
    this.course?.follow();
    document.body.dataset.course = this.#standing;
    if (this.theme !== this.#theme) this.#dress();
    void this.#speak();
    void this.files.answer(report);
    this.jobs.follow(report);
    this.maps.follow(report);
    for (const part of this.#parts) part.follow(this);
    void this.#furnish(report.view);
  }

  /** How it is with the course, for the styles. */
  get #standing(): 'coming' | 'list' | 'lesson' | '' {
    if (this.#coming) return 'coming';
    if (this.course?.listed) return 'list';
    return this.course?.open ? 'lesson' : '';
  }

  /** The panels of the views of pictures and of stacks come when these are first seen. */
  async #furnish(view: Report['view']): Promise<void> {
    const furnish = FURNITURE[view];
    if (!furnish || this.#furnished.has(view)) return;
    this.#furnished.add(view);
    await furnish();
    this.#welcome();
  }

  /** Elements that have become known take part in the page. */
  #welcome(): void {
    const fresh = partsOf(document).filter((part) => !this.#parts.includes(part));
    for (const part of fresh) part.join(this);
    this.#parts = [...this.#parts, ...fresh];
    this.publish();
  }

  /** From the next state on, addresses are of this step of a lesson, or of none. */
  turn(place: string, fresh: boolean): void {
    this.#address.turn(place, fresh);
  }

  /** Until the next turn the present state is not the one that the address names. */
  wait(): void {
    this.#address.wait();
  }

  /** Stays at the address of the list of lessons. */
  hold(hash: string): void {
    this.#address.hold(hash);
  }

  /** Writes the present state into the address again. */
  rewrite(): void {
    this.#address.write(this.report.hash, 'push');
    this.publish();
  }

  /** An address leads to a view, to a step of a lesson, or to the list of lessons. */
  async #visit(address: string): Promise<void> {
    const { hash, place } = parted(address);
    if (isList(hash)) {
      this.hold(hash);
      const course = await this.#teach();
      await course.list(hash);
    } else if (place !== '') {
      this.wait();
      const course = await this.#teach();
      await course.visit(hash, place);
    } else {
      this.turn('', false);
      this.course?.quit();
      this.send({ type: 'open', hash });
    }
  }

  /** The course comes when it is first opened. */
  #teach(): Promise<Course> {
    this.#teaching ??= import('./course/panels').then(({ Course }) => {
      this.course = new Course(this);
      this.#welcome();
      return this.course;
    });
    return this.#teaching;
  }

  #begin(): void {
    this.#tellWords();
    const { hash, place } = parted(location.hash);
    this.turn(place, false);
    if (isList(hash)) this.hold(hash);
    // Behind the list of lessons stands the page that opens first, in the reader's language and theme.
    this.send({ type: 'open', hash: isList(hash) ? readersOf(hash) : hash });
    this.#opened = true;
    if (isList(hash) || place !== '') {
      this.#coming = true;
      void this.#visit(location.hash).finally(() => {
        this.#coming = false;
        this.publish();
      });
    }
    prefersDark.addEventListener('change', () => this.#dress());
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const move = () => this.send({ type: 'motion', reduced: still.matches });
    still.addEventListener('change', move);
    for (const part of this.#parts) part.join(this);
    move();
    void this.files.list();
  }

  #dress(): void {
    this.#theme = this.theme;
    apply(this.#theme);
    this.send({ type: 'palette', colours: palette() });
  }

  async #speak(): Promise<void> {
    const { lang } = this.report.fields;
    const language = isLanguage(lang) ? lang : preferredLanguage();
    const lab = this.report.view === 'lab' ? this.report.lab : undefined;
    const course = this.course !== undefined;
    const loading = `${language} ${lab ?? ''}${course ? ' course' : ''}`;
    if (loading === this.#loading) return;
    this.#loading = loading;
    const words = await Words.load(language, lab, course);
    if (this.#loading !== loading) return;
    this.words = words;
    this.#tellWords();
  }

  #tellWords(): void {
    document.documentElement.lang = this.words.language;
    document.title = this.words.text('ui-title');
    document.getElementById('controls')?.setAttribute('aria-label', this.words.text('ui-controls'));
    this.send({ type: 'words', table: this.words.stage, decimal: this.words.decimal });
  }
}

/** Whether an address is that of the list of lessons. */
function isList(hash: string): boolean {
  return /^#?\/course\b/.test(hash);
}

/** Of an address only what is the reader's own choice. */
function readersOf(hash: string): string {
  return `#/series?${(hash.match(/\b(lang|theme)=\w+/g) ?? []).join('&')}`;
}

/** What the address asks for, before Rust has read it: enough to load the right language and theme at once. */
function asked(key: string): string | undefined {
  return new RegExp(`[?&]${key}=(\\w+)`).exec(location.hash)?.[1];
}

function preferredLanguage(): Language {
  const kept = recall('lang');
  if (isLanguage(kept)) return kept;
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return known ?? 'en';
}

function preferredTheme(): Theme {
  const kept = recall('theme');
  return isTheme(kept) ? kept : 'auto';
}
