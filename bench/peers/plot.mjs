/**
 * The result as two pictures, drawn by hand: every line's times, and how the cost grows.
 *
 * @import { Entry } from './page.mjs'
 * @import { Result } from './main.mjs'
 *
 * @typedef {{ colour: string, shape: string }} Mark
 */

import { LINES } from './lines.mjs';
import { OWN, PEERS } from './peers.mjs';
import { compared } from './table.mjs';

const WIDTH = 1040;
const [LABELS, RATIOS] = [236, 120];
const ROW = 30;
const HEAD = 84;
/** Milliseconds at the ends of the scale. */
const [LEAST, MOST] = [0.05, 20_000];
const INK = '#222';
const PALE = '#888';
const OURS = '#c2410c';

/** Colours that differ for the colour-blind too (Okabe and Ito), and shapes that differ for everybody. */
/** @type {Record<string, Mark>} */
const MARKS = {
  'ONNX Runtime Web': { colour: '#0072b2', shape: 'M-4,-4H4V4H-4Z' },
  'TensorFlow.js': { colour: '#009e73', shape: 'M0,-5L5,4H-5Z' },
  'OpenCV.js 5': { colour: '#cc79a7', shape: 'M0,-5L5,0L0,5L-5,0Z' },
  'OpenCV.js 4': { colour: '#8a4f71', shape: 'M-5,0H5M0,-5V5' },
  'wasm-vips': { colour: '#56b4e9', shape: 'M0,5L5,-4H-5Z' },
  PFFFT: { colour: '#b58900', shape: 'M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0' },
  'plain JavaScript': { colour: '#999999', shape: 'M-4,-4L4,4M-4,4L4,-4' },
};

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {string} [more]
 */
const label = (x, y, text, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(text)}</text>`;

/**
 * @param {string} name
 * @param {number} x
 * @param {number} y
 */
function mark(name, x, y) {
  const { colour, shape } = MARKS[name] ?? { colour: INK, shape: 'M0,0' };
  const style =
    shape.endsWith('Z') || name === 'PFFFT' ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="2"`;
  return `<path d="${shape}" ${style} transform="translate(${x.toFixed(1)},${y.toFixed(1)})"/>`;
}

/**
 * @param {number} width
 * @param {number} height
 * @param {string} title
 * @param {readonly string[]} parts
 */
const svg = (width, height, title, parts) =>
  `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...parts,
    '</svg>',
  ].join('\n')}\n`;

/**
 * A row for every line: this engine's bars, on one and on two threads, and a mark for everybody else.
 *
 * @param {Result} result
 */
export function plot({ lines, browser, processor, taken }) {
  const rows = lines.filter(({ line }) => !LINES.find(({ name }) => name === line)?.growth);
  const height = HEAD + rows.length * ROW + 40;
  const right = WIDTH - RATIOS;
  const place = (/** @type {number} */ ms) => {
    const part = Math.log(Math.min(MOST, Math.max(LEAST, ms)) / LEAST) / Math.log(MOST / LEAST);
    return LABELS + part * (right - LABELS);
  };
  const ticks = [0.1, 1, 10, 100, 1000, 10_000].flatMap((ms) => {
    const x = place(ms);
    const name = ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
    return [
      `<path d="M${x.toFixed(1)},${HEAD - 6}V${height - 34}" stroke="#ddd"/>`,
      label(x, HEAD - 12, name, `text-anchor="middle" fill="${PALE}"`),
    ];
  });
  const title = `Milliseconds, less is better; median; ${browser}, ${processor}, ${taken}`;
  return svg(WIDTH, height, title, [
    label(12, 20, title, 'font-weight="600"'),
    ...legend(),
    label(WIDTH - 12, HEAD - 12, 'fastest peer ÷ ours', `text-anchor="end" fill="${PALE}"`),
    ...ticks,
    ...rows.flatMap(({ line, entries }, index) => row(line, entries, HEAD + index * ROW, place, right)),
    label(LABELS, height - 14, 'upper bar and marks: one thread; lower: two', `fill="${PALE}"`),
  ]);
}

function legend() {
  let x = 12;
  const names = [OWN, ...PEERS.map(({ name }) => name).filter((name) => name !== OWN)];
  return names.flatMap((name) => {
    const at = x;
    x += 38 + name.length * 6.9;
    const sign =
      name === OWN ? `<rect x="${at}" y="36" width="14" height="10" fill="${OURS}"/>` : mark(name, at + 7, 41);
    return [sign, label(at + 20, 45, name)];
  });
}

/**
 * @param {string} line
 * @param {readonly Entry[]} entries
 * @param {number} top
 * @param {(ms: number) => number} place
 * @param {number} right
 */
