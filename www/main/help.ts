import { html, type TemplateResult } from 'lit';
import { icons } from './icons';
import type { Page } from './page';
import { Part } from './part';

const KEYS: readonly (readonly [message: string, ...keys: string[]])[] = [
  ['ui-key-play', 'Space'],
  ['ui-key-step', '←', '→', 'PageUp', 'PageDown'],
  ['ui-key-ends', 'Home', 'End'],
  ['ui-key-speed', ',', '.'],
  ['ui-key-unpin', 'Esc'],
  ['ui-key-inspect', 'Tab'],
  ['ui-key-pin', 'Enter'],
  ['ui-key-paste', 'Ctrl+V'],
  ['ui-key-help', '?'],
];

class Help extends Part {
  protected override shows(): unknown {
    return null;
  }

  protected override joined(): void {
    document.addEventListener('convolens-help', () => this.querySelector('dialog')?.showModal());
  }

  protected override view({ words }: Page): TemplateResult {
    return html`<dialog aria-labelledby="help-title" closedby="any">
      <form method="dialog">
        <button class="quiet" aria-label=${words.text('ui-close')}>${icons.close}</button>
      </form>
      <h2 id="help-title">${words.text('ui-help-title')}</h2>
      <p>${words.text('ui-help-pointer')}</p>
      <table>
        <tbody>
          ${KEYS.map(
            ([message, ...keys]) => html`<tr>
              <th scope="row">${keys.map((key) => html`<kbd>${key === 'Space' ? words.text('ui-key-space') : key}</kbd> `)}</th>
              <td>${words.text(message)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <h3>${words.text('ui-help-data-title')}</h3>
      <p>${words.text('ui-help-data')}</p>
    </dialog>`;
  }
}

customElements.define('convolens-help', Help);
