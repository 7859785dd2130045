import { html, nothing, type TemplateResult } from 'lit';
import type { SeriesReport } from '../protocol/page';
import { formula, outputSize } from './formula';
import { type On, SeriesPart } from './part';
import { problemText } from './problem';

class ExplainPanel extends SeriesPart {
  protected override shows(report: SeriesReport): unknown {
    return [
      report.explanation,
      report.formula,
      report.arithmetic,
      report.spoken,
      report.problem,
      report.size,
      report.cost,
      report.algorithm,
    ];
  }

  protected override view(page: On<SeriesReport>): TemplateResult {
    const { words, report } = page;
    // The numbers of the last picture are not those of an impossible state.
    if (report.problem) {
      return html`<h2 id="explanation-title">${words.text('ui-see')}</h2>
        <p class="paragraph">${problemText(words, report)}</p>`;
    }
    return html`
      <h2 id="explanation-title">${words.text('ui-see')}</h2>
      <p class="paragraph">${report.explanation.map((sentence) => html`${words.say('see', sentence)} `)}</p>
      <h2>${words.text('ui-now')}</h2>
      ${this.#step(page)}
      <h2>${words.text('ui-formula')}</h2>
      ${formula(report.formula)}
      <h2>${words.text('ui-output-size')}</h2>
      ${outputSize(report.size, (value) => words.number(value))}
      <h2>${words.text('ui-cost')}</h2>
      ${this.#cost(page)}`;
  }

  #step({ words, report }: On<SeriesReport>): TemplateResult {
    return html`
      <p class="arithmetic" aria-hidden="true">${report.arithmetic.map((piece) => html`<span class="role-${piece.role}">${piece.text}</span>`)}</p>
      <p class="spoken">${words.say('say', report.spoken)}</p>`;
  }

  #cost({ words, report }: On<SeriesReport>): TemplateResult {
    const { weights, bias, macs, dense } = report.cost;
    const parameters = bias > 0 ? `${words.number(weights)} + ${words.number(bias)}` : words.number(weights);
    const convolves = report.fields.op === 'conv';
    return html`<dl>
      <dt>${words.text('ui-parameters')}</dt><dd>${parameters}</dd>
      <dt>${words.text(convolves ? 'ui-macs' : 'ui-comparisons')}</dt><dd>${words.number(macs)}</dd>
      <dt>${words.text('ui-dense')}</dt><dd>${words.text('ui-dense-parameters', { count: dense })}</dd>
      ${report.algorithm ? html`<dt>${words.text('ui-algorithm')}</dt><dd>${words.text(`algorithm-${report.algorithm}`)}</dd>` : nothing}
    </dl>`;
  }
}

customElements.define('convolens-explain', ExplainPanel);
