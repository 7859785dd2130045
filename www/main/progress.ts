import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words';

/** How far the workers are with a job. */
export interface Going {
  /** 0…1, once it takes long enough to be asked. */
  readonly share: number | undefined;
  /** It was given up by hand. */
  readonly cancelled: boolean;
}

/** What follows from it for the reader: a whole percentage, or none. */
export function shown({ share, cancelled }: Going): unknown {
  return [share === undefined ? null : Math.floor(share * 100), cancelled];
}

/** How far the workers are, with a way to stop them and to have them go on. */
export function progress(
  words: Words,
  { share, cancelled }: Going,
  job: { cancel(): void; again(): void },
): TemplateResult | typeof nothing {
  if (cancelled) {
    return html`<div class="progress"><span>${words.text('ui-cancelled')}</span>
      <button type="button" class="small" @click=${() => job.again()}>${words.text('ui-again')}</button></div>`;
  }
  if (share === undefined) return nothing;
  const percent = Math.floor(share * 100);
  return html`<div class="progress">
    <label>${words.text('ui-computing')} <progress max="100" .value=${percent}></progress></label>
    <span>${words.text('ui-percent', { share: percent })}</span>
    <button type="button" class="small" @click=${() => job.cancel()}>${words.text('ui-cancel')}</button>
  </div>`;
}
