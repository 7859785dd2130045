import { readFile } from 'node:fs/promises';
import { type Lens, series } from './tools/lens';
import { expect, test } from './tools/test';

async function saved(lens: Lens, format: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = lens.page.waitForEvent('download');
  await lens.button('Save').click();
  await lens.button(format).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the stage is saved as SVG with its numbers', async ({ lens }) => {
  await lens.open(series({ data: 'lecture', kernel: '-1,0,1', pad: 'valid', step: 3 }));
  const { name, bytes } = await saved(lens, 'as SVG');
  expect(name).toBe('convolens.svg');
  const { root, error, texts } = await lens.page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      root: parsed.documentElement.namespaceURI,
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      texts: [...parsed.querySelectorAll('text')].map((text) => (text.textContent ?? '').replace(/\s/g, '')),
    };
  }, bytes.toString('utf8'));
  expect(error).toBeNull();
  expect(root).toBe('http://www.w3.org/2000/svg');
  for (const number of ['3', '5', '4', '7', '−2', '−1', '6', 'y₃=−1·1+0·4+1·7+0=6']) expect(texts).toContain(number);
  expect(texts.join(' '), 'outputs after step 3 are not there yet').not.toMatch(/−5/);
});

test('the stage is saved as PNG, twice as large as it is seen', async ({ lens }) => {
  await lens.open();
  const size = await lens.canvas.evaluate((canvas) => [canvas.clientWidth, canvas.clientHeight]);
  const { name, bytes } = await saved(lens, 'as PNG');
  expect(name).toBe('convolens.png');
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(bytes.toString('latin1', 12, 16)).toBe('IHDR');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(size.map((pixels) => pixels * 2));
  expect(bytes.length).toBeGreaterThan(10_000);
});
