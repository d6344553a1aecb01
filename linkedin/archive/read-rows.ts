import * as z from 'zod/mini';
import type { ProfileAddress } from '../profile-url';
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

/** The profile a cell is the address of, also as older programs write it; null when it is none. */
export function addressIn(cell: string): ProfileAddress | null {
  const plain = cell.replaceAll(/[\u200E\u200F]/gu, '').trim();
  return parseProfileUrl(plain.replace(/^http:/iu, 'https:'));
}

/** The key of the profile a cell is the address of; null when it is none. */
export function keyIn(cell: string): string | null {
  return addressIn(cell)?.key ?? null;
}

const TORN = 'a quotation mark in it is not closed, so that it runs into the row after it';

/** Reads each row and checks it; what does not fit is left out, with the line and the reason. */
export function readRows<Schema extends z.ZodMiniType>(reading: Reading<Schema>): ReadRows<z.output<Schema>> {
  const records: z.output<Schema>[] = [];
  const left: LeftOut[] = [];
  for (const { line, cells, isTorn } of reading.rows) {
    if (isTorn) {
      left.push({ line, why: TORN });
      continue;
    }
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
