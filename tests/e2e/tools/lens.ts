import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

type RowName = 'Input cell' | 'Weight' | 'Output cell';

/** A file as the tests make it: its name, and its text or bytes. */
export interface Made {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The page's address for some keys of its state. */
export function series(keys: Readonly<Record<string, string | number>> = {}): string {
  const parts = Object.entries(keys).map(([key, value]) => `${key}=${value}`);
  return `#/series?${parts.join('&')}`;
}

/** The page as a person meets it in English: by roles, names and what is said. */
export class Lens {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens an address, and waits until the page answers. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.live).not.toBeEmpty();
  }

  /** The sentence of the step, or of what is pointed at. */
  get live(): Locator {
    return this.page.locator('convolens-stage [aria-live]');
  }

  /** Why the geometry is impossible. */
  get problem(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }

  get notices(): Locator {
    return this.page.getByRole('main').getByRole('status').getByRole('listitem');
  }

  /** What the data panel tells about a file. */
  get notes(): Locator {
    return this.page.locator('#panel-data').getByRole('listitem');
  }

  get explanation(): Locator {
    return this.page.locator('#panel-explain');
  }

  get canvas(): Locator {
    return this.page.locator('convolens-stage canvas');
  }

  get scrubber(): Locator {
    return this.page.getByRole('slider', { name: 'Step', exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A text field or a cell of a grid. */
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  /** A row of the stage for the keyboard. */
  row(name: RowName): Locator {
    return this.page.getByRole('slider', { name, exact: true });
  }

  /** The chosen source in the list of series. */
  get source(): Locator {
    return this.choice('Series').locator('option:checked');
  }

  /** Opens what a summary hides, unless it is open. */
  async unfold(summary: string): Promise<void> {
    const details = this.page.locator('details', { hasText: summary });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }

  /** Types into a field and leaves it. */
  async enter(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.field(name).press('Tab');
  }

  /** Presses a key where no field is focused. */
  async press(...keys: string[]): Promise<void> {
    await this.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** How many cells a row has. */
  async count(row: RowName): Promise<number> {
    return Number(await this.row(row).getAttribute('aria-valuemax'));
  }

  /** The first values of the input, as they are said. */
  async inputs(count: number): Promise<string[]> {
    return this.#walk('Input cell', count, /^Input \d+ = (\S+):/);
  }

  /** The results of all steps, as they are said. */
  async outputs(): Promise<string[]> {
    await this.press('End');
    return this.#walk('Output cell', await this.count('Output cell'), / [=≈] (\S+)$/);
  }

  /** Walks a row by keyboard inside the page, which is much faster than key by key from here. */
  async #walk(row: RowName, count: number, pattern: RegExp): Promise<string[]> {
    const said = await this.row(row).evaluate(async (slider: HTMLElement, count) => {
      const said: string[] = [];
      slider.focus();
      for (let index = 1; index <= count; index += 1) {
        const key = index === 1 ? 'Home' : 'ArrowRight';
        slider.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
        for (let frame = 0; frame < 120 && slider.ariaValueNow !== String(index); frame += 1) {
          await new Promise(requestAnimationFrame);
        }
        said.push(slider.ariaValueText ?? '');
      }
      slider.blur();
      return said;
    }, count);
    return said.map((text) => pattern.exec(text)?.[1] ?? text);
  }

  async upload({ name, content }: Made): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await expect(this.source).toHaveText(name);
  }

  /** Drops a file onto the middle of the page. */
  async drop({ name, content }: Made): Promise<void> {
    const bytes = [...Buffer.from(content)];
    const transfer = await this.page.evaluateHandle(
      ([name, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'text/csv' }));
        return transfer;
      },
      [name, bytes] as const,
    );
    await this.canvas.dispatchEvent('dragover', { dataTransfer: transfer });
    await this.canvas.dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** Pastes text outside of any field, or into `target`. */
  async paste(text: string, target: Locator = this.page.locator('body')): Promise<void> {
    await target.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }
}

/** The cells of a sample of the page, header first. */
export async function sampleRows(name: string): Promise<string[][]> {
  const text = await readFile(new URL(`../../../www/samples/${name}.csv`, import.meta.url), 'utf8');
  const lines = text.trim().split(/\r?\n/);
  return lines.map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
}
