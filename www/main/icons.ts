import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`;
}

/** Pictures on buttons, which carry their names themselves. */
export const icons = {
  first: icon(svg`<path d="M4 4h2v12H4zM17 4v12L7 10z" />`),
  back: icon(svg`<path d="M15 4v12L5 10z" />`),
  play: icon(svg`<path d="M6 3.5v13L17 10z" />`),
  pause: icon(svg`<path d="M5 4h3.5v12H5zM11.5 4H15v12h-3.5z" />`),
  forward: icon(svg`<path d="M5 4v12l10-6z" />`),
  last: icon(svg`<path d="M14 4h2v12h-2zM3 4v12l10-6z" />`),
  plus: icon(svg`<path d="M9 4h2v5h5v2h-5v5H9v-5H4V9h5z" />`),
  minus: icon(svg`<path d="M4 9h12v2H4z" />`),
  close: icon(
    svg`<path d="m5.4 4 4.6 4.6L14.6 4 16 5.4 11.4 10l4.6 4.6-1.4 1.4-4.6-4.6L5.4 16 4 14.6 8.6 10 4 5.400z" />`,
  ),
  save: icon(svg`<path d="M9 3h2v7.200l2.6-2.600L15 9l-5 5-5-5 1.4-1.400L9 10.200zM4 15h12v2H4z" />`),
  theme: icon(
    svg`<path fill-rule="evenodd" d="M10 2.500a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10 4a6 6 0 0 0 0 12z" />`,
  ),
  pin: icon(svg`<path d="M7 2h6v2l-1 .5V9l3 3v1.500h-4.200V18h-1.600v-4.500H5V12l3-3V4.500L7 4z" />`),
  up: icon(svg`<path d="m10 6 6 6-1.4 1.4-4.6-4.6-4.6 4.600L4 12z" />`),
  down: icon(svg`<path d="m10 14-6-6 1.4-1.4 4.6 4.6 4.6-4.600L16 8z" />`),
};
