import { FluentBundle, type FluentFunction, FluentNumber, FluentResource } from '@fluent/bundle';
import type { Facts } from '../../protocol/lab';
import type { Lesson } from '../../protocol/lesson';
import { isLanguage, type Language, type Words } from '../words';
import { figures } from './figures';

/** Where a line of Fluent begins with a mark of ours, Fluent would read one of its own. */
const MARKS: readonly (readonly [begin: RegExp, quoted: string])[] = [
  [/^([ \t]+)\[\[/gm, '$1{"[["}'],
  [/^([ \t]+)\*(?!\[)/gm, '$1{"*"}'],
];

/** `{ PERCENT($share) }`: a share of one, as a percentage. */
function percent(language: Language): FluentFunction {
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 3 });
  return ([share]) => (share instanceof FluentNumber ? format.format(share.value) : String(share));
}

/** A lesson and its texts, read in one language. */
export class Reader {
  readonly lesson: Lesson;
  /** The language of the texts: the reader's, or the only one there is. */
  readonly language: Language;
  readonly formulas: ReadonlyMap<string, string>;
  readonly #bundle: FluentBundle;

  constructor(lesson: Lesson, texts: Readonly<Record<string, string>>, wanted: Language) {
    this.lesson = lesson;
    this.formulas = new Map(lesson.formulas);
    const [first = 'en'] = Object.keys(texts).filter(isLanguage);
    this.language = wanted in texts ? wanted : isLanguage(first) ? first : wanted;
    this.#bundle = new FluentBundle(this.language, {
      useIsolating: false,
      functions: { PERCENT: percent(this.language) },
    });
    const source = MARKS.reduce((text, [begin, quoted]) => text.replace(begin, quoted), texts[this.language] ?? '');
    this.#bundle.addResource(new FluentResource(source));
  }

  get title(): string {
    return this.text('title') ?? this.lesson.id;
  }

  get about(): string {
    return this.text('about') ?? '';
  }

  /** The title of a step. */
  named(step: string): string {
    return this.text(step, 'title') ?? step;
  }

  /** The source of a text with its numbers; nothing where there is no such text, or a number of it is not known. */
  text(id: string, attribute?: string, facts?: Facts, words?: Words): string | undefined {
    const message = this.#bundle.getMessage(id);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (!pattern) return undefined;
    const missing: Error[] = [];
    const text = this.#bundle.formatPattern(pattern, facts && words ? figures(facts, words) : {}, missing);
    return missing.length > 0 ? undefined : text;
  }
}
