import type { Page } from '@playwright/test';
import { series } from './tools/lens';
import { expect, test } from './tools/test';

/** Every control and sentence of the page. */
const whole = (page: Page) => page.locator('body').ariaSnapshot();
const entries = (page: Page) => page.evaluate(() => history.length);

const STATES = [
  series({
    x: '3,5.5,-1,4,7,6,2',
    kernel: '1/3,-0.5,2,1',
    bias: 0.25,
    flip: 1,
    act: 'leaky',
    alpha: 0.2,
    stride: 2,
    dilation: 2,
    pad: '3,2',
    fill: 'constant',
    value: 5,
    step: 2,
    speed: 4,
    lang: 'en',
    theme: 'dark',
  }),
  series({
    data: 'sunspots',
    op: 'avg',
    size: 4,
    stride: 3,
    pad: '1,1',
    ceil: 1,
    count: 1,
    step: 40,
    from: 50,
    to: 149,
  }),
  series({ data: 'elnino', column: 6, kernel: '-1,0,1', pin: 'y9', lang: 'ru', theme: 'projector' }),
];

for (const [index, hash] of STATES.entries()) {
  test(`a reload finds the whole state ${index + 1}`, async ({ lens }) => {
    await lens.open(hash);
    await expect(lens.row('Input cell').or(lens.page.getByRole('slider', { name: 'Клетка входа' }))).toBeAttached();
    await lens.page.waitForLoadState('networkidle');
    const before = await whole(lens.page);
    expect(new URL(lens.page.url()).hash).toBe(hash);
    await lens.page.reload();
    await lens.ready();
    await expect.poll(() => whole(lens.page)).toBe(before);
    expect(new URL(lens.page.url()).hash).toBe(hash);
  });
}

test('back and forward walk through what was set', async ({ lens }) => {
  await lens.open(series({ data: 'lecture' }));
  await lens.button('Δ').click();
  await lens.enter('stride', '3');
  await expect(lens.page).toHaveURL(/kernel=-1,0,1&stride=3/);
  await lens.page.goBack();
  await expect(lens.field('stride')).toHaveValue('1');
  await expect(lens.button('Δ')).toHaveAttribute('aria-pressed', 'true');
  await lens.page.goBack();
  await expect(lens.button('weighted mean')).toHaveAttribute('aria-pressed', 'true');
  await lens.page.goForward();
  await expect(lens.button('Δ')).toHaveAttribute('aria-pressed', 'true');
  await lens.page.goForward();
  await expect(lens.field('stride')).toHaveValue('3');
});

test('an address typed over the old one is opened', async ({ lens }) => {
  await lens.open(series({ x: '1,2,3', kernel: '1', step: 1 }));
  await expect(lens.live).toContainText('Output 1: 1·1');
  await lens.page.goto(`./${series({ x: '7,8,9', kernel: '2', step: 3 })}`);
  await expect(lens.live).toContainText('Output 3: 2·9');
});

test('scrubbing and stepping do not flood the history, and the address follows', async ({ lens }) => {
  await lens.open(series({ data: 'sunspots', step: 1 }));
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '309');
  const before = await entries(lens.page);
  for (let step = 0; step < 30; step += 1) await lens.page.keyboard.press('ArrowRight');
  await lens.scrubber.fill('200');
  await lens.scrubber.fill('100');
  await expect(lens.page).toHaveURL(/step=101/);
  expect(await entries(lens.page)).toBe(before);
});

test('moving one slider is one entry of the history', async ({ lens }) => {
  await lens.open(series({ data: 'sunspots' }));
  const before = await entries(lens.page);
  const stride = lens.page.getByRole('slider', { name: 'stride', exact: true });
  for (const value of ['2', '3', '4', '5']) await stride.fill(value);
  await expect(lens.page).toHaveURL(/stride=5/);
  expect(await entries(lens.page)).toBe(before + 1);
});

test('broken parts are named and the rest kept', async ({ lens }) => {
  await lens.open(series({ x: '4,5,6', stride: 'two', colour: 'red', kernel: '1,0,-1', pad: '%zz', step: 0 }));
  await expect(lens.notices).toHaveText([
    '“two” is not a value of “stride”; the rest was kept.',
    'The address says “colour”, which means nothing here; the rest was kept.',
    '“%zz” is not a value of “pad”; the rest was kept.',
    '“0” is not a value of “step”; the rest was kept.',
  ]);
  expect(await lens.inputs(3)).toEqual(['4', '5', '6']);
  await expect(lens.field('Weight K(−1)')).toHaveValue('1');
  await lens.button('Dismiss the notices').click();
  await expect(lens.notices).toHaveCount(0);
});

test('an unknown view is named', async ({ lens }) => {
  await lens.open('#/matrix?x=1,2,3');
  await expect(lens.notices).toHaveText('There is no view “matrix”; this is the series.');
  expect(await lens.inputs(3)).toEqual(['1', '2', '3']);
});

for (const hash of [
  '#/series?x=',
  '#/series?x=1e999,nan,inf',
  '#/series?kernel=1/0',
  '#/series?stride=99999999999999999999&dilation=18446744073709551615',
  '#/series?stride=18446744073709551615&dilation=9223372036854775807&pad=9223372036854775807,9223372036854775807',
  '#/series?size=18446744073709551615&op=max',
  '#/series?from=0&to=0',
  '#/series?data=sunspots&from=300&to=20&pin=y99999999&step=99999999',
  '#/series?pin=x0&pin=%00&pin=яя',
  '#/series?&&&=&==&%&lang=__proto__&theme=constructor&data=__proto__',
  '#?',
  '#%E0%A4%A',
]) {
  test(`a strange address is survived: ${hash}`, async ({ lens }) => {
    await lens.open(hash);
    await lens.press('Home', 'ArrowRight', 'End', 'ArrowLeft');
    await lens.choice('Series').selectOption({ label: 'A ramp' });
    await expect(lens.field('Input cell 3')).toHaveValue('2');
    await expect(lens.page.locator('body')).not.toContainText(/started anew|fails again/);
  });
}
