import { html, nothing, type TemplateResult } from 'lit';
import type { SeriesReport } from '../protocol/page';
import { chips, choices, number, select, toggle } from './controls';
import { isPreset, MAX_KERNEL, PRESETS, presetOf, resized, weightsOf } from './kernel';
import { numberGrid, pastedList } from './number-grid';
import { type On, SeriesPart } from './part';

const OPERATIONS = ['conv', 'max', 'avg'];

class KernelPanel extends SeriesPart {
  #sizeRefused = false;

  protected override shows({ fields, kernel, notices }: SeriesReport): unknown {
    const { op, bias, size, flip, ceil, count } = fields;
    return [op, bias, size, flip, ceil, count, kernel, notices];
  }

  protected override view(page: On<SeriesReport>): TemplateResult {
    const { words, report } = page;
    const operation = select(words.text('ui-operation'), choices(page, 'ui-op', OPERATIONS), report.fields.op, (op) =>
      page.set({ op }),
    );
    return html`
      <h2>${words.text('ui-kernel')}</h2>
      ${operation} ${report.fields.op === 'conv' ? this.#convolution(page) : this.#pooling(page)}`;
  }

  #convolution(page: On<SeriesReport>): TemplateResult {
    const { words } = page;
    const { kernel } = page.report;
    const choose = (value: string) => {
      if (isPreset(value)) this.#put(page, weightsOf(value));
    };
    return html`
      ${chips(words.text('ui-presets'), choices(page, 'ui-preset', PRESETS), presetOf(kernel.weights), choose, words.text('ui-preset-own'))}
      ${this.#grid(page)} ${this.#size(page)}
      <div data-letter="b">${number(page, 'bias', 'ui-bias')}</div>
      <p class="row"><span>${words.text('ui-sum')}</span><output>${words.shown(kernel.sum)}</output></p>
      ${toggle(page, 'flip', 'ui-flip')}
      <p class="hint">${words.text('ui-flip-why')}</p>`;
  }

  #grid(page: On<SeriesReport>): TemplateResult {
    const { words } = page;
    const { kernel } = page.report;
    return numberGrid({
      words,
      name: words.text('ui-weights'),
      style: 'kernel',
      cells: kernel.weights.map((value, index) => {
        const label = words.shown(kernel.labels[index] ?? '');
        const marked = index === kernel.centre;
        return { value, label, marked, name: words.text(marked ? 'ui-weight-centre' : 'ui-weight', { label }) };
      }),
      edit: (values) => this.#put(page, values),
      paste: pastedList((values) => this.#put(page, values)),
    });
  }

  #size(page: On<SeriesReport>): TemplateResult {
    const { words } = page;
    const { weights } = page.report.kernel;
    const put = (text: string) => {
      const size = Number(text);
      this.#sizeRefused = !Number.isInteger(size) || size < 1 || size > MAX_KERNEL;
      if (this.#sizeRefused) this.requestUpdate();
      else this.#put(page, resized(weights, size));
    };
    const size = weights.length;
    const step = (by: number, name: string, sign: string) =>
      html`<button type="button" class="small" aria-label=${words.text(name)}
        ?disabled=${size + by < 1 || size + by > MAX_KERNEL} @click=${() => put(String(size + by))}>${sign}</button>`;
    return html`
      <div class="row"><span>${words.text('ui-size')}</span>
        <span class="stepper">
          ${step(-1, 'ui-size-less', '−')}
          <convolens-number
            .words=${words} .value=${String(size)} .invalid=${this.#sizeRefused} .label=${words.text('ui-size')} .step=${1} .set=${put}
          ></convolens-number>
          ${step(1, 'ui-size-more', '+')}
        </span>
      </div>
      ${this.#sizeRefused ? html`<p class="problem">${words.text('ui-size-limit', { limit: MAX_KERNEL })}</p>` : nothing}`;
  }

  #put(page: On<SeriesReport>, weights: readonly string[]): void {
    this.#sizeRefused = false;
    page.set({ kernel: weights.join(',') });
  }

  #pooling(page: On<SeriesReport>): TemplateResult {
    const { words, report } = page;
    return html`
      ${number(page, 'size', 'ui-size', 1)}
      ${toggle(page, 'ceil', 'ui-ceil')}
      <p class="hint">${words.text('ui-ceil-why')}</p>
      ${
        report.fields.op === 'avg'
          ? html`${toggle(page, 'count', 'ui-count')}<p class="hint">${words.text('ui-count-why')}</p>`
          : nothing
      }`;
  }
}

customElements.define('convolens-kernel', KernelPanel);
