import { html, nothing, type TemplateResult } from 'lit';
import type { KindsReport } from '../../protocol/kinds';
import { KindsPart, type On } from '../part';

type Step = readonly [channel: number, rows: number, columns: number];

const MOVES: Readonly<Record<string, Step>> = {
  ArrowLeft: [0, 0, -1],
  ArrowRight: [0, 0, 1],
  ArrowUp: [0, -1, 0],
  ArrowDown: [0, 1, 0],
};
/** By key position, so that they work in every keyboard layout. */
const CHANNELS: Readonly<Record<string, Step>> = {
  BracketLeft: [-1, 0, 0],
  BracketRight: [1, 0, 0],
};
/** With Shift an arrow goes farther. */
const FAR = 8;

/** The output for the keyboard and for a screen reader, laid over its block. */
class KindsInspector extends KindsPart {
  #inspector: KindsReport['inspector'] = null;

  protected override shows({ inspector }: KindsReport): unknown {
    return inspector;
  }

  protected override view(page: On<KindsReport>): TemplateResult | typeof nothing {
    const { words, report } = page;
    const { inspector } = report;
    this.#inspector = inspector;
    if (!inspector) return nothing;
    return html`<div
      role="slider" tabindex="0" aria-label=${words.text('ui-kinds-inspect')}
      aria-valuemin="1" aria-valuemax=${report.fields.c} aria-valuenow=${inspector.channel + 1}
      aria-valuetext=${words.say('say', inspector.text)}
      @focus=${() => move(page, [0, 0, 0])}
      @blur=${() => page.send({ type: 'blur' })}
      @keydown=${(event: KeyboardEvent) => press(event, page)}
    ></div>`;
  }

  protected override updated(): void {
    const { style } = this.querySelector<HTMLElement>('[role=slider]') ?? {};
    const { rect } = this.#inspector ?? {};
    if (!rect) return;
    for (const side of ['width', 'height'] as const) style?.setProperty(side, `${rect[side]}px`);
    style?.setProperty('left', `${rect.x}px`);
    style?.setProperty('top', `${rect.y}px`);
  }
}

function move(page: On<KindsReport>, [channel, rows, columns]: Step): void {
  page.send({ type: 'move', value: 0, channel, rows, columns });
}

function press(event: KeyboardEvent, page: On<KindsReport>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === 'Escape') {
    event.preventDefault();
    page.send({ type: event.key === 'Enter' ? 'pin' : 'unpin' });
    return;
  }
  const step = MOVES[event.key] ?? CHANNELS[event.code];
  if (!step) return;
  event.preventDefault();
  const [channel, rows, columns] = step;
  const far = event.shiftKey ? FAR : 1;
  move(page, [channel, rows * far, columns * far]);
}

customElements.define('convolens-kinds-inspector', KindsInspector);
