import { defineConfig } from '@playwright/test';
import { chromium } from './tests/e2e/tools/chromium.mjs';

const port = Number(process.env.CONVOLENS_PORT ?? 4319);
const subPathPort = Number(process.env.CONVOLENS_SUBPATH_PORT ?? 4320);
/** A school's way of hosting: the page below a person's folder. */
const subPath = '/~name/convolens/';

const preview = (at: number, ...more: string[]) => ({
  command: ['node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --strictPort --port', at, ...more].join(' '),
  port: at,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  /** A machine that is busy with other things is slow, not wrong. */
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { launchOptions: chromium },
  projects: [
    { name: 'page', testIgnore: '**/sub-path.spec.ts', use: { baseURL: `http://127.0.0.1:${port}/` } },
    {
      name: 'sub-path',
      testMatch: '**/sub-path.spec.ts',
      use: { baseURL: `http://127.0.0.1:${subPathPort}${subPath}` },
    },
  ],
  webServer: [preview(port), preview(subPathPort, '--base', `'${subPath}'`)],
});
