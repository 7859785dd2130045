import { LABS } from '../../www/protocol/lab';
import { findings, fits } from './tools/axe';
import { expect, test } from './tools/test';

test.describe.configure({ timeout: 180_000 });

/** A message that there is not shows its id. */
const ID = /\b(?:ui|lab|stage|data|sample|say|see)-[a-z]+(?:-[a-z]+)*\b/;

const LOOKS = [
  { theme: 'light', lang: 'en', width: 1366, height: 768 },
  { theme: 'dark', lang: 'ru', width: 1366, height: 768 },
  { theme: 'projector', lang: 'ru', width: 1366, height: 768 },
  { theme: 'light', lang: 'ru', width: 390, height: 844 },
] as const;

for (const { theme, lang, width, height } of LOOKS) {
  test(`every lab opens, says what it shows, and axe finds nothing: ${theme}, ${width}×${height}, ${lang}`, async ({
    lens,
  }) => {
    const { page } = lens;
    await page.setViewportSize({ width, height });
    for (const lab of LABS) {
      await test.step(lab, async () => {
        await lens.open(`#/${lab}?theme=${theme}&lang=${lang}`);
        await expect(page.locator('convolens-lab-explain .paragraph')).not.toBeEmpty();
        await expect(lens.notices).toHaveCount(0);
        await expect(page.locator('body')).not.toContainText(ID);
        expect(await findings(page), lab).toEqual([]);
        await fits(lens, width > 1000);
      });
    }
  });
}

test('the menu of labs leads to each, and tells which is open', async ({ lens }) => {
  const { page } = lens;
  await lens.open();
  const [first] = LABS;
  await lens.button('Labs').click();
  await page.locator('#labs-menu').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`#/${first}`));
  await expect(page.locator('#labs-menu')).toBeHidden();
  await lens.button('Labs').click();
  await expect(page.locator('#labs-menu [aria-current=page]')).toHaveCount(1);
});

test('a control of a lab is a key of the address, and the back button takes it back', async ({ lens }) => {
  const { page } = lens;
  await lens.open('#/tensors?lang=en');
  await page.locator('convolens-lab-data select').first().selectOption('series nile');
  await expect(page).toHaveURL(/series=nile/);
  await page.goBack();
  await expect(page).not.toHaveURL(/series=nile/);
});
