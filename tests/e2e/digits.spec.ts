import type { Locator, Page } from '@playwright/test';
import { findings } from './tools/axe';
import type { Lens } from './tools/lens';
import { expect, test } from './tools/test';

/** A number of the table beside the stage. */
function row(page: Page, label: string): Locator {
  return page.locator('convolens-lab-explain dt', { hasText: label }).locator('+ dd');
}

async function accuracy(page: Page): Promise<number> {
  return Number((await row(page, 'accuracy, held out').textContent())?.replace('%', ''));
}

/** All numbers of the table. */
function numbers(page: Page): Promise<string[]> {
  return page.locator('convolens-lab-explain dd').allTextContents();
}

async function open(lens: Lens, query: string): Promise<void> {
  await lens.open(`#/digits?lang=en&${query}`);
  await expect(row(lens.page, 'learned numbers')).toHaveText('1,898');
}

/** Trains, and waits for the end. */
async function train(lens: Lens): Promise<void> {
  await lens.page.getByRole('button', { name: /^Train/ }).click();
  await expect(lens.page.getByRole('progressbar')).toBeVisible();
  await expect(lens.button('Shipped weights')).toBeVisible({ timeout: 60_000 });
}

test('a digit is drawn with the mouse, its class is told at once, and the drawing stands in the address', async ({
  lens,
}) => {
  const { page } = lens;
  await open(lens, '');
  await expect(lens.live).toContainText('Rightly');
  await lens.button('Clear the paper').click();
  // The keyboard stands where the digit is.
  const box = await page.locator('convolens-lab-inspector [role=slider]').boundingBox();
  if (!box) throw new Error('the digit is not on the stage');
  const { x, y, width, height } = box;
  await page.mouse.move(x + width * 0.56, y + height * 0.06);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.56, y + height * 0.94, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await expect(lens.live).toContainText('takes it for a');
  const told = (await lens.live.textContent()) ?? '';
  // The address is written no oftener than browsers allow.
  await expect(page).toHaveURL(/cells=.*(%3B|;)0,0,0,0,16/);
  await page.reload();
  await expect(lens.live).toHaveText(told);
  await lens.button('Back to the sample').click();
  await expect(page).not.toHaveURL(/cells=/);
});

test('a digit is drawn with the keyboard alone', async ({ lens }) => {
  const { page } = lens;
  await open(lens, '');
  await lens.button('Clear the paper').click();
  await page.locator('convolens-lab-inspector [role=slider]').focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Escape');
  await expect(lens.live).toContainText('takes it for a 1');
});

test('training in a worker gives the shipped weights from their seed, well within a minute', async ({ lens }) => {
  const { page } = lens;
  test.setTimeout(120_000);
  await open(lens, 'show=train');
  const shipped = await numbers(page);
  const begun = Date.now();
  await train(lens);
  expect(Date.now() - begun).toBeLessThan(60_000);
  expect(await accuracy(page)).toBeGreaterThanOrEqual(95);
  expect(await numbers(page), 'the same seed gives the same numbers, here as where they were made').toEqual(shipped);
  await expect(page.locator('convolens-lab-explain .paragraph')).toContainText('trained here');
  expect(await findings(page)).toEqual([]);
  await lens.button('Shipped weights').click();
  await expect(page.locator('convolens-lab-explain .paragraph')).toContainText('travel with the page');
});

test('training is stopped, what it has learned stays, and another seed begins anew', async ({ lens }) => {
  const { page } = lens;
  test.setTimeout(120_000);
  await open(lens, 'show=train&seed=2&rate=0.002');
  await lens.button('Train').click();
  await expect(row(page, 'seed')).toHaveText('2');
  await expect(row(page, 'epochs')).toHaveText(/^[1-9]\d? \/ 15/, { timeout: 30_000 });
  await lens.button('Stop').click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  const stopped = await numbers(page);
  await page.waitForTimeout(600);
  expect(await numbers(page), 'nothing goes on').toEqual(stopped);
  await page.getByRole('button', { name: 'another' }).click();
  await train(lens);
  await expect(row(page, 'seed')).toHaveText('3');
  await expect(row(page, 'epochs')).toHaveText('15 / 15');
  expect(await accuracy(page)).toBeGreaterThanOrEqual(95);
});

test('a worker that fails is said, and training can begin again', async ({ lens }) => {
  const { page } = lens;
  test.setTimeout(120_000);
  await page.route(/assets\/worker-[^/]*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("lost");' }),
  );
  await open(lens, 'show=train');
  await lens.button('Train').click();
  await expect(lens.notices).toContainText('Training has stopped');
  await expect(page.getByRole('progressbar')).toBeHidden();
  await page.unroute(/assets\/worker-[^/]*\.js/);
  await train(lens);
  await expect(lens.notices).toHaveCount(0);
});

test('another view ends the training', async ({ lens }) => {
  const { page } = lens;
  await open(lens, 'show=train');
  await lens.button('Train').click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const closed = page.workers().at(-1)?.waitForEvent('close');
  await page.goto('./#/series?lang=en');
  await closed;
  await page.goto('./#/digits?lang=en&show=train');
  await expect(page.getByRole('progressbar')).toBeHidden();
});

test('a covered part changes the class', async ({ lens }) => {
  const { page } = lens;
  await open(lens, 'show=occlude&size=4');
  const places = 25;
  const said: string[] = [];
  for (let step = 1; step <= places; step += 1) {
    await page.evaluate((step) => {
      location.hash = `#/digits?lang=en&show=occlude&size=4&step=${step}`;
    }, step);
    await expect(lens.live).toContainText(`row ${Math.floor((step - 1) / 5) + 1}, column ${((step - 1) % 5) + 1}:`);
    said.push((await lens.live.textContent()) ?? '');
  }
  expect(said.some((text) => text.includes('now a'))).toBe(true);
  expect(said.some((text) => text.includes('still a'))).toBe(true);
});
