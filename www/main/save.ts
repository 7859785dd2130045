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
  const blob = await toPng(canvas);
  if (blob) download(blob, 'convolens.png');
  else page.tell({ code: 'not-saved' });
}

/** Rows of the result that travel at once. */
const STRIP = 512;

/** The whole result, pixel by pixel. */
export async function saveResult(page: Page): Promise<void> {
  const canvas = document.createElement('canvas');
  const blob = drawResult(page, canvas) ? await toPng(canvas) : null;
  canvas.width = 0;
  if (blob) download(blob, 'convolens-result.png');
  else page.tell({ code: 'not-saved' });
}

function drawResult({ report, client }: Page, canvas: HTMLCanvasElement): boolean {
  const pen = canvas.getContext('2d');
  if (report.view !== 'image' || !report.scale?.complete || !pen) return false;
  const { rows, columns } = report.player;
  canvas.width = columns;
  canvas.height = rows;
  for (let first = 0; first < rows; first += STRIP) {
    const end = Math.min(first + STRIP, rows);
    const strip = client.result(first, end);
    if (strip?.length !== (end - first) * columns * 4) return false;
    pen.putImageData(new ImageData(strip, columns), 0, first);
  }
  return true;
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
