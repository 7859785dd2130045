/** One number as people write it: a sign, a decimal point or comma, an exponent, or a fraction such as 1/5. */
const NUMBER = /^[+\-−]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?(\/\d+([.,]\d+)?)?$/i;

export function isNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}

/**
 * The numbers of a pasted line or column, as the URL writes them, or nothing when it is anything else.
 * Semicolons, tabs, spaces and line ends part numbers; a comma does only where nothing else parts them.
 */
export function splitNumbers(text: string): string[] | undefined {
  const bare = text
    .trim()
    .replace(/^\[|\]$/g, '')
    .trim();
  if (/\n/.test(bare) && /[,;\t]/.test(bare)) return undefined;
  const parts = bare.split(separator(bare)).map((part) => part.trim());
  if (!parts.every(isNumber)) return undefined;
  const plain = parts.map((part) => part.replaceAll(',', '.').replaceAll('−', '-').replace(/^\+/, ''));
  // What no 32-bit float holds goes the way of a file, where a bad cell is named.
  return plain.every((part) => Number.isFinite(Math.fround(numberIn(part)))) ? plain : undefined;
}

function separator(text: string): RegExp {
  if (/[;\t]/.test(text)) return /\s*[;\t]\s*/;
  if (/,\s/.test(text)) return /,\s+/;
  if (/\s/.test(text)) return /\s+/;
  return /,/;
}

/** A number or fraction as a person or the URL writes it. */
export function numberIn(text: string): number {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}
