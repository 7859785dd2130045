import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../protocol/page';
import { listenToGestures } from './gestures';
import { icons } from './icons';
import './inspector';
import type { Page } from './page';
import { Part } from './part';
import { stageText } from './theme';

const ZOOM = 1.6;

/** The canvas on which Rust draws, as large as its place. */
export class StageView extends Part {
  readonly canvas = document.createElement('canvas');
  #measured = '';

  protected override shows(report: Report, page: Page): unknown {
    return [page.theme, report.view, report.zoom.possible, this.#live(page)];
  }

  protected override joined(page: Page): void {
    this.canvas.setAttribute('aria-hidden', 'true');
    new ResizeObserver(() => this.#measure(page)).observe(this.canvas);
    listenToGestures({
      element: this.canvas,
      send: (message) => page.send(message),
      zoomable: () => page.report.zoom.possible,
    });
  }

  override follow(page: Page): void {
    super.follow(page);
    this.#measure(page);
  }

  protected override view(page: Page): TemplateResult {
    return html`
      ${this.canvas}
      <p class="unseen" aria-live="polite">${this.#live(page)}</p>
      ${page.report.zoom.possible ? this.#zooming(page) : nothing}`;
  }

  /** The sentence of the step, unless steps come faster than they can be said. */
  #live({ report, words, course }: Page): string {
    // What a lesson asks is not told: the series and the picture keep it back themselves.
    if (course?.asking && report.view !== 'series' && report.view !== 'image') return '';
    const { playing, speed, skip } = report.player;
    if (playing && (speed > 1 || skip > 1)) return '';
    if (report.view !== 'lab') return words.say('say', report.spoken);
    return words.lab === report.lab ? words.say('lab-say', report.spoken) : '';
  }

  #zooming(page: Page): TemplateResult {
    const { words } = page;
    const zoom = (factor: number) => {
      const { clientWidth, clientHeight } = this.canvas;
      page.send({ type: 'zoom', factor, x: clientWidth / 2, y: clientHeight / 2 });
    };
    return html`<div class="zoom" role="group" aria-label=${words.text('ui-zoom')}>
      <button type="button" class="small" aria-label=${words.text('ui-zoom-out')} @click=${() => zoom(1 / ZOOM)}>${icons.minus}</button>
      <button type="button" class="small" aria-label=${words.text('ui-zoom-in')} @click=${() => zoom(ZOOM)}>${icons.plus}</button>
      <button type="button" class="small" @click=${() => page.send({ type: 'fit' })}>${words.text(`ui-zoom-whole-${page.report.view}`)}</button>
    </div>`;
  }

  #measure(page: Page): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const ratio = devicePixelRatio;
    const text = stageText();
    const measured = `${width} ${height} ${ratio} ${text}`;
    if (measured === this.#measured || width === 0 || height === 0) return;
    this.#measured = measured;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    page.send({ type: 'resize', width, height, ratio, text });
    page.client.drawNow();
  }
}

customElements.define('convolens-stage', StageView);
