import { type Lens, series } from './tools/lens';
import { Stage } from './tools/stage';
import { expect, test } from './tools/test';

/** At step 5 the window lies on cells 5 to 7; output j stands under input cell j + 1. */
const DIFFERENCE = series({ data: 'lecture', kernel: '-1,0,1', pad: 'valid', step: 5 });
const STEP = 'Output 5: −1·7 + 0·6 + 1·2 + bias 0 = (−7) + 0 + 2 + 0 = −5';
const THIRD = 'Output 3: −1·1 + 0·4 + 1·7 + bias 0 = (−1) + 0 + 7 + 0 = 6';

async function opened(lens: Lens): Promise<Stage> {
  await lens.open(DIFFERENCE);
  return Stage.of(lens, 5, 3);
}

test('hovering an output tells its inputs and sum', async ({ lens }) => {
  const stage = await opened(lens);
  const { x, y } = stage.at('Output cell', 4);
  await lens.page.mouse.move(x, y);
  await expect(lens.live).toHaveText(THIRD);
  await lens.page.mouse.move(5, 5);
  await expect(lens.live).toHaveText(STEP);
});

test('hovering an output that is not there yet says so', async ({ lens }) => {
  const stage = await opened(lens);
  const { x, y } = stage.at('Output cell', 10);
  await lens.page.mouse.move(x, y);
  await expect(lens.live).toHaveText('Output 9: not computed yet');
});

test('hovering an input tells the outputs that use it', async ({ lens }) => {
  const stage = await opened(lens);
  for (const [cell, sentence] of [
    [4, 'Input 4 = 4: used by 3 outputs, y2, y3, y4'],
    [1, 'Input 1 = 3: used by y1'],
  ] as const) {
    const { x, y } = stage.at('Input cell', cell);
    await lens.page.mouse.move(x, y);
    await expect(lens.live).toHaveText(sentence);
  }
});

test('hovering a weight tells all its uses', async ({ lens }) => {
  const stage = await opened(lens);
  const { x, y } = stage.at('Weight', 7);
  await lens.page.mouse.move(x, y);
  await expect(lens.live).toHaveText('Weight K(1) = 1: used 10 times, on x3, x4, x5, x6, x7, x8, x9, x10, x11, x12');
});

test('hovering padding tells where its value comes from', async ({ lens }) => {
  await lens.open(series({ data: 'lecture', kernel: '-1,0,1', step: 5 }));
  const stage = await Stage.of(lens, 4, 3);
  const { x, y } = stage.at('Input cell', 0);
  await lens.page.mouse.move(x, y);
  await expect(lens.live).toHaveText('Padding at position 0, mirror = 5, a copy of x2');
});

test('a click pins, and Escape lets go', async ({ lens }) => {
  const stage = await opened(lens);
  const { x, y } = stage.at('Output cell', 4);
  await lens.page.mouse.click(x, y);
  await lens.page.mouse.move(5, 5);
  await expect(lens.page).toHaveURL(/pin=y3/);
  await expect(lens.live).toHaveText(THIRD);
  await lens.press('Escape');
  await expect(lens.page).not.toHaveURL(/pin=/);
  await expect(lens.live).toHaveText(STEP);
});

test('a click on the input places the window', async ({ lens }) => {
  const stage = await opened(lens);
  const { x, y } = stage.at('Input cell', 9);
  await lens.page.mouse.click(x, y);
  await lens.page.mouse.move(5, 5);
  await expect(lens.live).toContainText('Output 8: −1·3 + 0·8 + 1·5');
  await expect(lens.page).toHaveURL(/step=8/);
});

test('dragging the kernel moves the window', async ({ lens }) => {
  const stage = await opened(lens);
  const { x, y } = stage.at('Weight', 6);
  await lens.page.mouse.move(x, y);
  await lens.page.mouse.down();
  await lens.page.mouse.move(x - stage.pitch, y, { steps: 4 });
  await expect(lens.scrubber).toHaveAttribute('aria-valuetext', 'step 4 of 10');
  await lens.page.mouse.move(x - 3 * stage.pitch, y, { steps: 4 });
  await lens.page.mouse.up();
  await lens.page.mouse.move(5, 5);
  await expect(lens.live).toContainText('Output 2: ');
});

