import { html, nothing, type TemplateResult } from 'lit';
import type { LayerEdit, LayerKind, StackReport } from '../../protocol/stack';
import { type On, StackPart } from '../part';
import { problemText } from '../problem';
import { drag } from './drag';
import { icons } from './icons';
import { type Host, layerSettings } from './settings';
import { KINDS, summary } from './summary';
import { undoButtons, undoByKeys } from './undo';

const ACTS = ['earlier', 'later', 'duplicate', 'remove'] as const;
type Act = (typeof ACTS)[number];

/** The layers: chosen, moved by pointer or keyboard, added, removed, and set. */
class StackLayers extends StackPart implements Host {
  parted: number | undefined;
  /** The card that shows its settings: the chosen one, or one of a stack in which none can be chosen. */
  #open: number | undefined;
  #step: number | undefined;
  #drag: { readonly from: number; readonly slot: number } | undefined;
  /** What was last done, for a screen reader. */
  #said = '';

  protected override shows({ layers, player, problem, undo, redo, fields, source }: StackReport): unknown {
    return [layers, player.step, problem, undo, redo, fields.on, source.channels];
  }

  protected override joined(page: On<StackReport>): void {
    undoByKeys(page);
  }

  protected override view(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    const { layers, problem } = report;
    this.#follow(report);
    return html`
      <div class="titled"><h2>${words.text('ui-stack-layers')}</h2>${undoButtons(page)}</div>
      <ol class="layers">${layers.map((_, index) => this.#card(page, index))}</ol>
      ${problem && problem.layer > layers.length ? html`<p class="problem">${problemText(words, report)}</p>` : nothing}
      ${this.#adding(page)}
      <p class="unseen" aria-live="polite">${this.#said}</p>`;
  }

  /** Another layer that comes to be chosen shows its settings, unless the layers are played. */
  #follow({ player }: StackReport): void {
    if (player.step === this.#step) return;
    this.#step = player.step;
    if (!player.playing) this.#open = player.step;
  }

