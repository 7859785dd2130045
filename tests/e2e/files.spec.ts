import { type Made, series } from './tools/lens';
import { expect, test } from './tools/test';

interface Dialect {
  readonly content: string | Uint8Array;
  readonly values: readonly string[];
  /** What is told about the reading. */
  readonly told: string;
  readonly columns?: readonly string[];
}

/** «год;сток» as Russian Windows spells it, over two rows. */
const WINDOWS_1251 = Uint8Array.from([
  ...[0xe3, 0xee, 0xe4, 0x3b, 0xf1, 0xf2, 0xee, 0xea, 0x0d, 0x0a],
  ...Buffer.from('1871;1120,5\r\n1872;1160,25\r\n'),
]);

const DIALECTS: Readonly<Record<string, Dialect>> = {
  'comma, header': {
    content: 'day,flow\n1,1.5\n2,2.25\n3,-4\n',
    values: ['1.5', '2.25', '−4'],
    told: 'Read as comma-separated, decimal point, UTF-8, with a header.',
    columns: ['day (3)', 'flow (3)'],
  },
  'comma, no header': {
    content: '7,1.5\n7,2.5\n8,3.5\n',
    values: ['7', '7', '8'],
    told: 'Read as comma-separated, decimal point, UTF-8, without a header.',
  },
  'semicolon, header': {
    content: 'day;flow\n1;20\n2;10\n',
    values: ['20', '10'],
    told: 'Read as semicolon-separated, decimal point, UTF-8, with a header.',
  },
  'semicolon, decimal comma, as Russian Excel writes it': {
    content: '1,5;2,3\r\n1,25;4,5\r\n',
    values: ['1.5', '1.25'],
    told: 'Read as semicolon-separated, decimal comma, UTF-8, without a header.',
  },
  tab: {
    content: 'day\tflow\n1\t10.5\n2\t20.5\n',
    values: ['10.5', '20.5'],
    told: 'Read as tab-separated, decimal point, UTF-8, with a header.',
  },
  'tab, decimal comma': {
    content: '1\t10,5\n2\t20,75\n',
    values: ['10.5', '20.75'],
    told: 'Read as tab-separated, decimal comma, UTF-8, without a header.',
  },
  spaces: {
    content: 'day  flow\n 1   10.5\n 2   20.5\n',
    values: ['10.5', '20.5'],
    told: 'Read as space-separated, decimal point, UTF-8, with a header.',
  },
  'spaces, decimal comma, no header': {
    content: '1,5 2,25 3,125\n',
    values: ['1.5', '2.25', '3.125'],
    told: 'Read as space-separated, decimal comma, UTF-8, without a header.',
  },
  'one value a line': {
    content: '3\n5\n1\n',
    values: ['3', '5', '1'],
    told: 'Read as one value a line, decimal point, UTF-8, without a header.',
  },
  'quoted fields': {
    content: '"day, or date","flow ""net"""\n"1","30"\n"2","10"\n',
    values: ['30', '10'],
    told: 'Read as comma-separated, decimal point, UTF-8, with a header.',
    columns: ['day, or date (2)', 'flow "net" (2)'],
  },
  'UTF-8 with a byte-order mark': {
    content: '\ufeffдень;сток\n1;20\n2;10\n',
    values: ['20', '10'],
    told: 'Read as semicolon-separated, decimal point, UTF-8, with a header.',
    columns: ['день (2)', 'сток (2)'],
  },
  'Windows-1251': {
    content: WINDOWS_1251,
    values: ['1120.5', '1160.25'],
    told: 'Read as semicolon-separated, decimal comma, Windows-1251, with a header.',
    columns: ['год (2)', 'сток (2)'],
  },
};

for (const [name, { content, values, told, columns }] of Object.entries(DIALECTS)) {
  test(`a file: ${name}`, async ({ lens }) => {
    await lens.open(series({ kernel: 1 }));
    await lens.upload({ name: 'mine.csv', content });
    await expect(lens.notes).toHaveText([told]);
    await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', String(values.length));
    expect(await lens.inputs(values.length)).toEqual(values);
    if (columns) await expect(lens.choice('column').getByRole('option')).toHaveText([...columns]);
  });
}

test('missing values are told, and filled or left out as chosen', async ({ lens }) => {
  await lens.open();
  await lens.upload({ name: 'gaps.csv', content: 'flow\n1\nNA\n4\n\n10\n' });
  await expect(lens.notes).toContainText([
    /^Read as/,
    '2 values are missing, the first in row 3.',
    '2 gaps were filled from their neighbours.',
  ]);
  expect(await lens.inputs(5)).toEqual(['1', '2.5', '4', '7', '10']);

  await lens.choice('missing values').selectOption('drop');
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '3');
  await expect(lens.notes.last()).toHaveText('2 gaps were left out.');
  expect(await lens.inputs(3)).toEqual(['1', '4', '10']);
  await expect(lens.page).toHaveURL(/gaps=drop/);
});

