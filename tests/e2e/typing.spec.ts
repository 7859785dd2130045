import { series } from './tools/lens';
import { expect, test } from './tools/test';

test('cells are typed by hand', async ({ lens }) => {
  await lens.open(series({ x: '1,2,3', kernel: '1', step: 1 }));
  await lens.enter('Input cell 2', '-7,5');
  await expect(lens.field('Input cell 2')).toHaveValue('−7.5');
  await expect(lens.page).toHaveURL(/x=1,-7\.5,3/);
  await lens.button('Add a cell at the end').click();
  await lens.enter('Input cell 4', '9');
  expect(await lens.inputs(4)).toEqual(['1', '−7.5', '3', '9']);
  await lens.button('Remove the last cell').click();
  await lens.button('Remove the last cell').click();
  expect(await lens.count('Input cell')).toBe(2);
});

test('editing a sample makes the series one’s own', async ({ lens }) => {
  await lens.open();
  await lens.enter('Input cell 1', '100');
  await expect(lens.source).toHaveText('Your own numbers');
  await expect(lens.page).toHaveURL(/x=100,5,1,4,7,6,2,3,8,5,4,6/);
});

test('arrows and Enter move between cells', async ({ lens }) => {
  await lens.open(series({ x: '1,2,3' }));
  await lens.field('Input cell 1').focus();
  await lens.page.keyboard.press('ArrowRight');
  await expect(lens.field('Input cell 2')).toBeFocused();
  await lens.page.keyboard.type('8');
  await lens.page.keyboard.press('Enter');
  await expect(lens.field('Input cell 3')).toBeFocused();
  await expect(lens.page).toHaveURL(/x=1,8,3/);
});

for (const [what, text, values] of [
  ['commas', '3,5,1', ['3', '5', '1']],
  ['spaces and decimal commas', '1,5 2,25 −3', ['1.5', '2.25', '−3']],
  ['lines', '1.5\n2\n4\n', ['1.5', '2', '4']],
] as const) {
  test(`pasted anywhere: ${what}`, async ({ lens }) => {
    await lens.open(series({ kernel: 1 }));
    await lens.paste(text);
    await expect(lens.source).toHaveText('Your own numbers');
    expect(await lens.inputs(values.length)).toEqual(values);
    expect(await lens.count('Input cell')).toBe(values.length);
  });
}

test('a pasted table becomes a file with columns', async ({ lens }) => {
  await lens.open(series({ kernel: 1 }));
  await lens.paste('year\tflow\n2020\t1,5\n2021\t2,5\n');
  await expect(lens.choice('column').getByRole('option')).toHaveText(['year (2)', 'flow (2)']);
  expect(await lens.inputs(2)).toEqual(['1.5', '2.5']);
});

test('a pasted column with decimal commas', async ({ lens }) => {
  await lens.open(series({ kernel: 1 }));
  await lens.paste('1,5\r\n2\r\n0,25\r\n');
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '3');
  expect(await lens.inputs(3)).toEqual(['1.5', '2', '0.25']);
});

test('numbers written into the text area', async ({ lens }) => {
  await lens.open();
  await lens.unfold('type or paste numbers');
  await lens.field('type or paste numbers').fill('2; 4; 8');
  await lens.button('Use these').click();
  await expect(lens.page).toHaveURL(/x=2,4,8/);
  expect(await lens.inputs(3)).toEqual(['2', '4', '8']);
});

test('a pasted list replaces the kernel', async ({ lens }) => {
  await lens.open();
  await lens.paste('1 2 3 4', lens.field('Weight K(−2)'));
  await expect(lens.page).toHaveURL(/kernel=1,2,3,4/);
  await expect(lens.field('size')).toHaveValue('4');
  await expect(lens.field('Weight K(0), the centre')).toHaveValue('2');
});

test('a kernel has 1 to 31 weights, and says so', async ({ lens }) => {
  await lens.open();
  await lens.enter('size', '31');
  await expect(lens.page.getByRole('group', { name: 'Weights of the kernel' }).getByRole('textbox')).toHaveCount(31);
  await expect(lens.button('One weight more')).toBeDisabled();
  await lens.enter('size', '32');
  await expect(lens.page.locator('#panel-kernel')).toContainText('A kernel here has 1 to 31 weights.');
  await expect(lens.field('size')).toHaveValue('32');
  await expect(lens.field('size')).toHaveAttribute('aria-invalid', 'true');
});
