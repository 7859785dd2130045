import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Coded } from '../protocol/page';

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const MINUS = '−';

const TEXTS = {
  en: () => import('../locales/en.ftl?raw'),
  ru: () => import('../locales/ru.ftl?raw'),
} satisfies Record<Language, () => Promise<{ default: string }>>;

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The page's texts and its way of writing numbers in one language. */
export class Words {
  readonly language: Language;
  readonly decimal: string;
  /** What Rust writes on the stage by itself. */
  readonly stage: Readonly<Record<string, string>>;
  readonly #bundle: FluentBundle;
  readonly #numbers: Intl.NumberFormat;

  private constructor(language: Language, source: string) {
    this.language = language;
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    this.#numbers = new Intl.NumberFormat(language);
    this.decimal = language === 'ru' ? ',' : '.';
    const resource = new FluentResource(source);
    this.#bundle.addResource(resource);
    const ids = resource.body.map((entry) => entry.id).filter((id) => /^(stage|fill|act)-/.test(id));
    this.stage = Object.fromEntries(ids.map((id) => [id, this.text(id)]));
  }

  static async load(language: Language): Promise<Words> {
    return new Words(language, (await TEXTS[language]()).default);
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