test('the rows are walked by keyboard; Enter pins, Escape lets go', async ({ lens }) => {
  await lens.open(DIFFERENCE);
  const output = lens.row('Output cell');
  await output.focus();
  await lens.page.keyboard.press('ArrowLeft');
  await lens.page.keyboard.press('ArrowLeft');
  await expect(output).toHaveAttribute('aria-valuetext', THIRD);
  await expect(lens.live).toHaveText(THIRD);
  await lens.page.keyboard.press('Enter');
  await expect(lens.page).toHaveURL(/pin=y3/);
  await lens.page.keyboard.press('Escape');
  await expect(lens.page).not.toHaveURL(/pin=/);

  const weight = lens.row('Weight');
  await weight.focus();
  await lens.page.keyboard.press('Home');
  await expect(lens.live).toHaveText(/^Weight K\(−1\) = −1: used 10 times, on x1, x2, /);
  await lens.page.keyboard.press('End');
  await expect(lens.live).toHaveText(/^Weight K\(1\) = 1: /);

  const input = lens.row('Input cell');
  await input.focus();
  await lens.page.keyboard.press('End');
  await expect(lens.live).toHaveText('Input 12 = 6: used by y10');
});

test.describe('a long series', () => {
  const SUNSPOTS = series({ data: 'sunspots', step: 10 });

  /** The middle of the overview of the input. */
  async function overview(lens: Lens): Promise<{ x: number; y: number }> {
    await lens.open(SUNSPOTS);
    await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '309');
    const [row, canvas] = [await lens.row('Input cell').boundingBox(), await lens.canvas.boundingBox()];
    if (!row || !canvas) throw new Error('no stage');
    return { x: canvas.x + canvas.width / 2, y: row.y - 70 };
  }

  const from = (lens: Lens) => Number(/from=(\d+)/.exec(lens.page.url())?.[1] ?? 0);

  test('a click on the overview places the window', async ({ lens }) => {
    const { x, y } = await overview(lens);
    await lens.page.mouse.click(x, y);
    await lens.page.mouse.move(5, 5);
    await expect.poll(async () => Math.abs(Number(await lens.scrubber.inputValue()) - 154)).toBeLessThan(15);
  });

  test('the wheel zooms, a drag moves, a button shows the whole', async ({ lens }) => {
    const { x, y } = await overview(lens);
    await lens.page.mouse.move(x, y);
    await lens.page.mouse.wheel(0, -600);
    await expect(lens.page).toHaveURL(/from=\d+&to=\d+/);
    const before = from(lens);
    await lens.page.mouse.down();
    await lens.page.mouse.move(x + 120, y, { steps: 5 });
    await lens.page.mouse.up();
    await expect.poll(() => from(lens), 'dragging to the right shows earlier values').toBeLessThan(before);
    await lens.button('whole').click();
    await expect(lens.page).not.toHaveURL(/from=/);
  });

  test('buttons zoom about the window', async ({ lens }) => {
    await overview(lens);
    await lens.button('Zoom in').click();
    await expect(lens.page).toHaveURL(/to=\d+/);
    await lens.button('Zoom out').click();
    await expect(lens.page).not.toHaveURL(/to=/);
  });
});

test.describe('touch', () => {
  test.use({ hasTouch: true });

  test('a tap shows, stays, and pins; a drag moves the window', async ({ lens }) => {
    const stage = await opened(lens);
    const { x, y } = stage.at('Output cell', 4);
    await lens.page.touchscreen.tap(x, y);
    await expect(lens.live).toHaveText(THIRD);
    await expect(lens.page).toHaveURL(/pin=y3/);
    await lens.press('Escape');

    const finger = await lens.page.context().newCDPSession(lens.page);
    const from = stage.at('Weight', 6);
    const touch = (type: 'touchStart' | 'touchMove', dx: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: from.x + dx, y: from.y }] });
    await touch('touchStart', 0);
    for (const part of [0.5, 1, 1.5, 2]) await touch('touchMove', part * stage.pitch);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(lens.scrubber).toHaveAttribute('aria-valuetext', 'step 7 of 10');
  });

  test('a tap on the input places the window', async ({ lens }) => {
    const stage = await opened(lens);
    const { x, y } = stage.at('Input cell', 3);
    await lens.page.touchscreen.tap(x, y);
    await expect(lens.scrubber).toHaveAttribute('aria-valuetext', 'step 2 of 10');
  });
});
