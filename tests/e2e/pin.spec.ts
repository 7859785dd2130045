import { expect, test } from './tools/test';

test('a pinned state is compared with another, and each can be changed from there', async ({ lens }) => {
  const { page } = lens;
  await lens.open('#/series?x=3,5,1,4,2&kernel=1,1,1&fill=zero&lang=en');
  const bar = page.locator('convolens-pin');
  await expect(bar).toHaveText('');
  await lens.button('Pin').click();
  await expect(bar).toContainText('Now change something');
  await lens.open('#/series?x=3,5,1,4,2&kernel=1,1,1&fill=mirror&lang=en');
  await expect(bar).toContainText('fill=zero');
  await bar.getByRole('link', { name: 'compare with the present' }).click();
  await expect(page).toHaveURL(/#\/compare\?a=/);
  const explanation = page.locator('convolens-lab-explain');
  await expect(explanation).toContainText('The largest difference is 5');
  await expect(lens.notices).toHaveCount(0);

  // Changed from there, B stays what it was and A is the one that is changed.
  await bar.getByRole('link', { name: 'A change' }).click();
  await expect(page).toHaveURL(/#\/series\?.*fill=zero/);
  await expect(bar).toContainText('Pinned as B');
  await lens.open('#/series?x=3,5,1,4,2&kernel=1,1,1&fill=replicate&lang=en');
  await bar.getByRole('link', { name: 'compare with the present' }).click();
  await expect(explanation).toContainText('replicate | mirror');

  await bar.getByRole('link', { name: 'exchange A and B' }).click();
  await expect(explanation).toContainText('mirror | replicate');
});

test('what is pinned outlives a reload, is let go by a button, and is of one view alone', async ({ lens }) => {
  const { page } = lens;
  await lens.open('#/series?x=3,5,1,4,2&lang=en');
  const bar = page.locator('convolens-pin');
  await lens.button('Pin').click();
  await page.reload();
  await expect(bar).toContainText('Pinned as A');
  await lens.open('#/image?cells=1,2;3,4&lang=en');
  await expect(bar).toContainText('only two states of one view');
  await lens.button('Let the pinned state go').click();
  await expect(bar).toHaveText('');
});

test('two pictures side by side mark the pixel that is pointed at in each', async ({ lens }) => {
  const { page } = lens;
  const half = (fill: string) => encodeURIComponent(`/image?cells=10,20,30;40,50,60;70,80,90&fill=${fill}`);
  await lens.open(`#/compare?a=${half('zero')}&b=${half('mirror')}&lang=en`);
  const spoken = page.locator('convolens-lab-explain .spoken');
  await expect(spoken).toContainText('Row 2, column 2');
  await page.locator('convolens-lab-inspector [role=slider]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toContainText('Row 2, column 3');
});

test('a comparison that a lesson opens leads back to its states', async ({ lens }) => {
  const { page } = lens;
  const half = (fill: string) => encodeURIComponent(`#/series?x=3,5,1,4,2&kernel=1,1,1&fill=${fill}`);
  await lens.open(`#/compare?a=${half('zero')}&b=${half('mirror')}&lang=en`);
  const bar = page.locator('convolens-pin');
  await bar.getByRole('link', { name: 'A change' }).click();
  await expect(page).toHaveURL(/#\/series\?.*fill=zero/);
  await expect(lens.notices).toHaveCount(0);
});
