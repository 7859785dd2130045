import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { chips, choices, number, toggle } from '../controls';
import { type On, StackPart } from '../part';
import { count } from './figures';

/** How many channels of a layer one step of the pager passes. */
const PAGE = 4;

/** What is shown of the field, of the colours and of the channels. */
class StackLook extends StackPart {
  protected override shows({ fields, effective, heavy, layers, notices }: StackReport): unknown {
    const { on, field, linear, seeds, scale, first, links } = fields;
    return [on, field, linear, seeds, scale, first, links, effective, heavy, most(layers), notices];
  }

  protected override view(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const { field, scale, on } = report.fields;
    return html`
      <h2>${words.text('ui-stack-field')}</h2>
      ${chips(words.text('ui-stack-field'), choices(page, 'ui-stack-field', ['theory', 'effective']), field, (field) => page.set({ field }))}
      <p class="hint">${words.text(`ui-stack-field-${field}-why`)}</p>
      ${field === 'effective' ? this.#effective(page) : nothing}
      <h2>${words.text('ui-stack-look')}</h2>
      ${chips(words.text('ui-stack-scale'), choices(page, 'ui-stack-scale', ['map', 'layer']), scale, (scale) => page.set({ scale }))}
      <p class="hint">${words.text(`ui-stack-scale-${scale}-why`)}</p>
      ${this.#pager(page)}
      ${on === 'series' ? html`${toggle(page, 'links', 'ui-stack-links')}<p class="hint">${words.text('ui-stack-links-why')}</p>` : nothing}`;
  }

  #effective(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const { effective } = report;
    return html`
      ${number(page, 'seeds', 'ui-stack-seeds', 1)}
      ${toggle(page, 'linear', 'ui-stack-linear')}
      <p class="hint">${words.text('ui-stack-linear-why')}</p>
      ${
        effective
          ? html`<p role="status">${words.text('ui-stack-effective', {
              share: effective.share,
              even: effective.even,
              seeds: effective.seeds,
              linear: effective.linear ? 'yes' : 'no',
            })}</p>`
          : nothing
      }
      ${report.heavy.field === null ? nothing : html`<p role="status">${words.text('ui-stack-effective-heavy', { macs: count(words, report.heavy.field) })}</p>`}`;
  }

  #pager(page: On<StackReport>): TemplateResult | typeof nothing {
    const { words, report } = page;
    const channels = most(report.layers);
    const first = Number(report.fields.first);
    if (channels <= PAGE && first === 0) return nothing;
    const go = (by: number) => page.set({ first: String(Math.max(0, first + by)) });
    const button = (by: number, label: string, sign: string, possible: boolean) =>
      html`<button type="button" class="small" aria-label=${words.text(label)} ?disabled=${!possible} @click=${() => go(by)}>${sign}</button>`;
    return html`<div class="row"><span>${words.text('ui-stack-first')}</span>
      <span class="stepper">
        ${button(-PAGE, 'ui-stack-channels-before', '‹', first > 0)}
        <output>${words.text('ui-stack-channels-from', { first: first + 1, count: channels })}</output>
        ${button(PAGE, 'ui-stack-channels-after', '›', first + PAGE < channels)}
      </span>
    </div>`;
  }
}

function most(layers: StackReport['layers']): number {
  return Math.max(0, ...layers.map(({ shape }) => shape?.channels ?? 0));
}

customElements.define('convolens-stack-look', StackLook);