test('a bad cell is named by row and column with what was there', async ({ lens }) => {
  await lens.open();
  await lens.upload({ name: 'bad.csv', content: 'day;flow\n1;10\n2;many\n3;30\n4;40\n' });
  await expect(lens.notes).toContainText([
    /^Read as/,
    'Row 3, column 2 (flow): “many” is no number and counts as missing.',
  ]);
  expect(await lens.inputs(3)).toEqual(['10', '20', '30']);
});

test('of several columns one is chosen', async ({ lens }) => {
  await lens.open();
  await lens.upload({ name: 'columns.csv', content: 'a,b,c\n1,5,9\n2,4,8\n4,6,7\n' });
  await lens.choice('column').selectOption({ label: 'c (3)' });
  await expect(lens.page).toHaveURL(/column=3/);
  expect(await lens.inputs(3)).toEqual(['9', '8', '7']);
  await lens.choice('column').selectOption({ label: 'b (3)' });
  await expect(lens.page).toHaveURL(/column=2/);
  expect(await lens.inputs(3)).toEqual(['5', '4', '6']);
});

for (const [what, content, sentence] of [
  ['words', 'Anna\nBoris\nVera\n', 'There is no column of numbers. Rows: 3, columns: 1.'],
  ['nothing', ' \n\n', 'There is nothing in it.'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'This is not a text file.'],
  ['an open quotation mark', 'a\n1\n"2\n3\n', 'A quotation mark opens in line 3 and never closes.'],
] as const) {
  test(`a file of ${what} says why it gives no series`, async ({ lens }) => {
    await lens.open();
    await lens.page.locator('input[type=file]').setInputFiles({
      name: 'strange.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    });
    await expect(lens.page.locator('#panel-data')).toContainText(sentence);
  });
}

const FILE: Made = { name: 'my flow, 2024.csv', content: 'year,flow\n2020,11\n2021,12.5\n2022,9\n2023,8\n2024,7\n' };
const FLOWS = ['11', '12.5', '9', '8', '7'];

test('a file dropped onto the page, kept over a reload', async ({ lens }) => {
  await lens.open();
  await lens.drop(FILE);
  await expect(lens.source).toHaveText(FILE.name);
  expect(await lens.inputs(5)).toEqual(FLOWS);
  await lens.page.reload();
  await expect(lens.source).toHaveText(FILE.name);
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '5');
  expect(await lens.inputs(5)).toEqual(FLOWS);
});

test('a kept file stays in the list beside the samples', async ({ lens }) => {
  await lens.open();
  await lens.upload(FILE);
  await lens.choice('Series').selectOption({ label: 'A ramp' });
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '12');
  await lens.choice('Series').selectOption({ label: FILE.name });
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '5');
  expect(await lens.inputs(5)).toEqual(FLOWS);
});

test('a link to somebody’s file says which file to drop, and dropping it shows the view', async ({ lens }) => {
  await lens.open(series({ file: encodeURIComponent(FILE.name), kernel: '1,1', pad: 'valid', step: 3 }));
  await expect(lens.notices).toHaveText(
    `This link shows somebody’s file “${FILE.name}”, which is not in this browser: drop it here.`,
  );
  await lens.drop(FILE);
  await expect(lens.notices).toHaveCount(0);
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '5');
  await expect(lens.page).toHaveURL(/kernel=1,1&pad=valid&step=3/);
  await expect(lens.live).toHaveText('Output 3: 1·9 + 1·8 + bias 0 = 9 + 8 + 0 = 17');
});

test('a million values load and step', async ({ lens }) => {
  const values = Array.from({ length: 1_000_000 }, (_, index) => (index % 1000) - 500);
  await lens.open(series({ kernel: '1,1,1', pad: 'valid' }));
  await lens.upload({ name: 'million.csv', content: values.join('\n') });
  await expect(lens.row('Input cell')).toHaveAttribute('aria-valuemax', '1000000', { timeout: 15_000 });
  await lens.press('End');
  await expect(lens.live).toContainText('Output 999,998: 1·497 + 1·498 + 1·499 + bias 0 = 497 + 498 + 499 + 0 = 1494');
  await lens.press('ArrowLeft');
  await expect(lens.live).toContainText('= 496 + 497 + 498 + 0 = 1491');
  await lens.press('Home', 'ArrowRight');
  await expect(lens.live).toContainText('= (−499) + (−498) + (−497) + 0 = −1494');
});
