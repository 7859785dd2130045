import { test as base, expect } from '@playwright/test';
import { Lens } from './lens';

interface Fixtures {
  readonly lens: Lens;
  /** Errors on the console, uncaught errors, and requests to another origin: every test ends with none. */
  readonly troubles: string[];
}

/** The page in English at a projector's size, without motion between steps. A test that is about motion says so. */
export const test = base.extend<Fixtures>({
  viewport: { width: 1366, height: 768 },
  locale: 'en-US',
  contextOptions: { reducedMotion: 'reduce' },
  troubles: [
    async ({ page, baseURL }, use) => {
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(`uncaught: ${error}`));
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        const inside = protocol === 'blob:' || protocol === 'data:' || !baseURL || origin === new URL(baseURL).origin;
        if (!inside) troubles.push(`request: ${request.url()}`);
      });
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
  lens: async ({ page }, use) => use(new Lens(page)),
});

export { expect };
