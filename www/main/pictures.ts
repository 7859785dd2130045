import type { Coded } from '../protocol/page';

/** The most pixels that a picture has here. */
export const LARGEST = 24_000_000;

/** Width of a vector picture that has none of its own. */
const VECTOR_WIDTH = 512;

const EXTENSION = /\.(png|apng|jpe?g|jfif|webp|gif|avif|bmp|ico|svg|hei[cf]|tiff?)$/i;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row, opaque. */
  readonly rgba: Uint8Array;
  /** Fluent prefix `picture`. */
  readonly notes: readonly Coded[];
}

export type Decoding =
  | { readonly is: 'picture'; readonly picture: Picture }
  | { readonly is: 'large'; readonly width: number; readonly height: number }
  | { readonly is: 'broken' };

/** A drawable picture of so many pixels. */
interface Drawable {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly notes: readonly Coded[];
  close(): void;
}

export function isPictureName(name: string): boolean {
  return EXTENSION.test(name);
}

/** The name under which a file is kept as a picture, or nothing when it is none. */
export function pictureName(file: File): string | undefined {
  if (isPictureName(file.name)) return file.name;
  const [, format] = /^image\/(\w+)/.exec(file.type) ?? [];
  return format === undefined ? undefined : `${file.name}.${format}`;
}

/** The pixels of a file as the browser decodes it: upright, in sRGB, over white. One of too many pixels is shrunk only when asked to. */
export async function decode(name: string, bytes: Uint8Array, shrink: boolean): Promise<Decoding> {
  const drawable = await open(name, bytes).catch(() => undefined);
  if (!drawable || drawable.width === 0 || drawable.height === 0) return { is: 'broken' };
  try {
    const { width, height } = drawable;
    if (width * height > LARGEST && !shrink) return { is: 'large', width, height };
    const picture = draw(drawable);
    return picture ? { is: 'picture', picture } : { is: 'broken' };
  } finally {
    drawable.close();
  }
}

async function open(name: string, bytes: Uint8Array): Promise<Drawable> {
  const blob = new Blob([new Uint8Array(bytes)]);
  if (/\.svg$/i.test(name)) return vector(await blob.text());
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  return { image: bitmap, width: bitmap.width, height: bitmap.height, notes: [], close: () => bitmap.close() };
}

async function vector(text: string): Promise<Drawable> {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const notes = giveSize(root);
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
  return {
    image,
    width: image.naturalWidth,
    height: image.naturalHeight,
    notes,
    close: () => URL.revokeObjectURL(url),
  };
}

/** A vector picture without a size of its own gets one, in the proportions of its view box. */
function giveSize(root: Element): Coded[] {
  const sized = (side: string) => /^\s*[\d.]+(px|pt|pc|mm|cm|in|em|ex)?\s*$/.test(root.getAttribute(side) ?? '');
  if (sized('width') && sized('height')) return [];
  const [, , width = 1, height = 1] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const tall = width > 0 && height > 0 ? Math.max(1, Math.round((VECTOR_WIDTH * height) / width)) : VECTOR_WIDTH;
  root.setAttribute('width', String(VECTOR_WIDTH));
  root.setAttribute('height', String(tall));
  return [{ code: 'vector', width: VECTOR_WIDTH, height: tall }];
}

function draw({ image, width, height, notes }: Drawable): Picture | undefined {
  const share = Math.min(1, Math.sqrt(LARGEST / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * share));
  canvas.height = Math.max(1, Math.floor(height * share));
  const pen = canvas.getContext('2d', { colorSpace: 'srgb', willReadFrequently: true });
  if (!pen) return undefined;
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const size = { width: canvas.width, height: canvas.height };
  const shrunk = share < 1 ? [{ code: 'shrunk', from_width: width, from_height: height, ...size }] : [];
  // A canvas without pixels gives its memory back at once.
  canvas.width = 0;
  return { ...size, rgba: new Uint8Array(data.buffer), notes: [...notes, ...shrunk] };
}
