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
const KERNEL = '-1,0,1;-2,0,2;-1,0,1';
/** @type {readonly (readonly [name: string, channels: string])[]} */
const PICTURES = [
  ['F 12 megapixels, grey', 'grey'],
  ['F 12 megapixels, RGB', 'each'],
];

/** @import { Browser } from '@playwright/test' */
/** @typedef {{ pixels: number, whole: number, blocked: number }} Step */

/** @typedef {{ name: string, pixels: Spread, whole: Spread, blocked: Spread }} Moved */
/** @typedef {{ median: number, most: number }} Spread milliseconds */

if (process.argv[1] === import.meta.filename) {
  const browser = await playwright.launch(chromium);
  try {
    console.log(told(await moved(browser)));
  } finally {
    await browser.close();
  }
}

/**
 * Both pictures, of one channel and of three.
 *
 * @param {Browser} browser
 * @returns {Promise<Moved[]>}
 */
export async function moved(browser) {
  const url = process.env.CONVOLENS_URL;
  if (!url) throw new Error('CONVOLENS_URL is not set');
  const all = [];
  for (const [name, channels] of PICTURES) {
    const steps = await measure(browser, `${url}#/image?channels=${channels}&kernel=${KERNEL}&step=1`);
    /** @param {(step: Step) => number} of */
    const spread = (of) => {
      const sorted = steps.map(of).sort((a, b) => a - b);
      return { median: sorted[sorted.length >> 1] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
    };
    all.push({
      name,
      pixels: spread(({ pixels }) => pixels),
      whole: spread(({ whole }) => whole),
      blocked: spread(({ blocked }) => blocked),
    });
  }
  return all;
}

/** @param {readonly Moved[]} all */
export function told(all) {
  const rows = all.map(({ name, pixels, whole, blocked }) => {
    const cells = [pixels, whole, blocked].map(({ median, most }) => `${median.toFixed(0)}, ${most.toFixed(0)}`);
    return [name.padEnd(32), ...cells.map((cell) => cell.padStart(16))].join('');
  });
  const names = ['new pixels', 'whole result', 'longest task'].map((cell) => cell.padStart(16)).join('');
  return ['From a slider’s move, ms: median, most'.padEnd(32), `${' '.repeat(32)}${names}`, ...rows].join('\n');
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @returns {Promise<Step[]>}
 */
async function measure(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  await page.goto(address);
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
