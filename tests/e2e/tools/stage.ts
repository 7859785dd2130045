import type { Lens } from './lens';

/** Where the cells of a short series stand on the screen, found from the kernel's rectangle over a known window. */
export class Stage {
  readonly #rows: Readonly<Record<'Input cell' | 'Weight' | 'Output cell', number>>;
  readonly #pitch: number;
  readonly #first: number;

  private constructor(rows: Stage['rows'], pitch: number, first: number) {
    this.#rows = rows;
    this.#pitch = pitch;
    this.#first = first;
  }

  get rows(): Readonly<Record<'Input cell' | 'Weight' | 'Output cell', number>> {
    return this.#rows;
  }

  /** `start` is the cell, from 1, under the first weight, and `span` how many cells the window covers. */
  static async of(lens: Lens, start: number, span: number): Promise<Stage> {
    const box = async (row: 'Input cell' | 'Weight' | 'Output cell') => {
      const box = await lens.row(row).boundingBox();
      if (!box) throw new Error(`${row} has no place on the screen`);
      return { middle: box.y + box.height / 2, ...box };
    };
    const [input, kernel, output] = [await box('Input cell'), await box('Weight'), await box('Output cell')];
    const pitch = kernel.width / span;
    const first = kernel.x + kernel.width / 2 - (start - 1 + (span - 1) / 2) * pitch;
    return new Stage({ 'Input cell': input.middle, Weight: kernel.middle, 'Output cell': output.middle }, pitch, first);
  }

  /** The middle of what stands in a row under or over the input cell `cell`, from 1. */
  at(row: 'Input cell' | 'Weight' | 'Output cell', cell: number): { readonly x: number; readonly y: number } {
    return { x: this.#first + (cell - 1) * this.#pitch, y: this.#rows[row] };
  }

  get pitch(): number {
    return this.#pitch;
  }
}
