import { gallery } from './tools/gallery';
import { grey, type Pixels, png, turnedJpeg } from './tools/pictures';
import { expect, test } from './tools/test';

/** A kernel of a single 1 without padding, shown as it is: the result is the picture. */
const AS_IT_IS = { kernel: 1, pad: 'valid', show: 'picture', step: 1 };

/** Red, green and blue of a pixel. */
function colour({ width, rgba }: Pixels, x: number, y: number): readonly number[] {
  const at = (y * width + x) * 4;
  return rgba.slice(at, at + 3);
}

/** The grey values row by row; every pixel has to be grey. */
function greys(pixels: Pixels): readonly (readonly number[])[] {
  return Array.from({ length: pixels.height }, (_, y) =>
    Array.from({ length: pixels.width }, (_, x) => {
      const [red, green, blue] = colour(pixels, x, y);
      expect([green, blue]).toEqual([red, red]);
      return red ?? -1;
    }),
  );
}

test('a PNG comes pixel by pixel, and what is transparent lies over white', async ({ page }) => {
  const view = gallery(page);
  await view.openImage({ ...AS_IT_IS, channels: 'each' });
  const pixels = png(
    3,
    2,
    (x, y) =>
      (y === 0
        ? [
            [255, 0, 0, 255],
            [0, 255, 0, 255],
            [0, 0, 255, 255],
          ][x]
        : [0, 0, 0, x * 51]) as never,
  );
  await view.show('six.png', pixels);
  const result = await view.result();
  expect([result.width, result.height]).toEqual([3, 2]);
  expect([0, 1, 2].map((x) => colour(result, x, 0))).toEqual([
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ]);
  expect(
    [0, 1, 2].map((x) => colour(result, x, 1)),
    '255 · (1 − x · 51 / 255)',
  ).toEqual([
    [255, 255, 255],
    [204, 204, 204],
    [153, 153, 153],
  ]);
});

test('grey is BT.601 luma of the encoded values', async ({ page }) => {
  const view = gallery(page);
  await view.openImage({ ...AS_IT_IS, channels: 'grey' });
  await view.show(
    'primaries.png',
    png(3, 1, (x) => [x === 0 ? 255 : 0, x === 1 ? 255 : 0, x === 2 ? 255 : 0, 255]),
  );
  expect(greys(await view.result()), '0.299 · 255, 0.587 · 255, 0.114 · 255').toEqual([[76, 150, 29]]);
});

test('a JPEG is turned as its EXIF says', async ({ page }) => {
  const view = gallery(page);
  await view.openImage({ ...AS_IT_IS, channels: 'each' });
  await view.show('lying.jpg', await turnedJpeg(page, 32, 16), 'image/jpeg');
  const result = await view.result();
  expect([result.width, result.height]).toEqual([16, 32]);
  const [top, bottom] = [colour(result, 8, 4), colour(result, 8, 27)];
  expect(top[0]).toBeGreaterThan(240);
  expect(top[2]).toBeLessThan(16);
  expect(bottom[0]).toBeLessThan(16);
  expect(bottom[2]).toBeGreaterThan(240);
});

test('an SVG is drawn at its own size', async ({ page }) => {
  const view = gallery(page);
  await view.openImage({ ...AS_IT_IS, channels: 'each' });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="12">
    <rect width="20" height="12" fill="#00ff00"/><rect x="10" width="10" height="12" fill="#204060"/></svg>`;
  await view.show('halves.svg', Buffer.from(svg), 'image/svg+xml');
  const result = await view.result();
  expect([result.width, result.height]).toEqual([20, 12]);
  expect(colour(result, 3, 6)).toEqual([0, 255, 0]);
  expect(colour(result, 15, 6)).toEqual([0x20, 0x40, 0x60]);
});

test('a broken file is told by its name, and the picture before it stays', async ({ page }) => {
  const view = gallery(page);
  await view.openImage({ ...AS_IT_IS, channels: 'grey' });
  await view.show(
    'good.png',
    grey([
      [10, 20],
      [30, 40],
    ]),
  );
  await view.choose('bad.png', grey([[1, 2]]).subarray(0, 40));
  await expect(view.notices.filter({ hasText: 'bad.png' })).toBeVisible();
  expect(greys(await view.result())).toEqual([
    [10, 20],
    [30, 40],
  ]);
});

test('the results are those computed by hand', async ({ page }) => {
  const view = gallery(page);
  const rows = [
    [10, 20, 30],
    [40, 50, 60],
    [70, 80, 90],
  ];
  await view.openImage({ kernel: '0,0,0;-1,0,1;0,0,0', pad: 'valid', channels: 'grey', show: 'signed', step: 1 });
  await view.show('nine.png', grey(rows));
  await expect(view.live).toContainText('= 20');
  await view.openImage({
    file: 'nine.png',
    op: 'max',
    size: 2,
    pad: 'valid',
    channels: 'grey',
    show: 'picture',
    step: 1,
  });
  expect(greys(await view.result()), 'the largest of each 2 × 2').toEqual([
    [50, 60],
    [80, 90],
  ]);
  await view.openImage({
    file: 'nine.png',
    kernel: '0.25,0.25;0.25,0.25',
    pad: 'valid',
    stride: 1,
    channels: 'grey',
    show: 'picture',
    step: 1,
  });
  expect(greys(await view.result()), '(10 + 20 + 40 + 50) / 4, …').toEqual([
    [30, 40],
    [60, 70],
  ]);
  await view.openImage({
    file: 'nine.png',
    kernel: '0,0,0;0,0,1;0,0,0',
    pad: 'same',
    fill: 'mirror',
    channels: 'grey',
    show: 'picture',
    step: 1,
  });
  expect(greys(await view.result()), 'the right neighbour, mirrored at the border').toEqual([
    [20, 30, 20],
    [50, 60, 50],
    [80, 90, 80],
  ]);
});

test('a reload keeps a person’s own picture', async ({ page }) => {
  const view = gallery(page);
  await view.openImage({ ...AS_IT_IS, channels: 'grey' });
  await view.show(
    'mine.png',
    grey([
      [1, 2],
      [3, 4],
    ]),
  );
  await page.reload();
  await view.ready();
  expect(greys(await view.result())).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a painted grid is a picture that stands in the address', async ({ page }) => {
  const view = gallery(page);
  await view.openImage({ ...AS_IT_IS, cells: '0,50,100,150,200;1,2,3,4,5;0,0,0,0,0;9,9,9,9,9;255,0,255,0,255' });
  expect(greys(await view.result())[4]).toEqual([255, 0, 255, 0, 255]);
});
