// A table as text for a spreadsheet. Pure: knows neither datasets nor the page.

export type Table = readonly (readonly (string | number | undefined)[])[];

/** A spreadsheet runs a text that begins like a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const tame = (cell: string | number | undefined = ''): string => String(cell).replace(/^(?=[=+\-@\t\r])/, "'");

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Comma-separated values, as RFC 4180 has them. */
export const csv = (table: Table): string =>
  table.map((row) => `${row.map((cell) => quoted(tame(cell))).join(',')}\r\n`).join('');

/** Cells between tabs, as spreadsheets paste them. The texts of a dataset have no tabs and no lines. */
export const tabbed = (table: Table): string => table.map((row) => row.map(tame).join('\t')).join('\n');

/** A file as an address, so that no server is asked. The mark at its head tells Excel that it is in UTF-8. */
export const csvAddress = (table: Table): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${csv(table)}`)}`;
