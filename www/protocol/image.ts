import type { Coded, Formula, Inspector, Piece, Player } from './page';

/** What the image view says of itself. The mirror of `src/session/image/report.rs`. */

/** The keys of the image view's URL query, each set as text, exactly as a person writes it there. */
export type ImageKey =
  /** A painted grid: rows parted by `;`, values 0…255 by `,`. */
  | 'cells'
  | 'data'
  | 'file'
  /** `grey`, `red`, `green`, `blue`, `each` or `sum`. */
  | 'channels'
  /** `conv`, `max` or `avg`. */
  | 'op'
  /** Rows parted by `;`, weights by `,`. */
  | 'kernel'
  | 'bias'
  | 'flip'
  | 'act'
  | 'alpha'
  /** Window of a pooling. Per axis, as are stride and dilation: `3`, or `height,width`. */
  | 'size'
  | 'stride'
  | 'dilation'
  /** `valid`, `same`, or `top,bottom,left,right`. */
  | 'pad'
  | 'fill'
  | 'value'
  | 'ceil'
  | 'count'
  /** `1` when both axes follow one control. */
  | 'linked'
  /** The output cell at which the window stands, row by row, from 1. */
  | 'step'
  | 'pin'
  /** What both pictures show: `x,y,magnification`, in input pixels; empty: all of it. */
  | 'zoom'
  /** `auto`, `picture` or `signed`. */
  | 'show'
  /** The colour scale ends at its full range divided by this. */
  | 'gain'
  /** `all`, or `grow`: only as far as the window has come. */
  | 'reveal'
  /** 0…1: how much of the result, from the left, is covered by the input. */
  | 'compare'
  /** 0…8; empty: as many as the machine has processors, at most 8. */
  | 'workers'
  /** `1` tints blocks by the worker that computed them. */
  | 'tint'
  | 'speed'
  | 'lang'
  | 'theme';

/** A picture's operation, whole and free of the page: what a worker is told. The mirror of `src/picture/job.rs`. */
export interface PictureJob {
  readonly width: number;
  readonly height: number;
  readonly channels: 'grey' | 'red' | 'green' | 'blue' | 'each' | 'sum';
  readonly op: 'conv' | 'max' | 'avg';
  /** Height, width. */
  readonly kernel: readonly [number, number];
  /** In window order, row by row; empty for a pooling. */
  readonly weights: readonly number[];
  readonly bias: number;
  readonly flip: boolean;
  readonly act: string;
  readonly alpha: number;
  readonly stride: readonly [number, number];
  readonly dilation: readonly [number, number];
  readonly pad: 'valid' | 'same' | 'explicit';
  /** Top, bottom, left, right. */
  readonly sides: readonly [number, number, number, number];
  readonly fill: string;
  readonly value: number;
  readonly ceil: boolean;
  readonly count: boolean;
  /** How a result becomes a pixel: a value from `low` to `high`, as grey or colour, or signed about zero. */
  readonly signed: boolean;
  readonly low: number;
  readonly high: number;
  /** `#rrggbb` of the signed scale: its negative end, zero, its positive end. */
  readonly colours: readonly [string, string, string];
}

/** A block of output rows, as a worker gives it and `App.block(job, block)` takes it. */
export interface ResultBlock {
  /** 0, or that of a sketch. */
  readonly level: number;
  readonly first: number;
  readonly rows: number;
  readonly rgba: Uint8Array;
  /** Smallest and largest value. */
  readonly low: number;
  readonly high: number;
  /** How many numbers lie outside the colour scale. */
  readonly below: number;
  readonly above: number;
  readonly worker: number;
  /** Milliseconds since the job began, and how long the block took. */
  readonly started: number;
  readonly ms: number;
  /** The input rows that it read: first, and the one beyond the last. */
  readonly needs: readonly (readonly [number, number])[];
}

export interface ImageSource {
  readonly kind: 'cells' | 'sample' | 'file';
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** A painted grid's values, row by row; empty for a picture. */
  readonly cells: readonly number[];
  /** What decoding found. Fluent prefix `picture`. */
  readonly notes: readonly Coded[];
}

export interface AxisSize {
  readonly input: number;
  readonly before: number;
  readonly after: number;
  readonly kernel: number;
  readonly dilation: number;
  readonly span: number;
  readonly stride: number;
  readonly output: number;
  readonly leftover: number;
}

/** One axis of a formula: `i` runs from `from` to `to`, and x stands at `stride·u + sign·dilation·i + offset`. */
export interface AxisFormula {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
  readonly dilation: number;
  readonly sign: number;
  readonly offset: number;
}

/** `y(u, v) = Σ_c Σ_i Σ_j K(i, j) · x_c(…, …) + b`, or its kin for a pooling. */
export interface ImageFormula extends Formula {
  /** Height, width. */
  readonly axes: readonly [AxisFormula, AxisFormula];
  /** How many planes are summed: 3 for red, green and blue together. */
  readonly planes: number;
}

export interface ImageReport {
  readonly view: 'image';
  /** `#/image?…`. */
  readonly hash: string;
  readonly history: 'none' | 'replace' | 'push';
  readonly wanted: { readonly kind: 'sample' | 'file'; readonly name: string } | null;
  readonly fields: Readonly<Record<ImageKey, string>>;
  readonly picture: ImageSource | null;
  readonly kernel: {
    readonly height: number;
    readonly width: number;
    /** As entered, row by row. */
    readonly weights: readonly string[];
    readonly sum: string;
    /** Name of the preset that the kernel equals, or `own`. */
    readonly preset: string;
    /** Whether dividing by the sum would change it. */
    readonly normalisable: boolean;
  };
  readonly preset: 'valid' | 'zero' | 'same' | 'mirror' | 'none';
  readonly problem: Coded | null;
  readonly notices: readonly Coded[];
  readonly player: Player & {
    /** 0-based row and column of the window in the output, and the output's size. */
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly spoken: Coded;
  readonly explanation: readonly Coded[];
  /** Null, as is the cost, while there is no picture. */
  readonly formula: ImageFormula | null;
  readonly arithmetic: readonly Piece[];
  /** Height, width. */
  readonly sizes: readonly AxisSize[];
  readonly cost: { readonly weights: number; readonly bias: number; readonly macs: number } | null;
  readonly inspectors: readonly Inspector[];
  readonly zoom: { readonly possible: boolean; readonly whole: boolean; readonly text: string };
  /** The colour scale of the result, null while there is none. `below` and `above` are shares of its pixels that lie outside, once all is known. */
  readonly scale: {
    readonly signed: boolean;
    readonly low: string;
    readonly high: string;
    readonly smallest: string;
    readonly largest: string;
    readonly below: number;
    readonly above: number;
    readonly complete: boolean;
  } | null;
  /** What the workers have to compute; a new `id` is a new job, null while there is nothing to. */
  readonly job: {
    readonly id: number;
    readonly picture: number;
    readonly spec: PictureJob;
    /** What comes first: the job at the resolution at which it is seen, every 2^level-th row and column. */
    readonly sketch: { readonly level: number; readonly spec: PictureJob } | null;
    /** Rows of the result that are in sight: first, and the one beyond the last. */
    readonly rows: readonly [number, number];
  } | null;
}
