/** A table as text: the first row says what each column is. */
export type Table = readonly (readonly string[])[];

/** The first column of a table of contacts: who reads it back knows by this name that Cuppa wrote it. */
export const OWN_COLUMN = 'Cuppa id';

// What a spreadsheet would take for a formula. The apostrophe is guarded too, or what begins with one would
// come back without it.
const FORMULA = /^[=+\-@\t\r']/u;
// Shown and not acted on: marks that turn the direction of what follows, and control characters but for the
// tab and line ends.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text that can neither run as a formula nor hide or turn around what stands beside it. */
export function guarded(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(
      UNSEEN,
      (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
  return FORMULA.test(shown) ? `'${shown}` : shown;
}

/** The text without the guard; for files that Cuppa wrote, as the header says (`OWN_COLUMN`). */
export function unguarded(text: string): string {
  return FORMULA.test(text.slice(1)) && text.startsWith("'") ? text.slice(1) : text;
}

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
