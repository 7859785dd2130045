import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { LabName } from '../protocol/lab';
import type { Coded } from '../protocol/page';

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const MINUS = '−';

const TEXTS = {
  en: () => import('../locales/en.ftl?raw'),
  ru: () => import('../locales/ru.ftl?raw'),
} satisfies Record<Language, () => Promise<{ default: string }>>;

/** What only a lab says, a file for each lab and language. */
const LABS = import.meta.glob<string>('../locales/lab/*.ftl', { query: '?raw', import: 'default' });

/** What the course says, a file for each language. */
const COURSE = {
  en: () => import('../locales/course.en.ftl?raw'),
  ru: () => import('../locales/course.ru.ftl?raw'),
} satisfies typeof TEXTS;

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The page's texts and its way of writing numbers in one language. */
export class Words {
  readonly language: Language;
  /** The lab whose texts are among these. */
  readonly lab: LabName | undefined;
  /** Whether the course's texts are among these. */
  readonly course: boolean;
  readonly decimal: string;
  /** What Rust writes on the stage by itself. */
  readonly stage: Readonly<Record<string, string>>;
  readonly #bundle: FluentBundle;
  readonly #numbers: Intl.NumberFormat;

  private constructor(language: Language, sources: readonly string[], lab: LabName | undefined, course: boolean) {
    this.language = language;
    this.lab = lab;
    this.course = course;
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    this.#numbers = new Intl.NumberFormat(language);
    this.decimal = language === 'ru' ? ',' : '.';
    const resources = sources.map((source) => new FluentResource(source));
    for (const resource of resources) this.#bundle.addResource(resource);
    const ids = resources.flatMap(({ body }) => body.map(({ id }) => id)).filter((id) => /^(stage|fill|act)-/.test(id));
    this.stage = Object.fromEntries(ids.map((id) => [id, this.text(id)]));
  }

  /** The texts of the page, of a lab where one is open, and of the course once it was. */
  static async load(language: Language, lab?: LabName, course = false): Promise<Words> {
    const own = LABS[`../locales/lab/${lab}.${language}.ftl`];
    const [{ default: page }, ...more] = await Promise.all([
      TEXTS[language](),
      ...(own ? [own()] : []),
      ...(course ? [COURSE[language]().then((texts) => texts.default)] : []),
    ]);
    return new Words(language, [page, ...more], lab, course);
  }

  /** Whether there is such a message. */
  has(id: string): boolean {
    return this.#bundle.hasMessage(id);
  }

  /** The text of a message, or its id where there is none. */
  text(id: string, values: Record<string, FluentVariable> = {}): string {
    const pattern = this.#bundle.getMessage(id)?.value;
    return pattern ? this.#bundle.formatPattern(pattern, values, []) : id;
  }

  /** A coded sentence from Rust. Fluent cannot choose by an empty text, so that it hears `none`. */
  say(prefix: string, coded: Coded): string {
    const told = Object.entries(coded).map(([name, value]) => [name, value === '' ? 'none' : value] as const);
    return this.text(`${prefix}-${coded.code}`, Object.fromEntries(told));
  }

  /** A whole number with the language's groups. */
  number(value: number): string {
    return this.#numbers.format(value).replace('-', MINUS);
  }

  /** A share of one as a percentage: what is there is never nothing. */
  percent(share: number): string {
    const digits = share > 0 && share < 0.01 ? 1 : 3;
    return new Intl.NumberFormat(this.language, { style: 'percent', maximumSignificantDigits: digits }).format(share);
  }

  /** A number as Rust and the URL write it, as a person reads it here. */
  shown(text: string): string {
    return text.replaceAll('.', this.decimal).replaceAll('-', MINUS);
  }

  /** One number as a person wrote it, as Rust and the URL write it. */
  entered(text: string): string {
    return text.trim().replaceAll(',', '.').replaceAll(MINUS, '-');
  }
}