  #card(page: On<StackReport>, index: number): TemplateResult {
    const { words, report } = page;
    const layer = report.layers[index];
    if (!layer) return html``;
    const number = index + 1;
    const chosen = report.player.step === number;
    const open = this.#open === number;
    const impossible = report.problem?.layer === number;
    const text = summary(words, layer, report.fields.on === 'series');
    const { from, slot } = this.#drag ?? {};
    const last = number === report.layers.length;
    const marks = [
      chosen ? 'chosen' : '',
      impossible ? 'impossible' : '',
      from === index ? 'held' : '',
      slot === index ? 'before' : '',
      last && slot === number ? 'after' : '',
    ];
    const start = (event: PointerEvent & { currentTarget: HTMLElement }) => this.#start(event, page, index);
    // A finger on the name scrolls the panel, on the grip it drags; a mouse drags by either.
    const mouse = (event: PointerEvent & { currentTarget: HTMLElement }) => {
      if (event.pointerType === 'mouse') start(event);
    };
    return html`<li class="layer ${marks.join(' ')}" data-layer=${number}>
      <div class="head">
        <button type="button" class="pick" aria-expanded=${open} aria-current=${chosen ? 'true' : nothing}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          @click=${() => this.#pick(page, number)} @pointerdown=${mouse}
          @keydown=${(event: KeyboardEvent) => this.#press(event, page, number)}
        ><span class="unseen">${words.text('ui-stack-layer')}</span><b>${words.number(number)}</b><span>${text}</span></button>
        <span class="grip" aria-hidden="true" title=${words.text('ui-stack-drag')} @pointerdown=${start}>${icons.grip}</span>
      </div>
      ${impossible ? html`<p class="problem">${problemText(words, report, true)}</p>` : nothing}
      ${open ? html`${this.#acts(page, number, text)}${layerSettings(page, layer, number, this)}` : nothing}
    </li>`;
  }

  #acts(page: On<StackReport>, number: number, text: string): TemplateResult {
    const { words, report } = page;
    const last = report.layers.length;
    const possible = { earlier: number > 1, later: number < last, duplicate: last < report.most, remove: true };
    return html`<div class="acts">${ACTS.map((act) => {
      const name = words.text(`ui-stack-${act}`, { layer: number, text });
      return html`<button type="button" class="small" data-act=${act} aria-label=${name} title=${name}
        ?disabled=${!possible[act]} @click=${() => this.#do(page, act, number)}>${icons[act]}</button>`;
    })}</div>`;
  }

  #adding(page: On<StackReport>): TemplateResult {
    const { words, report } = page;
    if (report.layers.length >= report.most) {
      return html`<p class="hint">${words.text('ui-stack-full', { most: report.most })}</p>`;
    }
    const add = (kind: LayerKind, menu: HTMLDetailsElement | null) => {
      const layer = report.layers.length + 1;
      this.#edit(page, { type: 'add', layer, kind }, 'added', layer);
      if (menu) menu.open = false;
      this.#focus(layer, '.pick');
    };
    return html`<details class="adding">
      <summary>${words.text('ui-stack-add')}</summary>
      <div class="chips">${KINDS.map(
        (kind) => html`<button type="button" class="chip"
          @click=${({ currentTarget }: Event & { currentTarget: HTMLElement }) => add(kind, currentTarget.closest('details'))}
        >${words.text(`ui-stack-kind-${kind}`)}</button>`,
      )}</div>
    </details>`;
  }

  #pick(page: On<StackReport>, number: number): void {
    const open = this.#open === number;
    this.#open = open ? undefined : number;
    this.parted = undefined;
    this.requestUpdate();
    if (!open) page.set({ step: String(number) });
  }

  #do(page: On<StackReport>, act: Act, number: number): void {
    if (act === 'earlier' || act === 'later') {
      const to = number + (act === 'earlier' ? -1 : 1);
      this.#edit(page, { type: 'move', layer: number, to }, 'moved', to);
      this.#focus(to, `[data-act=${act}]:enabled`);
    } else if (act === 'duplicate') {
      this.#edit(page, { type: 'duplicate', layer: number }, 'duplicated', number + 1);
      this.#focus(number + 1, '[data-act=duplicate]');
    } else {
      this.#edit(page, { type: 'remove', layer: number }, 'removed', number);
      this.#focus(Math.min(number, page.report.layers.length), '.pick');
    }
  }

  #press(event: KeyboardEvent, page: On<StackReport>, number: number): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || event.ctrlKey || event.metaKey || by === undefined) return;
    event.preventDefault();
    const to = number + by;
    if (to < 1 || to > page.report.layers.length) return;
    this.#edit(page, { type: 'move', layer: number, to }, 'moved', to);
    this.#focus(to, '.pick');
  }

  #start(event: PointerEvent & { currentTarget: HTMLElement }, page: On<StackReport>, index: number): void {
    drag(event, index, {
      cards: () => [...this.querySelectorAll<HTMLElement>('.layer')],
      mark: (drag) => {
        this.#drag = drag;
        this.requestUpdate();
      },
      drop: (from, to) => this.#edit(page, { type: 'move', layer: from + 1, to: to + 1 }, 'moved', to + 1),
    });
  }

  #edit(page: On<StackReport>, edit: LayerEdit, said: string, layer: number): void {
    page.send({ type: 'layer', edit });
    // In an impossible stack no layer comes to be chosen.
    if (edit.type === 'move' ? this.#open === edit.layer : said !== 'removed') this.#open = layer;
    this.#said = page.words.text(`ui-stack-said-${said}`, { layer, count: page.report.layers.length });
    this.requestUpdate();
  }

  /** The keyboard stays with a layer that has come to stand elsewhere. */
  #focus(layer: number, what: string): void {
    void this.updateComplete.then(() => {
      const card = this.querySelector(`[data-layer="${layer}"]`);
      const target = card?.querySelector<HTMLElement>(what) ?? card?.querySelector<HTMLElement>('.pick');
      (target ?? this.querySelector<HTMLElement>('summary'))?.focus();
    });
  }
}

customElements.define('convolens-stack-layers', StackLayers);
