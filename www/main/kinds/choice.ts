import { html, type TemplateResult } from 'lit';
import type { Kind, KindsKey, KindsReport } from '../../protocol/kinds';
import { chips, choices } from '../controls';
import { KindsPart, type On } from '../part';
import { KINDS } from './kind-names';
import { ranged } from './ranged';

const CHANNELS = { min: 2, max: 16 };
const KERNELS = ['1', '3', '5', '7'];

/** The kind, and the slider that goes from the standard one over groups to the depthwise one. */
class KindsChoice extends KindsPart {
  protected override shows({ fields, divisors }: KindsReport): unknown {
    const { kind, groups, c, k, channel } = fields;
    return [kind, groups, c, k, channel, divisors];
  }

  protected override view(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const { kind, k, c } = report.fields;
    const sizes = KERNELS.map((value) => ({ value, text: `${value}×${value}` }));
    return html`
      <h2>${words.text('ui-kinds-kind')}</h2>
      ${chips(words.text('ui-kinds-kind'), choices(page, 'ui-kinds-name', KINDS), kind, (value) => page.set({ kind: value }))}
      ${this.#groups(page)}
      ${this.#channels(page)}
      ${chips(words.text('ui-kinds-size'), sizes, k, (value) => page.set({ k: value }))}
      ${ranged(page, 'channel', 'ui-kinds-channel', { min: 0, max: Number(c) - 1, step: 1 }, 1)}`;
  }

  /** One group is the standard kind, as many as channels the depthwise one. */
  #groups(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const { divisors, fields } = report;
    const groups = groupsOf(report);
    const at = Math.max(0, divisors.indexOf(groups));
    const text = words.text('ui-kinds-groups-value', { groups, per: Number(fields.c) / groups });
    const set = (event: Event & { currentTarget: HTMLInputElement }) => {
      const chosen = divisors[event.currentTarget.valueAsNumber];
      if (chosen !== undefined) page.set(split(chosen, fields));
    };
    return html`<div class="split">
      <label for="kinds-groups">${words.text('ui-kinds-groups')}</label>
      <input
        id="kinds-groups" type="range" min="0" max=${divisors.length - 1} step="1" .value=${String(at)}
        aria-valuetext=${text} @input=${set}
      />
      <span class="ends" aria-hidden="true"
        ><span>${words.text('ui-kinds-name-standard')}</span><span>${words.text('ui-kinds-name-depthwise')}</span></span
      >
      <output>${text}</output>
    </div>`;
  }

  #channels(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const { c } = report.fields;
    const set = (event: Event & { currentTarget: HTMLInputElement }) => {
      const channels = event.currentTarget.valueAsNumber;
      page.set({ c: String(channels), groups: String(fitting(Number(report.fields.groups), channels)) });
    };
    return html`<div class="row slider">
      <label for="kinds-c">${words.text('ui-kinds-channels')}</label>
      <span class="track"><input id="kinds-c" type="range" min=${CHANNELS.min} max=${CHANNELS.max} step="1" .value=${c} @input=${set} />
      <output>${c}</output></span>
    </div>`;
  }
}

function groupsOf({ fields }: KindsReport): number {
  const ends: Partial<Record<Kind, number>> = { standard: 1, depthwise: Number(fields.c) };
  const { kind, groups } = fields;
  return ends[kind as Kind] ?? Number(groups);
}

/** What so many groups of the channels are called. Always the same keys, so that a dragged slider is one change. */
function split(groups: number, { c, groups: kept }: KindsReport['fields']): Partial<Record<KindsKey, string>> {
  if (groups === 1) return { kind: 'standard', groups: kept };
  if (groups === Number(c)) return { kind: 'depthwise', groups: kept };
  return { kind: 'grouped', groups: String(groups) };
}

/** The nearest number of groups, not above the present one, that divides the channels. */
function fitting(groups: number, channels: number): number {
  let fits = Math.min(groups, channels);
  while (channels % fits !== 0) fits -= 1;
  return fits;
}

customElements.define('convolens-kinds-choice', KindsChoice);
