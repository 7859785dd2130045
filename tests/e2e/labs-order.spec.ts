import { findings } from './tools/axe';
import { expect, test } from './tools/test';

/** Labs whose player sets a key, in a state that is not the first. */
const PLAYED = [
  ['tensors', 'kind=video', 'slice'],
  ['neighbours', 'shuffle=1', 'distance'],
  ['count', 'samples=20', 'samples'],
  ['shift', 'op=conv-pool&stride=2', 'shift'],
] as const;

for (const [lab, keys, key] of PLAYED) {
  test(`playing ${lab} sets ${key}, and nothing is amiss`, async ({ lens }) => {
    const { page } = lens;
    await lens.open(`#/${lab}?${keys}&lang=en`);
    await expect(lens.notices).toHaveCount(0);
    const slider = page.locator(`#lab-${key}`);
    const before = await slider.inputValue();
    await page.getByRole('button', { name: 'play', exact: false }).first().click();
    await expect.poll(() => slider.inputValue()).not.toBe(before);
    await page.getByRole('button', { name: 'pause', exact: false }).first().click();
    const after = await slider.inputValue();
    await expect(page, 'where it stopped stands in the address').toHaveURL(new RegExp(`[?&]${key}=${after}(&|$)`));
    await expect(page).not.toHaveURL(/step=/);
    await expect(lens.notices).toHaveCount(0);
    expect(await findings(page)).toEqual([]);
  });
}

test('a pixel that is pointed at tells its index and number', async ({ lens }) => {
  const { page } = lens;
  await lens.open('#/tensors?kind=picture&at=10,20&lang=en');
  await expect(lens.live).toContainText('[0, 10, 20] =');
  const plane = page.locator('convolens-lab-inspector [role=slider]');
  await plane.focus();
  await page.keyboard.press('ArrowDown');
  await expect(lens.live).toContainText('[0, 11, 20] =');
  await expect(page).toHaveURL(/at=11%2C20|at=11,20/);
});

test('a typed text becomes its matrix, and one without words is refused', async ({ lens }) => {
  const { page } = lens;
  await lens.open('#/tensors?kind=text&lang=en');
  const text = page.locator('.lab-text input');
  await text.fill('мама мыла раму');
  await text.press('Enter');
  await expect(page.locator('#panel-explain')).toContainText('3 entries');
  await text.fill('...');
  await text.press('Enter');
  await expect(lens.problem).toContainText('no word');
});

test('dragging on the stage shifts the input', async ({ lens }) => {
  const { page } = lens;
  await lens.open('#/shift?x=1,5,2,8,3,9,4,7&shift=0&lang=en');
  const box = await page.locator('convolens-lab-inspector [role=slider]').boundingBox();
  if (!box) throw new Error('the shifted input is on the stage');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 20, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 20 + box.width / 4, y, { steps: 6 });
  await page.mouse.up();
  await expect(page.locator('#lab-shift')).toHaveValue('2');
});
