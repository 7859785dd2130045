import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { Stage } from './tools/stage';
import { expect, test } from './tools/test';

const TINY = `lesson tiny
formula twice  y_j = 2 x_j
step one
  show #/series?x=4,6&kernel=2&pad=valid&step=1
  ask y
step two
  show #/series?x=4,6&kernel=2&pad=valid&step=2
  own
--- en
title = Doubling
about = Two steps.
one = The kernel has { $kernel } weight.
    [[twice]]
    .title = Ask
    .ask = How much is it?
    .reveal = Twice as much.
two = There are { $output } outputs.
    .title = End
`;

async function open(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${hash}`);
}

/** Opens the third lesson's step from the list, as a reader does. */
async function begin(page: Page, lang = 'en'): Promise<void> {
  await open(page, `#/course?lang=${lang}`);
  await page
    .locator('.lesson')
    .filter({ hasText: lang === 'en' ? 'convolution of a series' : 'Свёртка ряда' })
    .click();
  await expect(title(page)).toHaveText(lang === 'en' ? 'A window on the data' : 'Окно на данные');
}

function title(page: Page): Locator {
  return page.locator('#lesson-step');
}

function next(page: Page): Locator {
  return page.getByRole('button', { name: 'Next', exact: true });
}

async function bring(page: Page, text: string, name = 'mine.lesson'): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('convolens-course input[type=file]').setInputFiles([file]);
}

test('the list leads to a lesson, and its buttons through the steps', async ({ page }) => {
  await begin(page);
  await expect(title(page), 'reading goes on there').toBeFocused();
  await expect(page.locator('.lesson-text').first()).toContainText('7 numbers');
  await next(page).click();
  await expect(title(page)).toHaveText('The first output');
  await expect(page).toHaveURL(/lesson=convolution\/first/);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(title(page)).toHaveText('A window on the data');
});

test('the browser’s back and forward go step by step, and a reload stays', async ({ page }) => {
  await begin(page);
  await next(page).click();
  await expect(title(page)).toHaveText('The first output');
  await next(page).click();
  await expect(title(page)).toHaveText('One cell further');
  await page.goBack();
  await expect(title(page)).toHaveText('The first output');
  await page.goBack();
  await expect(title(page)).toHaveText('A window on the data');
  await page.goBack();
  await expect(page.locator('.contents')).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(title(page)).toHaveText('The first output');
  await page.reload();
  await expect(title(page)).toHaveText('The first output');
  await expect(page.locator('.lesson-changed')).toHaveCount(0);
});

test('the progress bar is dragged', async ({ page }) => {
  await begin(page);
  const bar = page.getByRole('slider', { name: 'Steps of the lesson' });
  const box = await bar.boundingBox();
  if (!box) throw new Error('the bar has no place');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
  await page.mouse.move(box.x + box.width - 4, y, { steps: 4 });
  await page.mouse.up();
  await expect(title(page)).toHaveText('The activation');
  await expect(bar).toHaveAttribute('aria-valuetext', 'Step 12 of 12: The activation');
  await page.goBack();
  await expect(title(page), 'dragging is one step of the history').toHaveText('A window on the data');
});

test('a reader plays, and comes back to the step', async ({ page, lens }) => {
  await begin(page);
  await lens.field('bias b').fill('5');
  await lens.field('bias b').press('Enter');
  await expect(page).toHaveURL(/bias=5.*lesson=convolution\/window/);
  await page.getByRole('button', { name: 'Return to this step' }).click();
  await expect(lens.field('bias b')).toHaveValue('0');
  await expect(page.getByRole('button', { name: 'Return to this step' })).toHaveCount(0);
});

test('a reload keeps what was played, and the numbers of the text stay the step’s', async ({ page, lens }) => {
  await open(page, '#/series?x=1,2&kernel=1&pad=valid&step=1&lang=en&lesson=convolution/window');
  await expect(title(page)).toHaveText('A window on the data');
  await expect(page.locator('.lesson-text').first()).toContainText('7 numbers');
  await expect(page.getByRole('button', { name: 'Return to this step' })).toBeVisible();
  await expect(lens.field('Input cell 2')).toHaveValue('2');
  await expect(page).toHaveURL(/x=1,2.*lesson=/);
});

