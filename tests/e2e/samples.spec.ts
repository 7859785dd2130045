import { sampleRows, series } from './tools/lens';
import { expect, test } from './tools/test';

/** What the list says, how many values there are, and the first of them; the column of a file, from 0. */
const SMALL = [
  ['The lecture’s small series', 12, ['3', '5', '1', '4']],
  ['A step', 12, ['0', '0', '0', '0', '0', '0', '1']],
  ['A single impulse', 11, ['0', '0', '0', '0', '0', '1', '0']],
  ['A ramp', 12, ['0', '1', '2', '3']],
  ['A wave', 24, ['0.3', '1.2', '2.9', '2.6']],
  ['Temperature of a device', 20, ['21.3', '21.4', '21.8']],
] as const;

const REAL = [
  ['Sunspots, yearly 1700–2008', 'sunspots', 1],
  ['CO₂ at Mauna Loa, weekly', 'co2', 1],
  ['Flow of the Nile, yearly', 'nile', 1],
  ['El Niño, sea temperature by month', 'elnino', 1],
] as const;

for (const [label, length, first] of SMALL) {
  test(`small sample: ${label}`, async ({ lens }) => {
    await lens.open(series({ x: '9,9' }));
    await lens.choice('Series').selectOption({ label });
    await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', String(length));
    expect(await lens.inputs(first.length)).toEqual(first);
  });
}

for (const [label, name, column] of REAL) {
  test(`measured sample: ${label}`, async ({ lens }) => {
    const [, ...rows] = await sampleRows(name);
    await lens.open();
    await lens.choice('Series').selectOption({ label });
    await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', String(rows.length));
    const cells = rows.slice(0, 5).map((row) => String(Number(row[column])));
    expect(await lens.inputs(5)).toEqual(cells);
  });
}

test('a table with several columns lets one be chosen', async ({ lens }) => {
  const [, ...rows] = await sampleRows('elnino');
  await lens.open(series({ data: 'elnino' }));
  await lens.choice('column').selectOption({ label: 'DEC (61)' });
  await expect(lens.page).toHaveURL(/column=13/);
  const december = rows.slice(0, 3).map((row) => String(Number(row[12])));
  expect(await lens.inputs(3)).toEqual(december);
});

test('a sample that is not there is named', async ({ lens }) => {
  await lens.open(series({ x: '1,2,3', data: 'moon' }));
  await expect(lens.notices).toHaveText('There is no sample “moon”, or it could not be fetched.');
});
