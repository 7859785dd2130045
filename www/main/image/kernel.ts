import { html, nothing, type TemplateResult } from 'lit';
import type { ImageReport } from '../../protocol/image';
import { chips, choices, number, select, toggle } from '../controls';
import { numberGrid } from '../number-grid';
import { numberIn } from '../numbers';
import { ImagePart, type On } from '../part';
import { axes } from './axes';
import { isKernelName, KERNEL_NAMES, KERNELS, MAX_SIDE } from './kernels';
import { resized, splitTable, type Table, tableOf, written } from './table';

const OPERATIONS = ['conv', 'max', 'avg'];
const MAX_WINDOW = 8;

/** Whether all weights are equal and make 1. */
function isMean(weights: readonly string[]): boolean {
  return weights.length > 1 && weights.every((text) => Math.abs(numberIn(text) - 1 / weights.length) < 1e-6);
}

class ImageKernel extends ImagePart {
  protected override shows({ fields, kernel, notices }: ImageReport): unknown {
    const { op, bias, size, flip, ceil, count, linked } = fields;
    return [op, bias, size, flip, ceil, count, linked, kernel, notices];
  }

  protected override view(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const { op } = report.fields;
    const operations = choices(page, 'ui-op', OPERATIONS);
    return html`
      <h2>${words.text('ui-kernel')}</h2>
      ${select(words.text('ui-operation'), operations, op, (op) => page.set({ op }))}
      ${op === 'conv' ? this.#convolution(page) : this.#pooling(page)}`;
  }

  #convolution(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const { kernel } = report;
    const choose = (name: string) => {
      if (isKernelName(name)) page.set({ kernel: KERNELS[name] });
    };
    const own = words.text('ui-preset-own');
    return html`
      ${chips(words.text('ui-presets'), choices(page, 'ui-kernel', KERNEL_NAMES), kernel.preset, choose, own)}
      ${this.#grid(page)}
      ${this.#side(page, 'ui-axis-rows', kernel.height, (size) => [size, kernel.width])}
      ${this.#side(page, 'ui-axis-columns', kernel.width, (size) => [kernel.height, size])}
      <p class="row"><span>${words.text('ui-sum')}</span>
        <span class="stepper"><output>${words.shown(kernel.sum)}</output>
          <button type="button" class="small" ?disabled=${!kernel.normalisable} @click=${() => this.#normalise(page)}>
            ${words.text('ui-normalise')}
          </button>
        </span>
      </p>
      <div data-letter="b">${number(page, 'bias', 'ui-bias')}</div>
      ${toggle(page, 'flip', 'ui-flip')}
      <p class="hint">${words.text('ui-flip-why')}</p>`;
  }

  #grid(page: On<ImageReport>): TemplateResult {
    const { words } = page;
    const { height, width, weights } = page.report.kernel;
    const table = (values: readonly string[]) => page.set({ kernel: written(tableOf(values, width)) });
    const middle = Math.floor((height - 1) / 2) * width + Math.floor((width - 1) / 2);
    return numberGrid({
      words,
      name: words.text('ui-weights'),
      style: 'kernel',
      columns: width,
      cells: weights.map((value, index) => {
        const place = { row: Math.floor(index / width) + 1, column: (index % width) + 1 };
        const marked = index === middle;
        return { value, marked, name: words.text(marked ? 'ui-weight-at-centre' : 'ui-weight-at', place) };
      }),
      edit: table,
      paste: (text) => {
        const pasted = splitTable(text);
        if (!pasted || (pasted.length === 1 && pasted[0]?.length === 1)) return false;
        if (pasted.length > MAX_SIDE || (pasted[0]?.length ?? 0) > MAX_SIDE) return false;
        page.set({ kernel: written(pasted) });
        return true;
      },
    });
  }

  #side(
    page: On<ImageReport>,
    label: string,
    size: number,
    at: (size: number) => readonly [number, number],
  ): TemplateResult {
    const { words } = page;
    const name = words.text(label);
    const step = (by: number, title: string, sign: string) => {
      const [rows, columns] = at(size + by);
      return html`<button type="button" class="small" aria-label=${words.text(title, { name })}
        ?disabled=${size + by < 1 || size + by > MAX_SIDE} @click=${() => this.#resize(page, rows, columns)}>${sign}</button>`;
    };
    return html`<div class="row"><span>${name}</span>
      <span class="stepper">${step(-1, 'ui-less', '−')}<output>${words.number(size)}</output>${step(1, 'ui-more', '+')}</span>
    </div>`;
  }

  /** A mean stays a mean at any size; any other kernel keeps its middle in the middle. */
  #resize(page: On<ImageReport>, rows: number, columns: number): void {
    const { weights, width } = page.report.kernel;
    const mean: Table = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => `1/${rows * columns}`),
    );
    const table = isMean(weights) ? mean : resized(tableOf(weights, width), rows, columns, 'centre');
    page.set({ kernel: written(table) });
  }

  /** Divides by the sum: whole numbers become fractions, which a person can read. */
  #normalise(page: On<ImageReport>): void {
    const { weights, width } = page.report.kernel;
    const values = weights.map(numberIn);
    const sum = values.reduce((sum, value) => sum + value, 0);
    const whole = sum > 0 && [...values, sum].every(Number.isInteger);
    const share = (value: number) => (whole ? `${value}/${sum}` : String(Number((value / sum).toPrecision(7))));
    page.set({ kernel: written(tableOf(values.map(share), width)) });
  }

  #pooling(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    return html`
      ${axes(page, 'size', 'ui-size', MAX_WINDOW)}
      ${toggle(page, 'ceil', 'ui-ceil')}
      <p class="hint">${words.text('ui-ceil-why')}</p>
      ${
        report.fields.op === 'avg'
          ? html`${toggle(page, 'count', 'ui-count')}<p class="hint">${words.text('ui-count-why')}</p>`
          : nothing
      }`;
  }
}

customElements.define('convolens-image-kernel', ImageKernel);
