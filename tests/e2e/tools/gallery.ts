import { expect, type Locator, type Page } from '@playwright/test';
import { Lens } from './lens';
import { type Pixels, saved } from './pictures';

/** How a worker is harmed by the test hook. */
export type Harm = 'trap' | 'hang' | 'die';

interface Hook {
  harm(worker: number, how: Harm): void;
}

/** The image view's address for some keys of its state. */
export function image(keys: Readonly<Record<string, string | number>> = {}): string {
  const parts = Object.entries(keys).map(([key, value]) => `${key}=${value}`);
  return `#/image?${parts.join('&')}`;
}

/** The image view as a person meets it in English. */
export class Gallery extends Lens {
  /** Says who has computed the result, once all of it is there. */
  get done(): Locator {
    return this.page.locator('[data-job=done]');
  }

  get progress(): Locator {
    return this.page.getByRole('progressbar');
  }

  get size(): Locator {
    return this.page.locator('#panel-image-data .size');
  }

  async openImage(keys: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.open(image(keys));
  }

  /** Gives the page a picture by its file chooser, and waits until it is the one in use. */
  async show(name: string, buffer: Buffer, mimeType = 'image/png'): Promise<void> {
    await this.choose(name, buffer, mimeType);
    await expect(this.choice('Picture').locator('option:checked')).toHaveText(name);
  }

  async choose(name: string, buffer: Buffer, mimeType = 'image/png'): Promise<void> {
    await this.page.locator('#panel-image-data input[type=file]').setInputFiles({ name, mimeType, buffer });
  }

  /** The whole result as the page saves it. */
  async result(): Promise<Pixels> {
    await expect(this.done).toBeVisible({ timeout: 60_000 });
    const coming = this.page.waitForEvent('download');
    await this.button('Save').click();
    await this.button('the whole result as PNG').click();
    return saved(this.page, await coming);
  }

  async harm(worker: number, how: Harm): Promise<void> {
    await this.page.evaluate(
      ([worker, how]) => (window as unknown as { convolens: Hook }).convolens.harm(worker, how),
      [worker, how] as const,
    );
  }
}

/** The image view of a page. */
export function gallery(page: Page): Gallery {
  return new Gallery(page);
}
