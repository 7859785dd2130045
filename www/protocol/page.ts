import type { ImageKey, ImageReport } from './image';
import type { KindsKey, KindsReport } from './kinds';
import type { LabMessage, LabReport } from './lab';
import type { StackKey, StackMessage, StackReport } from './stack';

/**
 * What the page says to the Rust app and what it hears back. The mirror of `src/session/message.rs` and `src/session/series/report.rs`:
 * a person's action goes in as a `Message`, and a `Report` says all that the panels show.
 */

/** A thing to say in the reader's language: Fluent's id is a prefix that the place gives, a dash, and the code. */
export interface Coded {
  readonly code: string;
  readonly [argument: string]: string | number;
}

export type SourceKind = 'inline' | 'sample' | 'file';

/** The keys of the series view's URL query, each set as text, exactly as a person writes it there. */
export type Key =
  | 'x'
  | 'data'
  | 'file'
  | 'column'
  | 'gaps'
  | 'op'
  | 'kernel'
  | 'bias'
  | 'size'
  | 'flip'
  | 'act'
  | 'alpha'
  | 'stride'
  | 'dilation'
  | 'pad'
  | 'fill'
  | 'value'
  | 'ceil'
  | 'count'
  | 'step'
  | 'pin'
  | 'from'
  | 'to'
  | 'speed'
  | 'lang'
  | 'theme';

export type Row = 'input' | 'kernel' | 'output';

export type Message =
  | StackMessage
  | LabMessage
  /** The path of the address chooses the view: `#/series`, `#/image`, `#/stack`, `#/kinds`, a lab's name; without one, the series. */
  | { readonly type: 'open'; readonly hash: string }
  /** Keys of the present view. Several keys at once are one change: a preset of padding sets amount and fill together. */
  | { readonly type: 'set'; readonly keys: Readonly<Partial<Record<Key | ImageKey | StackKey | KindsKey, string>>> }
  | { readonly type: 'load'; readonly kind: 'sample' | 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** A decoded picture: RGBA, row by row. A picture that was `wanted` is shown; any other becomes the source. */
  | {
      readonly type: 'picture';
      readonly kind: 'sample' | 'file';
      readonly name: string;
      readonly width: number;
      readonly height: number;
      readonly rgba: Uint8Array;
      readonly notes: readonly Coded[];
    }
  /** The wanted sample or file is not to be had. */
  | { readonly type: 'absent'; readonly kind: 'sample' | 'file'; readonly name: string }
  | { readonly type: 'words'; readonly table: Readonly<Record<string, string>>; readonly decimal: string }
  | {
      readonly type: 'resize';
      readonly width: number;
      readonly height: number;
      readonly ratio: number;
      readonly text: number;
    }
  | { readonly type: 'palette'; readonly colours: Readonly<Record<string, string>> }
  | { readonly type: 'motion'; readonly reduced: boolean }
  | { readonly type: 'play' | 'pause' | 'toggle' | 'first' | 'back' | 'forward' | 'last' | 'faster' | 'slower' }
  /** In a picture, a row of the output back or on. */
  | { readonly type: 'up' | 'down' }
  | { readonly type: 'step'; readonly step: number }
  /** In a picture, how much of the result is covered by the input, 0…1, as the key `compare` says it. */
  | { readonly type: 'compare'; readonly share: number }
  /** Pointer on the stage, in CSS pixels of the stage. `touch` keeps what a tap showed until the next tap. */
  | {
      readonly type: 'pointer';
      readonly phase: 'move' | 'down' | 'up' | 'leave';
      readonly x: number;
      readonly y: number;
      readonly touch: boolean;
    }
  /** The inspectors: keyboard focus on the n-th cell (0-based; of a picture or kernel row by row), or none. */
  | { readonly type: 'focus'; readonly row: Row; readonly index: number }
  | { readonly type: 'blur' }
  | { readonly type: 'pin' }
  | { readonly type: 'unpin' }
  | { readonly type: 'zoom'; readonly factor: number; readonly x: number; readonly y: number }
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number; readonly x: number; readonly y: number }
  | { readonly type: 'fit' }
  /** What of the stage is lit, by the names that formulas give it; of a lab, by the names of its parts. */
  | { readonly type: 'light'; readonly what: readonly string[] }
  /** The fact whose number the stage does not show, or none. */
  | { readonly type: 'veil'; readonly fact: string | null }
  | { readonly type: 'dismiss' };

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Source {
  readonly kind: SourceKind;
  readonly name: string;
  readonly length: number;
  readonly columns: readonly { readonly name: string; readonly values: number; readonly missing: number }[];
  /** 0-based index into `columns`. */
  readonly column: number;
  readonly missing: number;
  /** The values as text, `.` as decimal mark, while they are few enough to be typed over (24); otherwise empty. */
  readonly cells: readonly string[];
  /** What reading the file found: dialect, gaps, bad cells. Fluent prefix `data`. */
  readonly notes: readonly Coded[];
  /** Why the file gives no series. Fluent prefix `data`. */
  readonly error: Coded | null;
}

