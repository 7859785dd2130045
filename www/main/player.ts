import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Report } from '../protocol/page';
import { option } from './controls';
import { icons } from './icons';
import type { Page } from './page';
import { Part } from './part';

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16];

type Simple = 'first' | 'back' | 'toggle' | 'forward' | 'last';

class PlayerBar extends Part {
  protected override shows(report: Report, page: Page): unknown {
    return [report.view, report.player, report.problem, page.course?.asksSize];
  }

  protected override view(page: Page): TemplateResult {
    const { words } = page;
    const { player } = page.report;
    // Some labs stand still: there is nothing to play.
    this.toggleAttribute('data-still', page.report.view === 'lab' && player.steps === 0);
    const stopped = player.steps === 0 || page.report.problem !== null;
    const button = (type: Simple, name: string, icon: TemplateResult, style = '') =>
      html`<button type="button" class="round ${style}" aria-label=${words.text(name)} title=${words.text(name)}
        ?disabled=${stopped} @click=${() => page.send({ type })}>${icon}</button>`;
    const place = { step: player.steps === 0 ? 0 : player.step + 1, steps: player.steps };
    const [text, short] = this.#place(page, place);
    const seek = (event: Event & { currentTarget: HTMLInputElement }) =>
      page.send({ type: 'step', step: event.currentTarget.valueAsNumber });
    return html`
      ${button('first', 'ui-first', icons.first, 'outer')}
      ${button('back', 'ui-back', icons.back)}
      ${player.playing ? button('toggle', 'ui-pause', icons.pause, 'main') : button('toggle', 'ui-play', icons.play, 'main')}
      ${button('forward', 'ui-forward', icons.forward)}
      ${button('last', 'ui-last', icons.last, 'outer')}
      <input
        type="range" class="scrubber" min="0" max=${Math.max(player.steps - 1, 0)} .value=${live(String(player.step))}
        aria-label=${words.text(page.report.view === 'stack' ? 'ui-stack-position' : 'ui-position')} aria-valuetext=${text} ?disabled=${player.steps === 0} @input=${seek}
      />
      <span class="place"><span class="long">${text}</span><span class="short">${short}</span>${this.#cell(page)}${this.#remark(page)}</span>
      ${this.#speeds(page)}`;
  }

  /** How far it is: of a stack, at which layer. */
  #place(page: Page, counted: { readonly step: number; readonly steps: number }): readonly [string, string] {
    const { report, words } = page;
    // How many there are may be what a lesson asks.
    const place = page.course?.asksSize ? { ...counted, steps: '?' } : counted;
    if (report.view !== 'stack') return [words.text('ui-step', place), words.text('ui-step-short', place)];
    const layers = { layer: report.player.step, layers: report.layers.length };
    return [words.text('ui-stack-step', layers), words.text('ui-stack-step-short', layers)];
  }

  /** Where in the picture of the result the window stands. */
  #cell({ report, words }: Page): TemplateResult | typeof nothing {
    if (report.view !== 'image' || report.player.steps === 0) return nothing;
    const { row, column } = report.player;
    const place = { row: row + 1, column: column + 1 };
    return html`<span class="long">${words.text('ui-row-column', place)}</span
      ><span class="short">${words.text('ui-row-column-short', place)}</span>`;
  }

  #remark(page: Page): TemplateResult | typeof nothing {
    const { player } = page.report;
    const { words } = page;
    if (player.waiting) return html`<small>${words.text('ui-waiting')}</small>`;
    if (player.skip <= 1) return nothing;
    const skip = { skip: player.skip };
    return html`<small
      ><span class="long">${words.text('ui-skip', skip)}</span
      ><span class="short">${words.text('ui-skip-short', skip)}</span></small
    >`;
  }

  #speeds(page: Page): TemplateResult {
    const { words } = page;
    const current = String(page.report.player.speed);
    const speeds = SPEEDS.map(String);
    const all = speeds.includes(current) ? speeds : [current, ...speeds];
    const choose = (event: Event & { currentTarget: HTMLSelectElement }) =>
      page.set({ speed: event.currentTarget.value });
    return html`<label class="speed"><span>${words.text('ui-speed')}</span>
      <select aria-label=${words.text('ui-speed')} @change=${choose}>${all.map((value) => option({ value, text: `${words.shown(value)}×` }, current))}</select>
    </label>`;
  }
}

customElements.define('convolens-player', PlayerBar);
