import type { Facts } from '../../protocol/lab';
import type { LessonStep, Show } from '../../protocol/lesson';
import type { Message } from '../../protocol/page';
import { bare, CHOICES, joined } from '../address';
import type { Page } from '../page';
import { comparison } from '../pin';
import { gathered } from './files';
import { guessed, isRight } from './guess';
import { lightPanels } from './letters';
import { Library, type Opened, Refused, SHIPPED } from './library';
import { ownHash } from './own';
import { Reader } from './reader';
import { packed, unpacked } from './share';

/** What the reader has said to the question of a step. */
export interface Answer {
  readonly text: string;
  /** Nothing where it was no number. */
  readonly right: boolean | undefined;
  readonly revealed: boolean;
}

/** Why a lesson could not be taken in. */
export interface Trouble {
  readonly file: string;
  readonly line: number;
  readonly refused: Refused;
}

const UNASKED: Answer = { text: '', right: undefined, revealed: false };

/** The course: which lesson is open at which step, and what the reader has done there. */
export class Course {
  readonly library: Library;
  /** Whether the list of lessons is shown. */
  listed = false;
  trouble: Trouble | undefined;
  /** Whether a link could not be read. */
  broken = false;
  answer: Answer = UNASKED;
  /** The reader's own file in the place of the step's data; empty: the step's. */
  data = '';
  /** The facts of the step's own state, once they are known. */
  facts: Facts | undefined;
  /** What the pointer is on, as formulas call it. */
  under: string | null = null;
  /** Where the reader has left the course, as an address. */
  left: string | undefined;
  /** Whether the lesson was opened here, and not by an address: then reading goes on in it. */
  begun = false;
  /** The link to the lesson that was copied last. */
  shared = '';
  readonly #page: Page;
  #name = '';
  #opened: Opened | undefined;
  #at = 0;
  /** The step's own address, as the view says it. */
  #own = '';
  /** What the reader had changed when the page was left: shown once the step's own facts are known. */
  #played: string | undefined;
  #toPlay = false;
  #lit = '';
  #turns = 0;
  readonly #readers = new Map<string, Reader>();

  constructor(page: Page) {
    this.#page = page;
    this.library = new Library(page.client);
  }

  /** The name of the open lesson, as addresses have it; empty: none is. */
  get name(): string {
    return this.#name;
  }

  get at(): number {
    return this.#at;
  }

  get step(): LessonStep | undefined {
    return this.#opened?.lesson.steps[this.#at];
  }

  get steps(): readonly LessonStep[] {
    return this.#opened?.lesson.steps ?? [];
  }

  /** The open lesson in the reader's language. */
  get reader(): Reader | undefined {
    return this.#opened && this.#reader(this.#name, this.#opened);
  }

  get open(): boolean {
    return this.#opened !== undefined;
  }

  /** Whether the stage shows something else than the step. */
  get changed(): boolean {
    return this.open && this.#own !== '' && this.#played === undefined && bare(this.#page.report.hash) !== this.#own;
  }

  /** Whether the step asks something that is not revealed yet. */
  get asking(): boolean {
    return this.step?.ask !== undefined && this.step?.ask !== null && !this.answer.revealed;
  }

  /** Whether it asks how many outputs there are, so that nothing may count them. */
  get asksSize(): boolean {
    return this.asking && /^(output|lost|out-)/.test(this.step?.ask ?? '');
  }

  /** The lesson after this one. */
  get next(): string | undefined {
    const at = SHIPPED.indexOf(this.#name);
    return at < 0 ? undefined : SHIPPED[at + 1];
  }

  /** A lesson of the list, in the reader's language. */
  async preview(name: string): Promise<Reader | undefined> {
    const opened = await this.library.open(name);
    return opened && this.#reader(name, opened);
  }

  #reader(name: string, opened: Opened): Reader {
    const { language } = this.#page.words;
    const key = `${language} ${name}`;
    const known = this.#readers.get(key);
    if (known?.lesson === opened.lesson) return known;
    const reader = new Reader(opened.lesson, opened.texts, language);
    this.#readers.set(key, reader);
    return reader;
  }

