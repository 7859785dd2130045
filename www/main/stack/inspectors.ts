import { html, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { type On, StackPart } from '../part';

type Inspector = StackReport['inspectors'][number];
type Step = readonly [channel: number, rows: number, columns: number];

/** Plain arrows go over a picture's cells. */
const MOVES: Readonly<Record<string, Step>> = {
  ArrowLeft: [0, 0, -1],
  ArrowRight: [0, 0, 1],
  ArrowUp: [0, -1, 0],
  ArrowDown: [0, 1, 0],
};
/** By key position, so that they work in every keyboard layout; with Shift the arrows do the same. */
const CHANNELS: Readonly<Record<string, Step>> = {
  BracketLeft: [-1, 0, 0],
  BracketRight: [1, 0, 0],
};

/** The input and the layers for the keyboard and for a screen reader, each laid over its first map or row. */
class StackInspectors extends StackPart {
  #inspectors: readonly Inspector[] = [];

  protected override shows({ inspectors, unit, layers }: StackReport): unknown {
    return [inspectors, unit, layers.length];
  }

  protected override view(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    this.#inspectors = report.inspectors;
    return html`${report.inspectors.map((inspector) => {
      const { value } = inspector;
      const [now, most] = this.#place(report, value);
      const look = (step: Step) => move(page, value, step);
      return html`<div
        role="slider" tabindex="0" data-value=${value}
        aria-label=${words.text('ui-stack-inspect', { layer: value })}
        aria-valuemin="1" aria-valuemax=${most} aria-valuenow=${now}
        aria-valuetext=${words.say('say', inspector.text)}
        @focus=${() => look([0, 0, 0])}
        @blur=${() => page.send({ type: 'blur' })}
        @keydown=${(event: KeyboardEvent) => press(event, value, page)}
      ></div>`;
    })}`;
  }

  /** Where along the columns the unit stands, and how many there are. */
  #place({ unit, source, layers }: StackReport, value: number): readonly [number, number] {
    const width = value === 0 ? source.width : (layers[value - 1]?.shape?.width ?? 1);
    const now = unit?.layer === value ? unit.column + 1 : 1;
    return [now, Math.max(width, now)];
  }

  protected override updated(): void {
    for (const { value, rect } of this.#inspectors) {
      const { style } = this.querySelector<HTMLElement>(`[data-value="${value}"]`) ?? {};
      for (const [property, length] of [
        ['left', rect.x],
        ['top', rect.y],
        ['width', rect.width],
        ['height', rect.height],
      ] as const) {
        style?.setProperty(property, `${length}px`);
      }
    }
  }
}

function move(page: On<StackReport>, value: number, [channel, rows, columns]: Step): void {
  page.send({ type: 'move', value, channel, rows, columns });
}

function press(event: KeyboardEvent, value: number, page: On<StackReport>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === 'Escape') {
    event.preventDefault();
    page.send({ type: event.key === 'Enter' ? 'pin' : 'unpin' });
    return;
  }
  const step = stepOf(event, page.report.fields.on === 'series');
  if (!step) return;
  event.preventDefault();
  move(page, value, step);
}

function stepOf(event: KeyboardEvent, series: boolean): Step | undefined {
  const step = MOVES[event.key];
  if (!step) return CHANNELS[event.code];
  const [, rows, columns] = step;
  if (event.shiftKey) return [rows + columns, 0, 0];
  // A series lies along one line, where a slider's up is on.
  return series ? [0, 0, columns - rows] : step;
}

customElements.define('convolens-stack-inspectors', StackInspectors);
