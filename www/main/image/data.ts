import { html, nothing, type TemplateResult } from 'lit';
import type { ImageReport } from '../../protocol/image';
import { type Choice, chips, choices, option } from '../controls';
import { ImagePart, type On } from '../part';
import { isPictureName } from '../pictures';
import { PICTURES } from '../samples';
import './painter';
import { FIRST_GRID } from './painter';

const CHANNELS = ['grey', 'red', 'green', 'blue', 'each', 'sum'];

class ImageData extends ImagePart {
  protected override shows({ picture, fields, wanted }: ImageReport, page: On<ImageReport>): unknown {
    return [picture, wanted, fields.data, fields.file, fields.cells, fields.channels, page.files.names];
  }

  protected override view(page: On<ImageReport>): TemplateResult {
    const { words, report } = page;
    const { picture, fields } = report;
    return html`
      <h2>${words.text('ui-data')}</h2>
      ${this.#sources(page)}
      ${this.#door(page)}
      ${
        picture
          ? html`<p class="row"><span>${words.text('ui-picture-size')}</span
              ><output class="size">${words.number(picture.width)} × ${words.number(picture.height)}</output></p>`
          : nothing
      }
      ${
        picture && picture.notes.length > 0
          ? html`<ul class="notes">${picture.notes.map((note) => html`<li>${words.say('picture', note)}</li>`)}</ul>`
          : nothing
      }
      ${
        picture?.kind === 'cells'
          ? html`<convolens-painter
              .words=${words} .cells=${picture.cells} .columns=${picture.width}
              .paint=${(cells: string) => page.set({ cells })}
            ></convolens-painter>`
          : nothing
      }
      ${chips(words.text('ui-channels'), choices(page, 'ui-channels', CHANNELS), fields.channels, (channels) => page.set({ channels }))}
      <p class="hint">${words.text(`ui-channels-why-${fields.channels}`)}</p>`;
  }

  #sources(page: On<ImageReport>): TemplateResult {
    const { words, files, report } = page;
    const { data, file, cells } = report.fields;
    const current = file ? `file ${file}` : data ? `sample ${data}` : 'cells';
    const samples = [...PICTURES.keys()].map((name) => ({
      value: `sample ${name}`,
      text: words.text(`sample-${name}`),
    }));
    const pictures = files.names.filter(isPictureName);
    const own = [...new Set(file ? [file, ...pictures] : pictures)].map((name) => ({
      value: `file ${name}`,
      text: name,
    }));
    const grid = { value: 'cells', text: words.text('ui-painted') };
    const group = (label: string, options: readonly Choice[]) =>
      options.length === 0
        ? nothing
        : html`<optgroup label=${words.text(label)}>${options.map((choice) => option(choice, current))}</optgroup>`;
    const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
      const [kind, ...name] = event.currentTarget.value.split(' ');
      if (kind === 'sample') files.sample(name.join(' '));
      if (kind === 'file') files.kept(name.join(' '));
      if (kind === 'cells') page.set({ cells: cells || FIRST_GRID });
    };
    return html`<select class="wide" aria-label=${words.text('ui-picture')} @change=${choose}>
      ${group('ui-group-pictures', samples)} ${group('ui-group-by-hand', [grid])} ${group('ui-group-own', own)}
    </select>`;
  }

  #door(page: On<ImageReport>): TemplateResult {
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

customElements.define('convolens-image-data', ImageData);