  /** Shows the list of lessons, or takes the lesson in that the address brings. */
  async list(hash: string): Promise<void> {
    const turn = this.#turn();
    this.#close();
    this.listed = true;
    this.broken = false;
    this.#page.publish();
    await this.library.list();
    const text = /[?&]text=([\w-]+)/.exec(hash)?.[1];
    if (text !== undefined) {
      const lesson = await unpacked(text);
      if (turn !== this.#turns) return;
      if (lesson === undefined) this.broken = true;
      else await this.#bring(lesson, (line) => ({ file: '', line }));
    }
    this.#page.publish();
  }

  /** Takes files in that are a lesson together. */
  async bring(files: readonly File[]): Promise<void> {
    const { text, place } = await gathered(files);
    await this.#bring(text, place);
    this.#page.publish();
  }

  async #bring(text: string, place: (line: number) => { readonly file: string; readonly line: number }): Promise<void> {
    this.trouble = undefined;
    try {
      await this.begin(await this.library.bring(text));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.trouble = { ...place(error.error.line), refused: error };
    }
  }

  async forget(name: string): Promise<void> {
    await this.library.forget(name);
    this.#page.publish();
  }

  /** Opens a lesson at its first step. */
  async begin(name: string): Promise<void> {
    this.begun = true;
    await this.#go(name, 0, true);
  }

  /** Goes to a step of the open lesson. */
  go(at: number, fresh = true): void {
    const last = this.steps.length - 1;
    void this.#go(this.#name, Math.min(Math.max(at, 0), last), fresh);
  }

