import Papa from 'papaparse';
import * as z from 'zod/mini';
import type { Pause } from './slowly';
import { UnreadableFile } from './unreadable';

/**
 * One row of a table, its cells as text, with the line of the file it starts on, counted from 1. `isTorn` when a
 * quotation mark in it is not closed where it should be, so that it swallowed the row after it, or all of them.
 */
export type Row = { line: number; cells: string[]; isTorn?: 'one' | 'all' };

// A message of LinkedIn's has 8,000 characters at most. A row far beyond that is no row, or a quote never closed.
const LONGEST_ROW = 1_000_000;
const MOST_COLUMNS = 500;
const MOST_ROWS = 500_000;
// Twenty columns for each of so many rows, or a hundred for each of a hundred thousand people.
const MOST_CELLS = 10_000_000;
const PIECE = 200_000;
const DELIMITERS = [',', ';', '\t', '|'];
const HEAD = 20_000;
const MOST_FAULTS = 20_000;

const rowsSchema = z.object({
  data: z.array(z.array(z.string())),
  errors: z.unknown(),
  meta: z.object({ cursor: z.number() }),
});

function mostFrequent(counts: readonly number[]): { times: number; count: number } {
  const groups = [...Map.groupBy(counts, (count) => count)].map(([count, { length }]) => ({
    times: length,
    count,
  }));
  const [first] = groups.toSorted((one, other) => other.times - one.times || other.count - one.count);
  return first ?? { times: 0, count: 0 };
}

/**
 * The character that stands between cells, told by the first lines: the one that most of them have outside of quotes,
 * and equally often. Commas in the cells of a table of semicolons are in some of its lines only.
 */
export function delimiterOf(start: string): string {
  // A spreadsheet may say it itself.
  const [, said] = /^\uFEFF?"?sep=([,;\t|])"?\n/u.exec(start) ?? [];
  if (said !== undefined) return said;
  const lines = start
    .slice(0, HEAD)
    .replaceAll(/"(?:[^"]|"")*(?:"|$)/gu, '')
    .split('\n');
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length).filter((count) => count > 1);
    const { times, count } = mostFrequent(counts);
    return { delimiter, times, count, lines: counts.length };
  });
  const [best] = scores.toSorted(
    (one, other) => other.lines - one.lines || other.times - one.times || other.count - one.count,
  );
  return best?.delimiter ?? ',';
}

function linesIn(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
}

/**
 * Refuses a table that ends within quotation marks: nobody can say what of the end is one cell and what many rows.
 *
 * @throws UnreadableFile with the line.
 */
export function refuseTorn(rows: readonly Row[]): void {
  const last = rows.at(-1);
  if (last?.isTorn !== 'all') return;
  throw new UnreadableFile(
    `In the row that starts in line ${last.line} a quotation mark is opened and never closed, so what follows cannot be told apart. The file may be cut off: download it again, or close the mark in a spreadsheet.`,
  );
}

function refuseHuge(row: readonly string[], line: number): void {
  if (row.length > MOST_COLUMNS) {
    throw new UnreadableFile(
      `Line ${line} has ${row.length} columns. A table of people has at most ${MOST_COLUMNS}.`,
    );
  }
}

const faultSchema = z.object({ code: z.string(), row: z.number() });

// What is the matter with which rows; one fault a row is enough, and there may be a million.
function faultsIn(errors: unknown): Map<number, string> {
  const faults = new Map<number, string>();
  const all: unknown[] = Array.isArray(errors) ? errors : [];
  for (const error of [...all.slice(0, MOST_FAULTS), ...all.slice(-1)]) {
    const { code, row } = z.parse(faultSchema, error);
    faults.set(row, code);
  }
  return faults;
}

function tooMany(most: number, what: string): UnreadableFile {
  return new UnreadableFile(
    `This table has more than ${most.toLocaleString('en')} ${what}, empty ones among them. Leave out what is not needed in a spreadsheet, or save it as several files.`,
  );
}

class Table {
  private rest = '';
  private line = 1;
  private count = 0;
  private cells = 0;
  private width = 0;
  private tried = 0;
  private parser: Papa.Parser | null = null;

  /** The rows that end in this piece, or all that is left when it is the last. */
  take(piece: string, isLast: boolean): Row[] {
    const text = this.rest + piece;
    if (!isLast && this.isTooShort(text)) return this.keep(text);
    this.parser ??= new Papa.Parser({ delimiter: delimiterOf(text), newline: '\n' });
    const { data, errors, meta } = z.parse(rowsSchema, this.parser.parse(text, 0, !isLast));
    this.rest = isLast ? '' : text.slice(meta.cursor);
    this.tried = this.rest.length;
    if (this.rest.length > LONGEST_ROW) throw new UnreadableFile(this.tooLong());
    const faults = data.length > 0 ? faultsIn(errors) : new Map<number, string>();
    const rows = data.map((cells, at) => this.row(cells, faults.has(at)));
    const last = rows.at(-1);
    if (last && faults.get(rows.length - 1) === 'MissingQuotes') last.isTorn = 'all';
    return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  }

  // A row that does not end is looked at again only when there is twice as much of it.
  private isTooShort({ length }: string): boolean {
    return this.parser === null ? length < HEAD : length < 2 * this.tried && length <= LONGEST_ROW;
  }

  private keep(text: string): Row[] {
    this.rest = text;
    return [];
  }

  private tooLong(): string {
    return `The row that starts in line ${this.line} has more than a million characters. A quotation mark before it may never be closed.`;
  }

  private refuseEndless({ length }: readonly string[]): void {
    this.count += 1;
    this.cells += length;
    if (this.count > MOST_ROWS) throw tooMany(MOST_ROWS, 'rows');
    if (this.cells > MOST_CELLS) throw tooMany(MOST_CELLS, 'cells');
  }

  private row(cells: string[], isOdd: boolean): Row {
    const { line } = this;
    refuseHuge(cells, line);
    const lines = linesIn(cells);
    this.line += lines;
    this.width = Math.max(this.width, cells.length);
    this.refuseEndless(cells);
    // Quotation marks in a cell that should be doubled do no harm, as long as all cells are there.
    return isOdd && lines > 1 && cells.length < this.width ? { line, cells, isTorn: 'one' } : { line, cells };
  }
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/**
 * Rows of a CSV file, a batch at a time, empty ones left out. Cells are text as they stand: nothing in them is ever
 * run or counted.
 *
 * @param pause is awaited between batches, so that a large file never freezes the page.
 * @throws UnreadableFile when a row, or the number of rows or columns, is beyond any honest table.
 */
export async function* rowsOf(text: AsyncIterable<string>, pause: Pause): AsyncGenerator<Row[]> {
  const table = new Table();
  for await (const part of text) {
    for (const piece of pieces(part)) {
      yield table.take(piece, false);
      await pause();
    }
  }
  yield table.take('', true);
}
