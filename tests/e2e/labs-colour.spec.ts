import { findings } from './tools/axe';
import { expect, test } from './tools/test';

/** States of both labs that are not the first. */
const STATES = [
  'colour?space=lab&plane-lab=lightness&level=60',
  'colour?space=hcl&plane-hcl=hue&level=15',
  'colour?see=channels&space=hcl',
  'colour?see=grey&step=8',
  'colour?see=filter&space=lab&part=ab',
  'colour?see=light&space=lab&light=0.3',
  'edges?operator=scharr&threshold=40&at=100,80',
] as const;

for (const state of STATES) {
  test(`${state}: no notice, no problem, and axe finds nothing`, async ({ lens }) => {
    const { page } = lens;
    await lens.open(`#/${state}&lang=en`);
    await expect(page.locator('convolens-lab-explain .paragraph')).not.toBeEmpty();
    await expect(lens.notices).toHaveCount(0);
    await expect(lens.problem).toBeEmpty();
    expect(await findings(page)).toEqual([]);
  });
}

test('the solid turns by dragging, by keys, and while it plays', async ({ lens }) => {
  const { page } = lens;
  await lens.open('#/colour?space=lab&lang=en');
  const solid = page.locator('convolens-lab-inspector [role=slider]');
  const box = await solid.boundingBox();
  if (!box) throw new Error('the solid is on the stage');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y);
  await page.mouse.move(x + 60, y, { steps: 3 });
  await page.mouse.up();
  await expect(page).toHaveURL(/turn=-5(,|%2C)22/);
  await solid.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/turn=0(,|%2C)22/);
  await page.getByRole('button', { name: 'play', exact: false }).first().click();
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: 'pause', exact: false }).first().click();
  await expect(page).toHaveURL(/step=[2-9]/);
  await expect(lens.notices).toHaveCount(0);
});

test('a part of RGB is refused, and told why', async ({ lens }) => {
  await lens.open('#/colour?see=filter&space=rgb&part=hue&lang=en');
  await expect(lens.problem).toContainText('choose Lab or HCL');
});

test('edges follow the keyboard from pixel to pixel', async ({ lens }) => {
  const { page } = lens;
  await lens.open('#/edges?at=100,80&lang=en');
  await expect(lens.live).toContainText('Pixel 101, 81');
  await page.locator('convolens-lab-inspector [role=slider]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(lens.live).toContainText('Pixel 101, 82');
  await expect(page).toHaveURL(/at=100(,|%2C)81/);
});
