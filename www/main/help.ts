import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../protocol/page';
import { icons } from './icons';
import type { Page } from './page';
import { Part } from './part';

const KEYS: readonly (readonly [message: string, ...keys: string[]])[] = [
  ['ui-key-play', 'Space'],
  ['ui-key-step', '←', '→', 'PageUp', 'PageDown'],
  ['ui-key-lesson', 'PageUp', 'PageDown'],
  ['ui-key-ends', 'Home', 'End'],
  ['ui-key-speed', ',', '.'],
  ['ui-key-unpin', 'Esc'],
  ['ui-key-inspect', 'Tab'],
  ['ui-key-pin', 'Enter'],
  ['ui-key-paste', 'Ctrl+V'],
  ['ui-key-help', '?'],
];

/** What a picture has beside. */
const ROWS: typeof KEYS = [['ui-key-row', '↑', '↓']];
/** What a stack has beside. */
const LAYERS: typeof KEYS = [
  ['ui-stack-key-channel', '[', ']'],
  ['ui-stack-key-move', 'Alt+↑', 'Alt+↓'],
  ['ui-stack-undo', 'Ctrl+Z'],
  ['ui-stack-redo', 'Ctrl+Shift+Z'],
];

class Help extends Part {
  protected override shows(report: Report): unknown {
    return report.view;
  }

  protected override joined(): void {
    document.addEventListener('convolens-help', () => this.querySelector('dialog')?.showModal());
  }

  protected override view({ words, report }: Page): TemplateResult {
    const image = report.view === 'image';
    const rows = image || report.view === 'kinds' ? [...KEYS.slice(0, 2), ...ROWS, ...KEYS.slice(2)] : KEYS;
    const keys = report.view === 'stack' ? [...KEYS, ...LAYERS] : rows;
    return html`<dialog aria-labelledby="help-title" closedby="any">
      <form method="dialog">
        <button class="quiet" aria-label=${words.text('ui-close')}>${icons.close}</button>
      </form>
      <h2 id="help-title">${words.text('ui-help-title')}</h2>
      <p>${words.text(`ui-help-pointer-${report.view}`)}</p>
      <table>
        <tbody>
          ${keys.map(
            ([message, ...keys]) => html`<tr>
              <th scope="row">${keys.map((key) => html`<kbd>${key === 'Space' ? words.text('ui-key-space') : key}</kbd> `)}</th>
              <td>${words.text(message)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${image ? html`<p>${words.text('ui-help-values')}</p>` : nothing}
      <h3>${words.text('ui-help-data-title')}</h3>
      <p>${words.text(`ui-help-data-${report.view}`)}</p>
    </dialog>`;
  }
}

customElements.define('convolens-help', Help);
