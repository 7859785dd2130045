import { series } from './tools/lens';
import { expect, test } from './tools/test';

const SHORT = { x: '1,2,3,4,5,6', kernel: '1,1,1,1,1', pad: 'valid', step: 2 };

test('an impossible geometry says why in both languages, keeps the entry, and lets one back', async ({ lens }) => {
  await lens.open(series(SHORT));
  const before = 'Output 2: 1·2 + 1·3 + 1·4 + 1·5 + 1·6 + bias 0 = 2 + 3 + 4 + 5 + 6 + 0 = 20';
  await expect(lens.live).toHaveText(before);

  await lens.enter('dilation', '3');
  await expect(lens.problem).toHaveText(
    'Kernel 5 with dilation 3 spans 13 cells, and the padded input has 6 (6 + 0 + 0). It fits with 7 more cells of padding or data, or with a kernel of at most 2, or with a dilation of at most 1.',
  );
  await expect(lens.field('dilation')).toHaveValue('3');
  await expect(lens.page).toHaveURL(/dilation=3/);
  await expect(lens.live, 'the last good picture stays').toHaveText(before);

  await lens.button('RU Русский').click();
  await expect(lens.problem).toHaveText(
    'Ядро 5 со сдвигом 3 занимает 13 клеток, а во входе с паддингом их 6 (6 + 0 + 0). Получится, если добавить 7 клеток паддинга или данных, либо взять ядро не больше 2, либо сдвиг не больше 1.',
  );
  await lens.button('EN English').click();

  await lens.enter('dilation', '1');
  await expect(lens.problem).toBeEmpty();
  await expect(lens.live).toHaveText(before);
});

test('the picture of an impossible geometry is the last good one, dimmed', async ({ lens }) => {
  await lens.open(series(SHORT));
  const ink = () =>
    lens.canvas.evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let sum = 0;
      for (let at = 0; at < pixels.length; at += 4) sum += 255 - (pixels[at] ?? 0);
      return sum;
    });
  const good = await ink();
  await lens.enter('dilation', '3');
  await expect(lens.problem).not.toBeEmpty();
  await expect.poll(ink).toBeLessThan(good * 0.7);
  expect(await ink()).toBeGreaterThan(0);
});

test('a reload of an impossible geometry says the same', async ({ lens }) => {
  await lens.open(series({ ...SHORT, dilation: 3 }));
  await expect(lens.problem).toContainText('Kernel 5 with dilation 3 spans 13 cells');
  await expect(lens.field('dilation')).toHaveValue('3');
});

const SENTENCES = [
  [{ x: '1,2,3', stride: 0 }, 'The stride must be at least 1, not 0.'],
  [{ x: '1,2,3', dilation: 0 }, 'The dilation must be at least 1, not 0.'],
  [{ x: '1,2,3', op: 'max', size: 0 }, 'The window’s size must be at least 1, not 0.'],
  [
    { x: '1,2', kernel: '1,1,1,1,1', pad: 'same', fill: 'mirror' },
    'Mirror padding of 2 before the series is too wide: a series of 2 has at most 1 to copy. Take less padding, a smaller kernel, or another fill.',
  ],
  [
    { x: '1,2', kernel: '1', pad: '0,3', fill: 'circular' },
    'Padding from the other end of 3 after the series is too wide: a series of 2 has at most 2 to copy. Take less padding, a smaller kernel, or another fill.',
  ],
  [
    { x: '1,2,3', op: 'max', size: 1, pad: '1,1' },
    'The window of output 1 lies on padding alone: take less padding, a larger window or a smaller dilation.',
  ],
] as const;

test('each impossible geometry has its sentence', async ({ lens }) => {
  for (const [keys, sentence] of SENTENCES) {
    await lens.open(series(keys));
    await expect(lens.problem).toHaveText(sentence);
  }
});

test('an entry that cannot be read stays, is marked, and changes nothing', async ({ lens }) => {
  await lens.open(series({ data: 'lecture', stride: 2 }));
  await lens.enter('stride', 'two');
  await expect(lens.field('stride')).toHaveValue('two');
  await expect(lens.field('stride')).toHaveAttribute('aria-invalid', 'true');
  await expect(lens.notices).toHaveText('“two” is not a value of “stride”; the rest was kept.');
  await expect(lens.page).toHaveURL(/stride=2/);

  await lens.enter('stride', '3');
  await expect(lens.field('stride')).toHaveAttribute('aria-invalid', 'false');
  await expect(lens.notices).toHaveCount(0);
  await expect(lens.page).toHaveURL(/stride=3/);
});

test('one click sets a padding', async ({ lens }) => {
  await lens.open(series({ data: 'lecture', pad: '1,0' }));
  for (const [name, pattern, outputs] of [
    ['valid', /pad=valid/, 8],
    ['zero', /pad=2,2&fill=zero/, 12],
    ['same', /series\?fill=zero/, 12],
    ['mirror', /series(?!.*(pad|fill))/, 12],
    ['causal', /pad=causal&fill=zero/, 12],
  ] as const) {
    await lens.button(name).click();
    await expect(lens.button(name)).toHaveAttribute('aria-pressed', 'true');
    await expect(lens.page).toHaveURL(pattern);
    await expect(lens.row('Output cell')).toHaveAttribute('aria-valuemax', String(outputs));
  }
});

test('padding by the side', async ({ lens }) => {
  await lens.open(series({ x: '3,5,1', kernel: '1,1', pad: 'valid', fill: 'constant', value: 10, step: 1 }));
  await lens.unfold('padding: two choices');
  await lens.choice('how much').selectOption({ label: 'so many cells' });
  await lens.enter('cells before', '2');
  await lens.enter('cells after', '1');
  await expect(lens.page).toHaveURL(/pad=2,1/);
  expect(await lens.outputs()).toEqual(['20', '13', '8', '6', '11']);
});