function row(line, entries, top, place, right) {
  const parts = [`<path d="M12,${top + ROW - 1}H${WIDTH - 12}" stroke="#eee"/>`, label(12, top + ROW / 2 + 4, line)];
  for (const threads of [1, 2]) {
    const y = top + (threads === 1 ? 8 : 20);
    const { own, ratio } = compared(entries, threads);
    if (own?.median) {
      const width = place(own.median) - LABELS;
      parts.push(
        `<rect x="${LABELS}" y="${y - 4}" width="${width.toFixed(1)}" height="8" fill="${OURS}" opacity="${threads === 1 ? 1 : 0.55}"/>`,
      );
    }
    for (const { peer, median } of entries.filter((entry) => entry.threads === threads && entry.peer !== OWN)) {
      if (median) parts.push(mark(peer, place(median), y));
    }
    if (ratio) {
      const style = ratio >= 1 ? 'font-weight="600"' : `fill="${PALE}"`;
      parts.push(
        label(right + 8 + (threads - 1) * 52, top + ROW / 2 + 4, `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`, style),
      );
    }
  }
  return parts;
}

const PANEL = { width: 340, height: 300, left: 52, top: 70, bottom: 44 };
/** @type {readonly { panel: 'megapixels' | 'kernel' | 'channels', title: string }[]} */
const PANELS = [
  { panel: 'megapixels', title: 'megapixels, one channel, 5×5' },
  { panel: 'kernel', title: 'side of the kernel, one megapixel' },
  { panel: 'channels', title: 'channels in and out, 56², 3×3' },
];

/**
 * How the cost grows: both axes logarithmic.
 *
 * @param {Result} result
 */
export function growth({ lines, browser, processor, taken }) {
  const points = lines.flatMap(({ line, entries }) => {
    const at = LINES.find(({ name }) => name === line)?.growth;
    return at ? entries.flatMap((entry) => (entry.median ? [{ ...at, entry, ms: entry.median }] : [])) : [];
  });
  const title = `How the milliseconds grow; median; ${browser}, ${processor}, ${taken}`;
  const names = ['convolens 1', 'convolens 2', 'ONNX Runtime Web 1', 'ONNX Runtime Web 2', 'OpenCV.js 5 1'];
  let x = 12;
  const key = names.flatMap((name) => {
    const at = x;
    const threads = name.endsWith('2') ? 2 : 1;
    const peer = name.slice(0, -2);
    const text = `${peer}, ${threads === 1 ? 'one thread' : 'two'}`;
    x += 44 + text.length * 6.6;
    return [`<path d="M${at},40h22" ${stroke(peer, threads)}/>`, label(at + 28, 44, text)];
  });
  const panels = PANELS.flatMap(({ panel, title }, index) => {
    const own = points.filter((point) => point.panel === panel);
    return panelParts(own, title, index * PANEL.width);
  });
  return svg(3 * PANEL.width + 20, PANEL.height + PANEL.top, title, [
    label(12, 20, title, 'font-weight="600"'),
    ...key,
    ...panels,
  ]);
}

/**
 * @param {string} peer
 * @param {number} threads
 */
function stroke(peer, threads) {
  const colour = peer === OWN ? OURS : (MARKS[peer]?.colour ?? INK);
  return `fill="none" stroke="${colour}" stroke-width="2"${threads === 2 ? ' stroke-dasharray="5 3"' : ''}`;
}

/**
 * @param {readonly { x: number, ms: number, entry: Entry }[]} points
 * @param {string} title
 * @param {number} shift
 */
function panelParts(points, title, shift) {
  if (points.length === 0) return [];
  const [left, right] = [shift + PANEL.left, shift + PANEL.width - 8];
  const [top, bottom] = [PANEL.top, PANEL.top + PANEL.height - PANEL.bottom];
  const xs = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const [low, high] = [Math.min(...points.map(({ ms }) => ms)), Math.max(...points.map(({ ms }) => ms))];
  const [floor, roof] = [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high))];
  const [first = 1, last = 1] = [xs[0], xs.at(-1)];
  const across = (/** @type {number} */ x) => left + (Math.log(x / first) / Math.log(last / first)) * (right - left);
  const up = (/** @type {number} */ ms) => bottom - (Math.log(ms / floor) / Math.log(roof / floor)) * (bottom - top);
  const decades = Array.from({ length: Math.round(Math.log10(roof / floor)) + 1 }, (_, at) => floor * 10 ** at);
  const lines = new Map(points.map(({ entry: { peer, threads } }) => [`${peer} ${threads}`, { peer, threads }]));
  return [
    ...decades.flatMap((ms) => [
      `<path d="M${left},${up(ms).toFixed(1)}H${right}" stroke="#ddd"/>`,
      label(left - 6, up(ms) + 4, String(Number(ms.toPrecision(1))), `text-anchor="end" fill="${PALE}"`),
    ]),
    ...xs.map((x) => label(across(x), bottom + 16, String(x), `text-anchor="middle" fill="${PALE}"`)),
    label((left + right) / 2, bottom + 34, title, 'text-anchor="middle"'),
    ...[...lines.values()].map(({ peer, threads }) => {
      const path = points
        .filter(({ entry }) => entry.peer === peer && entry.threads === threads)
        .sort((a, b) => a.x - b.x)
        .map(({ x, ms }, index) => `${index === 0 ? 'M' : 'L'}${across(x).toFixed(1)},${up(ms).toFixed(1)}`);
      return `<path d="${path.join('')}" ${stroke(peer, threads)}/>`;
    }),
  ];
}
