import { html, type TemplateResult } from 'lit';
import { choices, select } from '../controls';
import '../number-field';
import type { Card } from './settings';
import { stepper } from './stepper';
import { bothOf, settingOf } from './summary';

const AMOUNTS = ['valid', 'same', 'causal', 'explicit'];
/** In the order in which the text has them. */
const SIDES = ['top', 'bottom', 'left', 'right'] as const;
type Sides = readonly [string, string, string, string];

/** How much padding, by name or in cells. */
export function padding(card: Card, text: string): TemplateResult {
  const { page, series, apart, set } = card;
  const { words } = page;
  const sides = sidesOf(text);
  const choose = (amount: string) => set('pad', amount === 'explicit' ? half(card) : amount);
  return html`
    ${select(words.text('ui-stack-pad'), choices(page, 'ui-stack-pad', AMOUNTS), sides ? 'explicit' : text, choose)}
    ${sides ? (series || apart || !even(sides) ? fields(card, sides) : each(card, sides)) : ''}`;
}

function each(card: Card, [side]: Sides): TemplateResult {
  const { page, set } = card;
  return stepper(card, 'pad', page.words.text('ui-stack-pad-cells'), side, (value) => set('pad', value), 0);
}

/** Each side by itself; a series has no rows. */
function fields({ page, series, set }: Card, sides: Sides): TemplateResult {
  const { words } = page;
  const names = series
    ? ['', '', words.text('ui-before'), words.text('ui-after')]
    : SIDES.map((side) => words.text(`ui-side-${side}`));
  const put = (at: number, text: string) =>
    set('pad', sides.map((side, other) => (other === at ? text : side)).join('_'));
  return html`${sides.map((side, at) =>
    names[at] === ''
      ? ''
      : html`<label class="row"><span>${names[at]}</span><convolens-number
          .words=${words} .value=${side} .invalid=${false} .step=${1} .set=${(text: string) => put(at, text)}
        ></convolens-number></label>`,
  )}`;
}

/** The cells of each side, or nothing where the amount has a name. */
function sidesOf(text: string): Sides | undefined {
  if (!/^\d/.test(text)) return undefined;
  const [top = '0', bottom, left, right] = text.split('_');
  if (bottom !== undefined && left !== undefined && right !== undefined) return [top, bottom, left, right];
  const [rows, columns] = bothOf(text);
  return [rows, rows, columns, columns];
}

function even(sides: Sides): boolean {
  return sides.every((side) => side === sides[0]);
}

/** Half of the window's span on every side, which keeps an odd window's size. */
function half({ layer }: Card): string {
  const kernel = bothOf(settingOf(layer, 'kernel'));
  const dilation = bothOf(settingOf(layer, 'dilation') || '1');
  const of = (axis: 0 | 1) => Math.floor((Number(dilation[axis]) * (Number(kernel[axis]) - 1)) / 2);
  return of(0) === of(1) ? String(of(0)) : `${of(0)}x${of(1)}`;
}
