import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { Download, Page } from '@playwright/test';

/** Red, green, blue, opacity: 0…255 each. */
export type Pixel = readonly [number, number, number, number];

/** Decoded pixels, 4 bytes each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: readonly number[];
}

/** A PNG of 8 bits a channel. */
export function png(width: number, height: number, at: (x: number, y: number) => Pixel): Buffer {
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(at(x, y), y * (width * 4 + 1) + 1 + x * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG from its rows. */
export function grey(rows: readonly (readonly number[])[]): Buffer {
  return png(rows[0]?.length ?? 0, rows.length, (x, y) => {
    const value = rows[y]?.[x] ?? 0;
    return [value, value, value, 255];
  });
}

/**
 * A JPEG of two halves, red at the left and blue at the right, that says by EXIF that it lies on its side
 * (orientation 6: turn it clockwise), so that it is to be seen with red above blue.
 */
export async function turnedJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([width, height]) => {
      const canvas = new OffscreenCanvas(width, height);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.fillStyle = '#ff0000';
      pen.fillRect(0, 0, width / 2, height);
      pen.fillStyle = '#0000ff';
      pen.fillRect(width / 2, 0, width / 2, height);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height] as const,
  );
  const jpeg = Buffer.from(bytes);
  return Buffer.concat([jpeg.subarray(0, 2), orientation(6), jpeg.subarray(2)]);
}

/** EXIF of one entry: tag 0x0112, a short, once. */
function orientation(value: number): Buffer {
  const tiff = Buffer.from([
    ...Buffer.from('MM'),
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    value,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The pixels of a picture that the page gave to be saved. */
export async function saved(page: Page, download: Download): Promise<Pixels> {
  const base64 = await readFile(await download.path(), 'base64');
  // As text both ways: a million numbers one by one take ten seconds.
  const { text, ...size } = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    const text = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
    return { width: bitmap.width, height: bitmap.height, text: btoa(text) };
  }, base64);
  return { ...size, rgba: [...Buffer.from(text, 'base64')] };
}
