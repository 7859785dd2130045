import { splitNumbers } from '../numbers';

/** A table of numbers, row by row, all rows equally long. */
export type Table = readonly (readonly string[])[];

/** The values of a key such as `kernel`, row by row. */
export function tableOf(values: readonly string[], columns: number): Table {
  const rows = columns > 0 ? Math.floor(values.length / columns) : 0;
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}

/** As the URL writes it. */
export function written(table: Table): string {
  return table.map((row) => row.join(',')).join(';');
}

/** The table at another size, the same part of it in place: zeros come and cells go at both sides, or at the end alone. */
export function resized(table: Table, rows: number, columns: number, about: 'centre' | 'start'): Table {
  const middle = (size: number) => (about === 'centre' ? Math.floor((size - 1) / 2) : 0);
  const down = middle(rows) - middle(table.length);
  const right = middle(columns) - middle(table[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => table[row - down]?.[column - right] ?? '0'),
  );
}

/** A pasted table of numbers, its rows on lines or parted by semicolons; nothing when it is anything else. */
export function splitTable(text: string): Table | undefined {
  const rows = text
    .trim()
    .split(/[\n;]/)
    .map((row) => splitNumbers(row.replace(/\r$/, '')));
  const [first] = rows;
  const even = rows.filter((row) => row !== undefined && row.length === first?.length).map((row) => row ?? []);
  return even.length === rows.length ? even : undefined;
}
