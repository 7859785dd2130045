import { nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../protocol/stack';
import { type On, StackPart } from '../part';
import { progress, shown } from '../progress';

/** How far the workers are with the maps. */
class Progress extends StackPart {
  protected override shows({ job }: StackReport, page: On<StackReport>): unknown {
    return [job !== null, shown(page.maps.state)];
  }

  protected override view({ words, maps, report }: On<StackReport>): TemplateResult | typeof nothing {
    return report.job ? progress(words, maps.state, maps) : nothing;
  }
}

customElements.define('convolens-stack-progress', Progress);
