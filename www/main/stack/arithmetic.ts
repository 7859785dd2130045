import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport, UnitArithmetic } from '../../protocol/stack';
import { FUNCTIONS } from '../formula';
import { type On, StackPart } from '../part';
import type { Words } from '../words';
import { count } from './figures';

type Channel = UnitArithmetic['channels'][number];
type Term = Channel['terms'][number];

/** With more channels, or terms in a channel, they are unfolded on demand. */
const FEW_CHANNELS = 2;
const FEW_TERMS = 9;

/** The number of a unit, taken apart as in the lecture's double sum. */
class StackArithmetic extends StackPart {
  protected override shows({ arithmetic, unit, problem, heavy }: StackReport): unknown {
    return [arithmetic, unit, problem, heavy];
  }

  protected override view({ words, report }: On<StackReport>): TemplateResult | typeof nothing {
    const { arithmetic, unit, problem, heavy } = report;
    if (problem) return nothing;
    if (heavy.unit !== null) {
      return html`<h2>${words.text('ui-stack-unit')}</h2>
        <p class="hint">${words.text('ui-stack-unit-heavy', { macs: count(words, heavy.unit) })}</p>`;
    }
    if (!arithmetic || !unit) return nothing;
    return html`
      <h2>${words.text('ui-stack-unit')}</h2>
      <p class="hint">${words.text(`ui-stack-unit-${arithmetic.kind}`)}</p>
      ${arithmetic.kind === 'sum' ? added(arithmetic) : arithmetic.channels.map((channel) => part(words, arithmetic, channel))}
      ${result(words, arithmetic)}`;
  }
}

/** One channel's products and their sum. */
function part(words: Words, { kind, channels }: UnitArithmetic, channel: Channel): TemplateResult {
  const { terms, subtotal } = channel;
  const name = words.text('ui-stack-input-channel', { channel: channel.channel });
  const total = html`<span class="subtotal">${subtotal}</span>`;
  if (terms.length === 0) return html`<p class="channel"><span>${name}</span>${total}</p>`;
  const few = channels.length <= FEW_CHANNELS && terms.length <= FEW_TERMS;
  const sum = kind === 'conv' ? plus(terms.map((term) => product(words, term))) : cells(words, terms);
  return html`<details class="channel" ?open=${few}>
    <summary><span>${name}</span>${total}</summary>
    <p class="arithmetic">${sum}</p>
  </details>`;
}

function plus(parts: readonly TemplateResult[]): TemplateResult {
  return html`${parts.map((part, index) => html`${index > 0 ? ' + ' : ''}${part}`)}`;
}

/** `x · w`; padding is told by its colour and a mark. */
function product(words: Words, [x, w, mark]: Term): TemplateResult {
  return html`<span class="term">${input(words, x, mark)}<span class="role-muted"> · </span><span class="role-kernel">${bracketed(w)}</span></span>`;
}

function input(words: Words, x: string, mark: Term[2]): TemplateResult {
  return mark === 'pad'
    ? html`<span class="role-padding pad" title=${words.text('stage-padding')}>${bracketed(x)}<span class="unseen"> (${words.text('stage-padding')})</span></span>`
    : html`<span class="role-input">${bracketed(x)}</span>`;
}

/** The cells of a pooling, a maximum's winner marked. */
function cells(words: Words, terms: readonly Term[]): TemplateResult {
  return html`${terms.map(([x, , mark], index) => {
    const comma = index > 0 ? '; ' : '';
    return mark === 'won'
      ? html`${comma}<strong class="won" title=${words.text('ui-stack-won')}>${x}<span class="unseen"> (${words.text('ui-stack-won')})</span></strong>`
      : html`${comma}${input(words, x, mark)}`;
  })}`;
}

/** The two numbers that a skip connection adds. */
function added({ channels, sum }: UnitArithmetic): TemplateResult {
  const terms = channels.flatMap((channel) => channel.terms);
  return html`<p class="arithmetic">${plus(terms.map(([x]) => html`<span class="role-input">${bracketed(x)}</span>`))} = ${sum}</p>`;
}

/** Sum, bias, activation, output. */
function result(words: Words, { kind, channels, bias, sum, act, output }: UnitArithmetic): TemplateResult {
  const name = FUNCTIONS[act];
  const subtotals = channels.map(({ subtotal }) => html`<span>${bracketed(subtotal)}</span>`);
  const last = name === undefined ? 'role-output' : '';
  const before =
    kind === 'conv'
      ? html`<dt>${words.text('ui-stack-sum')}</dt>
        <dd>${subtotals.length <= FEW_TERMS ? plus(subtotals) : words.text('ui-stack-subtotals', { count: subtotals.length })}
          ${bias === null ? nothing : html` + <span class="role-kernel">${bracketed(bias)}</span>`} = <span class=${last}>${sum}</span></dd>`
      : nothing;
  const after =
    name === undefined
      ? kind === 'conv'
        ? nothing
        : html`<dt>${words.text('ui-stack-value')}</dt><dd class="role-output">${output}</dd>`
      : html`<dt>${words.text('ui-activation')}</dt><dd>${name}(${sum}) = <span class="role-output">${output}</span></dd>`;
  return html`<dl class="result-of">${before}${after}</dl>`;
}

/** A negative number stands in brackets beside a sign. */
function bracketed(text: string): string {
  return /^[−-]/.test(text) ? `(${text})` : text;
}

customElements.define('convolens-stack-arithmetic', StackArithmetic);
