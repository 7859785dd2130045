import { html, type TemplateResult } from 'lit';
import type { Words } from '../words';
import { math } from './math';

const FORMULA = /^\[\[\s*([a-z][a-z0-9-]*)\s*\]\]$/;
const INLINE = /\*\*(.+?)\*\*|\*(\S(?:.*?\S)?)\*|\$([^$]+?)\$/g;

/** A text with its marks: paragraphs, `**bold**`, `*stressed*`, `$AsciiMath$`, and `[[formula]]` on a line of its own. */
export function marked(text: string, formulas: ReadonlyMap<string, string>, words: Words): TemplateResult[] {
  const blocks: TemplateResult[] = [];
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) blocks.push(html`<p>${inline(lines.join(' '), words)}</p>`);
    lines = [];
  };
  for (const line of text.split('\n').map((line) => line.trim())) {
    const name = FORMULA.exec(line)?.[1];
    const source = name === undefined ? undefined : formulas.get(name);
    if (source !== undefined) {
      end();
      blocks.push(html`<p class="formula">${math(source, words, true)}</p>`);
    } else if (line === '') end();
    else lines.push(line);
  }
  end();
  return blocks;
}

/** One paragraph. */
export function inline(text: string, words: Words): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let from = 0;
  for (const { 0: whole, 1: bold, 2: stressed, 3: formula, index } of text.matchAll(INLINE)) {
    parts.push(text.slice(from, index));
    if (bold !== undefined) parts.push(html`<strong>${inline(bold, words)}</strong>`);
    else if (stressed !== undefined) parts.push(html`<em>${inline(stressed, words)}</em>`);
    else if (formula !== undefined) parts.push(html`${math(formula, words)}`);
    from = index + whole.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** The letters of the stage that a text and its formulas name. */
export function lettersIn(text: string, formulas: ReadonlyMap<string, string>): string {
  const named = [...text.matchAll(/\[\[\s*([a-z][a-z0-9-]*)\s*\]\]/g)].map(([, name = '']) => formulas.get(name) ?? '');
  const inlined = [...text.matchAll(/\$([^$]+?)\$/g)].map(([, formula = '']) => formula);
  return [...named, ...inlined].join(' ');
}
