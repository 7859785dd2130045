import type { Page } from '@playwright/test';
import { expect, test } from './tools/test';

/** Walks with Tab to the element of this name, as a person without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

async function done(page: Page): Promise<void> {
  await expect(page.locator('#stage')).toHaveAttribute('data-maps', 'done');
}

function live(page: Page) {
  return page.locator('convolens-stage [aria-live]');
}

/** A place on the stage, in shares of what stands for a layer: its first map or its row. */
async function over(page: Page, layer: number, x: number, y: number): Promise<void> {
  const box = await page.locator(`convolens-stack-inspectors [data-value="${layer}"]`).boundingBox();
  if (!box) throw new Error(`layer ${layer} is out of sight`);
  await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
}

test('a stack is built by keyboard alone, looked into, taken back, and comes back from its address', async ({
  page,
}) => {
  await page.goto('./#/stack?data=coins&side=64&lang=en&layers=conv,4,3,p1,relu');
  await done(page);
  for (const kind of [/^max pooling$/, /^convolution$/]) {
    await tabTo(page, /^add a layer$/);
    await page.keyboard.press('Enter');
    await tabTo(page, kind);
    await page.keyboard.press('Enter');
  }
  const layers = 'conv,4,3,p1,relu;max,2;conv,8,3,p1,relu';
  await expect.poll(() => decodeURIComponent(page.url())).toContain(layers);
  await done(page);

  // Unit (9, 9) of layer 3: units 8…10 of the pooling, cells 15…20, and one more on either side.
  await over(page, 3, 8.5 / 32, 8.5 / 32);
  await expect(live(page)).toContainText('rows 14–21');
  await expect(live(page)).toContainText('columns 14–21');
  await expect(live(page)).toContainText('8 × 8');
  await page.mouse.move(5, 5);

  await page.keyboard.press('Control+z');
  await expect.poll(() => decodeURIComponent(page.url())).not.toContain('conv,8,3');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => decodeURIComponent(page.url())).toContain(layers);

  await page.reload();
  await done(page);
  await expect(page.locator('[data-layer="3"] .pick')).toBeVisible();
  expect(decodeURIComponent(page.url())).toContain(layers);
});

test('an input cell tells what it influences', async ({ page }) => {
  await page.goto('./#/stack?data=coins&side=32&lang=en&layers=conv,2,3,p1;conv,2,3,p1');
  await done(page);
  await over(page, 0, 0.5 + 0.5 / 32, 0.5 + 0.5 / 32);
  // 5 × 5 units of each of two channels.
  await expect(live(page)).toContainText('50');
});

test('playing takes the unit through the layers, and a series has its cone', async ({ page }) => {
  await page.goto('./#/stack?on=series&series=lecture&preset=wavenet&lang=en&speed=16');
  await expect(live(page)).toContainText('16');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(page.locator('convolens-player .place .long').first()).toContainText('4');
});

/** As the view lists them. */
const PRESETS = [
  'two-3',
  'one-5',
  'three-3',
  'one-7',
  'pooled',
  'strided',
  'wavenet',
  'dilated',
  'lenet',
  'vgg',
  'residual',
  'mobilenet',
  'inception',
  'edges',
  'deep',
  'embedding',
  'pyramid',
];

test('every preset opens from an address', async ({ page }) => {
  test.setTimeout(240_000);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  for (const preset of PRESETS) {
    for (const on of ['picture', 'series']) {
      await page.goto('about:blank');
      await page.goto(`./#/stack?preset=${preset}&on=${on}&data=coins&lang=en`);
      await done(page);
      await expect(page.locator('.layer').first(), `${preset} on a ${on}`).toBeVisible();
      await expect(page.getByRole('main').getByRole('alert'), preset).toHaveText('');
      await expect(page.locator('body')).not.toContainText(/\b(ui|say|see|stage)-[a-z]/);
    }
  }
  const offered = await page.locator('convolens-stack-presets button').count();
  expect(offered, 'the list above is whole').toBe(PRESETS.length);
  expect(wrong).toEqual([]);
});

test('what was left in another view is there again', async ({ page }) => {
  await page.goto('./#/series?x=5,6,7,8&lang=en');
  await expect(live(page)).not.toBeEmpty();
  await page.getByRole('link', { name: 'Stack' }).click();
  await done(page);
  await page.getByRole('link', { name: 'Series' }).click();
  await expect.poll(() => page.url()).toContain('x=5,6,7,8');
});

test('maps that take long say how far they are, and can be stopped and taken up again', async ({ page }) => {
  test.setTimeout(120_000);
  const layers = 'conv,64,5,p2,relu;conv,64,5,p2,relu;conv,64,5,p2,relu';
  await page.goto(`./#/stack?data=coins&workers=1&lang=en&layers=${layers}`);
  const progress = page.locator('convolens-stack-progress');
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toContainText('Stopped before the end');
  await done(page);
  await page.getByRole('link', { name: 'Series' }).click();
  await page.getByRole('link', { name: 'Stack' }).click();
  await expect(progress, 'and is still so after another view').toContainText('Stopped before the end');
  await progress.getByRole('button', { name: 'Compute' }).click();
  await expect(progress.getByRole('progressbar')).toBeVisible();
  await expect(progress.locator('.progress')).toHaveCount(0, { timeout: 90_000 });
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('');
});
