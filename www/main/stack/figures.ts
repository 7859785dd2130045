import type { Words } from '../words';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const LONG = 100_000;

/** A count; a large one in thousands or millions, three figures of it. */
export function count(words: Words, value: number): string {
  if (value < LONG) return words.number(value);
  return new Intl.NumberFormat(words.language, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** So many bytes, in the unit that suits them. */
export function bytes(words: Words, value: number): string {
  const power = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(value) / 10));
  const style = { style: 'unit', unit: UNITS[power] ?? 'byte', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(words.language, style).format(value / 1024 ** power);
}

/** Height and width; over a series the width alone. */
export function extent(words: Words, [height, width]: readonly [number, number], series: boolean): string {
  return series ? words.number(width) : `${words.number(height)}×${words.number(width)}`;
}
