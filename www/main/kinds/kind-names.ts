import type { Kind } from '../../protocol/kinds';

/** In the order of the table and of the strip on the stage. */
export const KINDS: readonly Kind[] = [
  'standard',
  'grouped',
  'depthwise',
  'pointwise',
  'separable',
  'dilated',
  'transposed',
  'attention',
  'filter',
  'style',
];
