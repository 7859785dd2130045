import type { Message } from '../protocol/page';
import type { Page } from './page';

/** By key position, so that they work in every keyboard layout. PageUp and PageDown are what a clicker sends. */
const ACTIONS: Readonly<Record<string, Message>> = {
  Space: { type: 'toggle' },
  ArrowLeft: { type: 'back' },
  ArrowRight: { type: 'forward' },
  PageUp: { type: 'back' },
  PageDown: { type: 'forward' },
  Home: { type: 'first' },
  End: { type: 'last' },
  Comma: { type: 'slower' },
  Period: { type: 'faster' },
  Escape: { type: 'unpin' },
};
/** What a picture has beside. */
const ROWED: ReadonlySet<string> = new Set(['image', 'kinds']);
const ROWS: Readonly<Record<string, Message>> = { ArrowUp: { type: 'up' }, ArrowDown: { type: 'down' } };

/** In a lesson a clicker goes from step to step. */
const TURNS: Readonly<Record<string, 1 | -1>> = { PageUp: -1, PageDown: 1 };

const TYPING =
  'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio], [type=file])';
const PRESSED_BY_SPACE = 'button, summary, a, input';
const MOVED_BY_ARROWS = 'input[type=range], input[type=radio], [role=tab], [role=slider]';

export function listenToKeys(page: Page): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const turns = page.course?.open === true && event.code in TURNS;
    if ((!turns && belongsTo(event.target, event.code)) || document.querySelector('dialog[open]')) return;
    if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
      event.preventDefault();
      document.dispatchEvent(new Event('convolens-help'));
      return;
    }
    if (event.shiftKey) return;
    const turn = TURNS[event.code];
    if (page.course?.open && turn !== undefined) {
      event.preventDefault();
      page.course.click(turn);
      return;
    }
    const message = ACTIONS[event.code] ?? (ROWED.has(page.report.view) ? ROWS[event.code] : undefined);
    if (!message) return;
    event.preventDefault();
    page.send(message);
  });
}

/** Whether the focused element has its own use of the key. */
function belongsTo(target: EventTarget | null, code: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches(TYPING)) return true;
  if (code === 'Space') return target.matches(PRESSED_BY_SPACE) && !target.matches('input[type=range]');
  return /^(Arrow|Page|Home|End)/.test(code) && target.matches(MOVED_BY_ARROWS);
}
