import { html, type TemplateResult } from 'lit';
import type { Setting } from '../../protocol/stack';
import '../number-field';
import type { Card } from './settings';
import { bothOf } from './summary';

/** A whole number with a button for one less and one more. */
export function stepper(
  { page }: Pick<Card, 'page'>,
  setting: string,
  name: string,
  text: string,
  set: (text: string) => void,
  least = 1,
): TemplateResult {
  const { words } = page;
  const value = Number(text);
  const button = (by: number, label: string, sign: string) =>
    html`<button type="button" class="small" aria-label=${words.text(label, { name })} ?disabled=${value + by < least}
      @click=${() => set(String(value + by))}>${sign}</button>`;
  return html`<div class="row" data-setting=${setting}><span>${name}</span>
    <span class="stepper">
      ${button(-1, 'ui-less', '−')}
      <convolens-number .words=${words} .value=${text} .invalid=${false} .label=${name} .step=${1} .set=${set}></convolens-number>
      ${button(1, 'ui-more', '+')}
    </span>
  </div>`;
}

/** A kernel, stride or dilation: one number for both axes, or rows and columns apart; over a series the columns alone. */
export function sizes(card: Card, setting: Setting, text: string): TemplateResult {
  const { page, apart, set } = card;
  const { words } = page;
  const name = words.text(`ui-stack-set-${setting}`);
  const [rows, columns] = bothOf(text);
  if (!apart) return stepper(card, setting, name, columns, (value) => set(setting, value));
  const field = (value: string, axis: string, put: (text: string) => void) => html`<convolens-number
    .words=${words} .value=${value} .invalid=${false} .label=${`${name}, ${words.text(axis)}`} .step=${1} .set=${put}
  ></convolens-number>`;
  return html`<div class="row pair" data-setting=${setting}><span>${name}</span>
    ${field(rows, 'ui-axis-rows', (value) => set(setting, `${value}x${columns}`))}<span aria-hidden="true">×</span>
    ${field(columns, 'ui-axis-columns', (value) => set(setting, `${rows}x${value}`))}
  </div>`;
}
