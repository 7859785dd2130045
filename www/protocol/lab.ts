import type { Coded, Rect } from './page';

/** What a lab says of itself: the same for all labs. The mirror of `src/session/lab/report.rs`. */

/** The labs, in the order of the menu. The mirror of `LABS` in `src/view/lab/mod.rs`. */
export const LABS = ['tensors', 'neighbours', 'count', 'shift'] as const;
export type LabName = (typeof LABS)[number];

/** How a key is set; what it takes is said by Rust, so that no lab has controls of its own here. */
export type LabControl =
  | { readonly sort: 'choice'; readonly key: string; readonly words: readonly string[] }
  | { readonly sort: 'range'; readonly key: string; readonly min: number; readonly max: number; readonly step: number }
  | { readonly sort: 'switch'; readonly key: string }
  | { readonly sort: 'text'; readonly key: string; readonly most: number }
  | { readonly sort: 'numbers'; readonly key: string }
  | { readonly sort: 'seed'; readonly key: string };

/** What a state says of itself by name, for lessons. */
export type Facts = Readonly<Record<string, number | string>>;

export interface LabReport {
  readonly view: 'lab';
  readonly lab: LabName;
  /** `#/<lab>?…`. */
  readonly hash: string;
  readonly history: 'none' | 'replace' | 'push';
  readonly wanted: {
    readonly what: 'picture' | 'series';
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
  readonly facts: Facts;
  /** Where on the stage the keyboard is at work. */
  readonly inspector: Rect | null;
  readonly zoom: { readonly possible: boolean };
}
