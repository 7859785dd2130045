import type { Coded, Rect } from './page';

/** What the stack view says of itself. The mirror of `src/session/stack/report.rs`. */

/** The keys of the stack view's URL query, each set as text, exactly as a person writes it there. */
export type StackKey =
  /** Taken, never written: a stack that people know, with the input that it is made for. */
  | 'preset'
  /** `picture` or `series`. */
  | 'on'
  /** The picture: painted, a sample, a file. */
  | 'cells'
  | 'data'
  | 'file'
  /** The series: typed, a sample, a file, and which of its columns. */
  | 'x'
  | 'series'
  | 'table'
  | 'column'
  /** `1`: a picture's red, green and blue come in; `0`: its grey. */
  | 'colour'
  /** The side of the middle square that is taken of a picture, in pixels; 0: all of it, as it is. */
  | 'side'
  /** `conv,8,3,p1,relu;max,2;…`: the layers. */
  | 'layers'
  | 'seed'
  /** Kernels that were edited: `layer.output.input:weights`, parted by `;`. */
  | 'kernels'
  /** The file that weights are taken from. */
  | 'tensors'
  /** The layer of the unit that is looked at, 0 the input itself; its channel, from 0; where its field has its middle: `y,x`. */
  | 'step'
  | 'channel'
  | 'at'
  /** The first channel of each layer that is in sight. */
  | 'first'
  /** `theory` or `effective`. */
  | 'field'
  /** `1`: the effective field without the activations. */
  | 'linear'
  /** The effective field is a mean over so many seeds. */
  | 'seeds'
  /** `map` or `layer`: what the colours span. */
  | 'scale'
  /** `1`: a series' layers are joined link by link, beside a dense layer. */
  | 'links'
  | 'workers'
  | 'speed'
  | 'lang'
  | 'theme';

export type LayerKind = 'conv' | 'max' | 'avg' | 'global' | 'pyramid' | 'act' | 'add' | 'cat';

/** A setting of a layer: which there are depends on its kind. */
export type Setting =
  | 'out'
  /** `3`, or `height x width` as `3x5`; so are stride and dilation. */
  | 'kernel'
  | 'stride'
  | 'dilation'
  /** `valid`, `same`, `causal`, cells on every side `1`, rows and columns `1x2`, or `top_bottom_left_right`. */
  | 'pad'
  /** `zero`, `mirror`, `symmetric`, `replicate`, `circular`, or `const` and a number. */
  | 'fill'
  | 'groups'
  /** `1` or `0`. */
  | 'bias'
  /** `he`, `mean`, `gauss`, `edges`, `identity`, `laplace`. */
  | 'init'
  /** `linear`, `relu`, `sigmoid`, `tanh`, or `leaky` and a slope, as `leaky0.1`. */
  | 'act'
  /** Its input is not the layer before but the one so many earlier. */
  | 'from'
  /** `1` or `0`: a last window that reaches out of the padding; whether a mean counts the padding. */
  | 'ceil'
  | 'count'
  /** `max` or `avg`. */
  | 'of'
  /** Bins of a pyramid, parted by spaces. */
  | 'levels'
  /** How many layers a skip connection leads around. */
  | 'around';

/** A change of the layers, which are counted from 1. */
export type LayerEdit =
  /** A new layer comes to stand at this place: 1 before the first, count + 1 after the last. */
  | { readonly type: 'add'; readonly layer: number; readonly kind: LayerKind }
  | { readonly type: 'remove' | 'duplicate'; readonly layer: number }
  /** A layer moves to the place of another. */
  | { readonly type: 'move'; readonly layer: number; readonly to: number }
  /** Or `kind`, which makes another layer of it. */
  | { readonly type: 'set'; readonly layer: number; readonly setting: Setting | 'kind'; readonly text: string };

export type StackMessage =
  | { readonly type: 'layer'; readonly edit: LayerEdit }
  /** Edits one kernel, row by row; without weights the layer's own come back. Channels are counted from 0. */
  | {
      readonly type: 'kernel';
      readonly layer: number;
      readonly output: number;
      readonly channel: number;
      readonly weights: readonly string[];
    }
  /** A file of weights, `.npy` or `.safetensors`. */
  | { readonly type: 'tensors'; readonly name: string; readonly bytes: Uint8Array }
  /** The keyboard looks at a value (0 the input), so many channels, rows and columns from the unit that is looked at. */
  | {
      readonly type: 'move';
      readonly value: number;
      readonly channel: number;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly type: 'undo' | 'redo' };

export interface StackLayer {
  readonly kind: LayerKind;
  /** In the order in which a panel shows them. */
  readonly settings: readonly (readonly [Setting, string])[];
  readonly act: string;
  /** As the address writes it. */
  readonly text: string;
  /** Null, and all that follows 0, while the stack is impossible. */
  readonly shape: { readonly channels: number; readonly height: number; readonly width: number } | null;
  /** The receptive field: height, width. Its first cell, for unit 0, may be negative. */
  readonly size: readonly [number, number];
  readonly start: readonly [number, number];
  /** Cells of the input from one unit to the next; 0 where a unit sees all of it. */
  readonly jump: readonly [number, number];
  readonly parameters: number;
  readonly macs: number;
  readonly memory: number;
}

