import { isNumber, numberIn } from '../numbers';
import type { Words } from '../words';

/** A guess is right within half a unit of the third figure. */
const FIGURES = 3;

/** What a reader has entered, or nothing where that is no number. */
export function guessed(text: string, words: Words): number | undefined {
  // Thousands are told apart as the page writes them.
  const bare = text
    .trim()
    .replaceAll(/[\s\u00a0]/g, '')
    .replaceAll('×', '');
  const plain = words.language === 'en' ? bare.replaceAll(/,(?=\d{3}(\D|$))/g, '') : bare;
  return isNumber(plain) ? numberIn(words.entered(plain)) : undefined;
}

/** Whether a guess is the number, as well as three figures say it. */
export function isRight(guess: number, number: number): boolean {
  const size = Math.abs(number);
  const tolerance = size === 0 ? 0.0005 : 0.5 * 10 ** (Math.floor(Math.log10(size)) - FIGURES + 1);
  // A little more, for numbers that are themselves rounded to 24 bits.
  return Math.abs(guess - number) <= tolerance * 1.0001 + size * 1e-6;
}
