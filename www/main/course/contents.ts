import { html, nothing, type TemplateResult } from 'lit';
import example from '../../lessons/example.lesson?raw';
import type { Report } from '../../protocol/page';
import { icons } from '../icons';
import type { Page } from '../page';
import { CoursePart } from '../part';
import type { Words } from '../words';
import type { Course, Trouble } from './course';
import { SHIPPED } from './library';
import type { Reader } from './reader';

/** A lesson of the list: nothing of it is known until it has been read. */
interface Entry {
  readonly name: string;
  readonly reader: Reader | undefined;
}

/** The list of lessons: the page's own, and those that a person has brought. */
class Contents extends CoursePart {
  #entries: readonly Entry[] = [];
  #listed = '';

  protected override shows(_report: Report, page: Page): unknown {
    const { course } = page;
    if (!course?.listed) return false;
    return [course.library.own, course.trouble?.refused.error, course.trouble?.file, course.broken, this.#listed];
  }

  override follow(page: Page): void {
    super.follow(page);
    if (page.course?.listed && page.words.course) void this.#list(page, page.course);
  }

  /** Reads the lessons once for each language and each set of them. */
  async #list(page: Page, course: Course): Promise<void> {
    const names = [...SHIPPED, ...course.library.own];
    const listed = `${page.words.language} ${names.join(' ')}`;
    if (listed === this.#listed) return;
    this.#listed = listed;
    const read = names.map(async (name) => ({ name, reader: await course.preview(name).catch(() => undefined) }));
    const entries = await Promise.all(read);
    if (this.#listed !== listed) return;
    this.#entries = entries;
    this.requestUpdate();
  }

  protected override view(page: Page): TemplateResult | typeof nothing {
    const { course, words } = page;
    if (!course?.listed) return nothing;
    const shipped = this.#entries.filter(({ name }) => SHIPPED.includes(name));
    const own = this.#entries.filter(({ name }) => !SHIPPED.includes(name));
    return html`<section class="contents" role="main" aria-labelledby="contents-title">
      <h2 id="contents-title">${words.text('course-title')}</h2>
      <p>${words.text('course-about')}</p>
      <ol class="lessons">${shipped.map((entry) => this.#entry(words, course, entry))}</ol>
      <h3>${words.text('course-own-lessons')}</h3>
      <p>${words.text('course-own-about')}</p>
      ${
        own.length > 0
          ? html`<ul class="lessons">${own.map((entry) => this.#entry(words, course, entry, true))}</ul>`
          : nothing
      }
      ${this.#door(words, course)}
      <div role="alert">
        ${course.trouble ? html`<p class="problem">${troubled(words, course.trouble)}</p>` : nothing}
        ${course.broken ? html`<p class="problem">${words.text('course-broken-link')}</p>` : nothing}
      </div>
    </section>`;
  }

  #entry(words: Words, course: Course, { name, reader }: Entry, own = false): TemplateResult {
    const title = reader?.title ?? name;
    return html`<li>
      <button type="button" class="lesson" ?disabled=${!reader} lang=${reader?.language ?? nothing} @click=${() => course.begin(name)}>
        <strong>${title}</strong>
        <span>${reader?.about ?? words.text('course-unreadable')}</span>
      </button>
      <span class="count">${reader ? words.text('course-steps', { steps: reader.lesson.steps.length }) : nothing}</span>
      ${
        own
          ? html`<button type="button" class="quiet" aria-label=${words.text('course-forget', { title })} @click=${() => course.forget(name)}>${icons.close}</button>`
          : nothing
      }
    </li>`;
  }

  #door(words: Words, course: Course): TemplateResult {
    const open = (event: Event & { currentTarget: HTMLInputElement }) => {
      const input = event.currentTarget;
      const files = [...(input.files ?? [])];
      input.value = '';
      if (files.length > 0) void course.bring(files);
    };
    const href = `data:text/plain;charset=utf-8,${encodeURIComponent(example)}`;
    return html`<p class="doors">
      <label class="door">${words.text('course-open')}
        <input type="file" class="unseen" multiple accept=".lesson,.ftl,.txt,text/plain" @change=${open} />
      </label>
      <a class="link" href=${href} download="example.lesson">${words.text('course-example')}</a>
    </p>`;
  }
}

/** Why a lesson is refused, in the reader's language: where, and for what reason. */
function troubled(words: Words, { file, line, refused }: Trouble): string {
  const { reason, part } = refused.error;
  const { notice, problem, view, code, ...named } = reason;
  const values = Object.entries(named).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  let why: string;
  if (notice) why = words.say(words.has(`lesson-error-${notice.code}`) ? 'lesson-error' : 'notice', notice);
  else if (problem) {
    const id = `geometry-${problem.code}`;
    const said = words.has(id)
      ? words.say('geometry', { ...problem, view: view ?? '', axis_of: 'none' })
      : problem.code;
    why = `${words.text('lesson-error-impossible')} ${said}`;
  } else {
    const more = typeof view === 'string' ? { view } : {};
    why = words.text(`lesson-error-${code}`, { ...Object.fromEntries(values), ...more });
  }
  const where = file || (typeof part === 'string' ? '' : part.text);
  return words.text('course-refused', { file: where === '' ? 'none' : where, line, why });
}

customElements.define('convolens-course', Contents);
