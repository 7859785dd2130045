import { html, mathml, nothing, type TemplateResult } from 'lit';
import type { Formula, Size } from '../protocol/page';

export type Fragment = ReturnType<typeof mathml> | typeof nothing;

export const minus = mathml`<mo>−</mo>`;
export const plus = mathml`<mo form="infix">+</mo>`;
export const equals = mathml`<mo>=</mo>`;
export const open = mathml`<mo form="prefix" stretchy="false">(</mo>`;
export const close = mathml`<mo form="postfix" stretchy="false">)</mo>`;

export function whole(value: number): ReturnType<typeof mathml> {
  return value < 0 ? mathml`<mrow><mo form="prefix">−</mo><mn>${-value}</mn></mrow>` : mathml`<mn>${value}</mn>`;
}

/** A term of an index: a coefficient that is left out when it is 1. */
export function term(coefficient: number, letter: string): Fragment {
  return coefficient === 1 ? mathml`<mi>${letter}</mi>` : mathml`<mn>${coefficient}</mn><mi>${letter}</mi>`;
}

export function signed(value: number): Fragment {
  if (value === 0) return nothing;
  return mathml`${value < 0 ? minus : plus}<mn>${Math.abs(value)}</mn>`;
}

/** A formula in pieces, between which a narrow panel may break the line. */
export function pieces(...parts: readonly Fragment[]): TemplateResult {
  return html`<p class="formula">${parts.map((part) => html`<math>${part}</math> `)}</p>`;
}

/** The general formula of the operation, such as y_j = Σ K(i)·x_{j+i} + b. */
export function formula({
  kind,
  from,
  to,
  stride,
  dilation,
  sign,
  offset,
  uneven,
  activation,
}: Formula): TemplateResult {
  const letter = kind === 'causal' ? 't' : 'j';
  const index = mathml`<mrow>${term(stride, letter)}${sign < 0 ? minus : plus}${term(dilation, 'i')}${signed(offset)}</mrow>`;
  const x = mathml`<msub><mi class="role-input">x</mi>${index}</msub>`;
  const y = mathml`<msub><mi class="role-output">y</mi><mi>${letter}</mi></msub>${equals}`;
  const range = mathml`<mrow><mi>i</mi>${equals}${whole(from)}</mrow>`;
  const over = (name: string) =>
    mathml`<munderover><mo movablelimits="false">${name}</mo>${range}${whole(to)}</munderover>`;
  if (kind === 'max') return pieces(y, mathml`${over('max')}${x}`);
  if (kind === 'average') {
    // n is how many of the window's cells count.
    const divisor = uneven ? mathml`<msub><mi>n</mi><mi>${letter}</mi></msub>` : mathml`<mn>${to - from + 1}</mn>`;
    return pieces(y, mathml`<mfrac><mn>1</mn>${divisor}</mfrac>${over('∑')}${x}`);
  }
  const name = FUNCTIONS[activation];
  const [before, after] = name === undefined ? [nothing, nothing] : [mathml`<mi>${name}</mi>${open}`, close];
  const weight = mathml`<mi class="role-kernel">K</mi>${open}<mi>i</mi>${close}`;
  return pieces(
    y,
    mathml`${before}${over('∑')}${weight}<mo>·</mo>${x}`,
    mathml`${plus}<mi class="role-kernel">b</mi>${after}`,
  );
}

export const FUNCTIONS: Readonly<Record<string, string>> = { relu: 'ReLU', leaky: 'LReLU', sigmoid: 'σ', tanh: 'tanh' };

/** The output size with its arithmetic; `number` writes a whole number. */
export function outputSize(size: Size, number: (value: number) => string): TemplateResult {
  const { input, before, after, kernel, dilation, span, stride, ceil, output } = size;
  const padding =
    before + after === 0 ? nothing : mathml`${plus}<mn>${number(before)}</mn>${plus}<mn>${number(after)}</mn>`;
  const [left, right] = ceil ? ['⌈', '⌉'] : ['⌊', '⌋'];
  const spread = mathml`<mn>${number(dilation)}</mn><mo>·</mo>${open}<mn>${number(kernel)}</mn>${minus}<mn>1</mn>${close}${plus}<mn>1</mn>${equals}<mn class="role-kernel">${number(span)}</mn>`;
  return html`
    ${dilation > 1 ? pieces(spread) : nothing}
    ${pieces(
      mathml`<mo form="prefix" stretchy="false">${left}</mo>${open}<mn class="role-input">${number(input)}</mn>${padding}${minus}<mn class="role-kernel">${number(span)}</mn>${close}<mo>/</mo><mn>${number(stride)}</mn><mo form="postfix" stretchy="false">${right}</mo>`,
      mathml`${plus}<mn>1</mn>${equals}<mn class="role-output result">${number(output)}</mn>`,
    )}`;
}
