import { html, svg, type TemplateResult } from 'lit';

interface KernelPicture {
  readonly weights: readonly number[];
  readonly rows: number;
  readonly columns: number;
  /** The size of the weight that has the full colour. */
  readonly most: number;
}

/** A kernel as coloured cells: zero is paper. */
export function kernelPicture({ weights, rows, columns, most }: KernelPicture): TemplateResult {
  const cells = weights.map((weight, index) => {
    const strength = most > 0 ? Math.abs(weight) / most : 0;
    return svg`<rect class=${weight < 0 ? 'negative' : 'positive'} x=${index % columns} y=${Math.floor(index / columns)}
      width="1" height="1" fill-opacity=${strength.toFixed(3)} />`;
  });
  return html`<svg class="weights" viewBox="0 0 ${columns} ${rows}" aria-hidden="true" focusable="false">${cells}</svg>`;
}

/** The size of the largest weight. */
export function largest(kernels: readonly Pick<KernelPicture, 'weights'>[]): number {
  return kernels.reduce(
    (most, { weights }) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), most),
    0,
  );
}
