import { html, mathml, nothing, type TemplateResult } from 'lit';
import type { Formula, Size } from '../protocol/page';

type Fragment = ReturnType<typeof mathml> | typeof nothing;

const minus = mathml`<mo>−</mo>`;
const plus = mathml`<mo>+</mo>`;
const equals = mathml`<mo>=</mo>`;

function whole(value: number): ReturnType<typeof mathml> {
  return value < 0 ? mathml`<mrow><mo form="prefix">−</mo><mn>${-value}</mn></mrow>` : mathml`<mn>${value}</mn>`;
}

/** A term of an index: a coefficient that is left out when it is 1. */
function term(coefficient: number, letter: string): Fragment {
  return coefficient === 1 ? mathml`<mi>${letter}</mi>` : mathml`<mn>${coefficient}</mn><mi>${letter}</mi>`;
}

function signed(value: number): Fragment {
  if (value === 0) return nothing;
  return mathml`${value < 0 ? minus : plus}<mn>${Math.abs(value)}</mn>`;
}

/** The general formula of the operation, such as y_j = Σ K(i)·x_{j+i} + b. */
export function formula({ kind, from, to, stride, dilation, sign, offset, activation }: Formula): TemplateResult {
  const causal = kind === 'causal';
  const letter = causal ? 't' : 'j';
  const index = mathml`<mrow>${term(stride, letter)}${sign < 0 ? minus : plus}${term(dilation, 'i')}${signed(offset)}</mrow>`;
  const x = mathml`<msub><mi class="role-input">x</mi>${index}</msub>`;
  const range = mathml`<mrow><mi>i</mi>${equals}${whole(from)}</mrow>`;
  const over = (name: string) =>
    mathml`<munderover><mo movablelimits="false">${name}</mo>${range}${whole(to)}</munderover>`;
  const weighted = mathml`<mi class="role-kernel">K</mi><mo form="prefix" stretchy="false">(</mo><mi>i</mi><mo form="postfix" stretchy="false">)</mo><mo>·</mo>${x}`;
  const body = {
    convolution: () => mathml`${over('∑')}${weighted}${plus}<mi class="role-kernel">b</mi>`,
    causal: () => mathml`${over('∑')}${weighted}${plus}<mi class="role-kernel">b</mi>`,
    max: () => mathml`${over('max')}${x}`,
    average: () => mathml`<mfrac><mn>1</mn><mn>${to - from + 1}</mn></mfrac>${over('∑')}${x}`,
  }[kind]();
  return html`<math display="block" class="formula"><msub><mi class="role-output">y</mi><mi>${letter}</mi></msub>${equals}${applied(activation, body)}</math>`;
}

const FUNCTIONS: Readonly<Record<string, string>> = { relu: 'ReLU', leaky: 'LReLU', sigmoid: 'σ', tanh: 'tanh' };

function applied(activation: string, body: Fragment): Fragment {
  const name = FUNCTIONS[activation];
  return name === undefined ? body : mathml`<mi>${name}</mi><mrow><mo>(</mo>${body}<mo>)</mo></mrow>`;
}

/** The output size with its arithmetic. */
export function outputSize({
  input,
  before,
  after,
  kernel,
  dilation,
  span,
  stride,
  ceil,
  output,
}: Size): TemplateResult {
  const padding = before + after === 0 ? nothing : mathml`${plus}<mn>${before}</mn>${plus}<mn>${after}</mn>`;
  const [open, close] = ceil ? ['⌈', '⌉'] : ['⌊', '⌋'];
  return html`
    ${
      dilation > 1
        ? html`<math class="formula"><mn>${dilation}</mn><mo>·</mo><mo form="prefix" stretchy="false">(</mo><mn>${kernel}</mn>${minus}<mn>1</mn><mo form="postfix" stretchy="false">)</mo>${plus}<mn>1</mn>${equals}<mn class="role-kernel">${span}</mn></math>`
        : nothing
    }
    <math class="formula">
      <mrow><mo form="prefix" stretchy="false">${open}</mo><mo form="prefix" stretchy="false">(</mo>
      <mn class="role-input">${input}</mn>${padding}${minus}<mn class="role-kernel">${span}</mn>
      <mo form="postfix" stretchy="false">)</mo><mo>/</mo><mn>${stride}</mn><mo form="postfix" stretchy="false">${close}</mo></mrow>
      ${plus}<mn>1</mn>${equals}<mn class="role-output result">${output}</mn>
    </math>`;
}
