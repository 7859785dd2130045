import { writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './tools/test';

const FOUR = 'conv,4,3,p1,relu;max,2;conv,4,5,p2;avg,2';

/** The panels of the stack view. */
class Panels {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(keys: string): Promise<void> {
    await this.page.goto(`./#/stack?data=chelsea&side=32&lang=en&${keys}`);
    await expect(this.page.locator('#stage')).toHaveAttribute('data-maps', 'done');
    await expect(this.page.locator('.layer').first()).toBeVisible();
  }

  card(layer: number): Locator {
    return this.page.locator(`[data-layer="${layer}"] .pick`);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  setting(role: 'combobox' | 'textbox' | 'switch', name: string): Locator {
    return this.page.locator('.settings').getByRole(role, { name, exact: true });
  }

  /** The layers as the address has them. */
  async expectLayers(text: string): Promise<void> {
    await expect.poll(() => decodeURIComponent(this.#key(this.page.url(), 'layers'))).toBe(text);
  }

  #key(url: string, key: string): string {
    return new RegExp(`[?&]${key}=([^&]*)`).exec(url)?.[1] ?? '';
  }
}

let panels: Panels;

test.beforeEach(({ page }) => {
  panels = new Panels(page);
});

test('the table of the layers opens whole, and closes again', async ({ page }) => {
  await panels.open(`layers=${FOUR}`);
  await panels.button('the whole table').click();
  const dialog = page.getByRole('dialog', { name: 'Layers in figures' });
  for (const head of ['out', 'field', 'parameters', 'memory', 'kernel', 'jump', 'starts at']) {
    await expect(dialog.getByRole('columnheader', { name: head })).toBeInViewport();
  }
  // Layer 3: 32 / 2 cells; 3 + 1 + (5 − 1) · 2 of the input; 4 · (4 · 25 + 1) parameters; before −1 two cells of two each.
  const row = dialog.getByRole('row', { name: /^3 conv/ });
  await expect(row.getByRole('cell')).toHaveText(['4×16×16', '12×12', '404', '102K', '4 KiB', '5×5', '2', '−5']);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a layer is moved by keyboard, is told where it stands, and keeps the focus', async ({ page }) => {
  await panels.open(`layers=${FOUR}`);
  await panels.card(2).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await panels.expectLayers('conv,4,3,p1,relu;conv,4,5,p2;max,2;avg,2');
  await expect(panels.card(3)).toBeFocused();
  await expect(page.locator('convolens-stack-layers > [aria-live]')).toHaveText('Moved to place 3 of 4.');
  await page.keyboard.press('Control+z');
  await panels.expectLayers(FOUR);
  await page.keyboard.press('Control+Shift+Z');
  await panels.expectLayers('conv,4,3,p1,relu;conv,4,5,p2;max,2;avg,2');
});

test('a layer is dragged, and Escape puts it back', async ({ page }) => {
  await panels.open(`layers=${FOUR}`);
  const grip = page.locator('[data-layer="1"] .grip');
  const pull = async (layer: number) => {
    const [from, to] = [await grip.boundingBox(), await page.locator(`[data-layer="${layer}"]`).boundingBox()];
    if (!from || !to) throw new Error('the cards are out of sight');
    await page.mouse.move(from.x + 8, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + to.height - 4, { steps: 3 });
  };
  await pull(2);
  await expect(page.locator('[data-layer="3"]')).toHaveClass(/before/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.layer.held')).toHaveCount(0);
  await panels.expectLayers(FOUR);
  await pull(3);
  await page.mouse.up();
  await panels.expectLayers('max,2;conv,4,5,p2;conv,4,3,p1,relu;avg,2');
});

test('layers are added, duplicated and removed', async ({ page }) => {
  await panels.open('layers=conv,4,3,p1,relu');
  await page.getByText('add a layer').click();
  await panels.button('max pooling').click();
  await panels.expectLayers('conv,4,3,p1,relu;max,2');
  await expect(panels.card(2)).toBeFocused();
  await panels.button(/^Duplicate layer 2/).click();
  await panels.expectLayers('conv,4,3,p1,relu;max,2;max,2');
  await panels.button(/^Remove layer 3/).click();
  await panels.expectLayers('conv,4,3,p1,relu;max,2');
});

test('every setting of a convolution has a control', async () => {
  await panels.open('layers=conv,4,3,p1,relu');
  await panels.button('One more: kernel').click();
  await panels.expectLayers('conv,4,4,p1,relu');
  await panels.setting('switch', 'rows and columns apart').check();
  await panels.setting('textbox', 'kernel, columns').fill('5');
  await panels.expectLayers('conv,4,4x5,p1,relu');
  await panels.setting('combobox', 'padding').selectOption('same');
  await panels.setting('combobox', 'with').selectOption('const');
  await panels.setting('textbox', 'the constant').fill('0.5');
  await panels.setting('combobox', 'activation').selectOption('leaky');
  await panels.setting('switch', 'bias').uncheck();
  await panels.setting('combobox', 'weights').selectOption('edges');
  await panels.expectLayers('conv,4,4x5,same,const0.5,nobias,edges,leaky0.1');
  await panels.setting('combobox', 'kind').selectOption('global');
  await panels.expectLayers('global,avg');
});

test('an impossible stack says why at its layer, and is mended there', async ({ page }) => {
  await panels.open('layers=conv,4,3,p1,relu;conv,4,9,d5');
  const problem = page.locator('[data-layer="2"] .problem');
  await expect(problem).toContainText('Kernel 9 with dilation 5 spans 41 cells');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Layer 2. Kernel 9');
  await panels.card(2).click();
  await panels.setting('textbox', 'dilation').fill('1');
  await expect(problem).toHaveCount(0);
  await panels.expectLayers('conv,4,3,p1,relu;conv,4,9');
});

test('a kernel is edited, and gets its own weights back', async ({ page }) => {
  await panels.open('layers=conv,2,3,p1');
  await page.getByRole('textbox', { name: 'Weight in row 1, column 1' }).fill('7');
  await expect.poll(() => page.url()).toContain('kernels=1.0.0:7,');
  await expect(panels.button('Kernel of input channel 1, edited')).toBeVisible();
  await panels.button('back to the layer’s own').click();
  await expect.poll(() => page.url()).not.toContain('kernels=');
});

test('weights come from a file, and which layer took them is said', async ({ page }, info) => {
  await panels.open('layers=conv,1,1,nobias');
  const header = JSON.stringify({ w: { dtype: 'F32', shape: [1, 1, 1, 1], data_offsets: [0, 4] } });
  const bytes = Buffer.concat([Buffer.alloc(8), Buffer.from(header), Buffer.from(new Float32Array([2.5]).buffer)]);
  bytes.writeBigUInt64LE(BigInt(header.length));
  const path = info.outputPath('one.safetensors');
  await writeFile(path, bytes);
  await page.locator('input[accept*=safetensors]').setInputFiles(path);
  await expect(page.getByText('Layer 1: weights from “w”')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Weight in row 1, column 1' })).toHaveValue('2.5');
  await panels.button('Remove').last().click();
  await expect(page.getByText('Layer 1: weights from “w”')).toHaveCount(0);
});

test('the field’s sum has the terms of the layers, and the unit its products', async ({ page }) => {
  await panels.open('layers=conv,4,3,p1,relu;max,2;conv,4,3,p1,relu;conv,4,3,p1,relu');
  const explanation = page.locator('#panel-explain');
  await expect(explanation.locator('.formula').nth(1)).toHaveText(/1\s*\+2\s*\+1\s*\+4\s*\+4\s*=\s*12/);
  await expect(explanation.getByRole('row').nth(5)).toHaveAttribute('aria-current', 'true');
  const channel = explanation.locator('details.channel').first();
  await channel.locator('summary').click();
  await expect(channel.locator('.term')).toHaveCount(9);
  await page.getByRole('slider', { name: 'Unit of layer 3' }).focus();
  await expect(explanation.locator('.formula').nth(1)).toHaveText(/1\s*\+2\s*\+1\s*\+4\s*=\s*8/);
});

test('the keyboard walks over a layer’s units', async ({ page }) => {
  await panels.open('layers=conv,4,3,p1,relu&at=8,8');
  const unit = page.getByRole('slider', { name: 'Unit of layer 1' });
  await unit.focus();
  const told = (place: string) => expect(unit).toHaveAttribute('aria-valuetext', new RegExp(`^Layer 1, ${place}`));
  await told('channel 1, row 8, column 8');
  await page.keyboard.press('ArrowRight');
  await told('channel 1, row 8, column 9');
  await page.keyboard.press('ArrowUp');
  await told('channel 1, row 7, column 9');
  await page.keyboard.press('BracketRight');
  await told('channel 2, row 7, column 9');
});

for (const [name, keys] of Object.entries({
  'a picture': 'preset=lenet&field=effective',
  'a series': 'on=series&series=lecture&preset=wavenet',
  'an impossible stack': 'layers=conv,4,3,p1,relu;conv,4,9,d5;pyramid,max,1,2',
})) {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    for (const lang of ['en', 'ru']) {
      test(`axe finds nothing in ${name}, ${lang}, ${width}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await panels.open(`${keys}&lang=${lang}`);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        const over = () => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.scrollHeight - innerHeight,
        ];
        expect(await page.evaluate(over), 'nothing but panels scrolls').toEqual([0, 0]);
        await expect(page.locator('body')).not.toContainText(/\b(ui|say|see|stage)-[a-z]/);
      });
    }
  }
}
