import type { Key, Report } from '../protocol/page';
import { splitNumbers } from './numbers';
import type { Page } from './page';
import { fetchSample } from './samples';
import { store } from './store';

const LIMIT = 64 * 1024 * 1024;

/** Longer series are kept as a file and not in the URL. */
const INLINE = 64;

/** Longer text is no short series, whatever it holds. */
const LONGEST = 4096;

const PASTED = 'pasted.csv';

/** What a new series leaves behind of the old one. */
const AFRESH: Partial<Record<Key, string>> = { column: '', step: '1', pin: '', from: '', to: '' };

type Wanted = NonNullable<Report['wanted']>;

/** The series that a person brings: files, pasted text, samples, and what this browser keeps of them. */
export class Files {
  readonly #page: Page;
  #answering = '';
  /** Names of the kept files. */
  names: readonly string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  async list(): Promise<void> {
    this.names = await store.names().catch(() => []);
    this.#page.publish();
  }

  sample(name: string): void {
    this.#page.send({ type: 'set', keys: { ...AFRESH, data: name } });
  }

  kept(name: string): void {
    this.#page.send({ type: 'set', keys: { ...AFRESH, file: name } });
  }

  cells(values: readonly string[]): void {
    this.#page.send({ type: 'set', keys: { ...AFRESH, x: values.join(',') } });
  }

  /** Changes the values of a typed series without leaving the step. */
  edit(values: readonly string[]): void {
    this.#page.send({ type: 'set', keys: { x: values.join(',') } });
  }

  async paste(text: string): Promise<void> {
    const numbers = text.length < LONGEST ? splitNumbers(text) : undefined;
    if (numbers && numbers.length <= INLINE) this.cells(numbers);
    else await this.open(new File([text], PASTED));
  }

  async open(file: File): Promise<void> {
    if (file.size > LIMIT) this.#refuse(file.name, file.size);
    else await this.#take(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  #refuse(name: string, size: number): void {
    const megabytes = (bytes: number) => this.#page.words.number(Math.ceil(bytes / 1024 / 1024));
    this.#page.tell({ code: 'too-big', name, size: megabytes(size), limit: megabytes(LIMIT) });
  }

  async #take(name: string, bytes: Uint8Array): Promise<void> {
    const kept = await store.keep(name, bytes).then(
      () => true,
      () => false,
    );
    if (!kept) this.#page.tell({ code: 'not-kept', name });
    const { source } = this.#page.report;
    const awaited = source.kind === 'file' && source.name === name && source.columns.length === 0;
    this.#page.send({ type: 'load', kind: 'file', name, bytes });
    // A file that the state has been waiting for keeps the state's column, step and stretch.
    if (!awaited) this.kept(name);
    await this.list();
  }

  /** Fetches what the state wants, once. An answer that comes when the state wants something else is left. */
  async answer(wanted: Wanted | null): Promise<void> {
    const request = wanted ? `${wanted.kind} ${wanted.name}` : '';
    if (request === this.#answering) return;
    this.#answering = request;
    if (!wanted) return;
    const { kind, name } = wanted;
    const bytes = await (kind === 'sample' ? fetchSample(name) : store.find(name).catch(() => undefined));
    if (this.#answering !== request) return;
    this.#page.send(bytes ? { type: 'load', kind, name, bytes } : { type: 'absent', kind, name });
  }
}
