import { mathml, type TemplateResult } from 'lit';
import type { KindLine, KindsReport } from '../../protocol/kinds';
import { equals, type Fragment, pieces } from '../formula';
import type { On } from '../part';

type Numbers = { readonly c: number; readonly k: number; readonly s: number; readonly kernels: number };

/** Powers are written as one glyph: without a font for formulas, browsers raise an exponent far too high. */
const power = (base: Fragment, exponent: '²' | '⁴') =>
  mathml`<mrow>${base}<mo form="postfix" lspace="0" rspace="0" stretchy="false">${exponent}</mo></mrow>`;
const square = (base: Fragment) => power(base, '²');
const channels = mathml`<mi>C</mi>`;
const span = mathml`<mrow><mo form="prefix" stretchy="false">(</mo><mn>2</mn><mi>n</mi><mo form="infix">+</mo><mn>1</mn><mo form="postfix" stretchy="false">)</mo></mrow>`;
const value = (of: number) => mathml`<mn>${of}</mn>`;
const times = mathml`<mo>·</mo>`;
const plus = mathml`<mo form="infix">+</mo>`;

/** How many parameters a kind has: the formula, the numbers in it, and what they come to. */
export function parametersOf({ words, report }: On<KindsReport>, line: KindLine): TemplateResult {
  const { c, k, groups } = report.fields;
  const kernels = line.kind === 'style' ? 2 : report.shares.length;
  const numbers = { c: Number(c), k: Number(k), s: Number(groups), kernels };
  if (line.parameters === 0) return pieces(mathml`<mn class="result">0</mn>`);
  const write = (number: number) => mathml`<mn>${words.number(number)}</mn>`;
  const [letters, digits] = sides(line, numbers, write, words.text('ui-kinds-attention-net'));
  return pieces(
    letters,
    mathml`${equals}${digits}`,
    mathml`${equals}<mn class="result">${words.number(line.parameters)}</mn>`,
  );
}

function sides(
  line: KindLine,
  { c, k, s, kernels }: Numbers,
  write: (n: number) => Fragment,
  attention: string,
): [Fragment, Fragment] {
  const full = mathml`${square(channels)}${square(span)}`;
  const fullDigits = mathml`${square(value(c))}${times}${square(value(k))}`;
  const flat = mathml`${channels}${square(span)}`;
  const flatDigits = mathml`${value(c)}${times}${square(value(k))}`;
  const beside = mathml`${plus}${write(line.beside)}`;
  switch (line.kind) {
    case 'grouped':
      return [mathml`${full}<mo>/</mo><mi>S</mi>`, mathml`${fullDigits}<mo>/</mo>${value(s)}`];
    case 'depthwise':
      return [flat, flatDigits];
    case 'pointwise':
      return [square(channels), square(value(c))];
    case 'separable':
      return [
        mathml`${flat}${plus}${square(channels)}`,
        mathml`${flatDigits}${plus}${square(value(c))}${equals}${write(c * k * k)}${plus}${write(c * c)}`,
      ];
    case 'attention':
      return [
        mathml`<mi>K</mi>${full}${plus}<mtext>${attention}</mtext>`,
        mathml`${value(kernels)}${times}${fullDigits}${beside}`,
      ];
    case 'filter':
      return [
        mathml`${power(span, '⁴')}${plus}${square(span)}`,
        mathml`${power(value(k), '⁴')}${plus}${square(value(k))}`,
      ];
    case 'style':
      return [mathml`<mn>2</mn>${full}`, mathml`${value(kernels)}${times}${fullDigits}`];
    default:
      return [full, fullDigits];
  }
}
