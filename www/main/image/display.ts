import { html, nothing, type TemplateResult } from 'lit';
import type { ImageReport } from '../../protocol/image';
import { type Choice, chips, choices, isBad, select, toggle } from '../controls';
import '../number-field';
import { ImagePart, type On } from '../part';

const SHOWS = ['auto', 'picture', 'signed'];
const REVEALS = ['all', 'grow'];
const GAINS = [1, 2, 4, 8, 16];
const MOST_WORKERS = 8;

/** How the result is shown, and by how many it is computed. */
class ImageDisplay extends ImagePart {
  protected override shows({ fields, scale, notices }: ImageReport): unknown {
    const { show, gain, reveal, compare, workers, tint } = fields;
    return [show, gain, reveal, compare, workers, tint, scale, notices];
  }

  protected override view(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const { show, reveal } = report.fields;
    return html`
      <h2>${words.text('ui-display')}</h2>
      ${chips(words.text('ui-reveal'), choices(page, 'ui-reveal', REVEALS), reveal, (reveal) => page.set({ reveal }))}
      ${this.#compare(page)}
      ${select(words.text('ui-show'), choices(page, 'ui-show', SHOWS), show, (show) => page.set({ show }))}
      ${this.#gain(page)} ${this.#clipped(page)}
      ${this.#workers(page)}
      ${toggle(page, 'tint', 'ui-tint')}
      <p class="hint">${words.text('ui-tint-why')}</p>`;
  }

  #compare(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const share = Math.round(Number(report.fields.compare) * 100);
    const set = (event: Event & { currentTarget: HTMLInputElement }) =>
      page.send({ type: 'compare', share: event.currentTarget.valueAsNumber / 100 });
    return html`<div class="row slider">
      <label for="field-compare">${words.text('ui-compare')}</label>
      <span class="track"><input
        id="field-compare" type="range" min="0" max="100" .value=${String(share)}
        aria-valuetext=${words.text('ui-percent', { share })} @input=${set}
      />
      <output>${words.text('ui-percent', { share })}</output></span>
    </div>`;
  }

  #gain(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const { gain } = report.fields;
    const gains = GAINS.map(String);
    const all = gains.includes(gain) ? gains : [...gains, gain];
    const options: Choice[] = all.map((value) => ({ value, text: `×${words.shown(value)}` }));
    return html`
      ${select(words.text('ui-gain'), options, gain, (gain) => page.set({ gain }))}
      ${isBad(page, 'gain') ? html`<p class="problem">${words.text('ui-gain-limit')}</p>` : nothing}`;
  }

  /** What the colour scale cannot show is said. */
  #clipped({ words, report }: On<ImageReport>): TemplateResult | typeof nothing {
    const { scale } = report;
    if (!scale) return nothing;
    const range = { low: words.shown(scale.low), high: words.shown(scale.high) };
    const found = { smallest: words.shown(scale.smallest), largest: words.shown(scale.largest) };
    const percent = (share: number) => words.percent(share);
    return html`<p class="hint">
      ${words.text('ui-scale', range)}
      ${scale.complete ? words.text('ui-scale-found', found) : nothing}
      ${
        scale.complete && scale.below + scale.above > 0
          ? words.text('ui-scale-clipped', { below: percent(scale.below), above: percent(scale.above) })
          : nothing
      }
    </p>`;
  }

  #workers(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const options = [
      { value: '', text: words.text('ui-workers-all', { count: page.jobs.machine }) },
      ...Array.from({ length: MOST_WORKERS + 1 }, (_, count) => ({
        value: String(count),
        text: count === 0 ? words.text('ui-workers-none') : words.number(count),
      })),
    ];
    return select(words.text('ui-workers'), options, report.fields.workers, (workers) => page.set({ workers }));
  }
}

customElements.define('convolens-image-display', ImageDisplay);
