import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../protocol/page';
import { icons } from './icons';
import type { Page, Told } from './page';
import { Part } from './part';
import { problemText } from './problem';

/** What went wrong, in sentences: an impossible geometry, and parts of an address or an entry that cannot be read. */
class Notices extends Part {
  protected override shows(report: Report, page: Page): unknown {
    return [report.problem, report.notices, page.notices];
  }

  protected override view(page: Page): TemplateResult {
    const { report, words } = page;
    const notices: readonly Told[] = [...report.notices.map((notice) => ({ notice })), ...page.notices];
    const line = (told: Told) => html`<li>${words.say('notice', told.notice)}
      ${told.act ? html`<button type="button" class="button" @click=${() => page.accept(told)}>${words.text(told.act.label)}</button>` : nothing}</li>`;
    return html`
      <div role="alert">${report.problem ? html`<p class="problem">${problemText(words, report)}</p>` : nothing}</div>
      <div role="status" class="notices">
        ${
          notices.length > 0
            ? html`<ul>${notices.map(line)}</ul>
              <button type="button" class="quiet" aria-label=${words.text('ui-dismiss')} @click=${() => page.dismiss()}>${icons.close}</button>`
            : nothing
        }
      </div>`;
  }
}

customElements.define('convolens-notices', Notices);
