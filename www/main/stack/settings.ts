import { html, nothing, type TemplateResult } from 'lit';
import type { Setting, StackLayer, StackReport } from '../../protocol/stack';
import { type Choice, choices, select } from '../controls';
import type { On } from '../part';
import { padding } from './padding';
import { sizes, stepper } from './stepper';
import { KINDS } from './summary';

/** What shows the settings, and is drawn again when asked. */
export interface Host {
  /** The layer whose rows and columns a person wants to set apart, though they are equal. */
  parted: number | undefined;
  requestUpdate(): void;
}

export type Set = (setting: Setting | 'kind', text: string) => void;

/** One layer's settings, as they are shown and set. */
export interface Card {
  readonly page: On<StackReport>;
  readonly layer: StackLayer;
  readonly series: boolean;
  /** Whether rows and columns have fields of their own. */
  readonly apart: boolean;
  readonly set: Set;
}

const ACTS = ['linear', 'relu', 'leaky', 'sigmoid', 'tanh'];
const FILLS = ['zero', 'const', 'mirror', 'symmetric', 'replicate', 'circular'];
const INITS = ['he', 'mean', 'gauss', 'edges', 'identity', 'laplace'];
const SLOPE = '0.1';

/** Every setting of a layer, and its kind. */
export function layerSettings(page: On<StackReport>, layer: StackLayer, number: number, host: Host): TemplateResult {
  const series = page.report.fields.on === 'series';
  const pairs = layer.settings.filter(([setting]) => /^(kernel|stride|dilation)$/.test(setting));
  const uneven = pairs.some(([, text]) => text.includes('x'));
  const apart = !series && (uneven || host.parted === number);
  const set: Set = (setting, text) => page.send({ type: 'layer', edit: { type: 'set', layer: number, setting, text } });
  const card: Card = { page, layer, series, apart, set };
  const join = () => {
    host.parted = apart ? undefined : number;
    if (uneven) for (const [setting, text] of pairs) if (text.includes('x')) set(setting, text.split('x')[0] ?? text);
    host.requestUpdate();
  };
  return html`<div class="settings" role="group" aria-label=${page.words.text('ui-stack-settings', { layer: number })}>
    ${select(page.words.text('ui-stack-kind'), choices(page, 'ui-stack-kind', KINDS), layer.kind, (kind) => set('kind', kind))}
    ${layer.settings.map(([setting, text]) => control(card, setting, text, number))}
    ${
      pairs.length > 0 && !series
        ? html`<label class="switch"><input type="checkbox" role="switch" .checked=${apart} @change=${join} />
          <span>${page.words.text('ui-stack-apart')}</span></label>`
        : nothing
    }
  </div>`;
}

function control(card: Card, setting: Setting, text: string, number: number): TemplateResult {
  const { page, set } = card;
  const { words } = page;
  switch (setting) {
    case 'kernel':
    case 'stride':
    case 'dilation':
      return sizes(card, setting, text);
    case 'pad':
      return padding(card, text);
    case 'fill':
      return withNumber(card, setting, text, FILLS, 'ui-stack-fill', 'const', '0');
    case 'act': {
      const acts = card.layer.kind === 'act' ? ACTS.slice(1) : ACTS;
      return withNumber(card, setting, text, acts, 'ui-stack-act', 'leaky', SLOPE);
    }
    case 'init':
      return html`${select(words.text('ui-stack-init'), choices(page, 'ui-stack-init', INITS), text, (init) => set('init', init))}
        <p class="hint">${words.text(`ui-stack-init-${text}-why`)}</p>`;
    case 'of':
      return select(words.text('ui-stack-of'), choices(page, 'ui-stack-of', ['max', 'avg']), text, (of) =>
        set('of', of),
      );
    case 'bias':
    case 'ceil':
    case 'count':
      return html`<label class="switch">
        <input type="checkbox" role="switch" .checked=${text === '1'} @change=${() => set(setting, text === '1' ? '0' : '1')} />
        <span>${words.text(`ui-stack-${setting}`)}</span>
      </label>`;
    case 'from':
      return select(words.text('ui-stack-from'), sources(card, number, text), text, (from) => set('from', from));
    case 'levels':
      return levels(card, text);
    default:
      return stepper(card, setting, words.text(`ui-stack-set-${setting}`), text, (value) => set(setting, value));
  }
}

/** Names of which one goes with a number, as `leaky0.1`. */
function withNumber(
  { page, set }: Card,
  setting: 'fill' | 'act',
  text: string,
  names: readonly string[],
  label: string,
  numbered: string,
  first: string,
): TemplateResult {
  const { words } = page;
  const name = text.startsWith(numbered) ? numbered : text;
  const choose = (name: string) => set(setting, name === numbered ? `${name}${first}` : name);
  return html`
    ${select(words.text(label), choices(page, label, names), name, choose)}
    ${
      name === numbered
        ? html`<label class="row"><span>${words.text(`${label}-number`)}</span><convolens-number
            .words=${words} .value=${text.slice(numbered.length)} .invalid=${false}
            .set=${(value: string) => set(setting, `${numbered}${value}`)}
          ></convolens-number></label>`
        : nothing
    }`;
}

/** Which values a layer may read. */
function sources({ page }: Card, number: number, text: string): Choice[] {
  const { words } = page;
  const known = Array.from({ length: number }, (_, back) => ({
    value: String(back),
    text: words.text('ui-stack-from-layer', { back, layer: number - 1 - back }),
  }));
  if (known.some(({ value }) => value === text)) return known;
  return [...known, { value: text, text: words.text('ui-stack-from-nowhere', { back: Number(text) }) }];
}

function levels({ page, set }: Card, text: string): TemplateResult {
  const { words } = page;
  const change = (event: Event & { currentTarget: HTMLInputElement }) => set('levels', event.currentTarget.value);
  return html`<label class="row"><span>${words.text('ui-stack-levels')}</span>
      <input type="text" class="levels" inputmode="numeric" autocomplete="off" .value=${text} @change=${change} /></label>
    <p class="hint">${words.text('ui-stack-levels-why')}</p>`;
}
