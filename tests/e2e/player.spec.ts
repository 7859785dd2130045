import { type Lens, series } from './tools/lens';
import { expect, test } from './tools/test';

const LECTURE = series({ data: 'lecture', step: 5 });

async function stands(lens: Lens, step: number): Promise<void> {
  await expect(lens.scrubber).toHaveAttribute('aria-valuetext', `step ${step} of 12`);
}

/** Presses a key by its position, with what another layout makes of it. */
async function pressAt(lens: Lens, code: string, key: string, shiftKey = false): Promise<void> {
  await lens.page.locator('body').dispatchEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true });
}

test('keys step, and go to the ends', async ({ lens }) => {
  await lens.open(LECTURE);
  for (const [key, step] of [
    ['ArrowRight', 6],
    ['PageDown', 7],
    ['ArrowLeft', 6],
    ['PageUp', 5],
    ['End', 12],
    ['ArrowRight', 12],
    ['Home', 1],
    ['ArrowLeft', 1],
  ] as const) {
    await lens.page.keyboard.press(key);
    await stands(lens, step);
  }
});

test('buttons step, and go to the ends', async ({ lens }) => {
  await lens.open(LECTURE);
  for (const [name, step] of [
    ['Step forward', 6],
    ['Step back', 5],
    ['Last step', 12],
    ['First step', 1],
  ] as const) {
    await lens.button(name).click();
    await stands(lens, step);
  }
});

test('comma and period change the speed', async ({ lens }) => {
  await lens.open(LECTURE);
  await lens.page.keyboard.press('Period');
  await expect(lens.choice('speed')).toHaveValue('2');
  await expect(lens.page).toHaveURL(/speed=2/);
  await lens.page.keyboard.press('Comma');
  await lens.page.keyboard.press('Comma');
  await expect(lens.choice('speed')).toHaveValue('0.5');
  await lens.choice('speed').selectOption('16');
  await lens.press('Period');
  await expect(lens.choice('speed'), 'the fastest stays the fastest').toHaveValue('16');
});

test('keys work by position in a Russian layout', async ({ lens }) => {
  await lens.open(LECTURE);
  await pressAt(lens, 'Period', 'ю');
  await expect(lens.choice('speed')).toHaveValue('2');
  await pressAt(lens, 'Comma', 'б');
  await expect(lens.choice('speed')).toHaveValue('1');
  await pressAt(lens, 'Slash', ',', true);
  await expect(lens.page.getByRole('dialog', { name: 'Keys and pointer' })).toBeVisible();
  await lens.button('Close').click();
  await pressAt(lens, 'Digit7', '?', true);
  await expect(lens.page.getByRole('dialog', { name: 'Keys and pointer' })).toBeVisible();
  await lens.page.keyboard.press('Escape');
  await expect(lens.page.getByRole('dialog')).toHaveCount(0);
});

test('while typing in a field, keys are letters', async ({ lens }) => {
  await lens.open(LECTURE);
  await lens.unfold('type or paste numbers');
  for (const field of [lens.field('Input cell 1'), lens.field('bias b'), lens.field('type or paste numbers')]) {
    await field.focus();
    for (const key of ['Home', 'ArrowLeft', 'PageDown', 'End', ',', '.', '?', ' ']) await lens.page.keyboard.press(key);
    await expect(lens.page.getByRole('dialog')).toHaveCount(0);
    await expect(lens.choice('speed')).toHaveValue('1');
    await expect(lens.button('Play')).toBeVisible();
    await stands(lens, 5);
  }
  await expect(lens.field('type or paste numbers')).toHaveValue(',.? ');
});

test('a space on a focused button presses that button only', async ({ lens }) => {
  await lens.open(LECTURE);
  await lens.button('Step forward').focus();
  await lens.page.keyboard.press('Space');
  await stands(lens, 6);
  await expect(lens.button('Play')).toBeVisible();
});

test('the scrubber covers all positions', async ({ lens }) => {
  await lens.open(LECTURE);
  await lens.scrubber.fill('0');
  await stands(lens, 1);
  await lens.scrubber.fill('11');
  await stands(lens, 12);
  await lens.scrubber.press('ArrowLeft');
  await stands(lens, 11);
  await expect(lens.page).toHaveURL(/step=11/);
});

