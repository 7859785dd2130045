import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { isNumber } from './numbers';
import type { Words } from './words';

/**
 * A number that a person may also write as anything else: what was written stays, and is marked when Rust cannot read it.
 * A complete number is told while it is typed, anything else when the field is left or Enter is pressed.
 */
export class NumberField extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    value: { attribute: false },
    invalid: { attribute: false },
    label: { attribute: false },
    step: { attribute: false },
    set: { attribute: false },
  };

  declare words: Words;
  /** As Rust writes it. */
  declare value: string;
  declare invalid: boolean;
  /** The accessible name, where no label element stands around the field. */
  declare label: string | undefined;
  /** What the up and down arrows add; nothing when they have another use. */
  declare step: number | undefined;
  declare set: (text: string) => void;
  #draft: string | undefined;
  #typing = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<input
      type="text"
      inputmode=${this.step === undefined ? 'text' : 'numeric'}
      autocomplete="off"
      spellcheck="false"
      aria-label=${ifDefined(this.label)}
      aria-invalid=${this.#unread ? 'true' : 'false'}
      .value=${live(this.#draft ?? this.words.shown(this.value))}
      @input=${this.#type}
      @change=${this.#commit}
      @blur=${this.#leave}
      @keydown=${this.#press}
    />`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#draft === undefined || this.#typing) return;
    if (!this.#unread || changed.has('value')) this.#draft = undefined;
  }

  get #unread(): boolean {
    return this.invalid || (this.#draft !== undefined && !this.#typing && !isNumber(this.#draft));
  }

  readonly #type = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    this.#typing = true;
    this.#draft = event.currentTarget.value;
    if (isNumber(this.#draft)) this.#tell(this.#draft);
  };

  readonly #commit = (event: Event & { currentTarget: HTMLInputElement }): void => {
    this.#typing = false;
    this.#draft = event.currentTarget.value;
    this.#tell(this.#draft);
  };

  readonly #leave = (): void => {
    this.#typing = false;
    this.requestUpdate();
  };

  readonly #press = (event: KeyboardEvent): void => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (this.step === undefined || direction === undefined) return;
    event.preventDefault();
    this.#typing = false;
    this.#tell(String(Number(this.value) + direction * this.step));
  };

  #tell(text: string): void {
    const entered = this.words.entered(text);
    if (entered !== this.value) this.set(entered);
    this.requestUpdate();
  }
}

customElements.define('convolens-number', NumberField);
