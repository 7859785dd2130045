import { findings, fits } from './tools/axe';
import { gallery } from './tools/gallery';
import { series } from './tools/lens';
import { expect, test } from './tools/test';

test.describe.configure({ timeout: 120_000 });

const THEMES = ['light', 'dark', 'projector'] as const;
const LANGUAGES = ['en', 'ru'] as const;
const SIZES = [
  [1366, 768],
  [390, 844],
] as const;

type States = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

const STATES: States = {
  'mid-convolution': { data: 'lecture', step: 7 },
  'a problem and a notice': { x: '1,2,3', dilation: 4, pad: 'valid', stride: 'two' },
  'a long series': { data: 'sunspots', step: 100 },
  'pooling, pinned': { data: 'lecture', op: 'avg', size: 3, stride: 3, pad: '1,1', pin: 'x4' },
};

const IMAGE_STATES: States = {
  'a photograph, mid-way': { step: 3000, kernel: '-1,0,1;-2,0,2;-1,0,1' },
  'three planes, who computed what': { channels: 'sum', tint: 1, workers: 2, pin: 'y40.50' },
  'a painted grid and a problem': {
    cells: '0,255,0,9,9;255,0,255,9,9;0,255,0,9,9;1,2,3,9,9;4,5,6,9,9',
    dilation: 9,
    pad: 'valid',
  },
  'pooling, compared': { op: 'max', size: 2, stride: 2, compare: 0.5 },
};

for (const [width, height] of SIZES) {
  for (const theme of THEMES) {
    for (const lang of LANGUAGES) {
      test(`axe finds nothing: ${theme}, ${width}×${height}, ${lang}`, async ({ lens }) => {
        const { page } = lens;
        const view = gallery(page);
        await page.setViewportSize({ width, height });
        for (const [name, keys] of Object.entries(STATES)) {
          await test.step(name, async () => {
            await lens.open(series({ ...keys, theme, lang }));
            await expect(page.locator('html')).toHaveAttribute('lang', lang);
            expect(await findings(page), name).toEqual([]);
            await fits(lens, width > 1000);
          });
        }
        for (const [name, keys] of Object.entries(IMAGE_STATES)) {
          await test.step(name, async () => {
            await view.openImage({ ...keys, theme, lang });
            await expect(page.locator('html')).toHaveAttribute('lang', lang);
            expect(await findings(page), name).toEqual([]);
            await fits(lens, width > 1000);
          });
        }
        await lens.press('Shift+?');
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await findings(page), 'help').toEqual([]);
      });
    }
  }
}

test('on a small screen the panels are a sheet with tabs, of which one is seen', async ({ lens }) => {
  const { page } = lens;
  await page.setViewportSize({ width: 390, height: 844 });
  await lens.open();
  for (const [tab, field] of [
    ['Data', lens.field('Input cell 1')],
    ['Kernel', lens.field('bias b')],
    ['Geometry', lens.field('stride')],
    ['Explain', page.getByRole('heading', { name: 'Output size' })],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expect(field).toBeVisible();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await fits(lens, false);
    expect(await findings(page), tab).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Explain' }).press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Geometry' })).toBeFocused();
});
