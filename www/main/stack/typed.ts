import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { numberGrid, pastedList } from '../number-grid';
import { splitNumbers } from '../numbers';
import type { On } from '../part';

/** As many cells as can be typed by hand. */
const CELLS = 24;
/** Longer series are kept as a file and not in the address. */
const INLINE = 64;

/** A series of one's own: its cells, and a place to type or paste another. */
export function typedSeries(page: On<StackReport>): TemplateResult {
  const { words } = page;
  const { x } = page.report.fields;
  const cells = x === '' ? [] : x.split(',');
  const put = (values: readonly string[]) => page.set({ x: values.join(',') });
  const take = (text: string) => {
    const numbers = splitNumbers(text);
    if (numbers && numbers.length <= INLINE) put(numbers);
    else void page.files.open(new File([text], 'pasted.csv'));
  };
  const use = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const { value = '' } = event.currentTarget.querySelector('textarea') ?? {};
    if (value.trim()) take(value);
  };
  const grid = numberGrid({
    words,
    name: words.text('ui-cells'),
    style: 'input',
    cells: cells.map((value, index) => ({
      value,
      name: words.text('ui-cell', { index: index + 1 }),
      label: words.number(index + 1),
    })),
    edit: put,
    paste: pastedList(put),
  });
  const size = html`<div class="row"><span>${words.text('ui-cells')}</span>
    <span class="stepper">
      <button type="button" class="small" aria-label=${words.text('ui-cell-remove')} ?disabled=${cells.length < 2}
        @click=${() => put(cells.slice(0, -1))}>−</button>
      <output>${words.number(cells.length)}</output>
      <button type="button" class="small" aria-label=${words.text('ui-cell-add')} ?disabled=${cells.length >= CELLS}
        @click=${() => put([...cells, '0'])}>+</button>
    </span>
  </div>`;
  return html`
    ${cells.length > 0 && cells.length <= CELLS ? html`${size}${grid}` : nothing}
    <details>
      <summary>${words.text('ui-type')}</summary>
      <form @submit=${use}>
        <textarea rows="3" spellcheck="false" aria-label=${words.text('ui-type')} placeholder="3 5 1 4 2"></textarea>
        <p class="hint">${words.text('ui-type-hint')}</p>
        <button type="submit" class="button">${words.text('ui-type-use')}</button>
      </form>
    </details>`;
}
