import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { type Choice, chips, choices, option, select, toggle } from '../controls';
import { isWeightsName } from '../files';
import { type On, StackPart } from '../part';
import { isPictureName } from '../pictures';
import { PICTURES, REAL, SMALL } from '../samples';
import { bytes } from './figures';
import { typedSeries } from './typed';

const SIDES = ['0', '32', '64', '128', '224', '512'];

/** What the stack stands on: a picture or a series. */
class StackData extends StackPart {
  protected override shows({ fields, source, spared, wanted, budget }: StackReport, page: On<StackReport>): unknown {
    const { on, cells, data, file, x, series, table, colour, side } = fields;
    return [on, cells, data, file, x, series, table, colour, side, source, spared, wanted, budget, page.files.names];
  }

  protected override view(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const { on } = report.fields;
    return html`
      <h2>${words.text('ui-data')}</h2>
      ${chips(words.text('ui-stack-on'), choices(page, 'ui-stack-on', ['picture', 'series']), on, (on) => page.set({ on }))}
      ${on === 'series' ? this.#series(page) : this.#picture(page)}
      ${report.source.error ? html`<p class="problem">${words.say('data', report.source.error)}</p>` : nothing}
      ${this.#size(page)}
      ${
        report.source.notes.length > 0
          ? html`<ul class="notes">${report.source.notes.map((note) => html`<li>${words.say('picture', note)}</li>`)}</ul>`
          : nothing
      }
      ${this.#spared(page)}`;
  }

  #picture(page: On<StackReport>): TemplateResult {
    const { words, files } = page;
    const { data, file, cells, side } = page.report.fields;
    const current = file ? `file ${file}` : data ? `data ${data}` : 'cells';
    const samples = named('data', PICTURES.keys(), (name) => words.text(`sample-${name}`));
    const own = named('file', new Set([...(file ? [file] : []), ...files.names.filter(isPictureName)]));
    const grid: Choice[] = cells ? [{ value: 'cells', text: words.text('ui-painted') }] : [];
    const groups: Groups = [
      ['ui-group-pictures', samples],
      ['ui-group-by-hand', grid],
      ['ui-group-own', own],
    ];
    const sides = SIDES.includes(side) ? SIDES : [...SIDES, side];
    const sizes = sides.map((value) => ({
      value,
      text: value === '0' ? words.text('ui-stack-side-whole') : words.text('ui-stack-side-to', { side: Number(value) }),
    }));
    return html`
      ${this.#sources(page, 'ui-picture', groups, current)}
      ${this.#door(page, 'image/*', 'ui-drop-picture')}
      ${select(words.text('ui-stack-side'), sizes, side, (side) => page.set({ side }))}
      ${toggle(page, 'colour', 'ui-stack-colour')}`;
  }

  #series(page: On<StackReport>): TemplateResult {
    const { words, files, report } = page;
    const { series, table, x } = report.fields;
    const { columns, column } = report.source;
    const current = table ? `table ${table}` : series ? `series ${series}` : 'x';
    const sample = (name: string) => words.text(`sample-${name}`);
    const tables = files.names.filter((name) => !isPictureName(name) && !isWeightsName(name));
    const groups: Groups = [
      ['ui-group-by-hand', x ? [{ value: 'x', text: words.text('ui-typed') }] : []],
      ['ui-group-small', named('series', SMALL, sample)],
      ['ui-group-real', named('series', REAL.keys(), sample)],
      ['ui-group-own', named('table', new Set([...(table ? [table] : []), ...tables]))],
    ];
    const options = columns.map((name, index) => ({ value: String(index + 1), text: name || String(index + 1) }));
    return html`
      ${this.#sources(page, 'ui-series', groups, current)}
      ${this.#door(page, '.csv,.tsv,.txt,text/*', 'ui-drop')}
      ${
        options.length > 1
          ? select(words.text('ui-column'), options, String(column + 1), (column) => page.set({ column }))
          : nothing
      }
      ${typedSeries(page)}`;
  }

  #sources(page: On<StackReport>, label: string, groups: Groups, current: string): TemplateResult {
    const { words } = page;
    const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
      const [key = '', ...rest] = event.currentTarget.value.split(' ');
      if (rest.length > 0) page.set({ [key]: rest.join(' ') });
    };
    return html`<select class="wide" aria-label=${words.text(label)} @change=${choose}>
      ${groups.map(([name, options]) =>
        options.length === 0
          ? nothing
          : html`<optgroup label=${words.text(name)}>${options.map((choice) => option(choice, current))}</optgroup>`,
      )}
    </select>`;
  }

  #door({ words, files }: On<StackReport>, accept: string, label: string): TemplateResult {
    const take = (event: Event & { currentTarget: HTMLInputElement }) => {
      const [file] = event.currentTarget.files ?? [];
      if (file) void files.open(file);
      event.currentTarget.value = '';
    };
    return html`<label class="door">
      <input type="file" class="unseen" accept=${accept} @change=${take} />
      <span>${words.text(label)}</span> <span class="link">${words.text('ui-choose-file')}</span>
    </label>`;
  }

  #size({ words, report }: On<StackReport>): TemplateResult | typeof nothing {
    const { channels, height, width } = report.source;
    if (width === 0) return nothing;
    const series = report.fields.on === 'series';
    const size = series
      ? words.text('ui-stack-samples', { count: width })
      : words.text('ui-stack-shape', { channels, height: words.number(height), width: words.number(width) });
    return html`<p class="row"><span>${words.text('ui-stack-goes-in')}</span><output class="size">${size}</output></p>
      ${series ? nothing : html`<p class="hint">${words.text('ui-stack-scale-in')}</p>`}`;
  }

  /** A smaller input than was asked for is said, with the reason. */
  #spared({ words, report }: On<StackReport>): TemplateResult | typeof nothing {
    const { spared, budget } = report;
    if (!spared) return nothing;
    const numbers = { from: words.number(spared.from), to: words.number(spared.to) };
    const memory = { bytes: bytes(words, spared.bytes), budget: bytes(words, budget) };
    const id = spared.bytes === 0 ? 'ui-stack-spared-series' : 'ui-stack-spared-picture';
    return html`<p class="spared" role="status">${words.text(id, { ...numbers, ...memory })}</p>`;
  }
}

type Groups = readonly (readonly [label: string, options: readonly Choice[]])[];

/** Choices `key name`, each with its text. */
function named(key: string, names: Iterable<string>, text = (name: string) => name): Choice[] {
  return [...names].map((name) => ({ value: `${key} ${name}`, text: text(name) }));
}

customElements.define('convolens-stack-data', StackData);
