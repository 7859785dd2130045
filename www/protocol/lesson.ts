import type { Facts } from './lab';
import type { Coded } from './page';

/** Lessons, and what they ask of a view. The mirror of `src/lesson` and `src/session/glance.rs`. */

/** A lesson as somebody has written it: in one file, or in files of their own. */
export type LessonSource =
  | { readonly single: string }
  | { readonly structure: string; readonly texts: Readonly<Record<string, string>> };

export type Show =
  | { readonly is: 'one'; readonly hash: string }
  | { readonly is: 'two'; readonly left: string; readonly right: string };

export interface LessonStep {
  readonly id: string;
  readonly show: Show;
  readonly light: readonly string[];
  /** The fact that the reader is to find. */
  readonly ask: string | null;
  readonly play: boolean;
  readonly own: boolean;
}

export interface Lesson {
  readonly id: string;
  /** Names and AsciiMath. */
  readonly formulas: readonly (readonly [name: string, math: string])[];
  readonly steps: readonly LessonStep[];
}

/** What is wrong: a code of Fluent prefix `lesson-error`, and what its sentence names. */
export interface Reason {
  readonly code: string;
  /** What a view has said of its address: Fluent prefix `notice`. */
  readonly notice?: Coded;
  /** Why the state is impossible, and in which view. */
  readonly problem?: Coded;
  readonly view?: string;
  readonly [argument: string]: unknown;
}

/** Why a lesson is refused. */
export interface LessonError {
  readonly part: 'structure' | { readonly text: string };
  /** From 1. */
  readonly line: number;
  /** Fluent prefix `lesson-error`; a `notice` or a `problem` in it is a sentence of its own. */
  readonly reason: Reason;
}

export type LessonAnswer =
  | { readonly lesson: Lesson; readonly texts: Readonly<Record<string, string>> }
  | { readonly error: LessonError };

/** How a view stands, for a lesson. */
export interface Glance {
  readonly wanted: object | null;
  readonly problem: object | null;
  /** None while data is missing or the state is impossible. */
  readonly facts: Facts;
  /** What a formula calls the thing under the pointer. */
  readonly under: string | null;
}
