import order from '../../lessons/order.txt?raw';
import type { LessonAnswer, LessonError, LessonSource } from '../../protocol/lesson';
import type { Client } from '../client';
import { LANGUAGES } from '../words';
import { shelf } from './shelf';

const STRUCTURES = import.meta.glob<string>(['../../lessons/*.lesson', '!../../lessons/example.lesson'], {
  query: '?raw',
  import: 'default',
});
const TEXTS = import.meta.glob<string>('../../lessons/*.ftl', { query: '?raw', import: 'default' });

/** The lessons of the page, in the lecture's order. */
export const SHIPPED: readonly string[] = order.split('\n').filter((line) => line !== '');

/** A person's own lesson stands in addresses with this before its name. */
const OWN = '~';

/** A lesson is refused: by which file's which line. */
export class Refused extends Error {
  readonly error: LessonError;

  constructor(error: LessonError) {
    super(error.reason.code);
    this.error = error;
  }
}

/** A lesson that can be read. */
export type Opened = Extract<LessonAnswer, { lesson: unknown }>;

/** Where lessons come from: the page's own, and those that a person has brought. */
export class Library {
  readonly #client: Client;
  readonly #opened = new Map<string, Promise<Opened | undefined>>();
  /** A person's own lessons. */
  own: readonly string[] = [];

  constructor(client: Client) {
    this.#client = client;
  }

  async list(): Promise<void> {
    this.own = (await shelf.names()).map((name) => OWN + name);
  }

  /** A lesson by the name that addresses have for it; nothing where there is none. */
  open(name: string): Promise<Opened | undefined> {
    const opened = this.#opened.get(name) ?? this.#read(name);
    this.#opened.set(name, opened);
    return opened;
  }

  /** Takes a lesson in, if it is right, and gives its name. */
  async bring(text: string): Promise<string> {
    const { lesson } = await this.#answer({ single: text }, false);
    const name = OWN + (await shelf.keep(lesson.id, text));
    this.#opened.delete(name);
    await this.list();
    return name;
  }

  async forget(name: string): Promise<void> {
    this.#opened.delete(name);
    await shelf.forget(name.slice(OWN.length));
    await this.list();
  }

  /** A person's own lesson as it is kept; nothing for one of the page's. */
  async text(name: string): Promise<string | undefined> {
    return name.startsWith(OWN) ? shelf.find(name.slice(OWN.length)) : undefined;
  }

  async #read(name: string): Promise<Opened | undefined> {
    if (name.startsWith(OWN)) {
      const single = await this.text(name);
      return single === undefined ? undefined : this.#answer({ single }, false);
    }
    const structure = STRUCTURES[`../../lessons/${name}.lesson`];
    if (!structure || !SHIPPED.includes(name)) return undefined;
    const texts = LANGUAGES.map(async (language) => {
      const text = await TEXTS[`../../lessons/${name}.${language}.ftl`]?.();
      return [language, text] as const;
    });
    const [lines, ...pairs] = await Promise.all([structure(), ...texts]);
    const there = pairs.filter((pair): pair is readonly [(typeof LANGUAGES)[number], string] => pair[1] !== undefined);
    return this.#answer({ structure: lines, texts: Object.fromEntries(there) }, true);
  }

  async #answer(source: LessonSource, shipped: boolean): Promise<Opened> {
    const answer = await this.#client.lesson(source, shipped);
    if ('error' in answer) throw new Refused(answer.error);
    return answer;
  }
}
