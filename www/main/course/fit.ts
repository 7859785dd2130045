/** The smallest share of its size that a formula may take. */
const LEAST = 0.62;
/** Some scripts keep their size, so that one pass may not be enough. */
const PASSES = 3;

/** Makes formulas smaller that are wider than their line; one that still is can be scrolled, by keys too. */
export function fitFormulas(root: ParentNode): void {
  for (const line of root.querySelectorAll<HTMLElement>('.formula')) {
    const formula = line.querySelector<HTMLElement>('math');
    if (!formula) continue;
    formula.style.removeProperty('font-size');
    const size = Number.parseFloat(getComputedStyle(formula).fontSize);
    let share = 1;
    for (let pass = 0; pass < PASSES && share > LEAST && line.scrollWidth > line.clientWidth; pass += 1) {
      share = Math.max(LEAST, (share * line.clientWidth) / line.scrollWidth);
      formula.style.fontSize = `${size * share}px`;
    }
    if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
    else line.removeAttribute('tabindex');
  }
}