/** One coloured piece of the arithmetic line. */
export interface Piece {
  readonly role: 'input' | 'kernel' | 'output' | 'plain' | 'muted' | 'padding';
  readonly text: string;
}

/** The general formula: `y_j = Σ K(i)·x_{stride·j + sign·dilation·i + offset} + b`, or its pooling and causal kin. */
export interface Formula {
  readonly kind: 'convolution' | 'causal' | 'max' | 'average';
  readonly from: number;
  readonly to: number;
  readonly stride: number;
  readonly dilation: number;
  /** 1, or −1 for a flipped or causal kernel. */
  readonly sign: number;
  readonly offset: number;
  /** Whether a mean divides by fewer cells than the window has at some output. */
  readonly uneven: boolean;
  readonly activation: string;
}

export interface Size {
  readonly input: number;
  readonly before: number;
  readonly after: number;
  readonly kernel: number;
  readonly dilation: number;
  readonly span: number;
  readonly stride: number;
  readonly ceil: boolean;
  readonly output: number;
  readonly leftover: number;
}

export interface Cost {
  readonly weights: number;
  readonly bias: number;
  readonly macs: number;
  /** Parameters of a dense layer between the same sizes. */
  readonly dense: number;
}

export interface Inspector {
  readonly row: Row;
  readonly rect: Rect;
  readonly index: number;
  readonly count: number;
  /** How many of them stand side by side: of a series all, of a picture its width. */
  readonly columns: number;
  /** Fluent prefix `say`. */
  readonly text: Coded;
}

export interface Player {
  /** 0-based. */
  readonly step: number;
  readonly steps: number;
  readonly playing: boolean;
  /** Playing waits because something is hovered or pinned. */
  readonly waiting: boolean;
  readonly speed: number;
  /** How many positions one beat of playing advances: above 1 it is said. */
  readonly skip: number;
}

/** What the present view says of itself. */
export type Report = SeriesReport | ImageReport | StackReport | KindsReport | LabReport;

export interface SeriesReport {
  readonly view: 'series';
  /** The whole state, `#/series?…`. */
  readonly hash: string;
  /** Replace the history entry (scrubbing, typing) or push a new one. */
  readonly history: 'none' | 'replace' | 'push';
  /** What the page has to fetch, or to find in its store, before the state can be shown. */
  readonly wanted: { readonly kind: 'sample' | 'file'; readonly name: string } | null;
  /** Every key as entered or by default. */
  readonly fields: Readonly<Record<Key, string>>;
  readonly source: Source;
  readonly kernel: {
    /** As entered, `.` as decimal mark. */
    readonly weights: readonly string[];
    readonly labels: readonly string[];
    readonly centre: number;
    readonly sum: string;
  };
  /** Which one-click padding preset the state equals. */
  readonly preset: 'valid' | 'zero' | 'same' | 'mirror' | 'causal' | 'none';
  /** Impossible geometry: the last good picture stays, dimmed. Fluent prefix `geometry`. */
  readonly problem: Coded | null;
  /** Broken or unknown parts of a URL or of an entry. Fluent prefix `notice`. */
  readonly notices: readonly Coded[];
  readonly player: Player;
  /** Fluent prefix `say`: the step in words, with all its numbers. */
  readonly spoken: Coded;
  /** Fluent prefix `see`: one paragraph made of these sentences. */
  readonly explanation: readonly Coded[];
  readonly formula: Formula;
  readonly arithmetic: readonly Piece[];
  readonly size: Size;
  readonly cost: Cost;
  readonly inspectors: readonly Inspector[];
  readonly zoom: { readonly from: number; readonly to: number; readonly length: number; readonly possible: boolean };
  readonly algorithm: string;
}

/** What one frame tells. */
export interface FrameReport {
  /** Whether another is due. */
  readonly again: boolean;
  /** Whether the panels are stale. */
  readonly changed: boolean;
  /** Whether something was drawn: that takes most of a frame's time. */
  readonly painted: boolean;
}
