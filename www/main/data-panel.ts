import { html, nothing, type TemplateResult } from 'lit';
import type { SeriesReport } from '../protocol/page';
import { type Choice, choices, option, select } from './controls';
import { isWeightsName } from './files';
import { numberGrid, pastedList } from './number-grid';
import { type On, SeriesPart } from './part';
import { isPictureName } from './pictures';
import { REAL, SMALL } from './samples';

/** As many cells as can be typed by hand. */
const CELLS = 24;
const GAPS = ['interpolate', 'drop'];

class DataPanel extends SeriesPart {
  protected override shows(report: SeriesReport, page: On<SeriesReport>): unknown {
    return [report.source, report.fields.gaps, page.files.names];
  }

  protected override view(page: On<SeriesReport>): TemplateResult {
    const { words, report } = page;
    const { source } = report;
    const columns = source.columns.map((column, index) => ({
      value: String(index + 1),
      text: words.text('ui-column-option', { name: column.name || String(index + 1), count: column.values }),
    }));
    return html`
      <h2>${words.text('ui-data')}</h2>
      ${this.#sources(page)}
      ${this.#door(page)}
      ${source.error ? html`<p class="problem">${words.say('data', source.error)}</p>` : nothing}
      ${
        columns.length > 1
          ? select(words.text('ui-column'), columns, String(source.column + 1), (column) => page.set({ column }))
          : nothing
      }
      ${
        source.missing > 0
          ? select(words.text('ui-gaps'), choices(page, 'ui-gaps', GAPS), report.fields.gaps, (gaps) =>
              page.set({ gaps }),
            )
          : nothing
      }
      ${
        source.notes.length > 0
          ? html`<ul class="notes">${source.notes.map((note) => html`<li>${words.say('data', note)}</li>`)}</ul>`
          : nothing
      }
      ${source.cells.length > 0 ? this.#cells(page) : nothing}
      ${this.#typing(page)}`;
  }

  #sources(page: On<SeriesReport>): TemplateResult {
    const { words, files } = page;
    const { source } = page.report;
    const current = `${source.kind} ${source.name}`;
    const samples = (names: Iterable<string>): Choice[] =>
      [...names].map((name) => ({ value: `sample ${name}`, text: words.text(`sample-${name}`) }));
    const inline = { value: `inline ${source.name}`, text: words.text('ui-typed') };
    const tables = files.names.filter((name) => !isPictureName(name) && !isWeightsName(name));
    const own = [...new Set(source.kind === 'file' ? [source.name, ...tables] : tables)];
    const kept = own.map((name) => ({ value: `file ${name}`, text: name }));
    const group = (label: string, options: readonly Choice[]) =>
      options.length === 0
        ? nothing
        : html`<optgroup label=${words.text(label)}>${options.map((choice) => option(choice, current))}</optgroup>`;
    const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
      const [kind, ...name] = event.currentTarget.value.split(' ');
      if (kind === 'sample') files.sample(name.join(' '));
      if (kind === 'file') files.kept(name.join(' '));
    };
    return html`<select class="wide" aria-label=${words.text('ui-series')} @change=${choose}>
      ${source.kind === 'inline' ? option(inline, current) : nothing}
      ${group('ui-group-small', samples(SMALL))} ${group('ui-group-real', samples(REAL.keys()))} ${group('ui-group-own', kept)}
    </select>`;
  }

  #door(page: On<SeriesReport>): TemplateResult {
    const { words } = page;
    const take = (event: Event & { currentTarget: HTMLInputElement }) => {
      const [file] = event.currentTarget.files ?? [];
      if (file) void page.files.open(file);
      event.currentTarget.value = '';
    };
    return html`<label class="door">
      <input type="file" class="unseen" accept=".csv,.tsv,.txt,text/*" @change=${take} />
      <span>${words.text('ui-drop')}</span> <span class="link">${words.text('ui-choose-file')}</span>
    </label>`;
  }

  #cells(page: On<SeriesReport>): TemplateResult {
    const { words } = page;
    const { cells } = page.report.source;
    return html`
      <div class="row"><span>${words.text('ui-cells')}</span>
        <span class="stepper">
          <button type="button" class="small" aria-label=${words.text('ui-cell-remove')} ?disabled=${cells.length < 2}
            @click=${() => page.files.edit(cells.slice(0, -1))}>−</button>
          <output>${words.number(cells.length)}</output>
          <button type="button" class="small" aria-label=${words.text('ui-cell-add')} ?disabled=${cells.length >= CELLS}
            @click=${() => page.files.edit([...cells, '0'])}>+</button>
        </span>
      </div>
      ${numberGrid({
        words,
        name: words.text('ui-cells'),
        style: 'input',
        cells: cells.map((value, index) => ({
          value,
          name: words.text('ui-cell', { index: index + 1 }),
          label: words.number(index + 1),
        })),
        edit: (values) => page.files.edit(values),
        paste: pastedList((values) => page.files.cells(values)),
      })}`;
  }

  #typing(page: On<SeriesReport>): TemplateResult {
    const { words } = page;
    const use = (event: SubmitEvent) => {
      event.preventDefault();
      const area = this.querySelector('textarea');
      if (area?.value.trim()) void page.files.paste(area.value);
    };
    return html`<details>
      <summary>${words.text('ui-type')}</summary>
      <form @submit=${use}>
        <textarea rows="3" spellcheck="false" aria-label=${words.text('ui-type')} placeholder="3 5 1 4 2"></textarea>
        <p class="hint">${words.text('ui-type-hint')}</p>
        <button type="submit" class="button">${words.text('ui-type-use')}</button>
      </form>
    </details>`;
  }
}

customElements.define('convolens-data', DataPanel);
