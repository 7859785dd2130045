import { html, mathml, nothing, type TemplateResult } from 'lit';
import type { StackLayer, StackReport } from '../../protocol/stack';
import { close, equals, minus, open, pieces, plus } from '../formula';
import type { On } from '../part';
import { bothOf, settingOf } from './summary';

/** Longer sums are told without their terms. */
const TERMS = 12;
/** A line may break after so many terms. */
const LINE = 5;
const AXES = { height: 0, width: 1 } as const;
type Axis = keyof typeof AXES;

/** The layer whose field is told: the unit's that is looked at, or else the chosen one. */
export function toldLayer({ unit, player }: StackReport): number {
  return unit?.layer || player.step;
}

/** How the receptive field grows, with the numbers of the layers up to the one that is told. */
export function fieldFormula({ words, report }: On<StackReport>): TemplateResult | typeof nothing {
  const { layers, fields } = report;
  const step = toldLayer(report);
  const chosen = layers[step - 1];
  if (!chosen?.shape) return nothing;
  if (chosen.jump[1] === 0) {
    return html`<p>${words.text(chosen.kind === 'pyramid' ? 'ui-stack-sees-bin' : 'ui-stack-sees-all')}</p>`;
  }
  const [height, width] = chosen.size;
  const axes: readonly Axis[] = fields.on === 'series' || height === width ? ['width'] : ['height', 'width'];
  const name = (axis: Axis) =>
    axes.length > 1
      ? html`<p class="axis">${words.text(axis === 'height' ? 'ui-axis-rows' : 'ui-axis-columns')}</p>`
      : nothing;
  return html`
    ${pieces(
      mathml`<mi class="role-field">r</mi>${equals}<mn>1</mn>${plus}<mo movablelimits="false">∑</mo>`,
      mathml`<mi>d</mi><mo>·</mo>${open}<mi class="role-kernel">k</mi>${minus}<mn>1</mn>${close}<mo>·</mo><mi>j</mi>`,
    )}
    ${axes.map((axis) => html`${name(axis)}${line(layers, step, axis, chosen.size[AXES[axis]])}`)}
    <p class="hint">${words.text('ui-stack-formula-why')}</p>`;
}

function line(layers: readonly StackLayer[], step: number, axis: Axis, size: number): TemplateResult {
  const terms = termsOf(layers, step, axis);
  const sum = terms.reduce((sum, term) => sum + term, 1);
  const result = mathml`${equals}<mn class="role-field result">${size}</mn>`;
  // Branches meet, or the terms are too many to be read.
  if (sum !== size || terms.length > TERMS) return pieces(mathml`<mi class="role-field">r</mi>`, result);
  const groups = Array.from({ length: Math.ceil(terms.length / LINE) }, (_, at) =>
    terms.slice(at * LINE, (at + 1) * LINE),
  );
  const sums = groups.map(
    (group, at) =>
      mathml`${at === 0 ? mathml`<mn>1</mn>` : nothing}${group.map((term) => mathml`${plus}<mn>${term}</mn>`)}`,
  );
  return pieces(...(sums.length > 0 ? sums : [mathml`<mn>1</mn>`]), result);
}

/** What each layer on the way to a value adds to its field: `d·(k − 1)·j`, `j` of its input. */
function termsOf(layers: readonly StackLayer[], step: number, axis: Axis): number[] {
  const terms: number[] = [];
  for (let value = step; value > 0; ) {
    const layer = layers[value - 1];
    if (!layer) return [];
    const input = value - 1 - Number(settingOf(layer, 'from'));
    const kernel = settingOf(layer, 'kernel');
    if (kernel) {
      const of = (text: string) => Number(bothOf(text)[AXES[axis]]);
      const jump = input === 0 ? 1 : (layers[input - 1]?.jump[AXES[axis]] ?? 0);
      terms.unshift(of(settingOf(layer, 'dilation') || '1') * (of(kernel) - 1) * jump);
    }
    value = input;
  }
  return terms;
}
