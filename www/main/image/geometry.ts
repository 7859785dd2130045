import { html, nothing, type TemplateResult } from 'lit';
import type { ImageKey, ImageReport } from '../../protocol/image';
import { chips, choices, isBad, number, select } from '../controls';
import '../number-field';
import { ImagePart, type On } from '../part';
import { axes, bothOf, linkedKeys } from './axes';

const PRESETS = ['valid', 'zero', 'same', 'mirror'];
const POOLING_PRESETS = ['valid', 'same'];
const AMOUNTS = ['valid', 'same', 'explicit'];
const FILLS = ['zero', 'constant', 'mirror', 'symmetric', 'replicate', 'circular'];
const ACTIVATIONS = ['none', 'relu', 'leaky', 'sigmoid', 'tanh'];
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** The largest stride and dilation of the sliders; the fields beside them take more. */
const USUAL = 8;

class ImageGeometry extends ImagePart {
  protected override shows({ fields, preset, notices, sizes }: ImageReport): unknown {
    const { op, pad, fill, value, stride, dilation, act, alpha, linked } = fields;
    const sides = sizes.map(({ before, after }) => [before, after]);
    return [op, pad, fill, value, stride, dilation, act, alpha, linked, preset, notices, sides];
  }

  protected override view(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const convolves = report.fields.op === 'conv';
    const presets = choices(page, 'ui-pad', convolves ? PRESETS : POOLING_PRESETS);
    return html`
      <h2>${words.text('ui-geometry')}</h2>
      ${chips(words.text('ui-padding'), presets, report.preset, (preset) => page.set(keysOf(preset, report)))}
      <details>
        <summary>${words.text(convolves ? 'ui-choices' : 'ui-choice')}</summary>
        ${this.#amount(page)} ${convolves ? this.#fill(page) : nothing}
      </details>
      ${axes(page, 'stride', 'ui-stride', USUAL)} ${axes(page, 'dilation', 'ui-dilation', USUAL)}
      ${this.#link(page)}
      ${convolves ? this.#activation(page) : nothing}`;
  }

  #link(page: On<ImageReport>): TemplateResult {
    const { fields } = page.report;
    const on = fields.linked === '1';
    return html`<label class="switch">
      <input type="checkbox" role="switch" .checked=${on} @change=${() => page.set(on ? { linked: '0' } : linkedKeys(fields))} />
      <span>${page.words.text('ui-linked')}</span>
    </label>`;
  }

  #amount(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const { pad } = report.fields;
    const sides = pad.includes(',') ? pad.split(',') : undefined;
    const present = report.sizes.flatMap(({ before, after }) => [before, after]).join(',') || '0,0,0,0';
    const choose = (value: string) => page.set({ pad: value === 'explicit' ? present : value });
    const side = (name: string, at: number) => html`<label class="row"><span>${words.text(`ui-side-${name}`)}</span>
      <convolens-number
        .words=${words} .value=${sides?.[at] ?? '0'} .invalid=${isBad(page, 'pad')} .step=${1}
        .set=${(text: string) => page.set({ pad: SIDES.map((_, other) => (other === at ? text : (sides?.[other] ?? '0'))).join(',') })}
      ></convolens-number></label>`;
    return html`
      ${select(words.text('ui-amount'), choices(page, 'ui-amount', AMOUNTS), sides ? 'explicit' : pad, choose)}
      ${sides ? SIDES.map(side) : nothing}`;
  }

  #fill(page: On<ImageReport>): TemplateResult {
    const { fill } = page.report.fields;
    return html`
      ${select(page.words.text('ui-fill'), choices(page, 'ui-fill', FILLS), fill, (value) => page.set({ fill: value }))}
      ${fill === 'constant' ? number(page, 'value', 'ui-fill-value') : nothing}`;
  }

  #activation(page: On<ImageReport>): TemplateResult {
    const { act } = page.report.fields;
    return html`
      ${select(page.words.text('ui-activation'), choices(page, 'ui-act', ACTIVATIONS), act, (value) => page.set({ act: value }))}
      ${act === 'leaky' ? number(page, 'alpha', 'ui-alpha') : nothing}`;
  }
}

/** What a preset sets. Zero padding is half the window's span on each side. */
function keysOf(preset: string, report: ImageReport): Partial<Record<ImageKey, string>> {
  const { fields, kernel } = report;
  if (fields.op !== 'conv') return { pad: preset };
  switch (preset) {
    case 'valid':
      return { pad: 'valid' };
    case 'zero': {
      const dilation = bothOf(fields.dilation).map(Number);
      const halves = [kernel.height, kernel.width].map((size, axis) =>
        Math.floor(((dilation[axis] ?? 1) * (size - 1)) / 2),
      );
      return { pad: halves.flatMap((half) => [half, half]).join(','), fill: 'zero' };
    }
    case 'mirror':
      return { pad: 'same', fill: 'mirror' };
    default:
      return { pad: preset, fill: 'zero' };
  }
}

customElements.define('convolens-image-geometry', ImageGeometry);
