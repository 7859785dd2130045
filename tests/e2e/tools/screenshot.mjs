import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './chromium.mjs';

/** Takes the README's picture of the page that CONVOLENS_URL serves: the first page, mid-convolution. */
const PICTURE = fileURLToPath(new URL('../../../docs/convolens.png', import.meta.url));
const url = process.env.CONVOLENS_URL;
if (!url) throw new Error('CONVOLENS_URL is not set');

const browser = await playwright.launch(chromium);
try {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}#/series?lang=en&theme=light`);
  await page
    .getByText(/^Output 7:/)
    .first()
    .waitFor();
  await page.evaluate(() => document.fonts.ready);
  await mkdir(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE });
  console.log(PICTURE);
} finally {
  await browser.close();
}
