import { foldText } from '../clean-text';
import type { Row } from './csv';

/** What a kind of file calls its columns: for each thing we read, every spelling seen, folded. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

/** Where the columns of one file are, by what they hold; what the file has not is absent. */
export type Columns = Partial<Record<string, number>>;

// Preambles have three lines; spreadsheets may add a title. Beyond this nobody puts the names of columns.
const HEADER_WITHIN = 12;

/** The name of a column as it is compared: without case, blanks' kind and what joins words. */
export function foldHeader(name: string): string {
  return foldText(name)
    .replaceAll(/[_\-.:*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Finds the columns in a row of names; where several fit, that with the spelling listed first. */
export function columnsIn(cells: readonly string[], spellings: Spellings): Columns {
  const headers = cells.map(foldHeader);
  const columns: Columns = {};
  for (const [name, spelt] of Object.entries(spellings)) {
    const at = spelt.map((spelling) => headers.indexOf(spelling)).find((place) => place >= 0);
    if (at !== undefined) columns[name] = at;
  }
  return columns;
}

/** Finds the row that names the columns: the first near the start that has all of `needed`. */
export function findHeader(
  rows: readonly Row[],
  spellings: Spellings,
  needed: readonly string[],
): { at: number; columns: Columns } | null {
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsIn(cells, spellings);
    if (needed.every((name) => columns[name] !== undefined)) return { at, columns };
  }
  return null;
}

/** The text of a cell; empty when the file has no such column or the row is too short. */
export function cellOf(cells: readonly string[], column: number | undefined): string {
  return (column === undefined ? '' : cells[column]) ?? '';
}
