/** The first column of a table of contacts that Cuppa wrote: by this name it is known again. */
export const OWN_COLUMN = 'Cuppa id';

/** What Cuppa writes of somebody whom the person does not know from anywhere. */
export const OWN_NO_TIE = 'I do not know them yet';

// What a spreadsheet would take for a formula. The apostrophe is guarded too, or what begins with one would
// come back without it.
const FORMULA = /^[=+\-@\t\r']/u;
// Shown and not acted on: marks that turn the direction of what follows, and control characters but for the
// tab and line ends.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const SHOWN = /\[U\+([0-9A-F]{4})\]/gu;

/** A text as Cuppa writes it into a table: it can neither run as a formula nor hide or turn what stands beside it. */
export function guarded(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(
      UNSEEN,
      (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
  return FORMULA.test(shown) ? `'${shown}` : shown;
}

/** The text as it was before it was guarded; for tables that Cuppa wrote (`isOwnTable`). */
export function unguarded(text: string): string {
  const bare = FORMULA.test(text.slice(1)) && text.startsWith("'") ? text.slice(1) : text;
  return bare.replace(SHOWN, (shown, number: string) => {
    const sign = String.fromCodePoint(Number.parseInt(number, 16));
    return sign.search(UNSEEN) < 0 ? shown : sign;
  });
}

/** Did Cuppa write the table whose columns have these names? */
export function isOwnTable(header: readonly string[]): boolean {
  return header[0]?.trim() === OWN_COLUMN;
}
