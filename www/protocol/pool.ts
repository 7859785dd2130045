import type { PictureJob } from './image';
import type { MapsJob } from './stack';

/** What the pool says to a worker and hears from it, and what both know of a job. */

/** The generated glue of one wasm instance. */
export type Glue = typeof import('../../pkg/engine/convolens.js');

/** How the test hook harms a worker at its next block. */
export type Harm = 'trap' | 'hang' | 'die';

export type Order =
  /** The first: what to run. */
  | { readonly type: 'begin'; readonly module: WebAssembly.Module; readonly glue: string }
  | { readonly type: 'picture'; readonly width: number; readonly height: number }
  /** Rows of the picture, 8-bit RGBA, from row `first` on. */
  | { readonly type: 'rows'; readonly first: number; readonly bytes: Uint8Array }
  /** A new job: blocks of an older one that are not begun are left. */
  | { readonly type: 'job'; readonly job: number; readonly spec: PictureJob }
  | { readonly type: 'case'; readonly job: number; readonly request: object }
  | { readonly type: 'maps'; readonly job: number; readonly spec: MapsJob }
  | { readonly type: 'block'; readonly job: number; readonly index: number }
  /** Pixels of an earlier block, to write later ones in their place. */
  | { readonly type: 'spare'; readonly rgba: Uint8Array }
  | { readonly type: 'stop' }
  | { readonly type: 'harm'; readonly how: Harm };

/** One block of a picture's result. */
export interface PictureBlock {
  readonly first: number;
  readonly rows: number;
  readonly rgba: Uint8Array;
  readonly low: number;
  readonly high: number;
  readonly below: number;
  readonly above: number;
}

/** One band of a stack's maps. */
export interface MapsBand {
  /** Of each wanted map its first row, rows, smallest and largest number, then the samples: f32, the lowest byte first. */
  readonly bytes: Uint8Array;
}

/** One part of a case's result: a box of its output, or the whole answer. */
export interface CasePart {
  readonly data?: Float32Array;
  readonly channels?: readonly [number, number];
  readonly rows?: readonly [number, number];
  readonly columns?: readonly [number, number];
  readonly answer?: Answer;
}

export interface Answer {
  readonly shape?: readonly number[];
  readonly data?: Float32Array;
  readonly algorithm?: string;
  readonly [other: string]: unknown;
}

/** An error that has a code and numbers. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly [argument: string]: unknown;
}

export type Reply =
  | { readonly type: 'ready' }
  /** Times in milliseconds, `started` since the Unix epoch. */
  | {
      readonly type: 'block';
      readonly job: number;
      readonly index: number;
      readonly started: number;
      readonly ms: number;
      readonly result: PictureBlock | CasePart | MapsBand;
    }
  /** The job refuses: no fault of the worker. */
  | { readonly type: 'refused'; readonly job: number; readonly failure: Failure }
  /** The instance trapped and is of no more use. */
  | { readonly type: 'trapped'; readonly message: string };

/** Who computed a block, when, and from which input rows. */
export interface BlockRecord {
  readonly index: number;
  readonly worker: number;
  /** Milliseconds since the job began. */
  readonly started: number;
  readonly ms: number;
  readonly first: number;
  readonly rows: number;
  /** Ranges of input rows, halo included. */
  readonly needs: readonly (readonly [number, number])[];
}

export interface Summary {
  readonly choice: Choice | null;
  readonly ms: number;
  readonly workers: number;
  readonly blocks: readonly BlockRecord[];
  readonly low: number;
  readonly high: number;
  /** How many numbers lie outside the job's scale. */
  readonly below: number;
  readonly above: number;
}

/** The picture on the main thread, 8-bit RGBA. */
export interface PictureSource {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** A copy of the rows from `first` to `end`, to be given away. */
  rows(first: number, end: number): Uint8Array<ArrayBuffer>;
}

/** How a convolution is computed. */
export interface Choice {
  readonly algorithm: 'direct' | 'separable' | 'matrix' | 'winograd' | 'fourier';
  /** Multiply-adds a number of the output in this way, and by the definition. */
  readonly work: number;
  readonly taps: number;
}

export interface PicturePlan {
  /** None for a pooling. */
  readonly choice: Choice | null;
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly {
    readonly first: number;
    readonly rows: number;
    readonly needs: readonly (readonly [number, number])[];
  }[];
}

export interface MapsPlan extends Pick<PicturePlan, 'blocks'> {
  /** Multiply-adds of the band that has most. */
  readonly heaviest: number;
}

export interface CasePlan {
  readonly shape: readonly number[];
  readonly algorithm?: string;
  readonly whole: boolean;
  readonly parts: readonly {
    readonly channels: readonly [number, number];
    readonly rows: readonly [number, number];
    readonly columns: readonly [number, number];
  }[];
}

export interface PoolOptions {
  readonly module: WebAssembly.Module;
  /** Where a worker imports the glue from: an absolute URL. */
  readonly glue: string;
  /** 0…8; 0 computes on the main thread, in slices. */
  readonly workers: number;
  /** A fresh instance for the main thread. */
  readonly local: () => Promise<Glue>;
  /** How a job is cut: `plan`, `planCase` and `planMaps` of any instance. */
  readonly plan: (spec: PictureJob) => PicturePlan;
  readonly planCase: (request: object) => CasePlan;
  readonly planMaps: (spec: MapsJob) => MapsPlan;
  /** Starts a worker that runs `worker.js`. */
  readonly spawn?: () => Worker;
}

export interface ComputeOptions {
  /** Output rows whose blocks come first: first, and the one beyond the last. */
  readonly rows?: readonly [number, number] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onBlock?: ((block: PictureBlock & BlockRecord) => void) | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** What a task of any kind hears: its blocks have what its kind has. */
export interface TaskOptions extends Omit<ComputeOptions, 'onBlock'> {
  readonly onBlock?: ((block: PictureBlock & MapsBand & BlockRecord) => void) | undefined;
}

export interface MapsOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onBlock?: ((band: MapsBand & BlockRecord) => void) | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface RunOptions {
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}
