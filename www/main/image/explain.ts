import { html, nothing, type TemplateResult } from 'lit';
import type { AxisSize, ImageReport } from '../../protocol/image';
import { outputSize } from '../formula';
import { ImagePart, type On } from '../part';
import { problemText } from '../problem';
import { blockTable } from './blocks';
import { formula } from './formula';

/** While the window sweeps, a step's numbers stand so long, in milliseconds: nobody reads faster. */
const READ = 1000;

type Step = Pick<ImageReport, 'arithmetic' | 'spoken'>;

class ImageExplain extends ImagePart {
  #step: Step | undefined;
  #since = Number.NEGATIVE_INFINITY;

  protected override shows(report: ImageReport, page: On<ImageReport>): unknown {
    const { explanation, formula, problem, sizes, cost, fields } = report;
    this.#follow(report);
    const { id, running, share, cancelled, workers, ms, choice, blocks } = page.jobs.state;
    const computed = [
      id,
      running,
      share === undefined,
      cancelled,
      workers,
      ms,
      choice,
      fields.tint,
      fields.tint === '1' ? blocks.length : 0,
    ];
    return [explanation, formula, this.#step, problem, sizes, cost, fields.op, fields.channels, computed];
  }

  #follow({ player, arithmetic, spoken }: ImageReport): void {
    const sweeps = player.playing && player.skip > 1;
    const now = performance.now();
    if (sweeps && now - this.#since < READ) return;
    this.#step = { arithmetic, spoken };
    this.#since = now;
  }

  protected override view(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const step = this.#step ?? report;
    // The numbers of the last picture are not those of an impossible state.
    if (report.problem) {
      return html`<h2 id="explanation-title">${words.text('ui-see')}</h2>
        <p class="paragraph">${problemText(words, report)}</p>`;
    }
    return html`
      <h2 id="explanation-title">${words.text('ui-see')}</h2>
      <p class="paragraph">${report.explanation.map((sentence) => html`${words.say('see', sentence)} `)}</p>
      <h2>${words.text('ui-now')}</h2>
      <p class="arithmetic" aria-hidden="true">${step.arithmetic.map((piece) => html`<span class="role-${piece.role}">${piece.text}</span>`)}</p>
      <p class="spoken">${words.say('say', step.spoken)}</p>
      ${report.formula ? html`<h2>${words.text('ui-formula')}</h2>${formula(report.formula)}` : nothing}
      ${report.sizes.length > 0 ? html`<h2>${words.text('ui-output-size')}</h2>${this.#sizes(page)}` : nothing}
      <h2>${words.text('ui-cost')}</h2>
      ${this.#cost(page)}
      ${report.fields.tint === '1' ? blockTable(page) : nothing}`;
  }

  /** One line where both axes are alike. */
  #sizes({ words, report }: On<ImageReport>): TemplateResult {
    const write = (value: number) => words.number(value);
    const line = (size: AxisSize) => outputSize({ ...size, ceil: report.fields.ceil === '1' }, write);
    const [rows, columns] = report.sizes;
    if (!rows || !columns) return html``;
    if (JSON.stringify(rows) === JSON.stringify(columns)) {
      return html`<p class="axis">${words.text('ui-axis-both')}</p>${line(rows)}`;
    }
    return html`
      <p class="axis">${words.text('ui-axis-rows')}</p>${line(rows)}
      <p class="axis">${words.text('ui-axis-columns')}</p>${line(columns)}`;
  }

  #cost(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const { cost } = report;
    const convolves = report.fields.op === 'conv';
    return html`<dl>
      ${
        cost
          ? html`
            <dt>${words.text('ui-parameters')}</dt>
            <dd>${cost.bias > 0 ? `${words.number(cost.weights)} + ${words.number(cost.bias)}` : words.number(cost.weights)}</dd>
            <dt>${words.text(convolves ? 'ui-macs' : 'ui-comparisons')}</dt><dd>${words.number(cost.macs)}</dd>`
          : nothing
      }
      ${this.#done(page)}
      ${this.#choice(page)}
    </dl>`;
  }

  /** Which algorithm the engine has picked, and what that saves. */
  #choice({ words, jobs }: On<ImageReport>): TemplateResult | typeof nothing {
    const { choice } = jobs.state;
    if (!choice) return nothing;
    const { algorithm, work, taps } = choice;
    const numbers = { work: words.number(Math.ceil(work)), taps: words.number(taps) };
    return html`<dt>${words.text('ui-algorithm')}</dt><dd data-algorithm=${algorithm}>${words.text(`algorithm-${algorithm}`)}</dd>
      <dd class="why">${words.text(`algorithm-${algorithm}-why`, numbers)}</dd>`;
  }

  #done({ words, jobs }: On<ImageReport>): TemplateResult | typeof nothing {
    const { id, running, share, cancelled, workers, ms } = jobs.state;
    const state = running ? 'running' : cancelled ? 'cancelled' : 'done';
    // A quick job does not make the line flicker.
    const stays = state === 'done' || (state === 'running' && share === undefined);
    const text =
      ms !== undefined && stays
        ? words.text('ui-done', { workers, ms: words.number(Math.max(1, Math.round(ms))) })
        : state === 'done'
          ? undefined
          : words.text(`ui-job-${state}`);
    return text === undefined
      ? nothing
      : html`<dt>${words.text('ui-done-by')}</dt><dd data-job=${state} data-id=${id}>${text}</dd>`;
  }
}

customElements.define('convolens-image-explain', ImageExplain);
