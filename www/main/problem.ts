import type { Report } from '../protocol/page';
import type { Words } from './words';

const SIDES: Readonly<Record<string, string>> = { height: 'rows', width: 'columns' };

/** Why the geometry is impossible; of a picture it is told along which axis. */
export function problemText(words: Words, { view, problem }: Report): string {
  if (!problem) return '';
  const axis = view === 'image' ? SIDES[String(problem.axis)] : undefined;
  return words.say('geometry', { ...problem, view, axis_of: axis ?? 'none' });
}
