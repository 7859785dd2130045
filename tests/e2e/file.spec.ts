import { expect, test } from '@playwright/test';

const PAGE = new URL('../../dist/index.html', import.meta.url);

test('opened from a file, the page says in both languages what it needs', async ({ page }) => {
  await page.goto(PAGE.href);
  for (const sentence of [
    'This page needs a web server and JavaScript: a browser does not start it from a file.',
    'Этой странице нужны веб-сервер и JavaScript: из файла браузер её не запустит.',
  ]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  for (const command of ['cargo xtask serve', 'python3 -m http.server']) {
    await expect(page.getByText(command, { exact: true })).toHaveCount(2);
  }
});
