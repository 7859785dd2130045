import type { nothing, TemplateResult } from 'lit';
import type { ImageReport } from '../../protocol/image';
import { ImagePart, type On } from '../part';
import { progress, shown } from '../progress';

/** How far the workers are with the result. */
class Progress extends ImagePart {
  protected override shows(_report: ImageReport, page: On<ImageReport>): unknown {
    return shown(page.jobs.state);
  }

  protected override view({ words, jobs }: On<ImageReport>): TemplateResult | typeof nothing {
    return progress(words, jobs.state, jobs);
  }
}

customElements.define('convolens-image-progress', Progress);