  /** A clicker's button: an answer is revealed before the next step. */
  click(by: 1 | -1): void {
    if (by > 0 && this.asking) this.reveal();
    else if (by > 0 && this.#at === this.steps.length - 1) {
      if (this.next !== undefined) void this.begin(this.next);
    } else this.go(this.#at + by);
  }

  /** An address leads to a step, in the state that it says. */
  async visit(hash: string, place: string): Promise<void> {
    const [name = '', id = ''] = place.split('/');
    if (this.open && name === this.#name && id === this.step?.id) {
      this.#page.turn(place, false);
      this.#page.send({ type: 'open', hash });
      return;
    }
    const turn = this.#turn();
    const opened = await this.library.open(name).catch(() => undefined);
    if (turn !== this.#turns) return;
    const at = opened?.lesson.steps.findIndex((step) => step.id === id) ?? -1;
    if (!opened) {
      this.#page.turn('', false);
      this.#page.send({ type: 'open', hash });
      this.#page.tell({ code: 'absent-lesson', name });
      return;
    }
    this.begun = false;
    await this.#go(name, Math.max(at, 0), false, hash);
  }

  /** Leaves the course: the stage stays as it is. */
  leave(): void {
    this.quit();
    this.#page.turn('', true);
    this.#page.rewrite();
  }

  /** The address has led elsewhere. */
  quit(): void {
    if (this.open) this.left = joined(this.#own, this.#place);
    this.#turn();
    this.#close();
    this.listed = false;
  }

  /** Goes back to what the step shows. */
  restore(): void {
    const { step, answer } = this;
    if (step) this.#show(step, false, undefined, answer);
  }

  /** Puts a file of the reader's in the place of the step's data, or takes it back. */
  use(file: string): void {
    this.data = file;
    this.answer = UNASKED;
    this.restore();
  }

  /** Lights what a formula calls by this name, or what the step lights. */
  light(what: string | undefined): void {
    const step = this.changed ? [] : (this.step?.light ?? []);
    this.#light(what === undefined ? step : [what]);
  }

  guess(text: string): void {
    const { step, facts } = this;
    if (!step?.ask || !facts) return;
    const number = facts[step.ask];
    const guess = guessed(text, this.#page.words);
    if (guess === undefined || typeof number !== 'number') {
      this.answer = { text, right: undefined, revealed: false };
      this.#page.publish();
      return;
    }
    this.answer = { text, right: isRight(guess, number), revealed: true };
    this.#unveil();
  }

  reveal(): void {
    this.answer = { ...this.answer, right: undefined, revealed: true };
    this.#unveil();
  }

  #unveil(): void {
    this.#page.send({ type: 'veil', fact: null });
    this.#page.publish();
  }

  /** The address of the open lesson for somebody else. */
  async link(): Promise<string> {
    const { origin, pathname } = location;
    const text = await this.library.text(this.#name);
    const hash = text === undefined ? joined(this.#own, this.#place) : `#/course?text=${await packed(text)}`;
    return `${origin}${pathname}${hash}`;
  }

  /** Copies that address. */
  async share(): Promise<void> {
    this.shared = await this.link();
    await navigator.clipboard?.writeText(this.shared).catch(() => undefined);
    this.#page.publish();
  }

  /** Brings itself up to what the view says: called whenever there is a new report. */
  follow(): void {
    if (!this.open) return;
    const glance = this.#page.client.glance();
    if (!glance) return;
    this.under = glance.under;
    const known = glance.wanted === null && glance.problem === null && Object.keys(glance.facts).length > 0;
    // The facts of the step are those of its own state, in the reader's language.
    if (known && bare(this.#page.report.hash) === this.#own) this.facts = glance.facts;
    if (!known) return;
    if (this.#played !== undefined && this.facts) {
      const hash = this.#played;
      this.#played = undefined;
      this.#send({ type: 'open', hash: this.#kept(hash) });
    } else if (this.#toPlay && this.facts) {
      this.#toPlay = false;
      this.#send({ type: 'play' });
    }
    if (this.changed && this.#lit !== '') this.#light([]);
  }

  /** What follows from a report is said in its own turn. */
  #send(message: Message): void {
    queueMicrotask(() => this.#page.send(message));
  }

  get #place(): string {
    return `${this.#name}/${this.step?.id ?? ''}`;
  }

  #turn(): number {
    this.#turns += 1;
    return this.#turns;
  }

  async #go(name: string, at: number, fresh: boolean, hash?: string): Promise<void> {
    const turn = this.#turn();
    const opened = await this.library.open(name);
    await this.#page.client.whole();
    if (turn !== this.#turns || !opened) return;
    if (name !== this.#name) this.data = '';
    this.#name = name;
    this.#opened = opened;
    this.#at = at;
    this.listed = false;
    this.trouble = undefined;
    this.shared = '';
    const { step } = this;
    if (step) this.#show(step, fresh, hash);
  }

  /** Shows a step, and then the state in which the reader has left it, if that was another. */
  #show(step: LessonStep, fresh: boolean, played?: string, answer = UNASKED): void {
    const page = this.#page;
    this.facts = undefined;
    this.#own = '';
    this.answer = answer;
    this.#played = undefined;
    this.#toPlay = step.play;
    page.wait();
    page.send({ type: 'veil', fact: answer.revealed ? null : step.ask });
    this.#light(step.light);
    const own = this.data === '' ? undefined : this.data;
    page.send({ type: 'open', hash: this.#kept(addressOf(step.show)) });
    if (step.own && own !== undefined) {
      page.send({ type: 'open', hash: this.#kept(ownHash(page.report, own)) });
    }
    this.#own = bare(page.report.hash);
    if (played !== undefined && bare(played) !== bare(addressOf(step.show)) && bare(played) !== this.#own) {
      this.#played = played;
      this.#toPlay = false;
    }
    page.turn(this.#place, fresh);
    page.publish();
  }

  /** An address with what is the reader's own choice. */
  #kept(hash: string): string {
    const { fields } = this.#page.report;
    const said: Readonly<Record<string, string | undefined>> = fields;
    const more = CHOICES.filter((key) => said[key] && !new RegExp(`[?&]${key}=`).test(hash)).map(
      (key) => `${key}=${said[key]}`,
    );
    return more.length === 0 ? hash : `${hash}${hash.includes('?') ? '&' : '?'}${more.join('&')}`;
  }

  #light(what: readonly string[]): void {
    const lit = what.join(' ');
    if (lit === this.#lit) return;
    this.#lit = lit;
    this.#page.send({ type: 'light', what });
    lightPanels(what);
  }

  #close(): void {
    if (!this.open) return;
    this.#name = '';
    this.#opened = undefined;
    this.answer = UNASKED;
    this.facts = undefined;
    this.#own = '';
    this.#played = undefined;
    this.#page.send({ type: 'veil', fact: null });
    this.#light([]);
  }
}

function addressOf(show: Show): string {
  if (show.is === 'one') return show.hash;
  return comparison(show.left, show.right);
}
