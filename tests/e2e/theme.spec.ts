import type { Page } from '@playwright/test';
import { series } from './tools/lens';
import { expect, test } from './tools/test';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the language is switched live, in words and numbers, and stands in the address', async ({ lens }) => {
  await lens.open(series({ data: 'lecture', pad: 'valid', step: 1 }));
  await expect(lens.live).toHaveText(
    'Output 1: 0.1·3 + 0.2·5 + 0.4·1 + 0.2·4 + 0.1·7 + bias 0 = 0.3 + 1 + 0.4 + 0.8 + 0.7 + 0 = 3.2',
  );
  await lens.button('RU Русский').click();
  await expect(lens.live).toHaveText(
    'Выход 1: 0,1·3 + 0,2·5 + 0,4·1 + 0,2·4 + 0,1·7 + смещение 0 = 0,3 + 1 + 0,4 + 0,8 + 0,7 + 0 = 3,2',
  );
  await expect(lens.page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(lens.page).toHaveTitle('Convolens: свёртка по шагам');
  await expect(lens.page).toHaveURL(/lang=ru/);
  await expect(lens.field('Вес K(−2)')).toHaveValue('0,1');
  await lens.page.reload();
  await expect(lens.live).toContainText('Выход 1: 0,1·3');
  await lens.button('EN English').click();
  await expect(lens.live).toContainText('Output 1: 0.1·3');
  await expect(lens.page).toHaveURL(/lang=en/);
});

test.describe('a reader of Russian', () => {
  test.use({ locale: 'ru-RU' });

  test('is met in Russian, and may write decimal commas', async ({ lens }) => {
    await lens.open(series({ x: '1,2,3', kernel: '1', step: 1 }));
    await expect(lens.live).toContainText('Выход 1:');
    await lens.enter('Вес K(0), центр', '0,25');
    await expect(lens.live).toHaveText('Выход 1: 0,25·1 + смещение 0 = 0,25 + 0 = 0,25');
    await expect(lens.page).toHaveURL(/kernel=0\.25/);
  });
});

test('each theme is another one, and stands in the address', async ({ lens }) => {
  await lens.open();
  const seen = new Set<string>();
  for (const [label, theme] of [
    ['light', 'light'],
    ['dark', 'dark'],
    ['projector', 'projector'],
  ] as const) {
    await lens.choice('Theme').selectOption({ label });
    await expect(lens.page.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(lens.page).toHaveURL(new RegExp(`theme=${theme}`));
    seen.add(await background(lens.page));
  }
  expect(seen.size).toBeGreaterThanOrEqual(2);
});

test('without a choice the theme is the system’s, and follows it', async ({ lens }) => {
  await lens.page.emulateMedia({ colorScheme: 'dark' });
  await lens.open();
  await expect(lens.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await lens.page.emulateMedia({ colorScheme: 'light' });
  await expect(lens.page.locator('html')).toHaveAttribute('data-theme', 'light');
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test(`no text of the projector’s theme is under 18 px at ${width}×${height}`, async ({ lens }) => {
    await lens.page.setViewportSize({ width, height });
    for (const keys of [{ data: 'lecture' }, { data: 'sunspots' }, { x: '1,2', dilation: 9 }]) {
      await lens.open(series({ ...keys, theme: 'projector' }));
      const small = await lens.page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          if (!element || !node.textContent?.trim() || !element.checkVisibility()) continue;
          const size = Number.parseFloat(getComputedStyle(element).fontSize);
          if (size < 18) found.push(`${node.textContent.trim()}: ${size}px`);
        }
        return found;
      });
      expect(small).toEqual([]);
    }
  });
}
