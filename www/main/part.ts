import { LitElement, nothing, type TemplateResult } from 'lit';
import type { ImageReport } from '../protocol/image';
import type { KindsReport } from '../protocol/kinds';
import type { LabReport } from '../protocol/lab';
import type { Report, SeriesReport } from '../protocol/page';
import type { StackReport } from '../protocol/stack';
import type { Page } from './page';

/** The page while it shows the view of a report. */
export type On<R extends Report> = Page & { readonly report: R };

/** An element of the page in the light DOM. It is drawn again only when what it shows has changed. */
export abstract class Part<R extends Report = Report> extends LitElement {
  #page: Page | undefined;
  #shown = '';

  protected override createRenderRoot(): this {
    return this;
  }

  /** The part of a report that this element shows: plain data. */
  protected abstract shows(report: R, page: On<R>): unknown;

  protected abstract view(page: On<R>): TemplateResult | typeof nothing;

  /** Whether the element belongs to the present view: elsewhere it is not there. */
  protected belongs(_page: Page): _page is On<R> {
    return true;
  }

  /** Gives the element its page, once. */
  join(page: Page): void {
    this.#page = page;
    this.joined(page);
  }

  /** What an element sets up on the page that it joins. */
  protected joined(_page: Page): void {}

  /** Tells that the page has changed. */
  follow(page: Page): void {
    const belongs = this.belongs(page);
    const shown = belongs
      ? JSON.stringify([page.words.language, page.words.lab, page.words.course, this.shows(page.report, page)])
      : '';
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.hidden = !belongs;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#page && this.belongs(this.#page) ? this.view(this.#page) : nothing;
  }
}

export abstract class SeriesPart extends Part<SeriesReport> {
  protected override belongs(page: Page): page is On<SeriesReport> {
    return page.report.view === 'series';
  }
}

export abstract class ImagePart extends Part<ImageReport> {
  protected override belongs(page: Page): page is On<ImageReport> {
    return page.report.view === 'image';
  }
}

export abstract class StackPart extends Part<StackReport> {
  protected override belongs(page: Page): page is On<StackReport> {
    return page.report.view === 'stack';
  }
}

export abstract class KindsPart extends Part<KindsReport> {
  protected override belongs(page: Page): page is On<KindsReport> {
    return page.report.view === 'kinds';
  }
}

/** A part of any lab, once its texts are there. */
export abstract class LabPart extends Part<LabReport> {
  protected override belongs(page: Page): page is On<LabReport> {
    return page.report.view === 'lab' && page.words.lab === page.report.lab;
  }
}

/** A part of the course, once its texts are there. */
export abstract class CoursePart extends Part {
  protected override belongs(page: Page): page is Page {
    return page.course !== undefined && page.words.course;
  }
}

/** The elements of the page whose classes are known by now. */
export function partsOf(document: Document): Part[] {
  return [...document.querySelectorAll('*')].filter((element) => element instanceof Part);
}
