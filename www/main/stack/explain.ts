import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { type On, StackPart } from '../part';
import { problemText } from '../problem';
import { fieldFormula, toldLayer } from './field';
import { bytes, count } from './figures';
import { layerTable, wholeTable } from './table';

/** What is seen, how the field grows, and what the layers cost. */
class StackExplain extends StackPart {
  /** Whether the whole table is open. */
  #whole = false;

  protected override shows(report: StackReport): unknown {
    const { explanation, spoken, problem, layers, total, single, budget, fields } = report;
    return [explanation, spoken, problem, layers, toldLayer(report), total, single, budget, fields.on];
  }

  protected override view(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    // The numbers of the last picture are not those of an impossible stack.
    if (report.problem) {
      return html`<h2 id="explanation-title">${words.text('ui-see')}</h2>
        <p class="paragraph">${problemText(words, report)}</p>`;
    }
    return html`
      <h2 id="explanation-title">${words.text('ui-see')}</h2>
      <p class="paragraph">${report.explanation.map((sentence) => html`${words.say('see', sentence)} `)}</p>
      <p class="spoken">${words.say('say', report.spoken)}</p>
      ${toldLayer(report) > 0 ? html`<h2>${words.text('ui-stack-field')}</h2>${fieldFormula(page)}` : nothing}
      ${report.layers.some(({ shape }) => shape) ? this.#figures(page) : nothing}`;
  }

  #open(whole: boolean): void {
    this.#whole = whole;
    this.requestUpdate();
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #figures(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const { total, single, budget, layers } = report;
    const memory = { bytes: bytes(words, total.memory), budget: bytes(words, budget) };
    return html`
      <div class="titled">
        <h2>${words.text('ui-stack-layers')}</h2>
        <button type="button" class="link" @click=${() => this.#open(true)}>${words.text('ui-stack-table-whole')}</button>
      </div>
      ${layerTable(page)}
      ${this.#whole ? wholeTable(page, () => this.#open(false)) : nothing}
      <h2>${words.text('ui-cost')}</h2>
      <dl>
        <dt>${words.text('ui-parameters')}</dt><dd>${words.number(total.parameters)}</dd>
        ${single ? html`<dt>${words.text('ui-stack-single', { first: single.first, last: layers.length })}</dt><dd>${words.text('ui-stack-single-of', { count: single.single, text: count(words, single.single) })}</dd>` : nothing}
        <dt>${words.text('ui-macs')}</dt><dd>${count(words, total.macs)}</dd>
        <dt>${words.text('ui-stack-memory')}</dt><dd>${words.text('ui-stack-memory-of', memory)}</dd>
      </dl>`;
  }
}

customElements.define('convolens-stack-explain', StackExplain);
