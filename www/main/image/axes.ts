import { html, type TemplateResult } from 'lit';
import type { ImageKey, ImageReport } from '../../protocol/image';
import { isBad, slider } from '../controls';
import '../number-field';
import type { On } from '../part';

/** Keys that hold one value for both axes, or `height,width`. */
export type AxisKey = Extract<ImageKey, 'size' | 'stride' | 'dilation'>;

/** A key's value along rows and along columns. */
export function bothOf(text: string): readonly [string, string] {
  const [rows = '', columns = rows] = text.split(',');
  return [rows, columns];
}

/** Sets both axes to what the rows have. */
export function linkedKeys(fields: ImageReport['fields']): Partial<Record<ImageKey, string>> {
  const [size, stride, dilation] = [fields.size, fields.stride, fields.dilation].map((text) => bothOf(text)[0]);
  return { linked: '1', size: size ?? '', stride: stride ?? '', dilation: dilation ?? '' };
}

/** One slider for both axes while they are linked, and two numbers otherwise. */
export function axes(page: On<ImageReport>, key: AxisKey, label: string, max: number): TemplateResult {
  const { words, report } = page;
  const values = bothOf(report.fields[key]);
  const linked = report.fields.linked === '1' && values[0] === values[1];
  if (linked) return slider(page, key, label, max, values[0]);
  const name = words.text(label);
  const field = (at: 0 | 1) => {
    const axis = words.text(at === 0 ? 'ui-axis-rows' : 'ui-axis-columns');
    const set = (text: string) => page.set({ [key]: at === 0 ? `${text},${values[1]}` : `${values[0]},${text}` });
    return html`<convolens-number
      .words=${words} .value=${values[at]} .invalid=${isBad(page, key)} .label=${`${name}, ${axis}`} .step=${1} .set=${set}
    ></convolens-number>`;
  };
  return html`<div class="row pair"><span>${name}</span>${field(0)}<span aria-hidden="true">×</span>${field(1)}</div>`;
}
