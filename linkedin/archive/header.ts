import type { Row } from './csv';
import { guessMapping } from './people-table';

/** The names of the columns of anyone's table, and the rows below them. */
export type Headed = { header: string[]; rows: readonly Row[] };

const HEADER_WITHIN = 12;
const LOOKED_AT = 200;

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
const known = (cells: readonly string[]) => guessMapping(cells).filter((meaning) => meaning !== null).length;
// A name of a column holds no address.
const isPerson = (cells: readonly string[]) => cells.some((cell) => /\w@\w|:\/\//u.test(cell));

// The row with the most names that people use; without any, the first half as wide as the widest: titles are narrower.
function headerAt(rows: readonly (readonly string[])[]): number {
  const names = rows.map(known);
  const named = names.indexOf(Math.max(...names));
  const widths = rows.map(filled);
  const wide = widths.findIndex((width) => width * 2 >= Math.max(...widths));
  const isNamed = (names[named] ?? 0) > 1 || (names[named] === 1 && named <= wide);
  return isNamed ? named : wide;
}

/**
 * Finds the row that names the columns of anyone's table. A table that begins with a person has none; its columns get
 * empty names, and so do those beyond the named ones, up to the widest row.
 */
export function headerIn(rows: readonly Row[]): Headed {
  const start = rows.slice(0, HEADER_WITHIN).map(({ cells }) => cells);
  const at = headerAt(start);
  const cells = start[at] ?? [];
  const isHeaded = known(cells) > 1 || !isPerson(cells);
  const width = Math.max(...rows.slice(0, LOOKED_AT).map((row) => row.cells.length));
  const header = Array.from({ length: width }, (_, column) => (isHeaded ? (cells[column] ?? '') : ''));
  return { header, rows: rows.slice(isHeaded ? at + 1 : 0) };
}
