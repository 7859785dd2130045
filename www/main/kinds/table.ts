import { html, nothing, type TemplateResult } from 'lit';
import type { KindLine, KindsReport } from '../../protocol/kinds';
import { KindsPart, type On } from '../part';
import { problemText } from '../problem';
import { parametersOf } from './formula';
import { KINDS } from './kind-names';

const HEADS = ['parameters', 'macs', 'ratio', 'seen', 'field'] as const;

/** All kinds side by side, and the chosen one in words and as a formula. */
class KindsTable extends KindsPart {
  protected override shows({ fields, lines, explanation, spoken, problem, shares }: KindsReport): unknown {
    const { kind, c, k, groups } = fields;
    return [kind, c, k, groups, lines, explanation, spoken, problem, shares.length];
  }

  protected override view(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const line = report.problem ? undefined : report.lines.find(({ kind }) => kind === report.fields.kind);
    return html`
      <h2 id="explanation-title">${words.text('ui-see')}</h2>
      <p class="paragraph">${
        report.problem
          ? problemText(words, report)
          : report.explanation.map((sentence) => html`${words.say('see', sentence)} `)
      }</p>
      <h2>${words.text('ui-kinds-table')}</h2>
      ${this.#table(page)}
      ${line ? this.#formula(page, line) : nothing}
      <h2>${words.text('ui-now')}</h2>
      <p class="spoken">${words.say('say', report.spoken)}</p>`;
  }

  #formula(page: On<KindsReport>, line: KindLine): TemplateResult {
    const { words } = page;
    const { k } = page.report.fields;
    return html`<h2>${words.text('ui-parameters')}</h2>
      ${parametersOf(page, line)}
      <p class="hint">${words.text('ui-kinds-letters', { k, n: (Number(k) - 1) / 2, kind: line.kind })}</p>
      ${line.kind === 'separable' ? html`<p class="hint">${words.text('ui-kinds-slip')}</p>` : nothing}
      ${line.kind === 'grouped' ? html`<p class="hint">${words.text('ui-kinds-fall')}</p>` : nothing}`;
  }

  #table(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const standard = report.lines.find(({ kind }) => kind === 'standard');
    return html`<table class="kinds">
      <caption class="unseen">${words.text('ui-kinds-table')}</caption>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${words.text('ui-kinds-kind')}</span></th>
          ${HEADS.map((head) => html`<th scope="col" title=${words.text(`ui-kinds-col-${head}-why`)}>${words.text(`ui-kinds-col-${head}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${KINDS.map((kind) => {
          const chosen = kind === report.fields.kind;
          const line = report.lines.find((other) => other.kind === kind);
          return html`<tr class=${chosen ? 'chosen' : ''} aria-current=${chosen ? 'true' : nothing}>
            <th scope="row">
              <button type="button" @click=${() => page.set({ kind })}>${words.text(`ui-kinds-name-${kind}`)}</button>
            </th>
            ${line && standard ? this.#cells(page, line, standard) : html`<td colspan=${HEADS.length}>–</td>`}
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #cells({ words }: On<KindsReport>, line: KindLine, standard: KindLine): TemplateResult {
    return html`<td>${words.number(line.parameters)}</td>
      <td title=${words.number(line.macs)}>${compact(words.language, line.macs)}</td>
      <td>${ratio(words.language, line.macs / standard.macs)}</td>
      <td>${words.number(line.seen)}</td>
      <td class="role-field">${line.field}×${line.field}</td>`;
  }
}

function compact(language: string, value: number): string {
  return new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

function ratio(language: string, value: number): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: value < 1 ? 2 : 3 }).format(value);
}

customElements.define('convolens-kinds-table', KindsTable);
