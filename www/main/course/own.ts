import type { Report } from '../../protocol/page';
import { isWeightsName } from '../files';
import { isPictureName } from '../pictures';

/** What kinds of data a view can take the reader's own of. */
export type Sort = 'series' | 'picture';

/** What the view in sight stands on. */
export function sortOf(report: Report): Sort | undefined {
  switch (report.view) {
    case 'series':
      return 'series';
    case 'image':
    case 'kinds':
      return 'picture';
    case 'stack':
      return report.fields.on === 'series' ? 'series' : 'picture';
    case 'lab':
      return report.source.what === 'nothing' ? undefined : report.source.what;
  }
}

/** The reader's files that the view can take. */
export function suitable(names: readonly string[], sort: Sort | undefined): readonly string[] {
  if (sort === undefined) return [];
  return names.filter((name) => isPictureName(name) === (sort === 'picture') && !isWeightsName(name));
}

/** The present state on a file of the reader's. */
export function ownHash(report: Report, file: string): string {
  const sort = sortOf(report);
  const drop = dropped(report.view, sort);
  const [view = '', query = ''] = report.hash.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !drop.includes(part.split('=')[0] ?? ''));
  const name = sort === 'series' && report.view !== 'series' ? 'table' : 'file';
  // A comparison takes the data of its states unless it is told otherwise.
  const given = report.view === 'lab' && report.fields.on === 'given' ? [`on=${sort}`] : [];
  return `${view}?${[`${name}=${encodeURIComponent(file)}`, ...given, ...kept].join('&')}`;
}

/** What another source leaves behind. */
function dropped(view: Report['view'], sort: Sort | undefined): readonly string[] {
  if (sort === 'picture') return ['data', 'file', 'cells', 'zoom', 'pin'];
  if (view === 'series') return ['x', 'data', 'file', 'column', 'from', 'to', 'pin'];
  return ['x', 'series', 'table', 'column'];
}
