import * as z from 'zod/mini';
import { parseProfileUrl } from '../profile-url';
import type { Columns } from './columns';
import { cellOf } from './columns';
import type { Row } from './csv';
import type { LeftOut, ReadRows } from './records';

/** The cells of one row by what they hold; empty text where the file has no such column. */
export type Cells = (name: string) => string;

/** What a row holds, to be checked, or why it holds nothing to learn. */
export type Candidate = { record: unknown } | { why: string };

/** How the rows of one kind of file are read. */
export type Reading<Schema extends z.ZodMiniType> = {
  rows: readonly Row[];
  columns: Columns;
  schema: Schema;
  read: (cells: Cells, line: number) => Candidate;
};

/** The key of the profile a cell is the address of; null when it is none. */
export function keyIn(cell: string): string | null {
  return parseProfileUrl(cell)?.key ?? null;
}

/** Reads each row and checks it; what does not fit is left out, with the line and the reason. */
export function readRows<Schema extends z.ZodMiniType>(reading: Reading<Schema>): ReadRows<z.output<Schema>> {
  const records: z.output<Schema>[] = [];
  const left: LeftOut[] = [];
  for (const { line, cells } of reading.rows) {
    const candidate = reading.read((name) => cellOf(cells, reading.columns[name]), line);
    if ('why' in candidate) {
      left.push({ line, why: candidate.why });
      continue;
    }
    const checked = z.safeParse(reading.schema, candidate.record);
    if (checked.success) records.push(checked.data);
    else
      left.push({
        line,
        why: `“${String(checked.error.issues[0]?.path[0] ?? 'row')}” is too long or not in the right form`,
      });
  }
  return { records, left };
}
