import { html, nothing, type TemplateResult } from 'lit';
import type { ImageReport } from '../../protocol/image';
import { ImagePart, type On } from '../part';

/** How far the workers are, once it takes long enough to be asked, with a way to stop them. */
class Progress extends ImagePart {
  protected override shows(_report: ImageReport, page: On<ImageReport>): unknown {
    const { share, cancelled } = page.jobs.state;
    return [share === undefined ? null : Math.floor(share * 100), cancelled];
  }

  protected override view(page: On<ImageReport>): TemplateResult | typeof nothing {
    const { words, jobs } = page;
    const { share, cancelled } = jobs.state;
    if (cancelled) {
      return html`<div class="progress"><span>${words.text('ui-cancelled')}</span>
        <button type="button" class="small" @click=${() => jobs.again()}>${words.text('ui-again')}</button></div>`;
    }
    if (share === undefined) return nothing;
    const percent = Math.floor(share * 100);
    return html`<div class="progress">
      <label for="job-share">${words.text('ui-computing')}</label>
      <progress id="job-share" max="100" .value=${percent}></progress>
      <span>${words.text('ui-percent', { share: percent })}</span>
      <button type="button" class="small" @click=${() => jobs.cancel()}>${words.text('ui-cancel')}</button>
    </div>`;
  }
}

customElements.define('convolens-image-progress', Progress);
