import { html, nothing, type TemplateResult } from 'lit';
import { type Choice, option } from './controls';
import { isWeightsName } from './files';
import type { Page } from './page';
import { isPictureName } from './pictures';
import { PICTURES, REAL, SMALL } from './samples';

/** Keys and their texts. */
type Fields = Readonly<Record<string, string>>;

/** Where data may come from: groups of choices `key name`. */
export type Groups = readonly (readonly [label: string, options: readonly Choice[]])[];

/** Choices `key name`, each with its text. */
function named(key: string, names: Iterable<string>, text = (name: string) => name): Choice[] {
  return [...names].map((name) => ({ value: `${key} ${name}`, text: text(name) }));
}

/** Samples, a painted grid and own files, under the keys `data`, `cells` and `file`; with a choice `also` is set. */
export function pictureSources(page: Page, fields: Fields, also: Fields = {}): TemplateResult {
  const { words, files } = page;
  const { data, file, cells } = fields;
  const current = file ? `file ${file}` : data ? `data ${data}` : 'cells';
  return sources(page, 'ui-picture', current, also, [
    ['ui-group-pictures', named('data', PICTURES.keys(), (name) => words.text(`sample-${name}`))],
    ['ui-group-by-hand', cells ? [{ value: 'cells', text: words.text('ui-painted') }] : []],
    ['ui-group-own', named('file', new Set([...(file ? [file] : []), ...files.names.filter(isPictureName)]))],
  ]);
}

/** Typed numbers, samples and own files, under the keys `x`, `series` and `table`; with a choice `also` is set. */
export function seriesSources(page: Page, fields: Fields, also: Fields = {}): TemplateResult {
  const { words, files } = page;
  const { series, table, x } = fields;
  const current = table ? `table ${table}` : series ? `series ${series}` : 'x';
  const sample = (name: string) => words.text(`sample-${name}`);
  const tables = files.names.filter((name) => !isPictureName(name) && !isWeightsName(name));
  return sources(page, 'ui-series', current, also, [
    ['ui-group-by-hand', x ? [{ value: 'x', text: words.text('ui-typed') }] : []],
    ['ui-group-small', named('series', SMALL, sample)],
    ['ui-group-real', named('series', REAL.keys(), sample)],
    ['ui-group-own', named('table', new Set([...(table ? [table] : []), ...tables]))],
  ]);
}

function sources(page: Page, label: string, current: string, also: Fields, groups: Groups): TemplateResult {
  const { words } = page;
  const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
    const [key = '', ...rest] = event.currentTarget.value.split(' ');
    if (rest.length > 0) page.set({ ...also, [key]: rest.join(' ') });
  };
  return html`<select class="wide" aria-label=${words.text(label)} @change=${choose}>
    ${groups.map(([name, options]) =>
      options.length === 0
        ? nothing
        : html`<optgroup label=${words.text(name)}>${options.map((choice) => option(choice, current))}</optgroup>`,
    )}
  </select>`;
}

/** Where a picture of one's own comes in. */
export function pictureDoor(page: Page): TemplateResult {
  return door(page, 'image/*', 'ui-drop-picture');
}

/** Where a table of one's own comes in. */
export function seriesDoor(page: Page): TemplateResult {
  return door(page, '.csv,.tsv,.txt,text/*', 'ui-drop');
}

function door({ words, files }: Page, accept: string, label: string): TemplateResult {
  const take = (event: Event & { currentTarget: HTMLInputElement }) => {
    const [file] = event.currentTarget.files ?? [];
    if (file) void files.open(file);
    event.currentTarget.value = '';
  };
  return html`<label class="door">
    <input type="file" class="unseen" accept=${accept} @change=${take} />
    <span>${words.text(label)}</span> <span class="link">${words.text('ui-choose-file')}</span>
  </label>`;
}
