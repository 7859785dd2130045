import { html, nothing, type TemplateResult } from 'lit';
import type { LabControl, LabReport } from '../../protocol/lab';
import { chips, choices } from '../controls';
import { LabPart, type On } from '../part';

/** More words than this stand in a list that opens. */
const SIDE_BY_SIDE = 7;

/** The controls of a lab, as Rust says them. Their texts are `lab-<lab>-<key>`, or `lab-key-<key>` where labs share it. */
class LabControls extends LabPart {
  protected override shows({ lab, fields, controls, notices }: LabReport): unknown {
    return [lab, controls, controls.map(({ key }) => fields[key]), notices];
  }

  protected override view(page: On<LabReport>): TemplateResult {
    const { words, report } = page;
    const hint = `lab-${report.lab}-hint`;
    return html`
      <h2>${words.text(`ui-lab-${report.lab}`)}</h2>
      ${words.has(hint) ? html`<p class="hint">${words.text(hint)}</p>` : nothing}
      ${report.controls.map((control) => this.#control(page, control))}`;
  }

  #control(page: On<LabReport>, control: LabControl): TemplateResult {
    const { key } = control;
    const { words } = page;
    switch (control.sort) {
      case 'choice':
        return this.#choice(page, key, control.words);
      case 'range':
        return this.#range(page, control);
      case 'switch':
        return this.#switch(page, key);
      case 'text':
        return this.#text(page, key, control.most);
      case 'numbers':
        return this.#text(page, key, 400);
      case 'seed':
        return this.#seed(page, key);
      case 'button':
        return html`<button type="button" class="quiet" @click=${() => page.set({ [key]: '1' })}>
          ${words.text(label(page, key))}
        </button>`;
    }
  }

  #choice(page: On<LabReport>, key: string, values: readonly string[]): TemplateResult {
    const { words, report } = page;
    const name = words.text(label(page, key));
    const current = report.fields[key] ?? '';
    const set = (value: string) => page.set({ [key]: value });
    const options = choices(page, label(page, key), values);
    if (values.length > SIDE_BY_SIDE) {
      const change = (event: Event & { currentTarget: HTMLSelectElement }) => set(event.currentTarget.value);
      return html`<label class="row"><span>${name}</span>
        <select @change=${change}>
          ${options.map(({ value, text }) => html`<option value=${value} .selected=${value === current}>${text}</option>`)}
        </select>
      </label>`;
    }
    return html`<div class="lab-choice"><span class="label">${name}</span>${chips(name, options, current, set)}</div>`;
  }

  #range(page: On<LabReport>, { key, min, max, step }: LabControl & { sort: 'range' }): TemplateResult {
    const { words, report } = page;
    const value = report.fields[key] ?? '';
    const set = (event: Event & { currentTarget: HTMLInputElement }) => page.set({ [key]: event.currentTarget.value });
    return html`<div class="row slider">
      <label for="lab-${key}">${words.text(label(page, key))}</label>
      <span class="track"><input
        id="lab-${key}" type="range" min=${min} max=${max} step=${step} .value=${value}
        aria-valuetext=${words.shown(value)} @input=${set}
      />
      <output>${words.shown(value)}</output></span>
    </div>`;
  }

  #switch(page: On<LabReport>, key: string): TemplateResult {
    const { words, report } = page;
    const on = report.fields[key] === '1';
    return html`<label class="switch">
      <input type="checkbox" role="switch" .checked=${on} @change=${() => page.set({ [key]: on ? '0' : '1' })} />
      <span>${words.text(label(page, key))}</span>
    </label>`;
  }

  #text(page: On<LabReport>, key: string, most: number): TemplateResult {
    const { words, report } = page;
    const set = (event: Event & { currentTarget: HTMLInputElement }) => page.set({ [key]: event.currentTarget.value });
    return html`<label class="lab-text"><span>${words.text(label(page, key))}</span>
      <input
        type="text" maxlength=${most} autocomplete="off" spellcheck="false" .value=${report.fields[key] ?? ''}
        aria-invalid=${report.notices.some((notice) => notice.code === 'bad-value' && notice.key === key)} @change=${set}
      />
    </label>`;
  }

  #seed(page: On<LabReport>, key: string): TemplateResult {
    const { words, report } = page;
    const value = report.fields[key] ?? '0';
    const another = () => page.set({ [key]: String((Number(value) + 1) % 1_000_000) });
    return html`<div class="row"><span>${words.text(label(page, key))} ${value}</span>
      <button type="button" class="quiet" @click=${another}>${words.text('ui-lab-another')}</button>
    </div>`;
  }
}

/** The id of a key's name: the lab's own where it has one. */
function label({ words, report }: On<LabReport>, key: string): string {
  const own = `lab-${report.lab}-${key}`;
  return words.has(own) ? own : `lab-key-${key}`;
}

customElements.define('convolens-lab-controls', LabControls);
