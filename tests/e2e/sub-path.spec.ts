import { series } from './tools/lens';
import { expect, test } from './tools/test';

test('below a person’s folder the page works, with its module, words and samples', async ({ lens, baseURL }) => {
  const outside: string[] = [];
  lens.page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? 'none')) outside.push(request.url());
  });
  await lens.open(series({ data: 'lecture', kernel: '-1,0,1', pad: 'valid', step: 3 }));
  await expect(lens.live).toHaveText('Output 3: −1·1 + 0·4 + 1·7 + bias 0 = (−1) + 0 + 7 + 0 = 6');
  for (const [label, length] of [
    ['Flow of the Nile, yearly', 100],
    ['Sunspots, yearly 1700–2008', 309],
  ] as const) {
    await lens.choice('Series').selectOption({ label });
    await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', String(length));
  }
  await lens.button('RU Русский').click();
  await expect(lens.live).toContainText('Выход');
  await lens.page.reload();
  await expect(lens.page.getByRole('slider', { name: 'Клетка входа' })).toHaveAttribute('aria-valuemax', '309');
  expect(outside.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});
