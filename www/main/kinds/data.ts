import { html, nothing, type TemplateResult } from 'lit';
import type { KindsReport } from '../../protocol/kinds';
import { option } from '../controls';
import { KindsPart, type On } from '../part';
import { isPictureName } from '../pictures';
import { PICTURES } from '../samples';
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
      ${this.#sources(page)} ${this.#door(page)}
      ${width > 0 ? html`<p class="hint">${words.text('ui-kinds-reduced', { width, height })}</p>` : nothing}
      ${
        notes.length > 0
          ? html`<ul class="notes">${notes.map((note) => html`<li>${words.say('picture', note)}</li>`)}</ul>`
          : nothing
      }
      ${ranged(page, 'light', 'ui-kinds-light', LIGHT)} ${ranged(page, 'contrast', 'ui-kinds-contrast', CONTRAST)}`;
  }

  #sources(page: On<KindsReport>): TemplateResult {
    const { words, files } = page;
    const { data, file, cells } = page.report.fields;
    const current = file ? `file ${file}` : data ? `data ${data}` : 'cells';
    const samples = [...PICTURES.keys()].map((name) => ({ value: `data ${name}`, text: words.text(`sample-${name}`) }));
    const names = new Set([...(file ? [file] : []), ...files.names.filter(isPictureName)]);
    const own = [...names].map((name) => ({ value: `file ${name}`, text: name }));
    const grid = cells ? [{ value: 'cells', text: words.text('ui-painted') }] : [];
    const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
      const [key, ...name] = event.currentTarget.value.split(' ');
      if (key === 'data' || key === 'file') page.set({ [key]: name.join(' ') });
    };
    const group = (label: string, options: readonly { value: string; text: string }[]) =>
      options.length === 0
        ? nothing
        : html`<optgroup label=${words.text(label)}>${options.map((choice) => option(choice, current))}</optgroup>`;
    return html`<select class="wide" aria-label=${words.text('ui-picture')} @change=${choose}>
      ${group('ui-group-pictures', samples)} ${group('ui-group-by-hand', grid)} ${group('ui-group-own', own)}
    </select>`;
  }

  #door(page: On<KindsReport>): TemplateResult {
    const { words } = page;
    const take = (event: Event & { currentTarget: HTMLInputElement }) => {
      const [file] = event.currentTarget.files ?? [];
      if (file) void page.files.open(file);
      event.currentTarget.value = '';
    };
    return html`<label class="door">
      <input type="file" class="unseen" accept="image/*" @change=${take} />
      <span>${words.text('ui-drop-picture')}</span> <span class="link">${words.text('ui-choose-file')}</span>
    </label>`;
  }
}

customElements.define('convolens-kinds-data', KindsData);
