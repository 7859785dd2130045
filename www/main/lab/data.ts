import { html, nothing, type TemplateResult } from 'lit';
import type { LabReport } from '../../protocol/lab';
import { select } from '../controls';
import { LabPart, type On } from '../part';
import { pictureDoor, pictureSources, seriesDoor, seriesSources } from '../sources';

/** What a lab stands on: a series, a picture, or nothing. */
class LabData extends LabPart {
  protected override shows({ lab, fields, source, wanted }: LabReport, page: On<LabReport>): unknown {
    const { data, file, cells, x, series, table } = fields;
    return [lab, data, file, cells, x, series, table, source, wanted, page.files.names];
  }

  protected override view(page: On<LabReport>): TemplateResult | typeof nothing {
    const { words, report } = page;
    const { source } = report;
    const fields = named(report);
    if (source.what === 'nothing') return nothing;
    return html`
      <h2>${words.text('ui-data')}</h2>
      ${source.what === 'series' ? seriesSources(page, fields, chosen(report)) : pictureSources(page, fields, chosen(report))}
      ${source.what === 'series' ? seriesDoor(page) : pictureDoor(page)}
      ${source.error ? html`<p class="problem">${words.say('data', source.error)}</p>` : nothing}
      ${this.#columns(page)}
      ${
        source.notes.length > 0
          ? html`<ul class="notes">${source.notes.map((note) => html`<li>${words.say('picture', note)}</li>`)}</ul>`
          : nothing
      }`;
  }

  #columns(page: On<LabReport>): TemplateResult | typeof nothing {
    const { columns, column } = page.report.source;
    if (columns.length < 2) return nothing;
    const options = columns.map((name, index) => ({ value: String(index + 1), text: name || String(index + 1) }));
    return select(page.words.text('ui-column'), options, String(column + 1), (column) => page.set({ column }));
  }
}

/** Where a lab takes its data from what it compares, and not from keys of its own. */
function isGiven({ fields }: LabReport): boolean {
  return fields.on === 'given';
}

/** The keys that name the data. */
function named(report: LabReport): Readonly<Record<string, string>> {
  if (!isGiven(report)) return report.fields;
  const { what, kind, name } = report.source;
  const keys = what === 'series' ? (['x', 'series', 'table'] as const) : (['cells', 'data', 'file'] as const);
  const [inline, sample, file] = keys;
  return { [kind === 'inline' ? inline : kind === 'sample' ? sample : file]: name || '…' };
}

/** What is set beside a source that is chosen. */
function chosen(report: LabReport): Readonly<Record<string, string>> {
  return isGiven(report) ? { on: report.source.what } : {};
}

customElements.define('convolens-lab-data', LabData);
