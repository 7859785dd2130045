import type { Setting, StackLayer } from '../../protocol/stack';
import type { Words } from '../words';

/** The kinds, in the order in which they are offered. */
export const KINDS = ['conv', 'max', 'avg', 'global', 'pyramid', 'act', 'add', 'cat'] as const;

const NBSP = '\u00a0';

/** A setting's text, or nothing where the layer has none. */
export function settingOf(layer: StackLayer, setting: Setting): string {
  return layer.settings.find(([name]) => name === setting)?.[1] ?? '';
}

/** Height and width of a setting such as `3` or `3x5`. */
export function bothOf(text: string): readonly [string, string] {
  const [height = '', width = height] = text.split('x');
  return [height, width];
}

/** `3×5`, or over a series `5`. */
export function sizeText(text: string, series: boolean): string {
  const [height, width] = bothOf(text);
  return series ? width : `${height}×${width}`;
}

/** One number where both axes are alike. */
function oneOf(text: string, series: boolean): string {
  const [height, width] = bothOf(text);
  return height === width ? width : sizeText(text, series);
}

/** An activation without its slope, as `act-…` names it. */
export function actName(text: string): string {
  if (text === 'linear') return 'none';
  return text.startsWith('leaky') ? 'leaky' : text;
}

/** A layer in one line: `conv 3×3 · 4 filters · ReLU`. */
export function summary(words: Words, layer: StackLayer, series: boolean): string {
  const { kind } = layer;
  const of = (setting: Setting) => settingOf(layer, setting);
  const parts: string[] = [head(words, layer, series)];
  if (kind === 'conv') {
    parts.push(words.text('ui-stack-filters', { count: Number(of('out')) }));
    if (of('dilation') !== '1') parts.push(words.text('ui-stack-dilated', { dilation: oneOf(of('dilation'), series) }));
    if (of('groups') !== '1') parts.push(words.text('ui-stack-grouped', { count: Number(of('groups')) }));
  }
  if (kind === 'pyramid') parts.push(of('levels').replaceAll(' ', ', '));
  if (kind === 'add' || kind === 'cat') parts.push(words.text('ui-stack-around', { count: Number(of('around')) }));
  const act = actName(of('act') || 'linear');
  if (kind !== 'act' && act !== 'none') parts.push(words.text(`act-${act}`));
  const from = Number(of('from'));
  if (from > 0) parts.push(words.text('ui-stack-branch', { count: from }));
  // A line breaks after a dot, not before it.
  return parts.join(`${NBSP}· `);
}

function head(words: Words, layer: StackLayer, series: boolean): string {
  const { kind } = layer;
  const of = (setting: Setting) => settingOf(layer, setting);
  const name = words.text(`ui-stack-short-${kind}`);
  switch (kind) {
    case 'conv':
    case 'max':
    case 'avg': {
      const stride = oneOf(of('stride'), series);
      return `${name} ${sizeText(of('kernel'), series)}${kind === 'conv' && stride === '1' ? '' : ` / ${stride}`}`;
    }
    case 'global':
    case 'pyramid':
      return `${name} ${words.text(`ui-stack-of-${of('of')}`)}`;
    case 'act':
      return words.text(`act-${actName(of('act'))}`);
    default:
      return name;
  }
}
