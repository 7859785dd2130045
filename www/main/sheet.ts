import { html, type TemplateResult } from 'lit';
import type { Report } from '../protocol/page';
import { icons } from './icons';
import type { Page } from './page';
import { Part } from './part';

const TABS = {
  series: ['data', 'kernel', 'geometry', 'explain'],
  stack: ['data', 'kernel', 'geometry', 'display', 'explain'],
  kinds: ['data', 'kernel', 'geometry', 'explain'],
  lab: ['data', 'kernel', 'explain'],
  image: ['data', 'kernel', 'geometry', 'display', 'explain'],
} as const;
type Tab = (typeof TABS)[Report['view']][number] | 'lesson';

/** Must be the query of styles/sheet.css. */
const SMALL = matchMedia('(max-width: 720px), (max-height: 480px)');

/** On a small screen the panels are a sheet with tabs, of which one is seen. Elsewhere all are seen, and this is hidden. */
class Sheet extends Part {
  #tab: Tab = 'kernel';
  #open = true;
  /** The lesson that is open. */
  #lesson = '';

  protected override shows(report: Report, page: Page): unknown {
    return [report.view, this.#tab, this.#open, page.course?.open];
  }

  protected override joined(page: Page): void {
    SMALL.addEventListener('change', () => this.#arrange(page));
    this.#arrange(page);
  }

  protected override view(page: Page): TemplateResult {
    const { words } = page;
    const tabs = this.#tabs(page);
    return html`<section aria-label=${words.text('ui-panels')}>
      <div role="tablist" @keydown=${(event: KeyboardEvent) => this.#press(event, page)}>
        ${tabs.map((tab) => {
          const chosen = tab === this.#tab;
          return html`<button
            type="button" role="tab" id="tab-${tab}" aria-controls="panel-${tab}" aria-selected=${chosen}
            tabindex=${chosen ? 0 : -1} @click=${() => this.#choose(tab, page)}
          >${words.text(page.report.view === 'stack' && tab !== 'lesson' ? `ui-stack-tab-${tab}` : page.report.view === 'lab' && tab === 'kernel' ? 'ui-lab-tab' : `ui-tab-${tab}`)}</button>`;
        })}
      </div>
      <button
        type="button" class="quiet" aria-expanded=${this.#open} aria-label=${words.text('ui-sheet')}
        @click=${() => this.#fold(page)}
      >${this.#open ? icons.down : icons.up}</button>
    </section>`;
  }

  /** A lesson stands first, and in the place of the explanation. */
  #tabs(page: Page): readonly Tab[] {
    const tabs = TABS[page.report.view];
    return page.course?.open ? ['lesson', ...tabs.filter((tab) => tab !== 'explain')] : tabs;
  }

  /** A tab that the other view does not have is left with it. */
  override follow(page: Page): void {
    const lesson = page.course?.name ?? '';
    if (lesson !== this.#lesson) {
      this.#lesson = lesson;
      if (lesson !== '') this.#choose('lesson', page);
    }
    if (!this.#tabs(page).includes(this.#tab)) this.#choose('kernel', page);
    super.follow(page);
  }

  #choose(tab: Tab, page: Page): void {
    this.#tab = tab;
    this.#open = true;
    this.#arrange(page);
    document.getElementById(`tab-${tab}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #fold(page: Page): void {
    this.#open = !this.#open;
    this.#arrange(page);
  }

  #press(event: KeyboardEvent, page: Page): void {
    const tabs = this.#tabs(page);
    const at = tabs.indexOf(this.#tab);
    const last = tabs.length - 1;
    const to = { ArrowLeft: at === 0 ? last : at - 1, ArrowRight: at === last ? 0 : at + 1, Home: 0, End: last }[
      event.key
    ];
    const tab = to === undefined ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    this.#choose(tab, page);
    this.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }

  #arrange(page: Page): void {
    document.body.dataset.sheet = this.#open ? this.#tab : 'closed';
    for (const tab of this.#tabs(page)) {
      const panel = document.getElementById(`panel-${tab}`);
      if (SMALL.matches) {
        panel?.setAttribute('role', 'tabpanel');
        panel?.setAttribute('aria-labelledby', `tab-${tab}`);
      } else {
        panel?.removeAttribute('role');
        panel?.removeAttribute('aria-labelledby');
      }
    }
    this.follow(page);
  }
}

customElements.define('convolens-sheet', Sheet);
