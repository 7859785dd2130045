import { html, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import type { Page } from '../page';
import type { On } from '../part';
import { icons } from './icons';

/** Fields have their own undoing. */
const TYPING = 'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=file])';

export function undoButtons({ words, report, client }: On<StackReport>): TemplateResult {
  const button = (type: 'undo' | 'redo', possible: boolean, keys: string) => {
    const name = words.text(`ui-stack-${type}`);
    return html`<button type="button" class="quiet" aria-label=${name} title=${name} aria-keyshortcuts=${keys}
      ?disabled=${!possible} @click=${() => client.send({ type })}>${icons[type]}</button>`;
  };
  return html`<span class="undo">${button('undo', report.undo, 'Control+Z')}${button('redo', report.redo, 'Control+Shift+Z')}</span>`;
}

/** Ctrl+Z and Ctrl+Shift+Z, by key position, outside fields. */
export function undoByKeys(page: Page): void {
  document.addEventListener('keydown', (event) => {
    if (page.report.view !== 'stack' || event.code !== 'KeyZ' || event.altKey) return;
    if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.matches(TYPING)) return;
    event.preventDefault();
    page.send({ type: event.shiftKey ? 'redo' : 'undo' });
  });
}
