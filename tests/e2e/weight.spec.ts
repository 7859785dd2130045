import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { expect, test } from './tools/test';

/** kB that may travel until the page answers a key. */
const HEAVIEST = 400;
/** Milliseconds until then, on localhost. */
const SLOWEST = 1000;
const VISITS = 5;
/** Another test may take both processors for a minute: a page that is fast enough is so in one of these. */
const ROUNDS = 4;

/** Presses a key again and again until the page takes it, and notes when that was. */
function pressUntilAnswered(): void {
  const press = () => {
    const event = new KeyboardEvent('keydown', {
      code: 'ArrowRight',
      key: 'ArrowRight',
      bubbles: true,
      cancelable: true,
    });
    if (document.body?.dispatchEvent(event) === false)
      document.documentElement.dataset.answered = `${performance.now()}`;
    else setTimeout(press, 5);
  };
  press();
}

test(`what travels before the page answers a key is at most ${HEAVIEST} kB`, async ({ page, lens }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  await lens.open();
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  const sum = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  test.info().annotations.push({ type: 'weight', description: `${sum.toFixed(0)} kB in ${sizes.length} answers` });
  expect(sizes.length, 'page, styles, script, glue, module, words').toBeGreaterThanOrEqual(6);
  expect(sum).toBeLessThanOrEqual(HEAVIEST);
});

/** When each of some visits in turn, all with an empty cache, got its first answer, the quickest first. */
async function visits(browser: Browser, url: string): Promise<number[]> {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
    const page = await context.newPage();
    await page.addInitScript(pressUntilAnswered);
    await page.goto(url);
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-answered', /\d/);
    times.push(Number(await root.getAttribute('data-answered')));
    await context.close();
  }
  return times.sort((a, b) => a - b);
}

test(`the page answers a key within ${SLOWEST} ms`, async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const medians: number[] = [];
  while (medians.length < ROUNDS && !medians.some((median) => median <= SLOWEST)) {
    const times = await visits(browser, baseURL ?? '');
    test.info().annotations.push({ type: 'answer', description: times.map((time) => time.toFixed(0)).join(' ') });
    medians.push(times[Math.floor(VISITS / 2)] ?? Number.POSITIVE_INFINITY);
  }
  expect(Math.min(...medians), `medians of ${medians.map(Math.round).join(', ')} ms`).toBeLessThanOrEqual(SLOWEST);
});
