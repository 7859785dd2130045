/**
 * This engine beside every library that a browser's user could pick: one page in Chromium, one run.
 *
 * CONVOLENS_URL=… node bench/peers/main.mjs [a group's letter or part of a line's name] [--rounds 10] [--pkg directory of the built modules] [--keep]
 *
 * Writes `bench/peers/result.json`, `docs/peers.svg` and `docs/growth.svg`, unless only some lines are measured (with
 * `--keep`, then too: the others stay as they were).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { chromium } from '../../tests/e2e/tools/chromium.mjs';
import { moved, told } from '../slider.mjs';
import { LINES } from './lines.mjs';
import { PEERS } from './peers.mjs';
import { growth, plot } from './plot.mjs';
import { serve } from './server.mjs';
import { details, table } from './table.mjs';

/** @import { Browser, Page } from '@playwright/test' */
/** @import { Line } from './lines.mjs' */
/** @import { Moved } from '../slider.mjs' */
/** @import { Entry } from './page.mjs' */
/** @typedef {{ line: string, entries: Entry[] }} Measured */
/** @typedef {{ taken: string, browser: string, processor: string, rounds: number, versions: Record<string, string>, lines: Measured[], slider: readonly Moved[] }} Result */

const ROOT = resolve(import.meta.dirname, '../..');
const PACKAGES = join(import.meta.dirname, 'node_modules');
const RESULT = join(import.meta.dirname, 'result.json');
const PLOT = join(ROOT, 'docs/peers.svg');
const GROWTH = join(ROOT, 'docs/growth.svg');
/** A page that dies over a line so often, each time with one library less, is given up. */
const DEATHS = 4;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '10' },
    pkg: { type: 'string', default: join(ROOT, 'pkg') },
    keep: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const wanted = positionals.join(' ');
const lines = LINES.filter(({ name }) => name.startsWith(wanted) || (wanted.length > 1 && name.includes(wanted)));
/** From a slider's move to new pixels, in the page itself. */
const inPlace = wanted === '' || wanted === 'F';
if (lines.length === 0 && !inPlace) throw new Error(`no line has “${wanted}” in its name`);
const rounds = Number(flags.rounds);
if (!(rounds >= 1)) throw new Error('--rounds takes a number from 1');

const server = await serve(ROOT, { pkg: resolve(flags.pkg), node_modules: PACKAGES });
const browser = await playwright.launch(chromium);
/** @type {Measured[]} */
const measured = [];
try {
  for (const line of lines) {
    const begin = performance.now();
    const entries = await measure(browser, line);
    measured.push({ line: line.name, entries });
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    console.log(`${details(line.name, entries)}  (${seconds} s)\n`);
  }
  console.log(table(measured));
  const slider = inPlace ? await moved(browser) : [];
  if (inPlace) console.log(`\n${told(slider)}`);
  if (lines.length === LINES.length || flags.keep) await keep(browser.version(), slider);
} finally {
  await browser.close();
  server.close();
}

/**
 * A line in a page of its own. Where the page dies, again without the library that it died over.
 *
 * @param {Browser} browser
 * @param {Line} line
 * @returns {Promise<Entry[]>}
 */
async function measure(browser, line) {
  /** @type {string[]} */
  const without = [];
  while (without.length < DEATHS) {
    const page = await browser.newPage();
    let at = '';
    page.on('console', (message) => {
      const text = message.text();
      if (text.startsWith('at ')) at = text.slice(3);
      if (flags.verbose) console.log(`${(performance.now() / 1000).toFixed(1)} s  ${text}`);
    });
    try {
      const entries = await inPage(page, line, without);
      return [...entries, ...without.map(died)];
    } catch (error) {
      if (!at || without.includes(at)) throw error;
      without.push(at);
    } finally {
      await page.close();
    }
  }
  return without.map(died);
}

/**
 * @param {Page} page
 * @param {Line} line
 * @param {readonly string[]} without
 * @returns {Promise<Entry[]>}
 */
async function inPage(page, line, without) {
  const dead = new Promise((_, reject) => page.on('crash', () => reject(new Error('the page died'))));
  // Whoever is last to look at it may be gone.
  dead.catch(() => {});
  await page.goto(`${server.address}bench/peers/page.html`);
  await page.waitForFunction(() => 'measure' in globalThis);
  const work = page.evaluate(
    ({ line, rounds, without }) => Reflect.get(globalThis, 'measure')(line, { rounds, without }),
    {
      line,
      rounds,
      without,
    },
  );
  return Promise.race([work, /** @type {Promise<never>} */ (dead)]);
}

/**
 * @param {string} name of a library and its threads
 * @returns {Entry}
 */
function died(name) {
  const at = name.lastIndexOf(' ');
  return { peer: name.slice(0, at), threads: Number(name.slice(at + 1)), failures: ['the page dies'] };
}

/**
 * @param {string} version of the browser
 * @param {readonly Moved[]} slider
 */
async function keep(version, slider) {
  /** @type {Result | null} */
  const before = lines.length === LINES.length ? null : await readFile(RESULT, 'utf8').then(JSON.parse, () => null);
  const all = LINES.flatMap(({ name }) =>
    [measured, before?.lines ?? []].flatMap((some) => some.find(({ line }) => line === name) ?? []).slice(0, 1),
  );
  /** @type {Record<string, string>} */
  const versions = {};
  for (const { name, from } of PEERS) {
    if (!from) continue;
    versions[name] = JSON.parse(await readFile(join(PACKAGES, from, 'package.json'), 'utf8')).version;
  }
  /** @type {Result} */
  const result = {
    taken: new Date().toISOString().slice(0, 10),
    browser: `Chromium ${version}`,
    processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
    rounds,
    versions,
    lines: all,
    slider: slider.length > 0 ? slider : (before?.slider ?? []),
  };
  await writeFile(RESULT, `${JSON.stringify(result, rounded, 2)}\n`);
  await writeFile(PLOT, plot(result));
  if (all.some(({ line }) => line.startsWith('G'))) await writeFile(GROWTH, growth(result));
}

/**
 * Times to a microsecond: the clock has no more.
 *
 * @param {string} _
 * @param {unknown} value
 */
function rounded(_, value) {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}
