import { html, nothing, type TemplateResult } from 'lit';
import './number-field';
import { isNumber, splitNumbers } from './numbers';
import type { Words } from './words';

export interface Cell {
  readonly value: string;
  /** Accessible name. */
  readonly name: string;
  /** What stands over the cell. */
  readonly label?: string;
  readonly marked?: boolean;
}

export interface Grid {
  readonly words: Words;
  readonly name: string;
  readonly style: string;
  readonly cells: readonly Cell[];
  /** So many side by side; as many as fit where nothing is said. */
  readonly columns?: number;
  /** Takes all the values, one of them changed. */
  readonly edit: (values: string[]) => void;
  /** Takes pasted text in place of all the values, unless it is no such thing. */
  readonly paste: (text: string) => boolean;
}

/** Cells of numbers, one tab stop each: arrows and Enter move between them, and a pasted list replaces them all. */
export function numberGrid(grid: Grid): TemplateResult {
  const set = (at: number, text: string) =>
    grid.edit(grid.cells.map((cell, index) => (index === at ? text : cell.value)));
  const cells = grid.cells.map(
    (
      cell,
      index,
    ) => html`<div class="cell ${cell.marked ? 'marked' : ''} ${cell.value.startsWith('-') ? 'negative' : ''}">
      ${cell.label === undefined ? nothing : html`<span aria-hidden="true">${cell.label}</span>`}
      <convolens-number
        .words=${grid.words} .value=${cell.value} .invalid=${false} .label=${cell.name}
        .step=${undefined} .set=${(text: string) => set(index, text)}
      ></convolens-number>
      ${cell.marked ? html`<i aria-hidden="true"></i>` : nothing}
    </div>`,
  );
  return html`<div
    class="grid ${grid.style} ${grid.columns ? 'table' : ''}" role="group" aria-label=${grid.name}
    .style=${grid.columns ? `--columns: ${grid.columns}` : ''}
    @keydown=${move} @focusin=${selectAll} @paste=${(event: ClipboardEvent) => paste(event, grid.paste)}
  >
    ${grid.columns ? lines(cells, grid.columns) : cells}
  </div>`;
}

/** Rows of a table: those out of sight cost no painting. */
function lines(cells: readonly TemplateResult[], columns: number): TemplateResult[] {
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => row * columns);
  return rows.map((first) => html`<div class="line">${cells.slice(first, first + columns)}</div>`);
}

/** What to do with a pasted list of numbers: one number alone goes into its field. */
export function pastedList(take: (values: string[]) => void): Grid['paste'] {
  return (text) => {
    const values = splitNumbers(text);
    if (!values || values.length < 2) return false;
    take(values);
    return true;
  };
}

function paste(event: ClipboardEvent, take: Grid['paste']): void {
  if (!take(event.clipboardData?.getData('text/plain') ?? '')) return;
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function selectAll(event: FocusEvent): void {
  if (event.target instanceof HTMLInputElement) event.target.select();
}

function move(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement)) return;
  const fields = [...event.currentTarget.querySelectorAll('input')];
  const to = destination(event.key, field, fields);
  if (!to || to === field) return;
  event.preventDefault();
  to.focus();
}

function destination(key: string, field: HTMLInputElement, fields: HTMLInputElement[]): HTMLInputElement | undefined {
  const at = fields.indexOf(field);
  const { selectionStart: start, selectionEnd: end, value } = field;
  const whole = start === 0 && end === value.length;
  switch (key) {
    case 'ArrowLeft':
      return whole || end === 0 ? fields[at - 1] : undefined;
    case 'ArrowRight':
      return whole || start === value.length ? fields[at + 1] : undefined;
    case 'ArrowUp':
      return near(field, fields.slice(0, at).reverse());
    case 'ArrowDown':
      return near(field, fields.slice(at + 1));
    case 'Enter':
      return isNumber(value) ? fields[at + 1] : undefined;
    default:
      return undefined;
  }
}

/** The first of the fields that stands in the same column. */
function near(field: HTMLInputElement, fields: HTMLInputElement[]): HTMLInputElement | undefined {
  const { left } = field.getBoundingClientRect();
  return fields.find((other) => Math.abs(other.getBoundingClientRect().left - left) < 2);
}
