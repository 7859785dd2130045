/**
 * From a slider's move to new pixels, on a picture of 12 megapixels in the page that CONVOLENS_URL serves.
 *
 * A slider's step is an input event on the dilation's slider of a 3 × 3 kernel. New pixels are there in the first
 * animation frame in which a pixel of the result on the canvas is another one; the full result when the page says so.
 * Blocked is the longest task of the main thread meanwhile, as the browser itself reports long animation frames.
 */
import { chromium as playwright } from '@playwright/test';
import { chromium } from '../tests/e2e/tools/chromium.mjs';

const STEPS = 24;

/** @typedef {{ pixels: number, whole: number, blocked: number }} Step */

const url = process.env.CONVOLENS_URL;
if (!url) throw new Error('CONVOLENS_URL is not set');

const browser = await playwright.launch(chromium);
try {
  console.log('from a slider’s move, ms            pixels (median, max)   whole (median, max)   longest task');
  for (const [name, channels] of [
    ['12 megapixels, grey', 'grey'],
    ['12 megapixels, RGB each', 'each'],
  ]) {
    const steps = await measure(channels ?? 'grey');
    const of = (/** @type {(step: Step) => number} */ f) => steps.map(f).sort((a, b) => a - b);
    const [pixels, whole, blocked] = [of((s) => s.pixels), of((s) => s.whole), of((s) => s.blocked)];
    const told = (/** @type {number[]} */ sorted) =>
      `${(sorted[sorted.length >> 1] ?? 0).toFixed(0)}, ${(sorted.at(-1) ?? 0).toFixed(0)}`.padStart(20);
    console.log(
      `${(name ?? '').padEnd(36)}${told(pixels)}${told(whole)}${(blocked.at(-1) ?? 0).toFixed(0).padStart(15)}`,
    );
  }
} finally {
  await browser.close();
}

/**
 * @param {string} channels
 * @returns {Promise<Step[]>}
 */
async function measure(channels) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  await page.goto(`${url}#/image?channels=${channels}&kernel=-1,0,1;-2,0,2;-1,0,1&step=1`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000"><defs>
    <linearGradient id="g" x2="0.02" spreadMethod="reflect"><stop stop-color="#123"/><stop offset="1" stop-color="#fa4"/></linearGradient></defs>
    <rect width="4000" height="3000" fill="url(#g)"/></svg>`;
  const file = { name: 'large.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) };
  await page.locator('#panel-image-data input[type=file]').setInputFiles(file);
  await page.locator('#panel-image-data .size', { hasText: '4,000' }).waitFor();
  await page.locator('[data-job=done]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
  const steps = await page.evaluate(async (count) => {
    const slider = document.querySelector('#field-dilation, #field-dilation-rows, input[type=range][id^=field-dil]');
    const canvas = document.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    const output = document.querySelector('[data-row=output]');
    if (!(slider instanceof HTMLInputElement) || !canvas || !pen || !output) throw new Error('the page has changed');
    const scale = canvas.width / canvas.clientWidth;
    const {
      offsetLeft: left,
      offsetTop: top,
      offsetWidth: width,
      offsetHeight: height,
    } = /** @type {HTMLElement} */ (output);
    const look = () =>
      pen
        .getImageData(Math.round((left + width / 2) * scale), Math.round((top + height / 2) * scale), 24, 1)
        .data.join();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const id = () => document.querySelector('[data-job=done]')?.getAttribute('data-id');
    let blocked = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
    }).observe({ type: 'longtask' });
    const steps = [];
    for (let step = 0; step < count; step += 1) {
      const [before, last] = [look(), id()];
      blocked = 0;
      const begin = performance.now();
      slider.value = slider.value === '2' ? '1' : '2';
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      let pixels = 0;
      for (;;) {
        await frame();
        const now = performance.now() - begin;
        if (pixels === 0 && look() !== before) pixels = now;
        const done = id();
        if (done && done !== last && pixels > 0) {
          steps.push({ pixels, whole: now, blocked });
          break;
        }
        if (now > 10_000) throw new Error('no new pixels');
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return steps;
  }, STEPS);
  await page.close();
  return steps;
}
