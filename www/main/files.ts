import type { Key, Message, Report } from '../protocol/page';
import { splitNumbers } from './numbers';
import type { Page } from './page';
import { type Decoding, decode, LARGEST, type Picture, pictureName } from './pictures';
import { fetchSample, PICTURES, REAL } from './samples';
import { store } from './store';

const LIMIT = 64 * 1024 * 1024;

/** Longer series are kept as a file and not in the URL. */
const INLINE = 64;

/** Longer text is no short series, whatever it holds. */
const LONGEST = 4096;

const PASTED = 'pasted.csv';

/** Whether a name is that of trained weights. */
export function isWeightsName(name: string): boolean {
  return /\.(npy|safetensors)$/i.test(name);
}

/** What a new series leaves behind of the old one. */
const AFRESH: Partial<Record<Key, string>> = { column: '', step: '1', pin: '', from: '', to: '' };

type Wanted = NonNullable<Report['wanted']>;

/** What a person brings: files, pasted text, samples, and what this browser keeps of them. A file's kind chooses the view. */
export class Files {
  readonly #page: Page;
  #answering = '';
  /** Files that this browser does not let be kept. */
  readonly #unkept = new Map<string, Uint8Array>();
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
    this.#page.send({ type: 'set', keys: { ...this.#afresh, data: name } });
  }

  kept(name: string): void {
    this.#page.send({ type: 'set', keys: { ...this.#afresh, file: name } });
  }

  cells(values: readonly string[]): void {
    this.#page.send({ type: 'set', keys: { ...AFRESH, x: values.join(',') } });
  }

  /** Changes the values of a typed series without leaving the step. */
  edit(values: readonly string[]): void {
    this.#page.send({ type: 'set', keys: { x: values.join(',') } });
  }

  /** The image view leaves what was looked at by itself. */
  get #afresh(): typeof AFRESH {
    return this.#page.report.view === 'series' ? AFRESH : {};
  }

  async paste(text: string): Promise<void> {
    const numbers = text.length < LONGEST ? splitNumbers(text) : undefined;
    if (!numbers || numbers.length > INLINE) await this.open(new File([text], PASTED));
    else if (this.#page.report.view === 'series') this.cells(numbers);
    else location.hash = `#/series?x=${numbers.join(',')}`;
  }

  async open(file: File): Promise<void> {
    this.#page.retract(['broken-picture', 'large-picture', 'too-big']);
    if (file.size > LIMIT) {
      this.#refuse(file.name, file.size);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const name = pictureName(file);
    const { view } = this.#page.report;
    if (view === 'stack' && isWeightsName(file.name)) await this.tensors(file);
    else if (name === undefined) await this.#takeSeries(file.name, bytes);
    else this.#see(name, bytes, await decode(name, bytes, false));
  }

  #refuse(name: string, size: number): void {
    const megabytes = (bytes: number) => this.#page.words.number(Math.ceil(bytes / 1024 / 1024));
    this.#page.tell({ code: 'too-big', name, size: megabytes(size), limit: megabytes(LIMIT) });
  }

  /** Takes a decoded picture, or says why it cannot be: one of too many pixels is offered smaller. */
  #see(name: string, bytes: Uint8Array, decoding: Decoding): void {
    if (decoding.is === 'picture') void this.#takePicture(name, bytes, decoding.picture);
    else if (decoding.is === 'broken') this.#page.tell({ code: 'broken-picture', name });
    else {
      const { width, height } = decoding;
      const shrink = async () => this.#see(name, bytes, await decode(name, bytes, true));
      const pixels = { width, height, megapixels: Math.ceil((width * height) / 1e6), limit: LARGEST / 1e6 };
      this.#page.tell({ code: 'large-picture', name, ...pixels }, { label: 'ui-shrink', run: () => void shrink() });
    }
  }

  /** The view of pictures comes into sight with one that it has not asked for. */
  async #takePicture(name: string, bytes: Uint8Array, picture: Picture): Promise<void> {
    await this.#keep(name, bytes);
    this.#page.send({ type: 'picture', kind: 'file', name, ...picture });
    await this.list();
  }

  async #takeSeries(name: string, bytes: Uint8Array): Promise<void> {
    await this.#keep(name, bytes);
    const { report } = this.#page;
    const awaited =
      report.view === 'series' &&
      report.source.kind === 'file' &&
      report.source.name === name &&
      report.source.columns.length === 0;
    this.#page.send({ type: 'load', kind: 'file', name, bytes });
    // A file that the state has been waiting for keeps the state's column, step and stretch.
    if (!awaited && report.view !== 'stack') this.kept(name);
    await this.list();
  }

  /** Takes a file of weights for the stack. */
  async tensors(file: File): Promise<void> {
    if (file.size > LIMIT) {
      this.#refuse(file.name, file.size);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    await this.#keep(file.name, bytes);
    this.#page.send({ type: 'tensors', name: file.name, bytes });
    await this.list();
  }

  async #keep(name: string, bytes: Uint8Array): Promise<void> {
    try {
      await store.keep(name, bytes);
      this.#unkept.delete(name);
    } catch {
      this.#unkept.set(name, bytes);
      this.#page.tell({ code: 'not-kept', name });
    }
  }

  /** Fetches what the state wants, once. An answer that comes when the state wants something else is left. */
  async answer({ view, wanted }: Report): Promise<void> {
    const what = wanted && (view === 'image' ? 'picture' : 'what' in wanted ? wanted.what : 'series');
    const request = wanted ? `${view} ${what} ${wanted.kind} ${wanted.name}` : '';
    if (request === this.#answering) return;
    this.#answering = request;
    if (!wanted) return;
    const find = {
      picture: this.#findPicture,
      series: this.#findSeries,
      tensors: this.#findTensors,
      asset: this.#findAsset,
    }[what ?? 'series'];
    const message = await find.call(this, wanted);
    if (this.#answering === request) this.#page.send(message);
  }

  async #findSeries({ kind, name }: Wanted): Promise<Message> {
    const bytes = await (kind === 'sample' ? fetchSample(REAL, name) : this.#find(name));
    return bytes ? { type: 'load', kind, name, bytes } : { type: 'absent', kind, name };
  }

  async #findPicture({ kind, name }: Wanted): Promise<Message> {
    const bytes = await (kind === 'sample' ? fetchSample(PICTURES, name) : this.#find(name));
    if (!bytes) return { type: 'absent', kind, name };
    // What was kept is a picture that somebody has agreed to see smaller, if need be.
    const decoding = await decode(name, bytes, true);
    if (decoding.is === 'picture') return { type: 'picture', kind, name, ...decoding.picture };
    this.#page.tell({ code: 'broken-picture', name });
    return { type: 'absent', kind, name };
  }

  async #findAsset({ kind, name }: Wanted): Promise<Message> {
    const { fetchAsset } = await import('./lab/assets');
    const bytes = await fetchAsset(name);
    return bytes ? { type: 'load', kind, name, bytes } : { type: 'absent', kind, name };
  }

  async #findTensors({ kind, name }: Wanted): Promise<Message> {
    const bytes = await this.#find(name);
    return bytes ? { type: 'tensors', name, bytes } : { type: 'absent', kind, name };
  }

  async #find(name: string): Promise<Uint8Array | undefined> {
    return this.#unkept.get(name) ?? (await store.find(name).catch(() => undefined));
  }
}
