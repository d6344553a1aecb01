import { guarded } from '../../linkedin/archive/own-table';

/** A table as text: the first row says what each column is. */
export type Table = readonly (readonly string[])[];

// What most cells have nothing of: the start of a formula, what must be quoted, what hides or turns text, half letters.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CARE = /^[=+\-@']|[\0-\x1F",;\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/;

function cell(text: string): string {
  if (!CARE.test(text)) return text;
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