/** A number taken apart. */
export interface UnitArithmetic {
  /** Of the layer; `sum` adds two values, `copy` changes nothing before the activation. */
  readonly kind: 'conv' | 'max' | 'avg' | 'sum' | 'copy' | 'input';
  readonly channels: readonly {
    /** Counted from 1. */
    readonly channel: number;
    /** Number, weight (empty for a pooling), and `pad` for padding or `won` for a maximum's winner. Empty when there are too many. */
    readonly terms: readonly (readonly [string, string, '' | 'pad' | 'won'])[];
    readonly subtotal: string;
  }[];
  readonly bias: string | null;
  readonly sum: string;
  readonly act: 'none' | 'relu' | 'leaky' | 'sigmoid' | 'tanh';
  readonly output: string;
}

/** How an effective field lies in the theoretical one. */
export interface EffectiveReport {
  /** Share of the squared gradient in the central half of the field, along each axis half as long. */
  readonly share: string;
  /** What the share would be if every cell counted alike. */
  readonly even: string;
  readonly seeds: number;
  readonly linear: boolean;
}

export interface StackReport {
  readonly view: 'stack';
  /** `#/stack?…`. */
  readonly hash: string;
  readonly history: 'none' | 'replace' | 'push';
  readonly wanted: {
    readonly what: 'picture' | 'series' | 'tensors';
    readonly kind: 'sample' | 'file';
    readonly name: string;
  } | null;
  readonly fields: Readonly<Record<StackKey, string>>;
  readonly source: {
    readonly kind: 'inline' | 'sample' | 'file' | null;
    readonly name: string;
    readonly channels: number;
    readonly height: number;
    readonly width: number;
    /** Fluent prefix `picture`. */
    readonly notes: readonly Coded[];
    /** Columns of a table. */
    readonly columns: readonly string[];
    readonly column: number;
    /** Why a table could not be read. */
    readonly error: Coded | null;
  };
  /** Name of the preset whose layers these are, or empty. */
  readonly preset: string;
  readonly presets: readonly string[];
  readonly layers: readonly StackLayer[];
  readonly total: { readonly parameters: number; readonly macs: number; readonly memory: number };
  /** So many layers a stack has at most. */
  readonly most: number;
  /** One convolution in the place of the layers from `first` (counted from 1) to the last, and its parameters. */
  readonly single: { readonly first: number; readonly single: number } | null;
  /** Bytes that all values may take. */
  readonly budget: number;
  /** The input was made smaller: columns, or samples, before and after; bytes that the whole would have taken (0: too long a series). */
  readonly spared: { readonly from: number; readonly to: number; readonly bytes: number } | null;
  readonly undo: boolean;
  readonly redo: boolean;
  /** Impossible layer: the last good picture stays, dimmed. `layer` is counted from 1. Fluent prefix `geometry`. */
  readonly problem: (Coded & { readonly layer: number }) | null;
  readonly notices: readonly Coded[];
  readonly player: {
    /** The layer of the unit; 0 is the input. */
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
  readonly arithmetic: UnitArithmetic | null;
  /** The unit that is looked at: layer, 0 the input; the others counted from 0. */
  readonly unit: {
    readonly layer: number;
    readonly channel: number;
    readonly row: number;
    readonly column: number;
  } | null;
  /** The kernels of the chosen unit's output channel; null where its layer is no convolution. */
  readonly kernels: {
    readonly layer: number;
    readonly output: number;
    readonly outputs: number;
    readonly rows: number;
    readonly columns: number;
    /** The first input channel of its group, counted from 0, and how many there are; at most 64 are shown. */
    readonly first: number;
    readonly inputs: number;
    readonly kernels: readonly {
      readonly weights: readonly number[];
      /** As they are edited; empty where the kernel is too large. */
      readonly texts: readonly string[];
      readonly edited: boolean;
    }[];
  } | null;
  readonly effective: EffectiveReport | null;
  /** What is too much work to be done at once, in multiply-adds: the unit's numbers, a run of its effective field. */
  readonly heavy: { readonly unit: number | null; readonly field: number | null };
  /** What became of the file of weights. */
  readonly tensors: {
    readonly used: readonly { readonly layer: number; readonly array: string; readonly bias: boolean }[];
    /** Arrays of the file that no layer took. */
    readonly unused: number;
    /** Where none fits: the first convolution, the shape that it needs, and the file's first array. */
    readonly unfit: {
      readonly layer: number;
      readonly needs: string;
      readonly array: string;
      readonly has: string;
    } | null;
    /** Fluent prefix `weights`. */
    readonly error: Coded | null;
  };
  /** One a value: the photograph or the series, then each layer's first map or row. `text` has fluent prefix `say`. */
  readonly inspectors: readonly { readonly value: number; readonly rect: Rect; readonly text: Coded }[];
  readonly zoom: { readonly possible: boolean };
  readonly job: {
    readonly id: number;
    readonly picture: number;
    readonly width: number;
    readonly height: number;
    readonly done: boolean;
    /** Whether other maps are wanted by now: they become a job when this one ends. */
    readonly stale: boolean;
  } | null;
}

/** The maps of a stack: what a worker is told. The mirror of `src/session/stack/work.rs`. */
export interface MapsJob {
  readonly layers: string;
  readonly width: number;
  readonly height: number;
  readonly colour: boolean;
  readonly weights: Uint8Array;
  readonly wanted: readonly {
    readonly value: number;
    readonly channel: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}
