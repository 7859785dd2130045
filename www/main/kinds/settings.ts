import { html, nothing, type TemplateResult } from 'lit';
import type { KindsReport } from '../../protocol/kinds';
import { chips, choices, number, select } from '../controls';
import { KindsPart, type On } from '../part';
import { ranged } from './ranged';

const DILATION = { min: 1, max: 8, step: 1 };
const STRIDE = { min: 1, max: 4, step: 1 };
const TAU = { min: 0.0001, max: 0.005, step: 0.0001 };
const MIX = { min: 0, max: 1, step: 0.05 };
const GUIDES = ['similar', 'linear'];
const STYLES = ['edges', 'blur', 'outline', 'plain'];

/** What the chosen kind has of its own. */
class KindsSettings extends KindsPart {
  protected override shows({ fields, shares, notices }: KindsReport): unknown {
    const { kind, dilation, stride, seed, guide, tau, first, second, mix } = fields;
    return [kind, dilation, stride, seed, guide, tau, first, second, mix, shares, notices];
  }

  protected override view(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const { kind } = report.fields;
    return html`
      <h2>${words.text('ui-kinds-settings')}</h2>
      ${kind === 'dilated' ? ranged(page, 'dilation', 'ui-dilation', DILATION) : nothing}
      ${kind === 'transposed' ? ranged(page, 'stride', 'ui-stride', STRIDE) : nothing}
      ${kind === 'attention' ? this.#attention(page) : nothing}
      ${kind === 'filter' ? this.#filter(page) : nothing}
      ${kind === 'style' ? this.#style(page) : nothing}
      ${kind === 'style' ? nothing : number(page, 'seed', 'ui-kinds-seed', 1)}`;
  }

  #attention({ words, report }: On<KindsReport>): TemplateResult {
    return html`<p class="hint">${words.text('ui-kinds-attention-why')}</p>
      <ul class="shares" aria-label=${words.text('ui-kinds-shares')}>
        ${report.shares.map(
          (share, index) => html`<li>
            <span>K${index + 1}</span><meter min="0" max="1" .value=${share} aria-label="K${index + 1}"></meter
            ><output>${words.percent(share)}</output>
          </li>`,
        )}
      </ul>`;
  }

  #filter(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const { guide } = report.fields;
    return html`
      ${chips(words.text('ui-kinds-guide'), choices(page, 'ui-kinds-guide', GUIDES), guide, (value) => page.set({ guide: value }))}
      <p class="hint">${words.text(`ui-kinds-guide-${guide}-why`)}</p>
      ${guide === 'similar' ? ranged(page, 'tau', 'ui-kinds-tau', TAU) : nothing}`;
  }

  #style(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const { first, second } = report.fields;
    const styles = choices(page, 'stage-kinds-style', STYLES);
    return html`
      ${select(words.text('ui-kinds-first'), styles, first, (value) => page.set({ first: value }))}
      ${select(words.text('ui-kinds-second'), styles, second, (value) => page.set({ second: value }))}
      ${ranged(page, 'mix', 'ui-kinds-mix', MIX)}
      <p class="hint">${words.text('ui-kinds-style-why')}</p>`;
  }
}

customElements.define('convolens-kinds-settings', KindsSettings);
