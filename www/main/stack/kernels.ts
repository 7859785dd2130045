import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { StackReport } from '../../protocol/stack';
import { number } from '../controls';
import { splitTable } from '../image/table';
import { numberGrid } from '../number-grid';
import { type On, StackPart } from '../part';
import { kernelPicture, largest } from './kernel-picture';
import { fit } from './tensors';

type Kernels = NonNullable<StackReport['kernels']>;

/** Seeds that another one is taken from. */
const SEEDS = 9999;

/** The kernels of the channel that is looked at, and where the weights come from. */
class StackKernels extends StackPart {
  /** Which input channel's kernel is edited, from 0 within its group. */
  #chosen = 0;
  /** Counts how often a kernel was given up: what was written into its fields goes with it. */
  #given = 0;

  protected override shows({ kernels, fields, tensors, notices, layers }: StackReport): unknown {
    return [kernels, fields.seed, fields.tensors, fields.on, tensors, notices, layers.length, this.#chosen];
  }

  protected override view(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const { kernels, layers } = report;
    return html`
      <h2>${words.text('ui-stack-kernels')}</h2>
      ${kernels ? this.#shown(page, kernels) : html`<p class="hint">${words.text('ui-stack-no-kernels')}</p>`}
      ${layers.some(({ kind }) => kind === 'conv') ? this.#origin(page) : nothing}`;
  }

  #shown(page: On<StackReport>, kernels: Kernels): TemplateResult {
    const { words } = page;
    const { output, outputs, inputs, first, rows, columns } = kernels;
    const at = Math.min(this.#chosen, kernels.kernels.length - 1);
    const most = largest(kernels.kernels);
    const scale = new Intl.NumberFormat(words.language, { maximumSignificantDigits: 2 }).format(most);
    const choose = (index: number) => {
      this.#chosen = index;
      this.requestUpdate();
    };
    return html`
      ${this.#output(page, kernels)}
      <p class="hint">${words.text('ui-stack-kernels-why', { output: output + 1, outputs, inputs })}</p>
      <div class="kernels" data-letter="K" role="group" aria-label=${words.text('ui-stack-kernels')}>
        ${kernels.kernels.map(({ weights, edited }, index) => {
          const name = words.text('ui-stack-kernel', { input: first + index + 1, edited: edited ? 'yes' : 'no' });
          return html`<button type="button" aria-label=${name} title=${name} aria-pressed=${index === at} @click=${() => choose(index)}>
            ${kernelPicture({ weights, rows, columns, most })}
            <small aria-hidden="true">${words.number(first + index + 1)}${edited ? '*' : ''}</small>
          </button>`;
        })}
      </div>
      ${
        inputs > kernels.kernels.length
          ? html`<p class="hint">${words.text('ui-stack-kernels-more', { count: inputs - kernels.kernels.length })}</p>`
          : nothing
      }
      <p class="hint scale">${words.text('ui-stack-kernels-scale', { most: scale })}</p>
      ${this.#editor(page, kernels, at)}`;
  }

  #output(page: On<StackReport>, { output, outputs }: Kernels): TemplateResult {
    const { words } = page;
    const name = words.text('ui-stack-output');
    const button = (by: number, label: string, sign: string) =>
      html`<button type="button" class="small" aria-label=${words.text(label, { name })}
        ?disabled=${output + by < 0 || output + by >= outputs}
        @click=${() => page.set({ channel: String(output + by) })}>${sign}</button>`;
    return html`<div class="row"><span>${name}</span>
      <span class="stepper">
        ${button(-1, 'ui-less', '‹')}
        <output>${words.text('ui-stack-output-of', { output: output + 1, outputs })}</output>
        ${button(1, 'ui-more', '›')}
      </span>
    </div>`;
  }

  #editor(page: On<StackReport>, kernels: Kernels, at: number): TemplateResult | typeof nothing {
    const { words } = page;
    const kernel = kernels.kernels[at];
    if (!kernel) return nothing;
    const { layer, output, first, rows, columns } = kernels;
    const input = first + at + 1;
    if (kernel.texts.length === 0) return html`<p class="hint">${words.text('ui-stack-kernel-large')}</p>`;
    const put = (weights: readonly string[]) => page.send({ type: 'kernel', layer, output, channel: at, weights });
    const give = () => {
      this.#given += 1;
      put([]);
    };
    return html`
      <p class="hint">${words.text('ui-stack-kernel-of', { input, output: output + 1 })}</p>
      ${keyed(
        this.#given,
        numberGrid({
          words,
          name: words.text('ui-stack-kernel', { input, edited: kernel.edited ? 'yes' : 'no' }),
          style: 'kernel',
          columns,
          cells: kernel.texts.map((value, index) => ({
            value,
            name: words.text('ui-weight-at', { row: Math.floor(index / columns) + 1, column: (index % columns) + 1 }),
          })),
          edit: put,
          paste: (text) => {
            const table = splitTable(text);
            if (table?.length !== rows || table[0]?.length !== columns || rows * columns === 1) return false;
            put(table.flat());
            return true;
          },
        }),
      )}
      ${
        kernel.edited
          ? html`<button type="button" class="button" @click=${give}>${words.text('ui-stack-kernel-back')}</button>`
          : nothing
      }`;
  }

  /** Seed and file. */
  #origin(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const { tensors } = report.fields;
    const another = () => page.set({ seed: String(1 + Math.floor(Math.random() * SEEDS)) });
    const take = (event: Event & { currentTarget: HTMLInputElement }) => {
      const [file] = event.currentTarget.files ?? [];
      if (file) void page.files.tensors(file);
      event.currentTarget.value = '';
    };
    return html`
      <h2>${words.text('ui-stack-origin')}</h2>
      ${number(page, 'seed', 'ui-stack-seed', 1)}
      <button type="button" class="button" @click=${another}>${words.text('ui-stack-seed-another')}</button>
      <p class="hint">${words.text('ui-stack-seed-why')}</p>
      ${
        tensors
          ? html`<div class="row"><span>${words.text('ui-stack-tensors', { name: tensors })}</span>
              <button type="button" class="small" @click=${() => page.set({ tensors: '' })}>${words.text('ui-stack-tensors-remove')}</button></div>`
          : nothing
      }
      ${fit(page)}
      <label class="door">
        <input type="file" class="unseen" accept=".npy,.safetensors" @change=${take} />
        <span>${words.text('ui-stack-tensors-drop')}</span> <span class="link">${words.text('ui-choose-file')}</span>
      </label>`;
  }
}

customElements.define('convolens-stack-kernels', StackKernels);
