/** The result as text. */

import { OWN } from './peers.mjs';

/** @import { Entry } from './page.mjs' */
/** @import { Measured } from './main.mjs' */

/**
 * This engine and the fastest other at one number of threads.
 *
 * @param {readonly Entry[]} entries
 * @param {number} threads
 */
export function compared(entries, threads) {
  const timed = entries.filter((entry) => entry.threads === threads && entry.median !== undefined);
  const own = timed.find(({ peer }) => peer === OWN);
  const others = timed.filter(({ peer }) => peer !== OWN).sort((a, b) => (a.median ?? 0) - (b.median ?? 0));
  const [best] = others;
  const ratio = own?.median && best?.median ? best.median / own.median : undefined;
  return { own, best, ratio };
}

/**
 * One line with all that was measured.
 *
 * @param {string} line
 * @param {readonly Entry[]} entries
 */
export function details(line, entries) {
  const rows = entries.flatMap(({ peer, threads, way, detail, interior, median, least, rounds, failures }) => {
    const name = `  ${peer}${threads > 1 ? `, ${threads} threads` : ''}`.padEnd(32);
    const notes = [way, detail, interior && 'its border is another'].filter(Boolean).join('; ');
    const own = median === undefined ? [] : [`${name}${ms(median)}${ms(least)}${String(rounds).padStart(5)}  ${notes}`];
    return [...own, ...failures.map((failure) => `${name}       –  ${failure}`)];
  });
  return [`${line.padEnd(32)}  median     least    of`, ...rows].join('\n');
}

/**
 * @param {readonly Measured[]} measured
 */
export function table(measured) {
  const heading = [
    'line'.padEnd(32),
    ...[1, 2].map((threads) => `${threads} thread${threads > 1 ? 's' : ' '}: ours    best peer`.padEnd(54)),
  ];
  const rows = measured.map(({ line, entries }) => {
    const cells = [1, 2].map((threads) => {
      const { own, best, ratio } = compared(entries, threads);
      const peer = best ? `${ms(best.median)} ${best.peer}` : '       –';
      return `${ms(own?.median)}${peer.padEnd(29)}${ratio === undefined ? '' : `${ratio.toFixed(2)}×`.padStart(7)}`.padEnd(
        54,
      );
    });
    return [line.padEnd(32), ...cells].join('').trimEnd();
  });
  return [heading.join('').trimEnd(), ...rows].join('\n');
}

/** @param {number | undefined} value */
function ms(value) {
  if (value === undefined) return '–'.padStart(10);
  return value.toFixed(value < 10 ? 3 : 1).padStart(10);
}
