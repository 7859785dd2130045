import { series } from './tools/lens';
import { expect, test } from './tools/test';

/** 3 5 1 4 7 6 2 3 8 5 4 6 */
const LECTURE = { data: 'lecture' };
const DIFFERENCE = { ...LECTURE, kernel: '-1,0,1', pad: 'valid' };

interface Known {
  readonly keys: Readonly<Record<string, string | number>>;
  readonly outputs: string;
}

/** Worked out by hand. */
const KNOWN: Readonly<Record<string, Known>> = {
  'five-point mean': {
    keys: { kernel: '1/5,1/5,1/5,1/5,1/5', pad: 'valid' },
    outputs: '4 4.6 4 4.4 5.2 4.8 4.4 5.2',
  },
  'weighted mean': { keys: { pad: 'valid' }, outputs: '3.2 4.3 5.1 4.9 4.1 4.3 5.4 5.3' },
  'weighted mean, mirrored edges': { keys: {}, outputs: '3.4 3.7 3.2 4.3 5.1 4.9 4.1 4.3 5.4 5.3 5 5' },
  'weighted mean, zeros': {
    keys: { pad: 'same', fill: 'zero' },
    outputs: '2.3 3.2 3.2 4.3 5.1 4.9 4.1 4.3 5.4 5.3 4.6 3.7',
  },
  difference: { keys: { kernel: '-1,0,1', pad: 'valid' }, outputs: '−2 −1 6 2 −5 −3 6 2 −4 1' },
  'second difference': { keys: { kernel: '1,-2,1', pad: 'valid' }, outputs: '−6 7 0 −4 −3 5 4 −8 2 3' },
  identity: { keys: { kernel: '0,1,0', pad: 'same' }, outputs: '3 5 1 4 7 6 2 3 8 5 4 6' },
  'even kernel': { keys: { kernel: '1,1', pad: 'same', fill: 'zero' }, outputs: '8 6 5 11 13 8 5 11 13 9 10 6' },
  bias: {
    keys: { kernel: '-1,0,1', pad: 'valid', bias: 0.5 },
    outputs: '−1.5 −0.5 6.5 2.5 −4.5 −2.5 6.5 2.5 −3.5 1.5',
  },
  stride: { keys: { kernel: '-1,0,1', pad: 'valid', stride: 3 }, outputs: '−2 2 6 1' },
  dilation: { keys: { kernel: '-1,0,1', pad: 'valid', dilation: 2 }, outputs: '4 1 1 −1 1 −1 2 3' },
  flip: { keys: { kernel: '1,2,4', pad: 'valid', flip: 1, x: '3,5,1,4,7' }, outputs: '23 26 19' },
  causal: { keys: { kernel: '1,2,4', pad: 'causal', fill: 'zero', x: '3,5,1,4,7' }, outputs: '12 26 17 23 37' },
  ReLU: { keys: { kernel: '-1,0,1', pad: 'valid', act: 'relu' }, outputs: '0 0 6 2 0 0 6 2 0 1' },
  'leaky ReLU': {
    keys: { kernel: '-1,0,1', pad: 'valid', act: 'leaky', alpha: 0.1 },
    outputs: '−0.2 −0.1 6 2 −0.5 −0.3 6 2 −0.4 1',
  },
  sigmoid: { keys: { x: '0,2,-2', kernel: '1', act: 'sigmoid' }, outputs: '0.5 0.881 0.119' },
  tanh: { keys: { x: '0,2,-2', kernel: '1', act: 'tanh' }, outputs: '0 0.964 −0.964' },
  'max pooling': { keys: { op: 'max', size: 3, stride: 3, pad: 'valid' }, outputs: '5 7 8 6' },
  'max pooling, size rounded up': {
    keys: { op: 'max', size: 5, stride: 3, pad: 'valid', ceil: 1 },
    outputs: '7 7 8 6',
  },
  'average pooling': { keys: { op: 'avg', size: 3, stride: 3, pad: 'valid' }, outputs: '3 5.667 4.333 5' },
  'average pooling without the padding': {
    keys: { op: 'avg', size: 3, stride: 3, pad: '1,1' },
    outputs: '4 4 3.667 5.667',
  },
  'average pooling with the padding': {
    keys: { op: 'avg', size: 3, stride: 3, pad: '1,1', count: 1 },
    outputs: '2.667 4 3.667 5.667',
  },
};

test('outputs are those worked out by hand', async ({ lens }) => {
  for (const [name, { keys, outputs }] of Object.entries(KNOWN)) {
    await test.step(name, async () => {
      await lens.open(series({ ...LECTURE, ...keys }));
      const said = await lens.outputs();
      const results = said.map((text) => /\S+$/.exec(text.replace(/, from x\d+$/, ''))?.[0]);
      expect(results.join(' '), name).toBe(outputs);
    });
  }
});

/** The first output of 0.1 0.2 0.4 0.2 0.1 with each filling before 3 5 1. */
const FILLED = [
  ['zeros', '2.3'],
  ['a constant', '2.6'],
  ['mirror', '3.4'],
  ['mirror with the edge', '3.4'],
  ['the edge value', '3.2'],
  ['the other end', '3.9'],
] as const;

test('each filling of the padding gives its first output', async ({ lens }) => {
  await lens.open(series({ ...LECTURE, step: 1 }));
  await lens.unfold('padding: two choices');
  for (const [label, first] of FILLED) {
    await lens.choice('with what').selectOption({ label });
    await expect(lens.live).toContainText(new RegExp(` = ${first.replace('.', '\\.')}$`));
  }
});

