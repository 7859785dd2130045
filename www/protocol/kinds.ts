import type { Coded, Rect } from './page';

/** What the view of the kinds of convolution says of itself. The mirror of `src/session/kinds/report.rs`. */

/** The keys of the view's URL query, each set as text, exactly as a person writes it there. */
export type KindsKey =
  /** The picture: a sample, a file, painted. */
  | 'data'
  | 'file'
  | 'cells'
  /** Channels, 2…16. */
  | 'c'
  | 'kind'
  /** Groups of the grouped kind: a divisor of the channels. */
  | 'groups'
  /** Taps of a kernel along each axis: 1, 3, 5, 7. */
  | 'k'
  /** Of the dilated kind, 1…8. */
  | 'dilation'
  /** Of the transposed kind, 1…4. */
  | 'stride'
  | 'seed'
  /** The output channel that is looked at, from 0, and the cell in it: `row,column`. */
  | 'channel'
  | 'at'
  /** Added to the picture's brightness, −0.5…0.5, and its contrast, 0…2. */
  | 'light'
  | 'contrast'
  /** `similar` or `linear`: what generates a filter's kernels; the temperature of the first, 0.0001…1. */
  | 'guide'
  | 'tau'
  /** The two styles, and the share of the second, 0…1. */
  | 'first'
  | 'second'
  | 'mix'
  | 'speed'
  | 'lang'
  | 'theme';

export type Kind =
  | 'standard'
  | 'grouped'
  | 'depthwise'
  | 'pointwise'
  | 'separable'
  | 'dilated'
  | 'transposed'
  | 'attention'
  | 'filter'
  | 'style';

/** A row of the table. */
export interface KindLine {
  readonly kind: Kind;
  readonly parameters: number;
  readonly macs: number;
  /** Input channels that one output channel adds up. */
  readonly seen: number;
  /** Cells of the input, along each axis, that one output cell sees. */
  readonly field: number;
  /** Parameters beside the kernels: what makes the shares, or generates the kernels. */
  readonly beside: number;
}

export interface KindsReport {
  readonly view: 'kinds';
  /** `#/kinds?…`. */
  readonly hash: string;
  readonly history: 'none' | 'replace' | 'push';
  readonly wanted: { readonly what: 'picture'; readonly kind: 'sample' | 'file'; readonly name: string } | null;
  readonly fields: Readonly<Record<KindsKey, string>>;
  readonly source: {
    readonly kind: 'inline' | 'sample' | 'file';
    readonly name: string;
    /** After the picture was reduced. */
    readonly height: number;
    readonly width: number;
    /** Fluent prefix `picture`. */
    readonly notes: readonly Coded[];
  };
  /** Into how many groups the channels can be parted. */
  readonly divisors: readonly number[];
  /** The table; a kind that is impossible is not in it. */
  readonly lines: readonly KindLine[];
  /** The last good picture stays, dimmed. Fluent prefix `geometry`. */
  readonly problem: Coded | null;
  readonly notices: readonly Coded[];
  readonly player: {
    readonly step: number;
    readonly steps: number;
    readonly playing: boolean;
    readonly waiting: boolean;
    readonly speed: number;
    readonly skip: number;
  };
  /** Fluent prefix `say`. */
  readonly spoken: Coded;
  /** Fluent prefix `see`. */
  readonly explanation: readonly Coded[];
  /** The shares of the kernels that are mixed; empty where none are. */
  readonly shares: readonly number[];
  /** The output block for the keyboard: the cell that is looked at, counted from 0. */
  readonly inspector: {
    readonly rect: Rect;
    readonly channel: number;
    readonly row: number;
    readonly column: number;
    readonly text: Coded;
  } | null;
  readonly zoom: { readonly possible: boolean };
}
