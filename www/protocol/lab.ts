import type { Coded, Rect } from './page';

/** What a lab says of itself: the same for all labs. The mirror of `src/session/lab/report.rs`. */

/** The labs, in the order of the menu. The mirror of `LABS` in `src/view/lab/mod.rs`. */
export const LABS = [
  'tensors',
  'neighbours',
  'count',
  'shift',
  'forecast',
  'learn',
  'collapse',
  'colour',
  'edges',
  'digits',
  'compare',
] as const;
export type LabName = (typeof LABS)[number];

/** How a key is set; what it takes is said by Rust, so that no lab has controls of its own here. */
export type LabControl =
  | { readonly sort: 'choice'; readonly key: string; readonly words: readonly string[] }
  | { readonly sort: 'range'; readonly key: string; readonly min: number; readonly max: number; readonly step: number }
  | { readonly sort: 'switch'; readonly key: string }
  | { readonly sort: 'text'; readonly key: string; readonly most: number }
  | { readonly sort: 'numbers'; readonly key: string }
  | { readonly sort: 'seed'; readonly key: string }
  /** Setting its key, to anything, is the press. */
  | { readonly sort: 'button'; readonly key: string };

/** A training that a worker can do for the lab in sight. */
export interface Training {
  /** The file of the page that it learns from. */
  readonly data: string;
  readonly seed: number;
  readonly rate: number;
  /** Whether what it has learned is what is shown. */
  readonly own: boolean;
}

/** How far a training is. */
export interface TrainingNews {
  readonly seed: number;
  readonly rate: number;
  /** How many it is to have. */
  readonly epochs: number;
  /** Before the first and after each: loss and accuracy of what it learns from, then of what is held out. */
  readonly measured: readonly (readonly [number, number, number, number])[];
  /** All weights and biases, f32. */
  readonly weights: Uint8Array;
  /** 0…1. */
  readonly share: number;
  readonly done: boolean;
}

/** What a training worker is told, once. */
export interface TrainingOrder {
  readonly module: WebAssembly.Module;
  /** The absolute address of the module's glue. */
  readonly glue: string;
  readonly data: Uint8Array;
  readonly seed: number;
  readonly rate: number;
}

export type LabMessage =
  /** How a training goes, or what it came to. */
  | { readonly type: 'learnt'; readonly news: TrainingNews }
  /** What was learned in the page is given up. */
  | { readonly type: 'forget' };

/** What a state says of itself by name, for lessons. */
export type Facts = Readonly<Record<string, number | string>>;

export interface LabReport {
  readonly view: 'lab';
  readonly lab: LabName;
  /** `#/<lab>?…`. */
  readonly hash: string;
  readonly history: 'none' | 'replace' | 'push';
  readonly wanted: {
    /** An asset is a file of the page's own (`www/main/lab/assets.ts`). */
    readonly what: 'picture' | 'series' | 'asset';
    readonly kind: 'sample' | 'file';
    readonly name: string;
  } | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly controls: readonly LabControl[];
  readonly source: {
    readonly what: 'nothing' | 'series' | 'picture';
    readonly kind: 'inline' | 'sample' | 'file';
    readonly name: string;
    /** Of a picture; of a series its length and 1; 0 while there is nothing. */
    readonly width: number;
    readonly height: number;
    readonly columns: readonly string[];
    readonly column: number;
    /** Fluent prefix `picture`. */
    readonly notes: readonly Coded[];
    /** Fluent prefix `data`. */
    readonly error: Coded | null;
  };
  /** The last good picture stays, dimmed. Fluent prefix `lab-problem`. */
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
  /** Fluent prefix `lab-say`. */
  readonly spoken: Coded;
  /** Fluent prefix `lab-see`. */
  readonly explanation: readonly Coded[];
  /** Fluent prefix of the labels `lab-row`. */
  readonly table: readonly { readonly label: Coded; readonly value: string }[];
  /** AsciiMath. */
  readonly formula: string | null;
  /** What a worker can train here. */
  readonly training: Training | null;
  readonly facts: Facts;
  /** Where on the stage the keyboard is at work. */
  readonly inspector: Rect | null;
  readonly zoom: { readonly possible: boolean };
}
