import type { Page } from '@playwright/test';
import { series } from './tools/lens';
import { expect, test } from './tools/test';

const HOSTILE = '<img src=x onerror=alert(1)><b>{$x}';

/** No text has become an element. */
async function isText(page: Page): Promise<void> {
  await expect(page.locator('img, b, script:not([src])')).toHaveCount(0);
}

test.beforeEach(({ page, troubles }) => {
  page.on('dialog', async (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
});

test('hostile text in an address stays text', async ({ lens }) => {
  const text = encodeURIComponent(HOSTILE);
  await lens.open(`${series({ file: text, stride: text, x: text })}&${text}=${text}`);
  await expect(lens.notices).toContainText([
    `“${HOSTILE}” is not a value of “stride”`,
    '“<img” is not a value of “x”',
    'which means nothing here; the rest was kept.',
    `This link shows somebody’s file “${HOSTILE}”`,
  ]);
  await isText(lens.page);
});

test('hostile text in a file stays text: its name, its header, its cells', async ({ lens }) => {
  await lens.open(series({ kernel: '1' }));
  const name = `${HOSTILE.replaceAll('/', '')}.csv`;
  await lens.upload({ name, content: `"${HOSTILE}","b"\n1,5\n1,6\n"${HOSTILE}",7\n2,8\n` });
  await expect(lens.choice('column').getByRole('option')).toHaveText([`${HOSTILE} (4)`, 'b (4)']);
  await expect(lens.notes).toContainText([/^Read as/, `column 1 (${HOSTILE}): “${HOSTILE.slice(0, 20)}`]);
  await isText(lens.page);
  await lens.page.reload();
  await expect(lens.source).toHaveText(name);
  await isText(lens.page);
});
