import { numberIn } from './numbers';

export const MAX_KERNEL = 31;

const NAMED: Readonly<Record<string, readonly string[]>> = {
  'weighted-mean': ['0.1', '0.2', '0.4', '0.2', '0.1'],
  difference: ['-1', '0', '1'],
  'second-difference': ['1', '-2', '1'],
  identity: ['0', '1', '0'],
};

export const PRESETS = ['weighted-mean', 'mean', 'difference', 'second-difference', 'identity'] as const;
export type Preset = (typeof PRESETS)[number];

export function isPreset(text: string): text is Preset {
  return PRESETS.some((preset) => preset === text);
}

/** The mean of `size` cells. */
function mean(size: number): string[] {
  return Array.from({ length: size }, () => `1/${size}`);
}

export function weightsOf(preset: Preset): readonly string[] {
  return NAMED[preset] ?? mean(5);
}

/** The preset that a kernel equals, or `own`. A mean is one at any size. */
export function presetOf(weights: readonly string[]): Preset | 'own' {
  return PRESETS.find((preset) => same(weights, preset === 'mean' ? mean(weights.length) : weightsOf(preset))) ?? 'own';
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length &&
    left.every((text, at) => Math.abs(numberIn(text) - numberIn(right[at] ?? '')) < 1e-6)
  );
}

/** The kernel at another size: a mean stays a mean, any other gains zeros or loses weights so that its centre stays the centre. */
export function resized(weights: readonly string[], size: number): string[] {
  if (weights.length > 1 && presetOf(weights) === 'mean') return mean(size);
  const shift = centre(size) - centre(weights.length);
  return Array.from({ length: size }, (_, at) => weights[at - shift] ?? '0');
}

function centre(size: number): number {
  return Math.floor((size - 1) / 2);
}
