import { FluentNumber } from '@fluent/bundle';
import type { Facts } from '../../protocol/lab';
import type { Words } from '../words';

const MINUS = '−';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as the stage writes it: three figures, whole numbers in full, the reader's decimal mark. */
export function written(value: number, words: Words): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '?' : value > 0 ? '∞' : `${MINUS}∞`;
  // Thousands stand apart from the fifth figure on, as in a measured 1370.
  if (size < 10_000 && (Number.isInteger(value) || size >= 1000)) return words.shown(String(Math.round(value)));
  if (size < 1e15 && (Number.isInteger(value) || size >= 1000)) return words.number(Math.round(value));
  if (size < 0.0009995) return powerOfTen(value, words);
  return words.shown(String(Number(value.toPrecision(3))));
}

function powerOfTen(value: number, words: Words): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(2).split('e');
  const raised = [...exponent.replace('+', '')].map((c) => (c === '-' ? '⁻' : (SUPERSCRIPTS[Number(c)] ?? c))).join('');
  return `${words.shown(String(Number(mantissa)))}×10${raised}`;
}

/** A number in a text: written as the stage writes it, and chosen by as a number. */
class Figure extends FluentNumber {
  readonly #words: Words;

  constructor(value: number, words: Words) {
    super(value);
    this.#words = words;
  }

  override toString(): string {
    return written(this.value, this.#words);
  }
}

/** Facts as what a text may name. */
export function figures(facts: Facts, words: Words): Record<string, FluentNumber | string> {
  const pairs = Object.entries(facts).map(
    ([name, fact]) => [name, typeof fact === 'number' ? new Figure(fact, words) : fact] as const,
  );
  return Object.fromEntries(pairs);
}
