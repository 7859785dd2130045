import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './tools/test';

const KINDS = [
  'standard',
  'grouped',
  'depthwise',
  'pointwise',
  'separable',
  'dilated',
  'transposed',
  'attention',
  'filter',
  'style',
];

async function open(page: Page, keys: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#/kinds?data=coins&${keys}`);
  await expect(said(page)).not.toBeEmpty();
}

function said(page: Page) {
  return page.locator('convolens-stage [aria-live]');
}

function slider(page: Page) {
  return page.getByRole('slider', { name: 'groups' });
}

test('one slider goes from standard over groups to depthwise, and the prices fall', async ({ page }) => {
  await open(page, 'c=8&k=3&lang=en');
  const chosen = page.locator('table.kinds tr.chosen');
  await expect(chosen).toContainText('standard');
  await expect(chosen.getByRole('cell').first()).toHaveText('576');
  await slider(page).focus();
  for (const [kind, parameters] of [
    ['grouped', '288'],
    ['grouped', '144'],
    ['depthwise', '72'],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await expect(chosen).toContainText(kind);
    await expect(chosen.getByRole('cell').first()).toHaveText(parameters);
  }
  await expect.poll(() => page.url()).toContain('kind=depthwise');
  await page.goBack();
  await expect(chosen, 'a slider that is moved is one step of the history').toContainText('standard');
});

test('a kind is chosen in the table, and the count that the lecture misprints is right', async ({ page }) => {
  await open(page, 'c=8&k=3&lang=en');
  await page.locator('table.kinds').getByRole('button', { name: 'separable' }).click();
  const chosen = page.locator('table.kinds tr.chosen');
  await expect(chosen.getByRole('cell').first(), '8 · 9 + 8 · 8').toHaveText('136');
  await expect(page.locator('#panel-explain')).toContainText('That is a slip');
});

test('more light gives the kernels of the attention other shares', async ({ page }) => {
  await open(page, 'kind=attention&lang=en');
  const shares = page.getByRole('list', { name: 'Shares of the kernels' }).getByRole('listitem');
  const before = await shares.allTextContents();
  expect(before.length).toBeGreaterThan(1);
  await page.getByRole('slider', { name: 'brightness' }).focus();
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => shares.allTextContents()).not.toEqual(before);
});

test('playing slides a kernel that changes under way', async ({ page }) => {
  await open(page, 'kind=filter&lang=en&speed=8');
  const first = await said(page).textContent();
  await page.getByRole('button', { name: 'play', exact: false }).first().click();
  await expect(said(page)).not.toHaveText(first ?? '', { timeout: 15_000 });
});

test('the keyboard walks over the output’s cells and channels', async ({ page }) => {
  await open(page, 'at=10,10&channel=0&lang=en');
  const cell = page.getByRole('slider', { name: /^Output channel/ });
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('BracketRight');
  await expect(cell).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('Enter');
  await expect.poll(() => decodeURIComponent(page.url())).toContain('at=10,11');
});

for (const lang of ['en', 'ru']) {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    test(`axe finds nothing in any kind, ${lang}, ${width}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      for (const kind of KINDS) {
        await open(page, `kind=${kind}&groups=4&lang=${lang}`);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${kind} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        const over = () => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.scrollHeight - innerHeight,
        ];
        expect(await page.evaluate(over), `${kind}: nothing but panels scrolls`).toEqual([0, 0]);
        await expect(page.locator('body')).not.toContainText(/\b(ui|say|see|stage)-[a-z]/);
      }
    });
  }
}
