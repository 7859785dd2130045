import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../protocol/page';
import { icons } from './icons';
import type { Page } from './page';
import { Part } from './part';

/** What went wrong, in sentences: an impossible geometry, and parts of an address or an entry that cannot be read. */
class Notices extends Part {
  protected override shows(report: Report, page: Page): unknown {
    return [report.problem, report.notices, page.notices];
  }

  protected override view(page: Page): TemplateResult {
    const { report, words } = page;
    const notices = [...report.notices, ...page.notices];
    return html`
      <div role="alert">${report.problem ? html`<p class="problem">${words.say('geometry', report.problem)}</p>` : nothing}</div>
      <div role="status" class="notices">
        ${
          notices.length > 0
            ? html`<ul>${notices.map((notice) => html`<li>${words.say('notice', notice)}</li>`)}</ul>
              <button type="button" class="quiet" aria-label=${words.text('ui-dismiss')} @click=${() => page.dismiss()}>${icons.close}</button>`
            : nothing
        }
      </div>`;
  }
}

customElements.define('convolens-notices', Notices);
