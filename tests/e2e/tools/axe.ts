import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Lens } from './lens';

/** What axe finds, with the place of each. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

/** The page scrolls in no direction in which it should not, and no control is cut off at a side; tabs and views may scroll. */
export async function fits(lens: Lens, whole: boolean): Promise<void> {
  const { page } = lens;
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const outside = [...document.querySelectorAll('button, input, select, summary, textarea')]
      .filter((element) => element.checkVisibility() && !element.matches('.unseen'))
      .filter((element) => !element.closest('[role=tablist], nav'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > clientWidth + 1;
      });
    return {
      wide: scrollWidth - clientWidth,
      high: scrollHeight - clientHeight,
      outside: outside.map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  expect(overflow.wide).toBe(0);
  expect(overflow.outside).toEqual([]);
  if (whole) expect(overflow.high).toBe(0);
}
