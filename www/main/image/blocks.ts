import { html, type TemplateResult } from 'lit';
import type { ImageReport } from '../../protocol/image';
import type { Block } from '../jobs';
import type { On } from '../part';

/** Longer tables say no more. */
const MOST = 12;

/** Who computed what: for each worker its rows, its time, and the rows of the input that it read beside its own. */
export function blockTable(page: On<ImageReport>): TemplateResult {
  const { words, jobs } = page;
  const { blocks } = jobs.state;
  const time = (ms: number) => words.text('ui-ms', { ms: words.number(Math.max(1, Math.round(ms))) });
  const workers = [...new Set(blocks.map(({ worker }) => worker))].sort((a, b) => a - b);
  const counts = readers(blocks);
  const line = (block: Block) => html`<tr>
    <td><i class="worker" data-worker=${block.worker} aria-hidden="true"></i>${words.number(block.worker + 1)}</td>
    <td>${span(page, block.first, block.first + block.rows)}</td>
    <td>${block.needs.map(([first, end]) => span(page, first, end)).join(', ')}</td>
    <td>${words.number(halo(block, counts))}</td>
    <td>${time(block.ms)}</td>
  </tr>`;
  const total = (worker: number) => {
    const own = blocks.filter((block) => block.worker === worker);
    const rows = own.reduce((sum, block) => sum + block.rows, 0);
    const ms = own.reduce((sum, block) => sum + block.ms, 0);
    return html`<li><i class="worker" data-worker=${worker} aria-hidden="true"></i>${words.text('ui-worker-total', {
      worker: worker + 1,
      blocks: own.length,
      rows,
      ms: time(ms),
    })}</li>`;
  };
  const shown = [...blocks].sort((a, b) => a.first - b.first);
  return html`
    <h2>${words.text('ui-blocks')}</h2>
    <p class="paragraph">${words.text('ui-blocks-why')}</p>
    <ul class="workers">${workers.map(total)}</ul>
    <table class="blocks">
      <thead><tr>
        <th scope="col">${words.text('ui-block-worker')}</th>
        <th scope="col">${words.text('ui-block-rows')}</th>
        <th scope="col">${words.text('ui-block-needs')}</th>
        <th scope="col">${words.text('ui-block-halo')}</th>
        <th scope="col">${words.text('ui-block-time')}</th>
      </tr></thead>
      <tbody>${shown.slice(0, MOST).map(line)}</tbody>
    </table>
    ${shown.length > MOST ? html`<p class="hint">${words.text('ui-blocks-more', { count: shown.length - MOST })}</p>` : ''}`;
}

/** How many blocks read each row of the input. */
function readers(blocks: readonly Block[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { needs } of blocks) {
    for (const [first, end] of needs) {
      for (let row = first; row < end; row += 1) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
  }
  return counts;
}

/** The rows that a block shares with others: it needs them because the window reaches over the seam. */
function halo({ needs }: Block, counts: ReadonlyMap<number, number>): number {
  let shared = 0;
  for (const [first, end] of needs) {
    for (let row = first; row < end; row += 1) if ((counts.get(row) ?? 0) > 1) shared += 1;
  }
  return shared;
}

function span({ words }: On<ImageReport>, first: number, end: number): string {
  return end - first === 1 ? words.number(first + 1) : `${words.number(first + 1)}–${words.number(end)}`;
}
