import { html, nothing, type TemplateResult } from 'lit';
import type { KindsReport } from '../../protocol/kinds';
import { KindsPart, type On } from '../part';
import { pictureDoor, pictureSources } from '../sources';
import { ranged } from './ranged';

const LIGHT = { min: -0.5, max: 0.5, step: 0.05 };
const CONTRAST = { min: 0, max: 2, step: 0.1 };

/** The picture that all kinds stand on, and its light. */
class KindsData extends KindsPart {
  protected override shows({ fields, source, wanted }: KindsReport, page: On<KindsReport>): unknown {
    const { data, file, cells, light, contrast } = fields;
    return [data, file, cells, light, contrast, source, wanted, page.files.names];
  }

  protected override view(page: On<KindsReport>): TemplateResult {
    const { words, report } = page;
    const { height, width, notes } = report.source;
    return html`
      <h2>${words.text('ui-data')}</h2>
      ${pictureSources(page, report.fields)} ${pictureDoor(page)}
      ${width > 0 ? html`<p class="hint">${words.text('ui-kinds-reduced', { width, height })}</p>` : nothing}
      ${
        notes.length > 0
          ? html`<ul class="notes">${notes.map((note) => html`<li>${words.say('picture', note)}</li>`)}</ul>`
          : nothing
      }
      ${ranged(page, 'light', 'ui-kinds-light', LIGHT)} ${ranged(page, 'contrast', 'ui-kinds-contrast', CONTRAST)}`;
  }
}

customElements.define('convolens-kinds-data', KindsData);
