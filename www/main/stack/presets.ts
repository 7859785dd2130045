import { html, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { chips, choices } from '../controls';
import { type On, StackPart } from '../part';

/** Stacks that people know. */
class StackPresets extends StackPart {
  protected override shows({ preset, presets }: StackReport): unknown {
    return [preset, presets];
  }

  protected override view(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const title = words.text('ui-stack-presets');
    const names = choices(page, 'ui-stack-preset', report.presets);
    return html`
      <h2>${title}</h2>
      ${chips(title, names, report.preset, (preset) => page.set({ preset }))}
      ${report.preset ? html`<p class="hint">${words.text(`ui-stack-preset-${report.preset}-why`)}</p>` : ''}`;
  }
}

customElements.define('convolens-stack-presets', StackPresets);
