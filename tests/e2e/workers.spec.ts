import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { type Gallery, gallery, type Harm } from './tools/gallery';
import { type Pixel, type Pixels, png } from './tools/pictures';
import { expect, test } from './tools/test';

/** Waves in two directions: no two rows or columns of a block are alike. */
const wavy = (x: number, y: number): Pixel => [
  Math.round(127 + 127 * Math.sin(x / 17 + y / 61)),
  (x * 7 + y * 13) % 256,
  Math.round(127 + 127 * Math.cos(y / 23)),
  255,
];

/** Slow enough to be caught in the middle: a kernel of 15 × 15. */
const LARGE = Array.from({ length: 15 }, () => Array.from({ length: 15 }, () => 0.00444).join(',')).join(';');

/** The same pixels are the same number. */
function digest({ width, height, rgba }: Pixels): string {
  let sum = 0;
  for (const byte of rgba) sum = (Math.imul(sum, 31) + byte) >>> 0;
  return `${width}×${height} ${sum}`;
}

/** Starts the job anew, by another bias, and waits for its end, which may be there before one can look. */
async function afresh(view: Gallery, bias: number): Promise<void> {
  const last = await view.done.getAttribute('data-id');
  await view.page.evaluate((bias) => {
    location.hash = location.hash.replace(/&bias=[^&]*|$/, `&bias=${bias}`);
  }, bias);
  await expect(view.page.locator(`[data-job=done]:not([data-id="${last}"])`)).toBeVisible({ timeout: 60_000 });
}

test.describe('a worker that is lost in the middle of a job', () => {
  test('is replaced, and the picture is right, 20 times in a row', async ({ page }) => {
    test.setTimeout(480_000);
    const view = gallery(page);
    await view.openImage({ kernel: LARGE, workers: 2, channels: 'each', step: 1 });
    await view.show('wavy.png', png(401, 613, wavy));
    const right = [digest(await view.result())];
    await afresh(view, 1);
    right.push(digest(await view.result()));
    const ways: readonly Harm[] = ['trap', 'hang', 'trap', 'die', 'trap'];
    for (let time = 0; time < 20; time += 1) {
      await view.harm(time % 2, ways[time % ways.length] ?? 'trap');
      await afresh(view, time % 2);
      expect(digest(await view.result()), `after ${time + 1} losses`).toBe(right[time % 2]);
    }
  });
});

test('a job can be cancelled, and taken up again', async ({ page }) => {
  test.setTimeout(120_000);
  const view = gallery(page);
  await view.openImage({ kernel: LARGE, workers: 1, channels: 'each', step: 1 });
  await view.choose('long.png', png(4000, 3000, wavy));
  await view.button('Cancel').click();
  await expect(page.locator('[data-job=cancelled]')).toBeVisible();
  await view.button('Compute').click();
  await expect(view.done).toBeVisible({ timeout: 90_000 });
});

test('a stack takes the workers from a picture without a word, and the picture is computed anew', async ({ page }) => {
  test.setTimeout(150_000);
  const view = gallery(page);
  await view.openImage({ kernel: LARGE, workers: 1, channels: 'each', step: 1 });
  await view.choose('long.png', png(4000, 3000, wavy));
  await expect(view.button('Cancel')).toBeVisible();
  await page.getByRole('link', { name: 'Stack' }).click();
  await expect(page.locator('#stage[data-maps=done]')).toBeAttached();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('');
  await page.getByRole('link', { name: 'Image' }).click();
  await expect(view.done).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('');
});

test('24 megapixels are computed, and more are offered smaller', async ({ page }) => {
  test.setTimeout(180_000);
  const view = gallery(page);
  await view.openImage({ channels: 'grey', step: 1 });
  await view.show(
    'large.png',
    png(6000, 4000, (x, y) => [x % 256, y % 256, 0, 255]),
  );
  await expect(view.size).toHaveText('6,000 × 4,000');
  await expect(view.done).toBeVisible({ timeout: 60_000 });
  await view.choose(
    'larger.png',
    png(6100, 4100, () => [9, 9, 9, 255]),
  );
  const notice = view.notices.filter({ hasText: 'larger.png' });
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await notice.getByRole('button').click();
  await expect(view.choice('Picture').locator('option:checked')).toHaveText('larger.png', { timeout: 30_000 });
  await expect(view.size).toHaveText('5,975 × 4,016');
});

/** Resident memory of all renderers, in MB. */
async function memory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('ten pictures one after the other take no more memory than two', async ({ page, playwright }) => {
  test.setTimeout(240_000);
  const view = gallery(page);
  const pictures = [0, 1].map((shade) => png(2600, 2000, (x, y) => [(x + shade * 40) % 256, y % 256, 0, 255]));
  await view.openImage({ channels: 'grey', step: 1 });
  const session = await page.context().newCDPSession(page);
  const browser = page.context().browser();
  if (!browser) throw new Error(`${playwright}: no browser`);
  const after = async (from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      await view.show(`picture-${index}.png`, pictures[index % 2] ?? Buffer.alloc(0));
      await expect(view.size).toHaveText('2,600 × 2,000');
      await expect(view.done).toBeVisible({ timeout: 60_000 });
    }
    for (let time = 0; time < 3; time += 1) {
      await session.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(300);
    }
    return memory(browser);
  };
  const two = await after(0, 2);
  const ten = await after(2, 10);
  // Twenty megabytes are what one picture of this size takes: it would be left behind eight times.
  expect(ten, `${two.toFixed(0)} MB after two`).toBeLessThan(two + 20);
});
