import { series } from './tools/lens';
import { expect, test } from './tools/test';

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self' blob: data:";

test('the policy is sent as a header and stands in the page', async ({ lens }) => {
  const response = await lens.page.goto('./');
  expect(response?.headers()['content-security-policy']).toBe(POLICY);
  const meta = lens.page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute('content', POLICY);
  await lens.ready();
});

test('a tour over the page asks no other origin for anything, sends nothing, and the policy blocks nothing', async ({
  lens,
  troubles,
}) => {
  const { page } = lens;
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`blocked: ${event.blockedURI}`));
  });
  page.on('request', (request) => {
    if (request.method() !== 'GET') troubles.push(`${request.method()} ${request.url()}`);
  });
  await lens.open();
  for (const label of ['Sunspots, yearly 1700–2008', 'CO₂ at Mauna Loa, weekly', 'A wave']) {
    await lens.choice('Series').selectOption({ label });
    await expect(lens.source).toHaveText(label);
  }
  await lens.upload({ name: 'secret.csv', content: 'a,b\n1,5\n2,3\n3,9\n4,1\n5,7\n6,2\n' });
  for (const name of ['mean', 'Δ', 'valid', 'causal']) await lens.button(name).click();
  await lens.choice('Theme').selectOption('dark');
  await lens.button('RU Русский').click();
  await expect(page.getByRole('heading', { name: 'Ряд' })).toBeVisible();
  await lens.button('EN English').click();
  await expect(page.getByRole('heading', { name: 'Series' })).toBeVisible();
  await lens.press('Shift+?');
  await lens.button('Close').click();
  for (const format of ['as SVG', 'as PNG']) {
    const download = page.waitForEvent('download');
    await lens.button('Save').click();
    await lens.button(format).click();
    await download;
  }
  await page.reload();
  await expect(lens.source).toHaveText('secret.csv');
});

test('a copied link holds the name of a file and none of its values', async ({ lens }) => {
  await lens.open(series({ kernel: '1' }));
  await lens.upload({ name: 'secret.csv', content: 'pay\n98765\n43210\n' });
  await expect(lens.page).toHaveURL(/file=secret\.csv/);
  expect(lens.page.url()).not.toMatch(/98765|43210/);
});
