import { html, nothing, type TemplateResult } from 'lit';
import type { ImageKey } from '../protocol/image';
import type { KindsKey } from '../protocol/kinds';
import type { Key } from '../protocol/page';
import type { StackKey } from '../protocol/stack';
import './number-field';
import type { Page } from './page';

/** A key of any view. */
export type AnyKey = Key | ImageKey | StackKey | KindsKey;

/** What a key of the present view is set to. */
export function field(page: Page, key: AnyKey): string {
  const fields: Readonly<Partial<Record<AnyKey, string>>> = page.report.fields;
  return fields[key] ?? '';
}

/** Whether Rust could not read what a key was set to. */
export function isBad(page: Page, key: AnyKey): boolean {
  return page.report.notices.some((notice) => notice.code === 'bad-value' && notice.key === key);
}

/** A labelled number of one key. */
export function number(page: Page, key: AnyKey, label: string, step?: number): TemplateResult {
  return html`<label class="row"><span>${page.words.text(label)}</span>${numberInput(page, key, step)}</label>`;
}

/** A number of one key as a slider and a field: the slider covers the usual, the field takes anything. */
export function slider(page: Page, key: AnyKey, label: string, max: number, value = field(page, key)): TemplateResult {
  const name = page.words.text(label);
  const set = (event: Event & { currentTarget: HTMLInputElement }) => page.set({ [key]: event.currentTarget.value });
  return html`<div class="row slider">
    <label for="field-${key}">${name}</label>
    <span class="track"><input id="field-${key}" type="range" min="1" max=${max} .value=${value} @input=${set} />
    ${numberInput(page, key, 1, name, value)}</span>
  </div>`;
}

function numberInput(page: Page, key: AnyKey, step?: number, label?: string, value = field(page, key)): TemplateResult {
  return html`<convolens-number
    .words=${page.words}
    .value=${value}
    .invalid=${isBad(page, key)}
    .label=${label}
    .step=${step}
    .set=${(text: string) => page.set({ [key]: text })}
  ></convolens-number>`;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Choices whose texts are messages `prefix-value`. */
export function choices(page: Page, prefix: string, values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, text: page.words.text(`${prefix}-${value}`) }));
}

/** A labelled select. */
export function select(
  label: string,
  options: readonly Choice[],
  value: string,
  set: (value: string) => void,
): TemplateResult {
  const change = (event: Event & { currentTarget: HTMLSelectElement }) => set(event.currentTarget.value);
  return html`<label class="row"><span>${label}</span>
    <select @change=${change}>${options.map((choice) => option(choice, value))}</select>
  </label>`;
}

export function option(choice: Choice, value: string): TemplateResult {
  return html`<option value=${choice.value} .selected=${choice.value === value}>${choice.text}</option>`;
}

/** A row of presets of which at most one is in force; `own` stands there when none is. */
export function chips(
  label: string,
  options: readonly Choice[],
  value: string,
  set: (value: string) => void,
  own?: string,
): TemplateResult {
  return html`<div class="chips" role="group" aria-label=${label}>
    ${options.map(
      (choice) =>
        html`<button type="button" class="chip" aria-pressed=${choice.value === value} @click=${() => set(choice.value)}>
          ${choice.text}
        </button>`,
    )}
    ${own !== undefined && !options.some((choice) => choice.value === value) ? html`<span class="chip own">${own}</span>` : nothing}
  </div>`;
}

/** A switch with the sentence that says what it does. */
export function toggle(page: Page, key: AnyKey, label: string): TemplateResult {
  const on = field(page, key) === '1';
  return html`<label class="switch">
    <input type="checkbox" role="switch" .checked=${on} @change=${() => page.set({ [key]: on ? '0' : '1' })} />
    <span>${page.words.text(label)}</span>
  </label>`;
}
