import type { Report } from '../protocol/page';
import type { Words } from './words';

const SIDES: Readonly<Record<string, string>> = { height: 'rows', width: 'columns' };

/** Why the geometry is impossible; of a picture it is told along which axis, of a stack at which layer, unless it stands beside it. */
export function problemText(words: Words, report: Report, beside = false): string {
  const { view, problem } = report;
  if (!problem) return '';
  if (view === 'lab') return words.say('lab-problem', problem);
  const flat = view === 'image' || (view === 'stack' && report.fields.on === 'picture');
  const axis = flat ? SIDES[String(problem.axis)] : undefined;
  const reason = words.say('geometry', { ...problem, view, axis_of: axis ?? 'none' });
  return view === 'stack' && !beside
    ? `${words.text('ui-stack-problem', { layer: Number(problem.layer) })} ${reason}`
    : reason;
}
