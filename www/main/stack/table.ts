import { html, nothing, type TemplateResult } from 'lit';
import type { StackLayer, StackReport } from '../../protocol/stack';
import { icons } from '../icons';
import type { On } from '../part';
import type { Words } from '../words';
import { bytes, count, extent } from './figures';
import { settingOf, sizeText } from './summary';

const HEADS = ['layer', 'out', 'field', 'parameters', 'macs', 'memory', 'kernel', 'jump', 'start'] as const;

/** What follows from every layer; wider than the panel, in which it scrolls. */
export function layerTable(page: On<StackReport>): TemplateResult {
  const label = page.words.text('ui-stack-table');
  return html`<div class="scrolls" role="region" aria-label=${label} tabindex="0">${table(page)}</div>`;
}

/** The same over the page, where all of it is seen at once. */
export function wholeTable(page: On<StackReport>, close: () => void): TemplateResult {
  return html`<dialog class="whole" aria-labelledby="whole-title" closedby="any" @close=${close}>
    <form method="dialog">
      <button class="quiet" aria-label=${page.words.text('ui-close')}>${icons.close}</button>
    </form>
    <h2 id="whole-title">${page.words.text('ui-stack-table')}</h2>
    ${table(page)}
  </dialog>`;
}

function table({ words, report }: On<StackReport>): TemplateResult {
  const { layers, total, player, fields, source } = report;
  const series = fields.on === 'series';
  const title = words.text('ui-stack-table');
  return html`<table class="figures">
      <caption class="unseen">${title}</caption>
      <thead>
        <tr>${HEADS.map((head) => html`<th scope="col">${words.text(`ui-stack-col-${head}`)}</th>`)}</tr>
      </thead>
      <tbody>${source.height > 0 ? input(words, source, series) : nothing}${layers.map((layer, index) => row(words, layer, index + 1, player.step === index + 1, series))}</tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.text('ui-stack-total')}</th>
          <td colspan="2"></td>
          <td>${count(words, total.parameters)}</td>
          <td>${count(words, total.macs)}</td>
          <td>${bytes(words, total.memory)}</td>
          <td colspan="3"></td>
        </tr>
      </tfoot>
    </table>`;
}

/** What goes in is kept too: four bytes a number. */
function input(words: Words, { channels, height, width }: StackReport['source'], series: boolean): TemplateResult {
  return html`<tr>
    <th scope="row">${words.text('ui-stack-input')}</th>
    <td>${words.number(channels)}×${extent(words, [height, width], series)}</td>
    <td colspan="3"></td>
    <td>${bytes(words, 4 * channels * height * width)}</td>
    <td colspan="3"></td>
  </tr>`;
}

function row(words: Words, layer: StackLayer, number: number, chosen: boolean, series: boolean): TemplateResult {
  const { shape, size, start, jump, parameters, macs, memory } = layer;
  const kernel = settingOf(layer, 'kernel');
  const out = shape && `${words.number(shape.channels)}×${extent(words, [shape.height, shape.width], series)}`;
  const all = jump[1] === 0;
  // The axes are told apart only where they differ.
  const axis = (pair: readonly [number, number]) =>
    series || pair[0] === pair[1] ? words.number(pair[1]) : pair.map((of) => words.number(of)).join('×');
  return html`<tr class=${chosen ? 'chosen' : ''} aria-current=${chosen ? 'true' : nothing}>
    <th scope="row">${words.number(number)} ${words.text(`stage-kind-${layer.kind}`)}</th>
    ${
      out
        ? html`<td>${out}</td>
          <td class="role-field">${all ? words.text('ui-stack-all') : extent(words, size, series)}</td>
          <td>${count(words, parameters)}</td>
          <td>${count(words, macs)}</td>
          <td>${bytes(words, memory)}</td>
          <td>${kernel ? sizeText(kernel, series) : '–'}</td>
          <td>${all ? '–' : axis(jump)}</td>
          <td>${all ? '–' : axis(start)}</td>`
        : html`<td colspan="8">–</td>`
    }
  </tr>`;
}
