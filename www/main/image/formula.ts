import { mathml, nothing, type TemplateResult } from 'lit';
import type { AxisFormula, ImageFormula } from '../../protocol/image';
import { close, equals, type Fragment, FUNCTIONS, minus, open, pieces, plus, signed, term, whole } from '../formula';

const comma = mathml`<mo separator="true">,</mo>`;

/** The general formula of both axes, such as y(u,v) = Σ Σ K(i,j)·x(u+i,v+j) + b, summed over the channels where they are. */
export function formula({ kind, axes: [rows, columns], planes, uneven, activation }: ImageFormula): TemplateResult {
  const y = mathml`<mi class="role-output">y</mi>${open}<mi>u</mi>${comma}<mi>v</mi>${close}${equals}`;
  const channel =
    planes > 1 ? mathml`<msub><mi class="role-input">x</mi><mi>c</mi></msub>` : mathml`<mi class="role-input">x</mi>`;
  const x = mathml`${channel}${open}${index(rows, 'u', 'i')}${comma}${index(columns, 'v', 'j')}${close}`;
  if (kind === 'max') {
    return pieces(y, mathml`${over('max', 'i', rows)}${over('max', 'j', columns)}`, x);
  }
  const sums = mathml`${over('∑', 'i', rows)}${over('∑', 'j', columns)}`;
  if (kind === 'average') {
    // n is how many of the window's cells count.
    const divisor = uneven
      ? mathml`<mrow><mi>n</mi>${open}<mi>u</mi>${comma}<mi>v</mi>${close}</mrow>`
      : mathml`<mn>${count(rows) * count(columns)}</mn>`;
    return pieces(y, mathml`<mfrac><mn>1</mn>${divisor}</mfrac>${sums}`, x);
  }
  const name = FUNCTIONS[activation];
  const [before, after] = name === undefined ? [nothing, nothing] : [mathml`<mi>${name}</mi>${open}`, close];
  const planeSum =
    planes > 1
      ? mathml`<munder><mo movablelimits="false">∑</mo><mrow><mi>c</mi><mo>∈</mo><mi mathvariant="normal">RGB</mi></mrow></munder>`
      : nothing;
  return pieces(
    y,
    mathml`${before}${planeSum}${sums}`,
    mathml`<mi class="role-kernel">K</mi>${open}<mi>i</mi>${comma}<mi>j</mi>${close}<mo>·</mo>${x}`,
    mathml`${plus}<mi class="role-kernel">b</mi>${after}`,
  );
}

function count({ from, to }: AxisFormula): number {
  return to - from + 1;
}

function index({ stride, dilation, sign, offset }: AxisFormula, output: string, tap: string): Fragment {
  return mathml`<mrow>${term(stride, output)}${sign < 0 ? minus : plus}${term(dilation, tap)}${signed(offset)}</mrow>`;
}

function over(name: string, letter: string, { from, to }: AxisFormula): Fragment {
  const range = mathml`<mrow><mi>${letter}</mi>${equals}${whole(from)}</mrow>`;
  return mathml`<munderover><mo movablelimits="false">${name}</mo>${range}${whole(to)}</munderover>`;
}
