import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { icons as common } from '../icons';

function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`;
}

/** Pictures on the buttons of a layer, which carry their names themselves. */
export const icons = {
  earlier: common.up,
  later: common.down,
  duplicate: icon(svg`<path fill-rule="evenodd" d="M3 3h10v3h4v11H7v-3H3zm2 2v7h2V6h4V5zm4 3v7h6V8z" />`),
  remove: common.close,
  undo: icon(svg`<path d="M7 3v3.500h4.500a5 5 0 0 1 0 10H6v-2h5.500a3 3 0 0 0 0-6H7V12L2.500 7.500z" />`),
  redo: icon(svg`<path d="M13 3v3.500H8.500a5 5 0 0 0 0 10H14v-2H8.500a3 3 0 0 1 0-6H13V12l4.500-4.500z" />`),
  grip: icon(svg`<path d="M7 4h2v2H7zM11 4h2v2h-2zM7 9h2v2H7zM11 9h2v2h-2zM7 14h2v2H7zM11 14h2v2h-2z" />`),
};