test('the course is left, and its link leads back to the step', async ({ page }) => {
  await begin(page);
  await next(page).click();
  await expect(title(page)).toHaveText('The first output');
  await page.getByRole('button', { name: 'Leave the course' }).click();
  await expect(page.getByRole('heading', { name: 'Output size' })).toBeVisible();
  await expect(page).not.toHaveURL(/lesson=/);
  await page.getByRole('link', { name: 'Course' }).click();
  await expect(title(page)).toHaveText('The first output');
  await page.getByRole('link', { name: 'Image' }).click();
  await expect(title(page)).toBeHidden();
});

test('predict: a wrong guess and a right one are answered with the arithmetic', async ({ page }) => {
  await begin(page);
  await next(page).click();
  const said = page.locator('convolens-stage [aria-live]');
  await expect(said, 'the stage does not tell it').not.toContainText('3.8');
  const form = page.locator('.lesson-ask form');
  await form.getByRole('textbox').fill('nine');
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('.lesson-ask')).toContainText('no number');
  await form.getByRole('textbox').fill('9');
  await form.getByRole('textbox').press('Enter');
  await expect(page.locator('.verdict.wrong')).toHaveText('Not 9, but 3.8');
  await expect(page.locator('.lesson-ask .arithmetic')).toHaveText('0.2·3 + 0.6·5 + 0.2·1 + 0 = 3.8');
  await expect(said).toContainText('3.8');
  await next(page).click();
  await page.locator('.lesson-ask').getByRole('textbox').fill('12/5');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('.verdict.right')).toHaveText('Right: 2.4');
});

test('in Russian a comma is the decimal mark', async ({ page }) => {
  await begin(page, 'ru');
  await page.getByRole('button', { name: 'Дальше', exact: true }).click();
  await page.locator('.lesson-ask').getByRole('textbox').fill('3,8');
  await page.getByRole('button', { name: 'Проверить' }).click();
  await expect(page.locator('.verdict.right')).toHaveText('Верно: 3,8');
  await expect(page.locator('.lesson-ask .arithmetic')).toContainText('0,2·3');
});

test('a clicker reveals first, and then goes on', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('The first output');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.verdict')).toContainText('3.8');
  await expect(title(page)).toHaveText('The first output');
  await page.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('One cell further');
  await page.keyboard.press('PageUp');
  await expect(title(page)).toHaveText('The first output');
  await page.keyboard.press('ArrowRight');
  await expect(page, 'arrows are the player’s').toHaveURL(/step=2.*lesson=convolution\/first/);
});

