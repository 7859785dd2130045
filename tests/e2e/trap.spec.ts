import type { Page } from '@playwright/test';
import { series } from './tools/lens';
import { expect, test } from './tools/test';

type Export = 'app_send' | 'app_frame';

/** Lets the module trap when a test says so: what the page gets as the module's exports is a copy with a trap door. */
async function layTraps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    const doored = async (module: WebAssembly.Module, imports?: WebAssembly.Imports) => {
      const instance = await instantiate(module, imports);
      const exports = Object.fromEntries(
        Object.entries(instance.exports).map(([name, value]) => {
          if (typeof value !== 'function') return [name, value];
          const call = (...given: unknown[]) => {
            const { dataset } = document.documentElement;
            if (dataset.trap !== name) return value(...given);
            dataset.trap = '';
            throw new WebAssembly.RuntimeError('unreachable');
          };
          return [name, call];
        }),
      );
      return { instance: { exports }, module };
    };
    Object.assign(WebAssembly, { instantiate: doored });
  });
}

async function trap(page: Page, name: Export): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.trap = name;
  }, name);
}

const STATE = series({ x: '3,5,1,4,7', kernel: '-1,0,1', pad: 'valid', step: 2, lang: 'en', theme: 'dark' });

for (const name of ['app_send', 'app_frame'] as const) {
  test(`when the module traps in ${name}, the page says so and goes on from the same state`, async ({
    lens,
    troubles,
  }) => {
    await layTraps(lens.page);
    await lens.open(STATE);
    await lens.page.keyboard.press('ArrowRight');
    await expect(lens.page).toHaveURL(/step=3/);
    const hash = new URL(lens.page.url()).hash;

    await trap(lens.page, name);
    await lens.page.keyboard.press('Period');
    await expect(lens.notices).toHaveText(
      /^The program failed and was started anew\. The state was #\/series\?x=3,5,1,4,7&/,
    );
    await expect(lens.live).toHaveText('Output 3: −1·1 + 0·4 + 1·7 + bias 0 = (−1) + 0 + 7 + 0 = 6');
    await expect(lens.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(() => new URL(lens.page.url()).hash.replace(/&speed=2/, '')).toBe(hash);

    await lens.page.keyboard.press('ArrowLeft');
    await expect(lens.live).toContainText('Output 2:');
    expect(troubles.splice(0)).toEqual([expect.stringContaining('unreachable')]);
  });
}

test('a kept file is there again after a trap', async ({ lens, troubles }) => {
  await layTraps(lens.page);
  await lens.open(series({ kernel: '1' }));
  await lens.upload({ name: 'mine.csv', content: '7\n8\n9\n' });
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '3');
  await trap(lens.page, 'app_send');
  await lens.page.keyboard.press('Home');
  await expect(lens.notices).toHaveText(/^The program failed and was started anew/);
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '3');
  await expect(lens.source).toHaveText('mine.csv');
  expect(troubles.splice(0)).toEqual([expect.stringContaining('unreachable')]);
});