test('playing reaches the end and rests there; playing again begins anew', async ({ lens }) => {
  await lens.open(series({ data: 'lecture', step: 1, speed: 16 }));
  await lens.page.keyboard.press('Space');
  await expect(lens.button('Pause')).toBeVisible();
  await expect(lens.button('Play')).toBeVisible();
  await stands(lens, 12);
  await expect(lens.page).toHaveURL(/step=12/);
  await lens.button('Play').click();
  await expect(lens.button('Pause')).toBeVisible();
  await lens.button('Pause').click();
  await expect(lens.button('Play')).toBeVisible();
});

test('pausing stops at once', async ({ lens }) => {
  await lens.open(series({ data: 'sunspots', step: 1, speed: 4 }));
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '309');
  await lens.page.keyboard.press('Space');
  await expect.poll(async () => Number(await lens.scrubber.inputValue())).toBeGreaterThan(3);
  await lens.page.keyboard.press('Space');
  await expect(lens.button('Play')).toBeVisible();
  const rested = await lens.scrubber.inputValue();
  await lens.page.waitForTimeout(600);
  expect(await lens.scrubber.inputValue()).toBe(rested);
});

test('playing waits while a cell is pointed at', async ({ lens }) => {
  await lens.open(series({ data: 'lecture', step: 1, speed: 8 }));
  const row = await lens.row('Input cell').boundingBox();
  if (!row) throw new Error('the input has no place');
  await lens.button('Play').click();
  await lens.page.mouse.move(row.x + row.width / 2, row.y + row.height / 2);
  await expect(lens.page.getByText('waiting', { exact: true })).toBeVisible();
  const waited = await lens.scrubber.inputValue();
  await lens.page.waitForTimeout(600);
  expect(await lens.scrubber.inputValue()).toBe(waited);
  expect(Number(waited)).toBeLessThan(11);
  await lens.page.mouse.move(5, 5);
  await expect(lens.button('Play')).toBeVisible();
  await stands(lens, 12);
});

test('playing many positions skips, and says so', async ({ lens }) => {
  await lens.open(series({ data: 'sunspots' }));
  await expect(lens.page.getByText('one position in 6')).toBeVisible();
  await lens.page.keyboard.press('Period');
  await expect(lens.page.getByText('one position in 3')).toBeVisible();
  await lens.choice('speed').selectOption('16');
  await expect(lens.page.getByText(/one position in/)).toHaveCount(0);
});

test('a fast animation is not read out step by step', async ({ lens }) => {
  await lens.open(series({ data: 'sunspots', step: 1, speed: 8 }));
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '309');
  await lens.button('Play').click();
  await expect(lens.live).toBeEmpty();
  await lens.button('Pause').click();
  await expect(lens.live).toContainText('Output');
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  /** The picture once it has stayed the same for so many frames. */
  const settled = (lens: Lens) =>
    lens.canvas.evaluate(async (canvas: HTMLCanvasElement) => {
      let picture = '';
      for (let same = 0; same < 20; same += 1) {
        await new Promise(requestAnimationFrame);
        const now = canvas.toDataURL();
        if (now !== picture) same = 0;
        picture = now;
      }
      return picture;
    });

  test('a step glides, and ends where a jump does', async ({ lens }) => {
    await lens.open(LECTURE);
    await settled(lens);
    const pictures = await lens.canvas.evaluate(async (canvas: HTMLCanvasElement) => {
      const key = { code: 'ArrowRight', key: 'ArrowRight', bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
      const seen = new Set<string>();
      for (let frame = 0; frame < 10; frame += 1) {
        await new Promise(requestAnimationFrame);
        seen.add(canvas.toDataURL());
      }
      return seen.size;
    });
    expect(pictures, 'pictures on the way').toBeGreaterThan(2);
    await stands(lens, 6);
    const arrived = await settled(lens);
    await lens.press('ArrowRight', 'ArrowLeft');
    await stands(lens, 6);
    expect(await settled(lens), 'stepping back is exact').toBe(arrived);
  });

  test('the same steps without motion end in the same picture at once', async ({ lens }) => {
    await lens.open(LECTURE);
    await lens.press('ArrowRight');
    await stands(lens, 6);
    const glided = await settled(lens);
    await lens.page.emulateMedia({ reducedMotion: 'reduce' });
    await lens.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await stands(lens, 6);
    expect(await settled(lens)).toBe(glided);
  });
});
