import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Report } from '../../protocol/page';
import { icons } from '../icons';
import type { Page } from '../page';
import { CoursePart } from '../part';
import type { Course } from './course';
import { fitFormulas } from './fit';
import { inPanels, watchPanels } from './letters';
import { lettersIn, marked } from './markup';
import { TERMS } from './math';
import { sortOf, suitable } from './own';
import { question } from './question';
import type { Reader } from './reader';

/** The open step of a lesson, in the place of the explanation. */
class LessonPanel extends CoursePart {
  #course: Course | undefined;
  /** What the focus was last led to. */
  #read = '';
  /** The letter of the part of a panel that is pointed at. */
  #letter: string | null = null;
  /** Whether the progress bar is being dragged. */
  #dragged = false;

  protected override shows(report: Report, page: Page): unknown {
    const course = page.course;
    if (!course?.open) return undefined;
    const { name, at, answer, data, facts, changed, shared } = course;
    const letters = TERMS.filter(inPanels).join('');
    return [name, at, answer, data, facts, changed, shared, report.view, page.files.names, letters];
  }

  /** What is under the pointer lights up without anything being drawn anew. */
  override follow(page: Page): void {
    this.#course = page.course;
    super.follow(page);
    this.#point();
  }

  /** Marks the letter of what is pointed at, on the stage or in a panel. */
  #point(): void {
    const course = this.#course;
    const under = course?.open ? (course.under ?? this.#letter) : null;
    if (under === null) delete this.dataset.under;
    else this.dataset.under = under;
  }

  protected override joined(): void {
    new ResizeObserver(() => fitFormulas(this)).observe(this);
    watchPanels((letter) => {
      this.#letter = letter;
      this.#point();
    });
    const term = (event: Event) =>
      event.target instanceof Element ? event.target.closest('[data-term]')?.getAttribute('data-term') : undefined;
    const light = (event: Event) => this.#course?.open && this.#course.light(term(event) ?? undefined);
    for (const type of ['pointerover', 'focusin', 'click']) this.addEventListener(type, light);
    for (const type of ['pointerleave', 'focusout']) {
      this.addEventListener(type, () => this.#course?.open && this.#course.light(undefined));
    }
  }

  protected override view(page: Page): TemplateResult | typeof nothing {
    const { course, words } = page;
    const { reader, step } = course ?? {};
    if (!course || !reader || !step) return nothing;
    const title = reader.named(step.id);
    const place = { step: course.at + 1, steps: course.steps.length, title };
    return html`
      <div class="lesson-head">
        <p class="lesson-title" lang=${reader.language}>${reader.title}</p>
        <span class="lesson-buttons">
          <button type="button" class="quiet" @click=${() => this.#share(course)}>${words.text('course-share')}</button>
          <button
            type="button" class="quiet" aria-label=${words.text('course-leave')} title=${words.text('course-leave')}
            @click=${() => this.#leave(course)}
          >${icons.close}</button>
        </span>
      </div>
      ${
        course.shared === ''
          ? nothing
          : html`<label class="lesson-link" role="status"><span>${words.text('course-shared')}</span>
              <input type="text" readonly .value=${course.shared} @focus=${select} />
            </label>`
      }
      <h2 id="lesson-step" tabindex="-1" lang=${reader.language}>${title}</h2>
      <p class="unseen" aria-live="polite">${words.text('course-place', place)}</p>
      ${this.#progress(page, course, reader)}
      <div class="lesson-text" lang=${reader.language}>${this.#text(page, course, reader)}</div>
      ${question(page, course, reader)}
      ${this.#own(page, course)}
      ${
        course.changed
          ? html`<p class="lesson-changed"><button type="button" class="button" @click=${() => course.restore()}>${words.text('course-restore')}</button></p>`
          : nothing
      }
      ${this.#turns(page, course)}`;
  }

  /** The text, once all its numbers are known. */
  #text(page: Page, course: Course, reader: Reader): TemplateResult | typeof nothing {
    const { step, facts } = course;
    const text = step && reader.text(step.id, undefined, facts ?? {}, page.words);
    if (!step || text === undefined) return nothing;
    const named = lettersIn(text, reader.formulas);
    const letters = TERMS.filter(
      (letter) =>
        (step.light.includes(letter) || new RegExp(`(^|[^A-Za-z])${letter}([^A-Za-z]|$)`).test(named)) &&
        (page.client.shows(letter) || inPanels(letter)),
    );
    return html`${marked(text, reader.formulas, page.words)}
      ${
        letters.length === 0
          ? nothing
          : html`<ul class="terms" aria-label=${page.words.text('course-terms')}>
              ${letters.map(
                (letter) =>
                  html`<li><button type="button" class="term" data-term=${letter}><i>${letter}</i> ${page.words.text(`course-term-${letter}`)}</button></li>`,
              )}
            </ul>`
      }`;
  }

