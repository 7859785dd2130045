import { html, type TemplateResult } from 'lit';
import type { KindsKey, KindsReport } from '../../protocol/kinds';
import type { On } from '../part';

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number of one key as a slider over all that it takes, with what it is beside it, counted `from` a number. */
export function ranged(
  page: On<KindsReport>,
  key: KindsKey,
  label: string,
  { min, max, step }: Range,
  from = 0,
): TemplateResult {
  const { words } = page;
  const value = page.report.fields[key];
  const shown = from === 0 ? words.shown(value) : words.number(Number(value) + from);
  const set = (event: Event & { currentTarget: HTMLInputElement }) => page.set({ [key]: event.currentTarget.value });
  return html`<div class="row slider">
    <label for="kinds-${key}">${words.text(label)}</label>
    <span class="track"><input
      id="kinds-${key}" type="range" min=${min} max=${max} step=${step} .value=${value}
      aria-valuetext=${shown} @input=${set}
    />
    <output>${shown}</output></span>
  </div>`;
}
