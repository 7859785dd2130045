import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../protocol/page';
import { bare } from './address';
import { icons } from './icons';
import type { Page } from './page';
import { Part } from './part';

/** The side of a comparison that a kept state is for. */
export type Side = 'a' | 'b';

export interface Kept {
  readonly hash: string;
  readonly side: Side;
}

/** Views whose states can be compared. The mirror of `half` in `src/view/lab/compare/half.rs`. */
const COMPARED: ReadonlySet<string> = new Set(['series', 'image', 'colour']);

const STORED = 'convolens-pin';

/** The view of an address. */
function viewOf(hash: string): string {
  return /^#?\/([\w-]+)/.exec(hash)?.[1] ?? '';
}

/** Whether a report is of a state that can be compared. */
export function isCompared(report: Report): boolean {
  return COMPARED.has(viewOf(report.hash));
}

/** The address of a comparison. */
export function comparison(a: string, b: string): string {
  const half = (hash: string) => encodeURIComponent(bare(hash).replace(/^#/, ''));
  return `#/compare?a=${half(a)}&b=${half(b)}`;
}

/** What is pinned, for as long as the tab is open. */
export class Pin {
  #kept: Kept | undefined = recalled();

  get kept(): Kept | undefined {
    return this.#kept;
  }

  keep(hash: string, side: Side = 'a'): void {
    this.#store({ hash: bare(hash), side });
  }

  drop(): void {
    this.#store(undefined);
  }

  #store(kept: Kept | undefined): void {
    this.#kept = kept;
    try {
      if (kept) sessionStorage.setItem(STORED, JSON.stringify(kept));
      else sessionStorage.removeItem(STORED);
    } catch {
      // It is still pinned on this page.
    }
  }
}

function recalled(): Kept | undefined {
  try {
    const { hash, side } = JSON.parse(sessionStorage.getItem(STORED) ?? '{}') as Partial<Record<string, unknown>>;
    return typeof hash === 'string' && (side === 'a' || side === 'b') ? { hash, side } : undefined;
  } catch {
    return undefined;
  }
}

/** A bar that says what is pinned and leads to the comparison, and from the comparison back to either state. */
class PinBar extends Part {
  protected override shows(report: Report, page: Page): unknown {
    return [report.view, report.hash, page.pin.kept];
  }

  protected override view(page: Page): TemplateResult | typeof nothing {
    const { report, pin } = page;
    if (report.view === 'lab' && report.lab === 'compare') return this.#halves(page, report.fields);
    return pin.kept && isCompared(report) ? this.#pinned(page, pin.kept) : nothing;
  }

  #pinned(page: Page, { hash, side }: Kept): TemplateResult {
    const { words, report, pin } = page;
    const here = bare(report.hash);
    const drop = () => {
      pin.drop();
      page.publish();
    };
    const next = () => {
      if (viewOf(hash) !== viewOf(here)) return html`<span>${words.text('ui-pin-other')}</span>`;
      if (hash === here) return html`<span>${words.text('ui-pin-change')}</span>`;
      const address = side === 'a' ? comparison(hash, here) : comparison(here, hash);
      return html`<a class="link" href=${address}>${words.text('ui-pin-compare')}</a>`;
    };
    return html`<section class="pin" aria-label=${words.text('ui-pinned')}>
      ${icons.pin}<span>${words.text('ui-pin-as', { side: side.toUpperCase() })}</span>
      <a href=${hash} class="pinned" title=${hash}>${described(page, hash, here)}</a>
      ${next()}
      <button type="button" class="quiet" aria-label=${words.text('ui-pin-drop')} @click=${drop}>${icons.close}</button>
    </section>`;
  }

  #halves(page: Page, fields: Readonly<Record<string, string>>): TemplateResult {
    const { words, pin } = page;
    // A lesson writes whole addresses, with their #.
    const [a, b] = [fields.a, fields.b].map((half = '') => (half.startsWith('#') ? half : `#${half}`));
    if (a === undefined || b === undefined) return html``;
    const half = (side: Side, hash: string, other: string) => html`<a
      class="pinned" href=${hash} title=${hash} @click=${() => pin.keep(other, side === 'a' ? 'b' : 'a')}
    ><b>${side.toUpperCase()}</b> <span class="link">${words.text('ui-pin-edit')}</span> ${described(page, hash, other)}</a>`;
    return html`<section class="pin" aria-label=${words.text('ui-pin-halves')}>
      ${half('a', a, b)} ${half('b', b, a)}
      <a class="link" href=${comparison(b, a)}>${words.text('ui-pin-exchange')}</a>
    </section>`;
  }
}

/** A state by its view's name and what sets it apart from another. */
function described({ words }: Page, hash: string, other: string): string {
  const view = viewOf(hash);
  const [own, others] = [hash, other].map((address) => (address.split('?')[1] ?? '').split('&'));
  const apart = own?.filter((entry) => entry !== '' && !others?.includes(entry) && !/^(step|pin|zoom)=/.test(entry));
  const plain = apart?.map((entry) => {
    try {
      return decodeURIComponent(entry);
    } catch {
      return entry;
    }
  });
  const name = [`ui-view-${view}`, `ui-lab-${view}`].find((id) => words.has(id));
  const title = name ? words.text(name) : view;
  return plain && plain.length > 0 ? `${title}: ${plain.join(', ')}` : title;
}

customElements.define('convolens-pin', PinBar);