test('a step of its own accord plays', async ({ page }) => {
  await open(page, '#/series?lang=en&lesson=convolution/slide');
  await expect(title(page)).toHaveText('All the way along');
  await page.getByRole('button', { name: 'Return to this step' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

/** The pixels of the stage. */
function pixels(page: Page): Promise<string> {
  return page.locator('convolens-stage canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    return canvas.toDataURL();
  });
}

test('before a step has come nothing tells what it asks', async ({ page }) => {
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/panels-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./#/series?x=3,5,1,4&kernel=0.2,0.6,0.2&lesson=convolution/first&lang=en');
  await expect(page.locator('body')).toHaveAttribute('data-course', 'coming');
  await expect(page.locator('main')).toBeHidden();
  await expect(page.locator('#explanation')).toBeHidden();
  come();
  await expect(title(page)).toBeVisible();
  await expect(page.locator('main')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-course', 'lesson');
});

test('a term lights the stage, and the stage lights the term', async ({ page, lens }) => {
  await begin(page);
  const bar = page.getByRole('slider', { name: 'Steps of the lesson' });
  await bar.focus();
  for (let presses = 0; presses < 4; presses += 1) await bar.press('ArrowRight');
  await expect(title(page)).toHaveText('The formula');
  const kernel = page.locator('.lesson-text math [data-term=K]').first();
  const dark = await pixels(page);
  await page.locator('.terms [data-term=K]').focus();
  await expect.poll(() => pixels(page)).not.toBe(dark);
  await bar.focus();
  await expect.poll(() => pixels(page)).toBe(dark);
  await kernel.hover();
  await expect.poll(() => pixels(page)).not.toBe(dark);
  const stage = await Stage.of(lens, 3, 3);
  const at = stage.at('Weight', 4);
  await page.mouse.move(at.x, at.y);
  await expect(page.locator('convolens-lesson')).toHaveAttribute('data-under', 'K');
  await expect(kernel).toHaveCSS('background-color', /color|rgb/);
  await page.mouse.move(5, 5);
  await expect(page.locator('convolens-lesson')).not.toHaveAttribute('data-under', /./);
  // The bias is not a thing on the stage but a field beside it.
  await page.locator('.terms [data-term=b]').hover();
  await expect(page.locator('convolens-kernel [data-letter=b]')).toHaveAttribute('data-lit', '');
  await page.locator('convolens-kernel [data-letter=b] input').focus();
  await expect(page.locator('convolens-lesson')).toHaveAttribute('data-under', 'b');
});

test('a lesson is opened from a file, kept, and removed', async ({ page }) => {
  await open(page, '#/course?lang=en');
  await bring(page, TINY);
  await expect(title(page)).toHaveText('Ask');
  await expect(page.locator('.lesson-text').first()).toContainText('The kernel has 1 weight.');
  await expect(page.locator('.lesson-text math').first()).toBeVisible();
  await expect(page).toHaveURL(/lesson=~tiny\/one/);
  await page.reload();
  await expect(title(page)).toHaveText('Ask');
  await page.getByRole('link', { name: 'Course' }).click();
  await expect(page.locator('.lesson').filter({ hasText: 'Doubling' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove “Doubling”' }).click();
  await expect(page.locator('.lesson').filter({ hasText: 'Doubling' })).toHaveCount(0);
});

test('a lesson in files of its own', async ({ page }) => {
  const [structure = '', text = ''] = TINY.split('--- en\n');
  await open(page, '#/course?lang=en');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const input = page.locator('convolens-course input[type=file]');
  await input.setInputFiles([file('tiny.en.ftl', text.replace('$output', '$outputs')), file('tiny.lesson', structure)]);
  await expect(page.locator('.contents [role=alert]')).toHaveText(
    'tiny.en.ftl, line 8: the view has no fact “outputs”.',
  );
  await input.setInputFiles([file('tiny.en.ftl', text), file('tiny.lesson', structure)]);
  await expect(title(page)).toHaveText('Ask');
});

test('a broken lesson is refused with its line and the reason, and nothing is lost', async ({ page }) => {
  await open(page, '#/course?lang=en');
  await bring(page, TINY);
  await expect(title(page)).toHaveText('Ask');
  await page.getByRole('link', { name: 'Course' }).click();
  const alert = page.locator('.contents [role=alert]');
  for (const [piece, instead, expected] of [
    ['  ask y', '  ask why', 'mine.lesson, line 5: the view has no fact “why”.'],
    ['kernel=2&pad', 'kernal=2&pad', 'mine.lesson, line 4: the view has no key “kernal”.'],
    ['lesson tiny', 'lessen tiny', 'mine.lesson, line 1: the file must begin with “lesson”'],
    ['kernel=2&pad', 'kernel=1,2,3&pad', 'mine.lesson, line 4: this state is impossible:'],
  ] as const) {
    await bring(page, TINY.replace(piece, instead));
    await expect(alert).toContainText(expected);
  }
  await expect(page.locator('.lesson').filter({ hasText: 'Doubling' })).toBeVisible();
});

test('markup in a lesson is text', async ({ page }) => {
  await open(page, '#/course?lang=en');
  const bad = '<img src=x onerror="document.title=1">';
  await bring(
    page,
    TINY.replace('Twice as much.', bad).replace('2 x_j', `2 "${bad}" <b>x</b>`).replace('Two steps.', bad),
  );
  await expect(title(page)).toHaveText('Ask');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.lesson-ask .lesson-text')).toHaveText(bad);
  await expect(page.locator('convolens-lesson :is(img, b, script)')).toHaveCount(0);
  await expect(page).toHaveTitle(/Convolens/);
});

test('a lesson is shared as a link that brings it along', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/course?lang=en');
  await bring(page, TINY);
  await expect(title(page)).toHaveText('Ask');
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByLabel('The link is copied:').inputValue();
  expect(link).toMatch(/#\/course\?text=[\w-]+$/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  // Somebody else's browser, in which nothing is kept.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(title(other)).toHaveText('Ask');
  await expect(other).toHaveURL(/lesson=~tiny\/one/);
  await other.goto('about:blank');
  await other.goto(link.slice(0, -20));
  await expect(other.locator('.contents [role=alert]')).toContainText('incomplete');
  await elsewhere.close();
});

test('a step runs on the reader’s own data', async ({ page, lens }) => {
  await open(page, '#/series?lang=en&lesson=convolution/mean');
  await expect(page.getByText('Load a file under “Data”')).toBeVisible();
  await lens.drop({ name: 'mine.csv', content: 'v\n1\n2\n3\n4\n5\n6\n7\n' });
  await page.getByLabel('On my own data').selectOption('mine.csv');
  await expect(page.locator('.lesson-text').first()).toContainText('7 years');
  await expect(page).toHaveURL(/file=mine.csv.*lesson=convolution\/mean/);
  await page.getByLabel('On my own data').selectOption('');
  await expect(page.locator('.lesson-text').first()).toContainText('100 years');
});

test('the example that the page saves opens, and is that of the documentation', async ({ page }) => {
  await open(page, '#/course?lang=en');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save an example lesson' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  const docs = await readFile(new URL('../../docs/lessons.md', import.meta.url), 'utf8');
  expect(docs).toContain(text);
  await bring(page, text, 'example.lesson');
  await expect(title(page)).toHaveText('The kernel');
});

test('an unknown lesson is named, and the state kept', async ({ page, lens }) => {
  await open(page, '#/series?x=8,9&lang=en&lesson=nothing/first');
  await expect(page.locator('.notices')).toContainText('There is no lesson “nothing”');
  await expect(lens.field('Input cell 2')).toHaveValue('9');
});

for (const lang of ['en', 'ru']) {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    test(`axe finds nothing in the course, ${lang}, ${width}`, async ({ page }) => {
      test.setTimeout(150_000);
      await page.setViewportSize({ width, height });
      const check = async (name: string) => {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        const over = () => document.documentElement.scrollWidth - innerWidth;
        expect(await page.evaluate(over), `${name}: nothing scrolls sideways`).toBe(0);
        await expect(page.locator('body')).not.toContainText(
          /\b(ui|say|see|stage|course|lesson)-[a-z]+-?[a-z]*\b(?!\/)/,
        );
      };
      await open(page, `#/course?lang=${lang}`);
      await expect(page.locator('.lesson').first()).toBeEnabled();
      await check('list');
      for (const step of ['window', 'first', 'formula', 'mean', 'activation']) {
        await open(page, `#/series?lang=${lang}&lesson=convolution/${step}`);
        await page.keyboard.press('Escape');
        await expect(page.locator('.lesson-text').first()).not.toBeEmpty();
        await check(step);
      }
      await page.keyboard.press('PageDown');
      await expect(page.locator('.verdict')).toBeVisible();
      await check('answer');
    });
  }
}

test('on a phone the lesson is the first tab of the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await begin(page);
  const tabs = page.getByRole('tab');
  await expect(tabs.first()).toHaveText('Lesson');
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.lesson-text').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Kernel' }).click();
  await expect(page.locator('.lesson-text').first()).toBeHidden();
  await tabs.first().click();
  await page.getByRole('button', { name: 'Leave the course' }).click();
  await expect(page.getByRole('tab', { name: 'Explain' })).toBeVisible();
});

test('the help names the keys of a lesson', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toContainText('first the answer, then the next step');
});
