import { html, nothing, type TemplateResult } from 'lit';
import type { Key, SeriesReport } from '../protocol/page';
import { chips, choices, isBad, number, select, slider } from './controls';
import './number-field';
import { type On, SeriesPart } from './part';

const PRESETS = ['valid', 'zero', 'same', 'mirror', 'causal'];
const POOLING_PRESETS = ['valid', 'same', 'causal'];
const AMOUNTS = ['valid', 'same', 'same-lower', 'causal', 'explicit'];
const FILLS = ['zero', 'constant', 'mirror', 'symmetric', 'replicate', 'circular'];
const ACTIVATIONS = ['none', 'relu', 'leaky', 'sigmoid', 'tanh'];

/** The largest stride and dilation of the sliders; the fields beside them take more. */
const USUAL = 8;

class GeometryPanel extends SeriesPart {
  protected override shows({ fields, preset, notices, size }: SeriesReport): unknown {
    const { op, pad, fill, value, stride, dilation, act, alpha } = fields;
    return [op, pad, fill, value, stride, dilation, act, alpha, preset, notices, size.before, size.after];
  }

  protected override view(page: On<SeriesReport>): TemplateResult {
    const { words, report } = page;
    const { fields } = report;
    const convolves = fields.op === 'conv';
    const presets = choices(page, 'ui-pad', convolves ? PRESETS : POOLING_PRESETS);
    return html`
      <h2>${words.text('ui-geometry')}</h2>
      ${chips(words.text('ui-padding'), presets, report.preset, (preset) => page.set(keysOf(preset, report)))}
      <details>
        <summary>${words.text(convolves ? 'ui-choices' : 'ui-choice')}</summary>
        ${this.#amount(page)} ${convolves ? this.#fill(page) : nothing}
      </details>
      ${slider(page, 'stride', 'ui-stride', USUAL)} ${slider(page, 'dilation', 'ui-dilation', USUAL)}
      ${convolves ? this.#activation(page) : nothing}`;
  }

  #amount(page: On<SeriesReport>): TemplateResult {
    const { words, report } = page;
    const { pad } = report.fields;
    const sides = pad.includes(',') ? pad.split(',') : undefined;
    const amount = sides ? 'explicit' : pad;
    const present = `${report.size.before},${report.size.after}`;
    const choose = (value: string) => page.set({ pad: value === 'explicit' ? present : value });
    const side = (at: 0 | 1, name: string) => html`<label class="row"><span>${words.text(name)}</span>
      <convolens-number
        .words=${words} .value=${sides?.[at] ?? '0'} .invalid=${isBad(page, 'pad')} .step=${1}
        .set=${(text: string) => page.set({ pad: at === 0 ? `${text},${sides?.[1]}` : `${sides?.[0]},${text}` })}
      ></convolens-number></label>`;
    return html`
      ${select(words.text('ui-amount'), choices(page, 'ui-amount', AMOUNTS), amount, choose)}
      ${sides ? html`${side(0, 'ui-before')}${side(1, 'ui-after')}` : nothing}`;
  }

  #fill(page: On<SeriesReport>): TemplateResult {
    const { fill } = page.report.fields;
    return html`
      ${select(page.words.text('ui-fill'), choices(page, 'ui-fill', FILLS), fill, (value) => page.set({ fill: value }))}
      ${fill === 'constant' ? number(page, 'value', 'ui-fill-value') : nothing}`;
  }

  #activation(page: On<SeriesReport>): TemplateResult {
    const { act } = page.report.fields;
    return html`
      ${select(page.words.text('ui-activation'), choices(page, 'ui-act', ACTIVATIONS), act, (value) => page.set({ act: value }))}
      ${act === 'leaky' ? number(page, 'alpha', 'ui-alpha') : nothing}`;
  }
}

/** What a preset sets. Zero padding is half the window's span on each side. */
function keysOf(preset: string, report: SeriesReport): Partial<Record<Key, string>> {
  const { fields, kernel } = report;
  if (fields.op !== 'conv') return { pad: preset };
  switch (preset) {
    case 'valid':
      return { pad: 'valid' };
    case 'zero': {
      const half = Math.floor((Number(fields.dilation) * (kernel.weights.length - 1)) / 2);
      return { pad: `${half},${half}`, fill: 'zero' };
    }
    case 'mirror':
      return { pad: 'same', fill: 'mirror' };
    default:
      return { pad: preset, fill: 'zero' };
  }
}

customElements.define('convolens-geometry', GeometryPanel);
