import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { chips, choices, select, toggle } from '../controls';
import { type On, StackPart } from '../part';
import { pictureDoor, pictureSources, seriesDoor, seriesSources } from '../sources';
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
    const { words } = page;
    const { side } = page.report.fields;
    const sides = SIDES.includes(side) ? SIDES : [...SIDES, side];
    const sizes = sides.map((value) => ({
      value,
      text: value === '0' ? words.text('ui-stack-side-whole') : words.text('ui-stack-side-to', { side: Number(value) }),
    }));
    return html`
      ${pictureSources(page, page.report.fields)} ${pictureDoor(page)}
      ${select(words.text('ui-stack-side'), sizes, side, (side) => page.set({ side }))}
      ${toggle(page, 'colour', 'ui-stack-colour')}`;
  }

  #series(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const { columns, column } = report.source;
    const options = columns.map((name, index) => ({ value: String(index + 1), text: name || String(index + 1) }));
    return html`
      ${seriesSources(page, report.fields)} ${seriesDoor(page)}
      ${
        options.length > 1
          ? select(words.text('ui-column'), options, String(column + 1), (column) => page.set({ column }))
          : nothing
      }
      ${typedSeries(page)}`;
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

customElements.define('convolens-stack-data', StackData);
