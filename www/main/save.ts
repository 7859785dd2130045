import type { Page } from './page';

/** Pixels of the PNG per CSS pixel of the stage. */
const SCALE = 2;

export function saveSvg(page: Page): void {
  const text = page.client.svg();
  if (text !== undefined) download(new Blob([text], { type: 'image/svg+xml' }), 'convolens.svg');
}

export async function savePng(page: Page): Promise<void> {
  const canvas = document.createElement('canvas');
  page.client.paint(canvas, SCALE);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) download(blob, 'convolens.png');
  else page.tell({ code: 'not-saved' });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
