import { LitElement, nothing, type TemplateResult } from 'lit';
import type { Report } from '../protocol/page';
import type { Page } from './page';

/** An element of the page in the light DOM. It is drawn again only when what it shows has changed. */
export abstract class Part extends LitElement {
  #page: Page | undefined;
  #shown = '';

  protected override createRenderRoot(): this {
    return this;
  }

  /** The part of a report that this element shows: plain data. */
  protected abstract shows(report: Report, page: Page): unknown;

  protected abstract view(page: Page): TemplateResult;

  /** Gives the element its page, once. */
  join(page: Page): void {
    this.#page = page;
    this.joined(page);
  }

  /** What an element sets up on the page that it joins. */
  protected joined(_page: Page): void {}

  /** Tells that the page has changed. */
  follow(page: Page): void {
    const shown = JSON.stringify([page.words.language, this.shows(page.report, page)]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#page ? this.view(this.#page) : nothing;
  }
}
