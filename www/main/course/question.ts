import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../page';
import type { Course } from './course';
import { written } from './figures';
import { inline, marked } from './markup';
import type { Reader } from './reader';

/** Predict, then reveal: the question of a step, and what has been answered. */
export function question(page: Page, course: Course, reader: Reader): TemplateResult | typeof nothing {
  const { step, facts } = course;
  const asked = step?.ask ? reader.text(step.id, 'ask', facts ?? {}, page.words) : undefined;
  if (!step?.ask || asked === undefined) return nothing;
  return html`<section class="lesson-ask" aria-labelledby="lesson-ask">
    <p id="lesson-ask" lang=${reader.language}>${inline(asked, page.words)}</p>
    ${course.answer.revealed ? nothing : form(page, course)}
    <div role="status">${course.answer.revealed ? answered(page, course, reader) : wanting(page, course)}</div>
  </section>`;
}

function form(page: Page, course: Course): TemplateResult {
  const { words } = page;
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const field = event.currentTarget.querySelector('input');
    course.guess(field?.value ?? '');
  };
  return html`<form @submit=${submit}>
    <input
      type="text" inputmode="text" autocomplete="off" spellcheck="false" aria-labelledby="lesson-ask"
      aria-invalid=${course.answer.text !== ''} placeholder=${words.text('course-guess')} .value=${course.answer.text}
    />
    <button type="submit" class="button strong" ?disabled=${course.facts === undefined}>${words.text('course-check')}</button>
    <button type="button" class="button" ?disabled=${course.facts === undefined} @click=${() => course.reveal()}>${words.text('course-reveal')}</button>
  </form>`;
}

/** What was entered was no number. */
function wanting({ words }: Page, course: Course): TemplateResult | typeof nothing {
  return course.answer.text === '' ? nothing : html`<p class="problem">${words.text('course-no-number')}</p>`;
}

function answered(page: Page, course: Course, reader: Reader): TemplateResult {
  const { words } = page;
  const { step, facts = {}, answer } = course;
  const name = step?.ask ?? '';
  const number = facts[name];
  const how = facts[`${name}-how`];
  const value = typeof number === 'number' ? written(number, words) : '';
  const verdict = answer.right === undefined ? 'shown' : answer.right ? 'right' : 'wrong';
  const said = words.text(`course-answer-${verdict}`, { guess: words.shown(answer.text), value });
  const more = step && reader.text(step.id, 'reveal', facts, words);
  return html`
    <p class="verdict ${verdict}">${said}</p>
    ${typeof how === 'string' ? html`<p class="arithmetic">${how}</p>` : nothing}
    ${more === undefined ? nothing : html`<div class="lesson-text" lang=${reader.language}>${marked(more, reader.formulas, words)}</div>`}`;
}
