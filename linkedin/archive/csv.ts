import Papa from 'papaparse';
import * as z from 'zod/mini';
import { UnreadableFile } from './unreadable';

/** One row of a table, its cells as text, with the line of the file it starts on, counted from 1. */
export type Row = { line: number; cells: string[] };

/** Says how often work is interrupted so that the page can answer; resolves when it may go on. */
export type Pause = () => Promise<void>;

// A message of LinkedIn's has 8,000 characters at most. A row far beyond that is no row, or a quote never closed.
const LONGEST_ROW = 1_000_000;
const MOST_COLUMNS = 500;
const MOST_ROWS = 500_000;
const PIECE = 200_000;
const DELIMITERS = [',', ';', '\t', '|'];
const HEAD = 20_000;

const rowsSchema = z.object({
  data: z.array(z.array(z.string())),
  meta: z.object({ cursor: z.number() }),
});

/** The character that stands between cells, told by the first lines: the one that is there most outside of quotes. */
export function delimiterOf(start: string): string {
  const bare = start.slice(0, HEAD).replaceAll(/"(?:[^"]|"")*(?:"|$)/gu, '');
  // The names of columns are the line with the most of them; a sentence above them has commas of its own.
  const most = (delimiter: string) =>
    Math.max(...bare.split('\n').map((line) => line.split(delimiter).length));
  return DELIMITERS.toSorted((one, other) => most(other) - most(one))[0] ?? ',';
}

function linesIn(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
}

function refuseHuge(row: readonly string[], line: number): void {
  if (row.length > MOST_COLUMNS) {
    throw new UnreadableFile(
      `Line ${line} has ${row.length} columns. A table of people has at most ${MOST_COLUMNS}.`,
    );
  }
}

class Table {
  private rest = '';
  private line = 1;
  private count = 0;
  private parser: Papa.Parser | null = null;

  /** The rows that end in this piece, or all that is left when it is the last. */
  take(piece: string, isLast: boolean): Row[] {
    const text = this.rest + piece;
    if (!isLast && this.parser === null && text.length < HEAD) return this.keep(text);
    this.parser ??= new Papa.Parser({ delimiter: delimiterOf(text), newline: '\n' });
    const { data, meta } = z.parse(rowsSchema, this.parser.parse(text, 0, !isLast));
    this.rest = isLast ? '' : text.slice(meta.cursor);
    if (this.rest.length > LONGEST_ROW) throw new UnreadableFile(this.tooLong());
    const rows = data.map((cells) => this.row(cells));
    return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  }

  private keep(text: string): Row[] {
    this.rest = text;
    return [];
  }

  private tooLong(): string {
    return `The row that starts in line ${this.line} has more than a million characters. A quotation mark before it may never be closed.`;
  }

  private row(cells: string[]): Row {
    const { line } = this;
    refuseHuge(cells, line);
    this.line += linesIn(cells);
    this.count += 1;
    if (this.count > MOST_ROWS) throw new UnreadableFile(`This table has more than ${MOST_ROWS} rows.`);
    return { line, cells };
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
