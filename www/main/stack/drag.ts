/** Pixels that a pointer has to move before it drags a card instead of pressing it. */
const SLACK = 6;
/** So near to an edge of the panel, in pixels, a drag scrolls it, so far at once. */
const EDGE = 36;
const SCROLL = 12;

export interface Dragging {
  /** The cards, in their order. */
  readonly cards: () => readonly HTMLElement[];
  /** The mark stands before the card of this index, or after the last; nothing: there is no drag. */
  readonly mark: (drag: { readonly from: number; readonly slot: number } | undefined) => void;
  /** The card of an index comes to stand at another. */
  readonly drop: (from: number, to: number) => void;
}

/** A card follows the pointer, with a mark where it would come to stand. Escape puts it back. */
export function drag(event: PointerEvent & { currentTarget: HTMLElement }, from: number, list: Dragging): void {
  if (event.button !== 0 || !event.isPrimary) return;
  const handle = event.currentTarget;
  const { clientY: start, pointerId } = event;
  const panel = handle.closest('aside');
  const stop = new AbortController();
  let slot: number | undefined;

  const end = (put: boolean) => {
    stop.abort();
    if (slot === undefined) return;
    list.mark(undefined);
    suppressClick();
    const to = slot > from ? slot - 1 : slot;
    if (put && to !== from) list.drop(from, to);
  };
  const move = ({ clientY }: PointerEvent) => {
    if (slot === undefined && Math.abs(clientY - start) < SLACK) return;
    if (slot === undefined) handle.setPointerCapture(pointerId);
    slot = slotAt(list.cards(), clientY);
    list.mark({ from, slot });
    if (panel) scroll(panel, clientY);
  };
  const { signal } = stop;
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', () => end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || slot === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  addEventListener('keydown', giveUp, { signal, capture: true });
}

/** Before which card the pointer is. */
function slotAt(cards: readonly HTMLElement[], y: number): number {
  const at = cards.findIndex((card) => {
    const { top, height } = card.getBoundingClientRect();
    return y < top + height / 2;
  });
  return at < 0 ? cards.length : at;
}

function scroll(panel: HTMLElement, y: number): void {
  const { top, bottom } = panel.getBoundingClientRect();
  if (y < top + EDGE) panel.scrollBy(0, -SCROLL);
  if (y > bottom - EDGE) panel.scrollBy(0, SCROLL);
}

/** The click that ends a drag presses nothing. */
function suppressClick(): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', stop, { capture: true }));
}
