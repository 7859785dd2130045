/**
 * How often a stack shows a new picture of its maps while a slider is dragged, on the page that CONVOLENS_URL serves: a
 * picture of one megapixel under three 3 × 3 layers of 8 channels, whose seed changes with every animation frame.
 */
import { chromium as playwright } from '@playwright/test';
import { chromium } from '../tests/e2e/tools/chromium.mjs';

const LAYERS = 'conv,8,3,p1,relu;conv,8,3,p1,relu;conv,8,3,p1,relu';
/** How long the slider is dragged, in milliseconds, and how often. */
const DRAGGED = 5000;
const ROUNDS = 5;
const SIDE = 1000;

const url = process.env.CONVOLENS_URL;
if (!url) throw new Error('CONVOLENS_URL is not set');

const browser = await playwright.launch(chromium);
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${url}#/stack?layers=${LAYERS}&lang=en`);
  await page.waitForSelector('#stage[data-maps=done]', { state: 'attached' });
  const picture = await page.evaluate(drawn, SIDE);
  await page
    .locator('convolens-stack-data input[type=file]')
    .setInputFiles({ name: 'noise.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
  await page
    .getByText(/1,000\s×\s1,000/)
    .first()
    .waitFor();
  await page.waitForSelector('#stage[data-maps=done]', { state: 'attached' });
  const rates = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rates.push(await page.evaluate(dragged, { milliseconds: DRAGGED, first: round * 100_000 }));
  rates.sort((a, b) => a - b);
  console.log(
    `new maps a second: median ${rates[ROUNDS >> 1]?.toFixed(1)} of ${rates.map((rate) => rate.toFixed(1)).join(' ')}`,
  );
} finally {
  await browser.close();
}

/**
 * Noise as a PNG, in base64.
 *
 * @param {number} side
 */
async function drawn(side) {
  const canvas = new OffscreenCanvas(side, side);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const image = new ImageData(side, side);
  let seed = 1;
  for (let at = 0; at < image.data.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    image.data[at] = at % 4 === 3 ? 255 : seed >> 16;
  }
  pen.putImageData(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * Changes the seed with every frame, and counts how often maps were done.
 *
 * @param {{ milliseconds: number, first: number }} dragged for how long, and from which seed
 * @returns {Promise<number>}
 */
function dragged({ milliseconds, first }) {
  const stage = document.getElementById('stage');
  if (!stage) throw new Error('no stage');
  let done = 0;
  const observer = new MutationObserver((changes) => {
    done += changes.length;
  });
  observer.observe(stage, { attributes: true, attributeFilter: ['data-shown'] });
  const field = document.querySelector('convolens-stack-kernels convolens-number input');
  if (!(field instanceof HTMLInputElement)) throw new Error('no seed');
  const begun = performance.now();
  return new Promise((resolve) => {
    let seed = first;
    const step = () => {
      seed += 1;
      field.value = String(seed);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const passed = performance.now() - begun;
      if (passed < milliseconds) requestAnimationFrame(step);
      else resolve((done * 1000) / passed);
    };
    step();
  });
}
