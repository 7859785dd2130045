/** Kernels that are ready to take, as the URL writes them. Rust knows them by the same names. */
export const KERNELS = {
  identity: '0,0,0;0,1,0;0,0,0',
  box: '1/9,1/9,1/9;1/9,1/9,1/9;1/9,1/9,1/9',
  gaussian: '1/16,2/16,1/16;2/16,4/16,2/16;1/16,2/16,1/16',
  gaussian5:
    '1/256,4/256,6/256,4/256,1/256;4/256,16/256,24/256,16/256,4/256;6/256,24/256,36/256,24/256,6/256;4/256,16/256,24/256,16/256,4/256;1/256,4/256,6/256,4/256,1/256',
  sharpen: '0,-1,0;-1,5,-1;0,-1,0',
  'sobel-x': '-1,0,1;-2,0,2;-1,0,1',
  'sobel-y': '-1,-2,-1;0,0,0;1,2,1',
  'prewitt-x': '-1,0,1;-1,0,1;-1,0,1',
  'prewitt-y': '-1,-1,-1;0,0,0;1,1,1',
  laplacian: '0,1,0;1,-4,1;0,1,0',
  emboss: '-2,-1,0;-1,1,1;0,1,2',
} as const;

export type KernelName = keyof typeof KERNELS;

export function isKernelName(text: string): text is KernelName {
  return text in KERNELS;
}

export const KERNEL_NAMES = Object.keys(KERNELS);

/** The most rows and columns of a kernel. */
export const MAX_SIDE = 15;
