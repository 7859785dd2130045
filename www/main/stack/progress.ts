import type { nothing, TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { type On, StackPart } from '../part';
import { progress, shown } from '../progress';

/** How far the workers are with the maps. */
class Progress extends StackPart {
  protected override shows(_report: StackReport, page: On<StackReport>): unknown {
    return shown(page.maps.state);
  }

  protected override view({ words, maps }: On<StackReport>): TemplateResult | typeof nothing {
    return progress(words, maps.state, maps);
  }
}

customElements.define('convolens-stack-progress', Progress);
