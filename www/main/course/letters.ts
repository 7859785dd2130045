/** Parts of the panels that a formula has a letter for are marked `data-letter`: they light up with it, as the stage does. */
const LETTER = '[data-letter]';

/** Lights the parts of the panels with these letters, and no others. */
export function lightPanels(letters: readonly string[]): void {
  for (const part of document.querySelectorAll<HTMLElement>(LETTER)) {
    part.toggleAttribute('data-lit', letters.includes(part.dataset.letter ?? ''));
  }
}

/** Whether a part of the panels that is in sight has this letter. */
export function inPanels(letter: string): boolean {
  const parts = [...document.querySelectorAll<HTMLElement>(LETTER)];
  return parts.some((part) => part.dataset.letter === letter && part.checkVisibility());
}

/** Tells the letter of the part of a panel that the pointer or the focus is on; `null` for none. */
export function watchPanels(told: (letter: string | null) => void): void {
  const tell = ({ target }: Event) => {
    const part = target instanceof Element ? target.closest<HTMLElement>(LETTER) : null;
    told(part?.dataset.letter ?? null);
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, tell);
}
