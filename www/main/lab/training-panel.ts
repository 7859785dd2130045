import { html, nothing, type TemplateResult } from 'lit';
import type { LabReport } from '../../protocol/lab';
import type { Page } from '../page';
import { LabPart, type On } from '../part';
import { Training } from './training';

/** Training in the page: begin, stop, begin anew, and back to what is shipped. */
class LabTraining extends LabPart {
  #training: Training | undefined;

  protected override joined(page: Page): void {
    this.#training = new Training(page);
  }

  override follow(page: Page): void {
    const { report } = page;
    this.#training?.follow(report.view === 'lab' && report.training !== null);
    super.follow(page);
  }

  protected override shows({ lab, training }: LabReport): unknown {
    return [lab, training, this.#training?.share];
  }

  protected override view(page: On<LabReport>): TemplateResult | typeof nothing {
    const { words, report } = page;
    const { training: order } = report;
    const training = this.#training;
    if (!order || !training) return nothing;
    const { share } = training;
    const running = share !== undefined;
    return html`
      <h2>${words.text('lab-training')}</h2>
      <div class="row lab-training">
        <button type="button" class=${running ? 'quiet' : 'primary'} @click=${() => void training.begin(order)}>
          ${words.text(running || order.own ? 'lab-training-again' : 'lab-training-begin')}
        </button>
        ${running ? html`<button type="button" @click=${() => training.stop()}>${words.text('lab-training-stop')}</button>` : nothing}
        ${
          order.own && !running
            ? html`<button type="button" class="quiet" @click=${() => page.send({ type: 'forget' })}>${words.text('lab-training-forget')}</button>`
            : nothing
        }
      </div>
      ${
        running
          ? html`<label class="lab-progress"><span>${words.text('lab-training-runs')}</span>
            <progress max="1" .value=${share}></progress>
            <output>${words.percent(share)}</output>
          </label>`
          : nothing
      }`;
  }
}

customElements.define('convolens-lab-training', LabTraining);
