import { html, nothing, type TemplateResult } from 'lit';
import type { LabReport } from '../../protocol/lab';
import { LabPart, type On } from '../part';

/** What a lab says: a paragraph, the present step, and its numbers. */
class LabExplain extends LabPart {
  protected override shows({ lab, explanation, spoken, problem, table }: LabReport): unknown {
    return [lab, explanation, spoken, problem, table];
  }

  protected override view(page: On<LabReport>): TemplateResult {
    const { words, report } = page;
    const { problem, explanation, spoken, table } = report;
    return html`
      <h2 id="explanation-title">${words.text('ui-see')}</h2>
      <p class="paragraph">${
        problem
          ? words.say('lab-problem', problem)
          : explanation.map((sentence) => html`${words.say('lab-see', sentence)} `)
      }</p>
      <h2>${words.text('ui-now')}</h2>
      <p class="spoken">${words.say('lab-say', spoken)}</p>
      ${
        table.length > 0
          ? html`<h2>${words.text('ui-lab-numbers')}</h2>
            <dl>${table.map(({ label, value }) => html`<dt>${words.say('lab-row', label)}</dt><dd>${value}</dd>`)}</dl>`
          : nothing
      }`;
  }
}

customElements.define('convolens-lab-explain', LabExplain);
