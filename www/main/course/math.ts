import mathup from 'mathup';
import type { Words } from '../words';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** What may stand in a formula: nothing that loads, links or runs. */
const ELEMENTS = new Set([
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'mpadded'],
  ...['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd'],
]);
const ATTRIBUTES = ['fence', 'separator', 'accent', 'accentunder', 'stretchy', 'mathvariant', 'linethickness', 'width'];

/** The letters that have a colour everywhere. */
const ROLES: Readonly<Record<string, string>> = { x: 'input', K: 'kernel', b: 'kernel', y: 'output', z: 'output' };

/** The letters that stage and formula light in each other. */
export const TERMS = Object.keys(ROLES);

/**
 * AsciiMath as MathML, of elements that were made here one by one: what a person has written is nowhere read as markup. A
 * formula that stands `apart` has its limits above and below.
 */
export function math(source: string, words: Words, apart = false): Element {
  const decimal = words.decimal === ',' ? source.replaceAll(/(\d),(\d)/g, '$1.$2') : source;
  const { childNodes } = mathup(decimal.replaceAll('\u00a0', '')).toDOM();
  const root = document.createElementNS(MATHML, 'math');
  if (apart) root.setAttribute('displaystyle', 'true');
  for (const child of childNodes) append(root, child, words);
  for (const element of root.querySelectorAll('mi')) colour(element);
  return root;
}

function append(parent: Element, node: Node, words: Words): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.textContent ?? '';
    parent.append(parent.localName === 'mn' ? words.shown(text) : text);
    return;
  }
  if (!(node instanceof Element)) return;
  const known = node.namespaceURI === MATHML && ELEMENTS.has(node.localName);
  const copy = known ? document.createElementNS(MATHML, node.localName) : parent;
  if (known) {
    for (const name of ATTRIBUTES) {
      const value = node.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    parent.append(copy);
  }
  for (const child of node.childNodes) append(copy, child, words);
}

/** Gives a letter its role; with its index it is one term. */
function colour(letter: Element): void {
  const name = letter.textContent ?? '';
  const role = ROLES[name];
  if (!role) return;
  letter.classList.add(`role-${role}`);
  const parent = letter.parentElement;
  const indexed = parent?.localName === 'msub' || parent?.localName === 'msup';
  const term = parent && indexed && parent.firstElementChild === letter ? parent : letter;
  term.setAttribute('data-term', name);
}
