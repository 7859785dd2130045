import { expect, test } from './tools/test';

/** Notes every address that the page writes. */
function noteAddresses(): void {
  const { pushState, replaceState } = history;
  const note = (url: string | URL | null | undefined) => {
    const { dataset } = document.documentElement;
    dataset.written = `${dataset.written ?? ''}${url} `;
  };
  history.pushState = (data, unused, url) => {
    note(url);
    pushState.call(history, data, unused, url);
  };
  history.replaceState = (data, unused, url) => {
    note(url);
    replaceState.call(history, data, unused, url);
  };
}

/** What the numbers of each of the first steps begin with. */
const BEGINS = { window: '4,1,3', first: '3,5,1', second: '3,5,1' } as const;

test('an address never joins a step with the state of another', async ({ page }) => {
  await page.addInitScript(noteAddresses);
  await page.goto(
    `./#/series?x=${BEGINS.window},6,2,5,1&kernel=0.2,0.6,0.2&pad=valid&lesson=convolution/window&lang=en`,
  );
  const title = page.locator('#lesson-step');
  await expect(title).toHaveText('A window on the data');
  // Longer than writing rests, so that whatever is written is written at once.
  await page.waitForTimeout(500);
  for (const [button, next] of [
    ['Next', 'The first output'],
    ['Back', 'A window on the data'],
    ['Next', 'The first output'],
    ['Next', 'One cell further'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(title).toHaveText(next);
    await page.waitForTimeout(500);
  }
  const written = (await page.locator('html').getAttribute('data-written'))?.trim().split(' ') ?? [];
  expect(written.length).toBeGreaterThanOrEqual(4);
  for (const [step, begin] of Object.entries(BEGINS)) {
    const named = written.filter((hash) => hash.includes(`lesson=convolution/${step}`));
    expect(named.length, step).toBeGreaterThan(0);
    for (const hash of named) expect(hash).toContain(`x=${begin}`);
  }
});
