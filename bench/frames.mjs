/**
 * The main thread's work per frame while the page that CONVOLENS_URL serves plays at normal speed.
 *
 * Chromium's own trace says which tasks the page's main thread ran: scripts, wasm, style, layout, paint, and collecting
 * garbage. A frame's work is the sum of all tasks from the start of one animation frame to the start of the next,
 * so that nothing escapes by running between our callbacks.
 */
import { chromium as playwright } from '@playwright/test';
import { chromium } from '../tests/e2e/tools/chromium.mjs';

/** How long each series is played, in milliseconds. */
const PLAYED = 8000;
/** So many times a large picture is computed anew while the window slides. */
const ROUNDS = 20;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { data?: { message?: string } } }} Event */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} Session */

const url = process.env.CONVOLENS_URL;
if (!url) throw new Error('CONVOLENS_URL is not set');

/** @type {readonly (readonly [name: string, hash: string, length: number])[]} */
const SERIES = [
  ['small series (12)', '#/series?step=1', 12],
  ['sunspots (309)', '#/series?data=sunspots&step=1', 309],
  ['a million values', '#/series?step=1', 1_000_000],
];

/** A picture of 12 megapixels while a kernel of 15 × 15 passes over it, and the number of workers. */
/** @type {readonly (readonly [name: string, workers: number])[]} */
const PICTURES = [
  ['12 megapixels in one worker', 1],
  ['12 megapixels in two workers', 2],
];

const HEADING = ['median', '95th', 'max', 'frames'];

const browser = await playwright.launch(chromium);
try {
  console.log(row('main thread’s work per frame, ms', HEADING));
  for (const [name, hash, length] of SERIES) tell(name, await measure(hash, length));
  for (const [name, workers] of PICTURES) tell(name, await measurePicture(workers));
} finally {
  await browser.close();
}

/**
 * @param {string} name
 * @param {{ processor: number[], clock: number[] }} measured
 */
function tell(name, { processor, clock }) {
  console.log(row(`${name}: processor time`, numbers(processor)));
  console.log(row(`${name}: by the clock`, numbers(clock)));
}

/** @param {number[]} sorted */
function numbers(sorted) {
  return [...[0.5, 0.95, 1].map((part) => quantile(sorted, part).toFixed(2)), String(sorted.length)];
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function row(name, cells) {
  return name.padEnd(36) + cells.map((cell) => cell.padStart(9)).join('');
}

/**
 * @param {number[]} sorted
 * @param {number} part
 */
function quantile(sorted, part) {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/**
 * The work of each frame while a series is played, in milliseconds, least first.
 *
 * @param {string} hash
 * @param {number} length
 */
async function measure(hash, length) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  await page.goto(`${url}${hash}`);
  if (length > 1000) await upload(page, length);
  const input = page.getByRole('slider', { name: 'Input cell', exact: true });
  await input.and(page.locator(`[aria-valuemax="${length}"]`)).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(1000);
  const events = await trace(() => page.waitForTimeout(PLAYED));
  await page.close();
  return measured(spans(events));
}

/**
 * The work of each frame while the window slides over a large picture whose result is being computed, and of no other.
 *
 * @param {number} workers
 */
async function measurePicture(workers) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  await page.goto(`${url}#/image?channels=each&step=1&workers=${workers}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000"><defs>
    <linearGradient id="g"><stop stop-color="#123"/><stop offset="1" stop-color="#fa4"/></linearGradient></defs>
    <rect width="4000" height="3000" fill="url(#g)"/><circle cx="2000" cy="1500" r="900" fill="#27c"/></svg>`;
  const file = { name: 'large.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) };
  await page.locator('#panel-image-data input[type=file]').setInputFiles(file);
  await page.locator('#panel-image-data .size', { hasText: '4,000' }).waitFor();
  await page.locator('[data-job=done]').waitFor({ timeout: 60_000 });
  const all = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Of full rank: a product of a column and a row would be computed before anything is seen.
    const weight = (/** @type {number} */ y, /** @type {number} */ x) =>
      ((y * y + 3 * x * y + 5 * x + round) % 7) / 700;
    const kernel = Array.from({ length: 15 }, (_, y) =>
      Array.from({ length: 15 }, (_, x) => weight(y, x)).join(','),
    ).join(';');
    const events = await trace(async () => {
      await page.evaluate((kernel) => {
        location.hash = `${location.hash.replace(/&kernel=[^&]*/, '')}&kernel=${kernel}`;
      }, kernel);
      await page.locator('[data-job=running]').waitFor();
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.mouse.move(5, 5);
      await page.evaluate(() => console.timeStamp('playing'));
      await page.locator('[data-job=done]').waitFor({ timeout: 60_000 });
      await page.evaluate(() => console.timeStamp('computed'));
    });
    const stamp = (/** @type {string} */ name) =>
      events.find(({ args }) => args?.data?.message === name)?.ts ?? Number.NaN;
    const [begin, end] = [stamp('playing'), stamp('computed')];
    all.push(...spans(events).filter((tasks) => tasks.every(({ ts }) => ts >= begin && ts < end)));
  }
  await page.close();
  return measured(all);
}

/**
 * @param {Page} page
 * @param {number} length
 */
async function upload(page, length) {
  const values = Array.from({ length }, (_, index) => Math.round(1000 * Math.sin(index / 50) + (index % 97)));
  const buffer = Buffer.from(values.join('\n'));
  await page.locator('input[type=file]').setInputFiles({ name: 'million.csv', mimeType: 'text/csv', buffer });
}

/**
 * Chromium's trace while something is done.
 *
 * @param {() => Promise<void>} act
 * @returns {Promise<Event[]>}
 */
async function trace(act) {
  /** @type {Session} */
  const session = await browser.newBrowserCDPSession();
  /** @type {Event[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of /** @type {unknown[]} */ (value)) events.push(/** @type {Event} */ (event));
  });
  /** @type {Promise<void>} */
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordUntilFull', includedCategories: CATEGORIES },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/**
 * The tasks of the thread that runs animation frames, from each frame's start to the next.
 *
 * @param {Event[]} events
 */
function spans(events) {
  const callbacks = events.filter((event) => event.name === 'FireAnimationFrame');
  const { pid, tid } = callbacks[0] ?? {};
  const tasks = events.filter(
    (event) =>
      event.pid === pid && event.tid === tid && event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask',
  );
  const begins = tasks
    .filter(({ ts, dur = 0 }) => callbacks.some((callback) => callback.ts >= ts && callback.ts <= ts + dur))
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  return begins.slice(1).map((end, index) => {
    const begin = begins[index] ?? end;
    return tasks.filter(({ ts }) => ts >= begin && ts < end);
  });
}

/** @param {Event[][]} spans */
function measured(spans) {
  return {
    processor: sums(spans, ({ tdur = 0 }) => tdur),
    clock: sums(spans, ({ dur = 0 }) => dur),
  };
}

/**
 * Milliseconds of each frame, least first.
 *
 * @param {Event[][]} spans
 * @param {(task: Event) => number} time in microseconds
 */
function sums(spans, time) {
  return spans.map((tasks) => tasks.reduce((sum, task) => sum + time(task), 0) / 1000).sort((a, b) => a - b);
}
