import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import type { Page } from '../page';
import type { On } from '../part';
import { store } from '../store';

const LIMIT = 64 * 1024 * 1024;

/** Takes a file of weights, and keeps it in this browser so that a reload finds it. */
export async function takeTensors(page: Page, file: File): Promise<void> {
  const { name } = file;
  page.retract(['too-big']);
  if (file.size > LIMIT) {
    const megabytes = (bytes: number) => page.words.number(Math.ceil(bytes / 1024 / 1024));
    page.tell({ code: 'too-big', name, size: megabytes(file.size), limit: megabytes(LIMIT) });
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  await store.keep(name, bytes).catch(() => page.tell({ code: 'not-kept', name }));
  page.send({ type: 'tensors', name, bytes });
}

/** What became of the file: which layer took which of its arrays, or why none did. */
export function fit({ words, report }: On<StackReport>): TemplateResult | typeof nothing {
  const { used, unused, unfit, error } = report.tensors;
  if (error) return html`<p class="problem">${words.say('weights', error)}</p>`;
  if (unfit) return html`<p class="problem">${words.text('ui-stack-tensors-unfit', unfit)}</p>`;
  if (used.length === 0) return nothing;
  const line = ({ layer, array, bias }: StackReport['tensors']['used'][number]) =>
    html`<li>${words.text('ui-stack-tensors-used', { layer, array, bias: bias ? 'yes' : 'no' })}</li>`;
  return html`<ul class="notes">
    ${used.map(line)}
    ${unused > 0 ? html`<li>${words.text('ui-stack-tensors-unused', { count: unused })}</li>` : nothing}
  </ul>`;
}
