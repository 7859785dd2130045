import { html, nothing, type TemplateResult } from 'lit';
import type { LabReport } from '../../protocol/lab';
import { LabPart, type On } from '../part';

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** With Shift an arrow goes farther. */
const FAR = 8;

/** The part of a lab's stage that the keyboard works on, for it and for a screen reader. */
class LabInspector extends LabPart {
  #rect: LabReport['inspector'] = null;

  protected override shows({ lab, inspector, spoken, player }: LabReport): unknown {
    return [lab, inspector, spoken, player.step, player.steps];
  }

  protected override view(page: On<LabReport>): TemplateResult | typeof nothing {
    const { words, report } = page;
    this.#rect = report.inspector;
    if (!report.inspector) return nothing;
    return html`<div
      role="slider" tabindex="0" aria-label=${words.text('ui-lab-inspect')}
      aria-valuemin="0" aria-valuemax=${Math.max(report.player.steps, 1)} aria-valuenow=${report.player.step}
      aria-valuetext=${words.say('lab-say', report.spoken)}
      @blur=${() => page.send({ type: 'blur' })}
      @keydown=${(event: KeyboardEvent) => press(event, page)}
    ></div>`;
  }

  protected override updated(): void {
    const { style } = this.querySelector<HTMLElement>('[role=slider]') ?? {};
    if (!this.#rect) return;
    const { x, y, width, height } = this.#rect;
    for (const [side, value] of Object.entries({ left: x, top: y, width, height })) {
      style?.setProperty(side, `${value}px`);
    }
  }
}

function press(event: KeyboardEvent, page: On<LabReport>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === 'Escape') {
    event.preventDefault();
    page.send({ type: event.key === 'Enter' ? 'pin' : 'unpin' });
    return;
  }
  const move = MOVES[event.key];
  if (!move) return;
  event.preventDefault();
  const far = event.shiftKey ? FAR : 1;
  page.send({ type: 'move', value: 0, channel: 0, rows: move[0] * far, columns: move[1] * far });
}

customElements.define('convolens-lab-inspector', LabInspector);
