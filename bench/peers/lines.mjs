/**
 * What is measured: one line of the table each. A line is data, so that every worker makes the same numbers from it.
 *
 * @typedef {readonly [before: number, after: number]} Pair
 * @typedef {object} Line
 * @property {string} name
 * @property {'conv' | 'max' | 'avg' | 'bytes'} kind `bytes` is a convolution from RGBA bytes to RGBA bytes
 * @property {readonly number[]} input channels, height, width; a series has one row
 * @property {boolean} series whether the library is given a series rather than a picture
 * @property {number} outputs channels of the output
 * @property {number} groups
 * @property {readonly [number, number]} kernel height, width
 * @property {number} stride
 * @property {number} dilation
 * @property {readonly [Pair, Pair]} pad zeros above and below, left and right (`bytes`: the border, repeated)
 * @property {'noise' | 'gaussian' | 'binomial'} weights
 * @property {readonly string[]} [peers] those measured, where not all are
 * @property {{ panel: 'megapixels' | 'kernel' | 'channels', x: number }} [growth] a point of a plot of how the cost grows
 */

/** Twelve megapixels. */
const HEIGHT = 3000;
const WIDTH = 4000;

/**
 * As much padding as keeps the size at stride 1.
 *
 * @param {number} kernel
 * @param {number} dilation
 * @returns {Pair}
 */
const same = (kernel, dilation = 1) => {
  const total = dilation * (kernel - 1);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
};

/**
 * @param {string} name
 * @param {readonly number[]} input
 * @param {readonly [number, number]} kernel
 * @param {Partial<Line>} [rest]
 * @returns {Line}
 */
function line(name, input, kernel, rest = {}) {
  const dilation = rest.dilation ?? 1;
  return {
    name,
    kind: 'conv',
    input,
    series: false,
    outputs: input[0] ?? 1,
    groups: 1,
    kernel,
    stride: 1,
    dilation,
    pad: [same(kernel[0], dilation), same(kernel[1], dilation)],
    weights: 'noise',
    ...rest,
  };
}

/** @type {readonly [Pair, Pair]} */
const NONE = [
  [0, 0],
  [0, 0],
];
/** @type {(size: number) => readonly [number, number]} */
const square = (size) => [size, size];
const grey = [1, HEIGHT, WIDTH];
const rgb = [3, HEIGHT, WIDTH];
const rgba = [4, HEIGHT, WIDTH];

/** One channel of a photograph. */
const A = [3, 5, 7, 11, 15, 31].map((size) => line(`A ${size}×${size}`, grey, square(size)));

/** Three channels, each by itself under the same kernel. */
const B = [
  ...[3, 5].map((size) => line(`B RGB ${size}×${size}`, rgb, square(size), { groups: 3 })),
  line('B RGB 9×9 Gaussian', rgb, square(9), { groups: 3, weights: 'gaussian' }),
];

/** From RGBA bytes to RGBA bytes. */
const X = [
  ...[3, 5].map((size) => line(`X bytes ${size}×${size}`, rgba, square(size), { kind: 'bytes', groups: 4 })),
  line('X bytes 9×9 binomial', rgba, square(9), { kind: 'bytes', groups: 4, weights: 'binomial' }),
];

/** Layers of networks. */
const C = [
  line('C 3→64 224² 7×7/2', [3, 224, 224], square(7), { outputs: 64, stride: 2 }),
  line('C 64→64 56² 3×3', [64, 56, 56], square(3)),
  line('C 128→128 28² 3×3', [128, 28, 28], square(3)),
  line('C 256→256 14² 3×3', [256, 14, 14], square(3)),
  line('C 64→64 56² 3×3 dilation 2', [64, 56, 56], square(3), { dilation: 2 }),
  line('C 64→256 56² 1×1', [64, 56, 56], square(1), { outputs: 256 }),
  line('C depthwise 96 112² 3×3', [96, 112, 112], square(3), { groups: 96 }),
  line('C 128→128 28² 3×3, 32 groups', [128, 28, 28], square(3), { groups: 32 }),
];

/**
 * A pooling is of as many groups as channels: each is by itself.
 *
 * @param {'max' | 'avg'} kind
 */
const pools = (kind) => [
  ...[2, 3].map((size) =>
    line(`D ${kind} ${size}×${size}/2 64×112²`, [64, 112, 112], square(size), {
      kind,
      groups: 64,
      stride: 2,
      pad: NONE,
    }),
  ),
  ...[3, 15].map((size) => line(`D ${kind} ${size}×${size}/1 12 MP`, grey, square(size), { kind })),
];
const D = [
  ...pools('max'),
  ...pools('avg'),
  line('D avg global 64×112²', [64, 112, 112], square(112), { kind: 'avg', groups: 64, stride: 112, pad: NONE }),
];

/** Series. */
const E = [
  ...[5, 31, 255, 4095].map((size) => line(`E 10⁶ kernel ${size}`, [1, 1, 1_000_000], [1, size], { series: true })),
  ...[1, 4].map((dilation) =>
    line(`E 32→32 65536 kernel 9 dilation ${dilation}`, [32, 1, 65_536], [1, 9], { series: true, dilation }),
  ),
];

/** How the cost grows, beside the two that come nearest. */
const peers = ['convolens', 'ONNX Runtime Web', 'OpenCV.js 5'];
const G = [
  ...[0.25, 1, 4, 12, 24].map((x) => {
    const height = Math.round(Math.sqrt((x * 1e6 * 3) / 4));
    const size = [1, height, Math.round((x * 1e6) / height)];
    return line(`G ${x} megapixels 5×5`, size, square(5), { peers, growth: { panel: 'megapixels', x } });
  }),
  ...[3, 5, 7, 9, 11, 15, 21, 31, 51, 101].map((x) =>
    line(`G 1 megapixel ${x}×${x}`, [1, 1000, 1000], square(x), { peers, growth: { panel: 'kernel', x } }),
  ),
  ...[1, 4, 16, 64, 256].map((x) =>
    line(`G ${x}→${x} 56² 3×3`, [x, 56, 56], square(3), { peers, growth: { panel: 'channels', x } }),
  ),
];

/** @type {readonly Line[]} */
export const LINES = [...A, ...B, ...X, ...C, ...D, ...E, ...G];
