import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import type { On } from '../part';

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
