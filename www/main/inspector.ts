import { html, type TemplateResult } from 'lit';
import type { ImageReport } from '../protocol/image';
import type { Inspector, Row, SeriesReport } from '../protocol/page';
import type { Page } from './page';
import { type On, Part } from './part';

const PAGE = 10;

/** The three rows of the stage for the keyboard and for a screen reader: a slider each, laid over what it reads. */
/** Views whose stage has an input, a kernel and an output. */
type Rows = SeriesReport | ImageReport;

class Inspectors extends Part<Rows> {
  #rows: readonly Inspector[] = [];

  protected override belongs(page: Page): page is On<Rows> {
    return page.report.view === 'series' || page.report.view === 'image';
  }

  protected override shows(report: Rows): unknown {
    return report.inspectors;
  }

  protected override view(page: On<Rows>): TemplateResult {
    const { words } = page;
    this.#rows = page.report.inspectors;
    return html`${this.#rows.map(
      (inspector) => html`<div
        role="slider" tabindex="0" data-row=${inspector.row}
        aria-label=${words.text(`ui-inspect-${inspector.row}`)}
        aria-valuemin="1" aria-valuemax=${inspector.count} aria-valuenow=${inspector.index + 1}
        aria-valuetext=${words.say('say', inspector.text)}
        @focus=${() => page.send({ type: 'focus', row: inspector.row, index: inspector.index })}
        @blur=${() => page.send({ type: 'blur' })}
        @keydown=${(event: KeyboardEvent) => this.#press(event, inspector.row, page)}
      ></div>`,
    )}`;
  }

  protected override updated(): void {
    for (const { row, rect } of this.#rows) {
      const { style } = this.querySelector<HTMLElement>(`[data-row=${row}]`) ?? {};
      for (const [property, value] of [
        ['left', rect.x],
        ['top', rect.y],
        ['width', rect.width],
        ['height', rect.height],
      ] as const) {
        style?.setProperty(property, `${value}px`);
      }
    }
  }

  #press(event: KeyboardEvent, row: Row, page: On<Rows>): void {
    const inspector = page.report.inspectors.find((other) => other.row === row);
    if (!inspector || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      page.send({ type: event.key === 'Enter' ? 'pin' : 'unpin' });
      return;
    }
    const { index, count, columns } = inspector;
    // A series lies along one line, where a slider's up is on; in a picture up is a row above.
    const [up, down] = count > columns ? [-columns, columns] : [1, -1];
    const to = {
      ArrowLeft: index - 1,
      ArrowDown: index + down,
      ArrowRight: index + 1,
      ArrowUp: index + up,
      PageUp: index + PAGE,
      PageDown: index - PAGE,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (count > columns && /^Arrow(Up|Down)$/.test(event.key) && (to < 0 || to >= count)) return;
    page.send({ type: 'focus', row, index: Math.min(Math.max(to, 0), Math.max(count - 1, 0)) });
  }
}

customElements.define('convolens-inspectors', Inspectors);