const STEPS = [
  'Output 1: −1·3 + 0·5 + 1·1 + bias 0 = (−3) + 0 + 1 + 0 = −2',
  'Output 2: −1·5 + 0·1 + 1·4 + bias 0 = (−5) + 0 + 4 + 0 = −1',
  'Output 3: −1·1 + 0·4 + 1·7 + bias 0 = (−1) + 0 + 7 + 0 = 6',
  'Output 4: −1·4 + 0·7 + 1·6 + bias 0 = (−4) + 0 + 6 + 0 = 2',
  'Output 5: −1·7 + 0·6 + 1·2 + bias 0 = (−7) + 0 + 2 + 0 = −5',
  'Output 6: −1·6 + 0·2 + 1·3 + bias 0 = (−6) + 0 + 3 + 0 = −3',
  'Output 7: −1·2 + 0·3 + 1·8 + bias 0 = (−2) + 0 + 8 + 0 = 6',
  'Output 8: −1·3 + 0·8 + 1·5 + bias 0 = (−3) + 0 + 5 + 0 = 2',
  'Output 9: −1·8 + 0·5 + 1·4 + bias 0 = (−8) + 0 + 4 + 0 = −4',
  'Output 10: −1·5 + 0·4 + 1·6 + bias 0 = (−5) + 0 + 6 + 0 = 1',
];

test('every product and sum is said, step by step forward and back', async ({ lens }) => {
  await lens.open(series({ ...DIFFERENCE, step: 1 }));
  for (const [index, sentence] of STEPS.entries()) {
    if (index > 0) await lens.button('Step forward').click();
    await expect(lens.live).toHaveText(sentence);
    await expect(lens.explanation).toContainText(sentence);
    await expect(lens.scrubber).toHaveAttribute('aria-valuetext', `step ${index + 1} of 10`);
  }
  for (const sentence of STEPS.slice(0, -1).reverse()) {
    await lens.button('Step back').click();
    await expect(lens.live).toHaveText(sentence);
  }
});

test('a step with an activation says the sum and what becomes of it', async ({ lens }) => {
  await lens.open(series({ ...DIFFERENCE, act: 'relu', step: 1 }));
  await expect(lens.live).toHaveText('Output 1: −1·3 + 0·5 + 1·1 + bias 0 = (−3) + 0 + 1 + 0 = −2; ReLU of −2 = 0');
});

test('a step of pooling says its cells', async ({ lens }) => {
  await lens.open(series({ ...LECTURE, op: 'max', size: 3, stride: 3, pad: 'valid', step: 2 }));
  await expect(lens.live).toHaveText('Output 2: the largest of 4, 7, 6 is 7, from x5');
  await lens.choice('operation').selectOption({ label: 'average pooling' });
  await expect(lens.live).toHaveText('Output 2: (4 + 7 + 6) / 3 ≈ 5.667');
});

test('a causal kernel is labelled from the past to the newest sample', async ({ lens }) => {
  await lens.open(series({ x: '3,5,1,4,7', kernel: '1,2,4', step: 2 }));
  await lens.button('causal').click();
  await expect(lens.live).toHaveText('Output 2: 1·0 + 2·3 + 4·5 + bias 0 = 0 + 6 + 20 + 0 = 26');
  for (const [label, value] of [
    ['Weight K(2)', '1'],
    ['Weight K(1)', '2'],
    ['Weight K(0), the centre', '4'],
  ] as const) {
    await expect(lens.field(label)).toHaveValue(value);
  }
});

/** Output size as it is worked out, parameters, multiply-adds, and a dense layer of the same sizes. */
const COSTS = [
  [{ ...DIFFERENCE }, '⌊(12−3)/1⌋+1=10', '3 + 1', '30', '130 parameters'],
  [{ ...DIFFERENCE, dilation: 2, stride: 3 }, '2·(3−1)+1=5⌊(12−5)/3⌋+1=3', '3 + 1', '9', '39 parameters'],
  [{ ...LECTURE, pad: '3,1' }, '⌊(12+3+1−5)/1⌋+1=12', '5 + 1', '60', '156 parameters'],
  [{ ...LECTURE, op: 'max', size: 5, stride: 3, pad: 'valid', ceil: 1 }, '⌈(12−5)/3⌉+1=4', '0', '20', '52 parameters'],
] as const;

test('the output size comes with its arithmetic, and the cost with its numbers', async ({ lens }) => {
  for (const [keys, size, parameters, macs, dense] of COSTS) {
    await lens.open(series(keys));
    await expect.poll(async () => (await lens.explanation.textContent())?.replace(/\s/g, '')).toContain(size);
    await expect(lens.explanation.getByRole('definition')).toContainText([parameters, macs, dense]);
  }
});

test('ready kernels are one click', async ({ lens }) => {
  await lens.open(series({ ...LECTURE, kernel: '7' }));
  for (const [name, kernel] of [
    ['mean', '1/5,1/5,1/5,1/5,1/5'],
    ['weighted mean', undefined],
    ['Δ', '-1,0,1'],
    ['Δ²', '1,-2,1'],
    ['identity', '0,1,0'],
  ] as const) {
    await lens.button(name).click();
    await expect(lens.button(name)).toHaveAttribute('aria-pressed', 'true');
    const entry = () => new URLSearchParams(new URL(lens.page.url()).hash.split('?')[1]).get('kernel') ?? undefined;
    await expect.poll(entry, name).toBe(kernel);
  }
});
