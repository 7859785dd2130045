import type { Words } from '../words';

/** Of bytes: 1024, its square, its cube. */
const POWERS = 3;
const LONG = 100_000;

/** A count; a large one in thousands or millions, three figures of it. */
export function count(words: Words, value: number): string {
  if (value < LONG) return words.number(value);
  return new Intl.NumberFormat(words.language, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** So many bytes, in the unit that suits them. */
export function bytes(words: Words, value: number): string {
  const unit = value < 1 ? 0 : Math.min(POWERS, Math.floor(Math.log2(value) / 10));
  const text = new Intl.NumberFormat(words.language, { maximumSignificantDigits: 3 }).format(value / 1024 ** unit);
  return words.text('ui-bytes', { text, unit });
}

/** Height and width; over a series the width alone. */
export function extent(words: Words, [height, width]: readonly [number, number], series: boolean): string {
  return series ? words.number(width) : `${words.number(height)}×${words.number(width)}`;
}
