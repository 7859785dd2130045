import { html, nothing, type TemplateResult } from 'lit';
import { LABS } from '../protocol/lab';
import type { Report } from '../protocol/page';
import { choices, option } from './controls';
import { icons } from './icons';
import type { Page } from './page';
import { Part } from './part';
import { isCompared } from './pin';
import { savePng, saveResult, saveSvg } from './save';
import { isTheme, THEMES } from './theme';
import { LANGUAGES } from './words';

const VIEWS = ['series', 'image', 'stack', 'kinds'] as const;
const NAMES = { ru: 'Русский', en: 'English' };

function closeMenu(): void {
  document.getElementById('labs-menu')?.hidePopover();
}

function pin(page: Page): void {
  page.pin.keep(page.report.hash);
  page.publish();
}

class Header extends Part {
  protected override shows(report: Report, page: Page): unknown {
    const { listed, open, left } = page.course ?? {};
    return [report.view, report.view === 'lab' && report.lab, page.theme, listed, open, left];
  }

  protected override view(page: Page): TemplateResult {
    const { words, report } = page;
    const { view } = report;
    const { course } = page;
    const listed = course?.listed === true;
    const current = (other: string) => (other === view && !listed ? 'page' : nothing);
    return html`
      <p class="logo"><span class="bars" aria-hidden="true"><i></i><i></i><i></i></span><span class="name">Convolens</span></p>
      <h1 class="unseen">${words.text(listed ? 'ui-course' : report.view === 'lab' ? `ui-lab-${report.lab}` : `ui-view-${view}`)}</h1>
      <nav aria-label=${words.text('ui-views')}>
        <a
          class="course" href=${course?.open ? '#/course' : (course?.left ?? '#/course')}
          aria-current=${listed ? 'page' : course?.open ? 'true' : nothing}
        >${words.text('ui-course')}</a>
        ${VIEWS.map(
          (other) => html`<a href="#/${other}" aria-current=${current(other)}>${words.text(`ui-view-${other}`)}</a>`,
        )}
        <button type="button" class="quiet labs" popovertarget="labs-menu" aria-current=${current('lab')}>${words.text('ui-view-lab')} ${icons.down}</button>
        <div id="labs-menu" class="menu" popover>
          ${LABS.map(
            (lab) =>
              html`<a
                href="#/${lab}" aria-current=${report.view === 'lab' && report.lab === lab ? 'page' : nothing}
                @click=${closeMenu}
              >${words.text(`ui-lab-${lab}`)}</a>`,
          )}
        </div>
      </nav>
      <div class="languages" role="group" aria-label=${words.text('ui-language')}>
        ${LANGUAGES.map(
          (language) => html`<button
            type="button" class="quiet" lang=${language} aria-pressed=${language === words.language}
            @click=${() => page.chooseLanguage(language)}
          >${language.toUpperCase()}<span class="unseen"> ${NAMES[language]}</span></button>`,
        )}
      </div>
      ${this.#themes(page)}
      ${
        isCompared(report)
          ? html`<button type="button" class="quiet pin-it" title=${words.text('ui-pin-why')} @click=${() => pin(page)}>${icons.pin}<span>${words.text('ui-pin')}</span></button>`
          : nothing
      }
      <button type="button" class="quiet" popovertarget="save-menu">${icons.save}<span>${words.text('ui-save')}</span></button>
      <div id="save-menu" class="menu" popover>
        <button type="button" popovertarget="save-menu" @click=${() => saveSvg(page)}>${words.text('ui-save-svg')}</button>
        <button type="button" popovertarget="save-menu" @click=${() => savePng(page)}>${words.text('ui-save-png')}</button>
        ${
          view === 'image'
            ? html`<button type="button" popovertarget="save-menu" @click=${() => saveResult(page)}>${words.text('ui-save-result')}</button>`
            : nothing
        }
      </div>
      <button
        type="button" class="quiet help" aria-label=${words.text('ui-help')} aria-keyshortcuts="?"
        @click=${() => document.dispatchEvent(new Event('convolens-help'))}
      >?</button>`;
  }

  /** On a small screen the views are a row that scrolls. */
  protected override updated(): void {
    this.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #themes(page: Page): TemplateResult {
    const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
      const { value } = event.currentTarget;
      if (isTheme(value)) page.chooseTheme(value);
    };
    return html`<label class="theme">${icons.theme}<span class="unseen">${page.words.text('ui-theme')}</span>
      <select @change=${choose}>${choices(page, 'ui-theme', THEMES).map((choice) => option(choice, page.theme))}</select>
    </label>`;
  }
}

customElements.define('convolens-header', Header);
