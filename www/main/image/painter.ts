import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import '../number-field';
import type { Words } from '../words';
import { resized, tableOf, written } from './table';

const SMALLEST = 5;
const LARGEST = 16;

/** What stands in the grid before anybody has painted: the outline of a square with a diagonal. */
export const FIRST_GRID = written(
  Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => {
      const inside = row > 0 && row < 7 && column > 0 && column < 7;
      const line = row === 1 || row === 6 || column === 1 || column === 6 || row === column;
      return inside && line ? '255' : '0';
    }),
  ),
);

/** A small picture to be painted by hand: drag over it, or walk with the arrows and press Space. */
export class Painter extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    cells: { attribute: false },
    columns: { attribute: false },
    paint: { attribute: false },
  };

  declare words: Words;
  /** 0…255, row by row. */
  declare cells: readonly number[];
  declare columns: number;
  /** Takes the grid as the URL writes it. */
  declare paint: (cells: string) => void;
  #value = 255;
  #focused = 0;
  #painting = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { words, cells, columns } = this;
    const rows = cells.length / columns;
    const choose = (text: string) => {
      const value = Math.round(Number(text));
      this.#value = Number.isFinite(value) ? Math.min(Math.max(value, 0), 255) : this.#value;
      this.requestUpdate();
    };
    return html`
      <div
        class="painter" role="grid" aria-label=${words.text('ui-painted')} .style=${`--columns: ${columns}`}
        @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up}
        @keydown=${this.#press}
      >
        ${Array.from({ length: rows }, (_, row) => html`<div role="row">${this.#row(row)}</div>`)}
      </div>
      <div class="row slider"><label for="paint-value">${words.text('ui-paint-value')}</label>
        <span class="track"><input
          id="paint-value" type="range" min="0" max="255" .value=${String(this.#value)}
          @input=${(event: Event & { currentTarget: HTMLInputElement }) => choose(event.currentTarget.value)}
        />
        <convolens-number
          .words=${words} .value=${String(this.#value)} .label=${words.text('ui-paint-value')} .step=${1} .set=${choose}
        ></convolens-number></span>
      </div>
      ${this.#size('ui-axis-rows', rows, rows, columns, 1, 0)} ${this.#size('ui-axis-columns', columns, rows, columns, 0, 1)}`;
  }

  #row(row: number): TemplateResult[] {
    const { words, cells, columns } = this;
    const focused = Math.min(this.#focused, cells.length - 1);
    return cells.slice(row * columns, (row + 1) * columns).map((value, column) => {
      const at = row * columns + column;
      const name = words.text('ui-painted-cell', { row: row + 1, column: column + 1, value });
      return html`<button
        type="button" role="gridcell" data-at=${at} aria-label=${name} title=${String(value)}
        tabindex=${at === focused ? 0 : -1} .style=${`--value: ${value}`} @focus=${() => this.#focus(at)}
      ></button>`;
    });
  }

  #size(label: string, size: number, rows: number, columns: number, down: number, right: number): TemplateResult {
    const { words } = this;
    const to = (by: number) =>
      this.paint(
        written(resized(tableOf(this.cells.map(String), columns), rows + by * down, columns + by * right, 'start')),
      );
    const name = words.text(label);
    return html`<div class="row"><span>${name}</span>
      <span class="stepper">
        <button type="button" class="small" aria-label=${words.text('ui-less', { name })} ?disabled=${size <= SMALLEST} @click=${() => to(-1)}>−</button>
        <output>${words.number(size)}</output>
        <button type="button" class="small" aria-label=${words.text('ui-more', { name })} ?disabled=${size >= LARGEST} @click=${() => to(1)}>+</button>
      </span>
    </div>`;
  }

  #focus(at: number): void {
    this.#focused = at;
    this.requestUpdate();
  }

  #put(at: number): void {
    if (this.cells[at] === undefined || this.cells[at] === this.#value) return;
    const cells = this.cells.map((value, index) => String(index === at ? this.#value : value));
    this.paint(written(tableOf(cells, this.columns)));
  }

  #at(target: Element | null): number | undefined {
    const text = target instanceof HTMLElement && this.contains(target) ? target.dataset.at : undefined;
    return text === undefined ? undefined : Number(text);
  }

  readonly #down = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const at = event.target instanceof Element ? this.#at(event.target) : undefined;
    if (event.button !== 0 || at === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#painting = true;
    this.#put(at);
  };

  readonly #move = (event: PointerEvent): void => {
    if (!this.#painting) return;
    const at = this.#at(document.elementFromPoint(event.clientX, event.clientY));
    if (at !== undefined) this.#put(at);
  };

  readonly #up = (): void => {
    this.#painting = false;
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.#put(this.#focused);
      return;
    }
    const { columns } = this;
    const column = this.#focused % columns;
    const by = {
      ArrowLeft: column > 0 ? -1 : 0,
      ArrowRight: column < columns - 1 ? 1 : 0,
      ArrowUp: -columns,
      ArrowDown: columns,
      Home: -column,
      End: columns - 1 - column,
    }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.querySelector<HTMLElement>(`[data-at="${this.#focused + by}"]`)?.focus();
  };
}

customElements.define('convolens-painter', Painter);