  #progress(page: Page, course: Course, reader: Reader): TemplateResult {
    const { words } = page;
    const last = course.steps.length;
    const say = (at: number) =>
      words.text('course-place', { step: at + 1, steps: last, title: reader.named(course.steps[at]?.id ?? '') });
    const drag = (event: Event & { currentTarget: HTMLInputElement }) => {
      const at = event.currentTarget.valueAsNumber - 1;
      if (at !== course.at) course.go(at, !this.#dragged);
      this.#dragged = true;
    };
    const drop = () => {
      this.#dragged = false;
    };
    return html`<div class="lesson-progress">
      <input
        type="range" class="scrubber" min="1" max=${last} step="1" .value=${live(String(course.at + 1))}
        aria-label=${words.text('course-progress')} aria-valuetext=${say(course.at)} @input=${drag} @change=${drop}
      />
      <span class="ticks" aria-hidden="true">${course.steps.map(() => html`<i></i>`)}</span>
      <span aria-hidden="true">${course.at + 1} / ${last}</span>
    </div>`;
  }

  #own(page: Page, course: Course): TemplateResult | typeof nothing {
    const { words } = page;
    if (!course.step?.own) return nothing;
    const names = suitable(page.files.names, sortOf(page.report));
    if (names.length === 0) return html`<p class="hint">${words.text('course-own-none')}</p>`;
    const choose = (event: Event & { currentTarget: HTMLSelectElement }) => course.use(event.currentTarget.value);
    return html`<label class="row lesson-own"><span>${words.text('course-own')}</span>
      <select @change=${choose}>
        <option value="" .selected=${course.data === ''}>${words.text('course-own-lesson')}</option>
        ${names.map((name) => html`<option value=${name} .selected=${course.data === name}>${name}</option>`)}
      </select>
    </label>`;
  }

  #turns({ words }: Page, course: Course): TemplateResult {
    const end = course.at === course.steps.length - 1;
    const next = course.next;
    return html`<div class="lesson-turns">
      <button type="button" class="button" ?disabled=${course.at === 0} @click=${() => course.go(course.at - 1)}>${words.text('course-back')}</button>
      ${
        !end
          ? html`<button type="button" class="button strong" @click=${() => course.go(course.at + 1)}>${words.text('course-next')}</button>`
          : next === undefined
            ? html`<a class="button strong" href="#/course">${words.text('course-contents')}</a>`
            : html`<button type="button" class="button strong" @click=${() => course.begin(next)}>${words.text('course-next-lesson')}</button>`
      }
    </div>`;
  }

  async #share(course: Course): Promise<void> {
    await course.share();
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('.lesson-link input')?.focus();
  }

  #leave(course: Course): void {
    course.leave();
    document.querySelector<HTMLElement>('convolens-header a.course')?.focus();
  }

  /** A lesson that has just been opened is where reading goes on; its steps begin at their beginning. */
  protected override updated(): void {
    fitFormulas(this);
    const course = this.#course;
    const read = course?.open ? `${course.name}/${course.at}` : '';
    if (read === this.#read) return;
    const opened = read.split('/')[0] !== this.#read.split('/')[0];
    this.#read = read;
    if (read === '') return;
    document.getElementById('explanation')?.scrollTo({ top: 0 });
    if (opened && course?.begun) this.querySelector<HTMLElement>('#lesson-step')?.focus({ preventScroll: true });
  }
}

function select(event: Event & { currentTarget: HTMLInputElement }): void {
  event.currentTarget.select();
}

customElements.define('convolens-lesson', LessonPanel);
