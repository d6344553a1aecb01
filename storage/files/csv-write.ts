import { guarded } from '../../linkedin/archive/own-table';

/** A table as text: the first row says what each column is. */
export type Table = readonly (readonly string[])[];

function cell(text: string): string {
  const safe = guarded(text);
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180), without what makes a file of them; see `writeCsv`. */
export function csvRows(rows: Table): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What a CSV file begins with, so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A whole CSV file: UTF-8 with its mark, lines ended by CRLF, every formula guarded. */
export function writeCsv(rows: Table): string {
  return BYTE_ORDER_MARK + csvRows(rows);
}
