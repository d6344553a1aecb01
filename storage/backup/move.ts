import { database } from '../database';
import type { Plain } from '../plain';
import { isPlain, textIn } from '../plain';
import { draftsOf, touchesOf } from '../ranges';
import { same } from '../revert';
import type { Records, RecordTable } from '../rows';
import { EMPTY_DERIVED } from '../derive';
import { readRow, readRows, RECORD_SCHEMAS } from '../rows';
import { mergeRows } from './rules';
import { noteUnited } from './united';

const BATCH = 500;

async function moveOwned(table: RecordTable, rows: readonly unknown[], contactId: string): Promise<void> {
  const moved = rows.flatMap((row) => (isPlain(row) ? [{ ...row, contactId }] : []));
  if (moved.length > 0) await database.table(table).bulkPut(moved);
}

async function moveDrafts(from: string, settle: Settle): Promise<void> {
  const stored = await draftsOf(from).toArray();
  for (const draft of readRows(RECORD_SCHEMAS.drafts, stored).rows) {
    const moved = settle('drafts', draft);
    const there = readRow(RECORD_SCHEMAS.drafts, await database.drafts.get(moved.id));
    await database.drafts.delete(draft.id);
    await database.drafts.put(there ? mergeRows('drafts', [there, moved]).row : moved);
  }
}

/** A record with all contacts it speaks of as they go on. */
export type Settle = <Name extends RecordTable>(table: Name, row: Records[Name]) => Records[Name];

// What cannot be read moves too, whole: only whose it is changes.
async function moveAll(from: string, to: string, settle: Settle): Promise<void> {
  await moveOwned('touches', await touchesOf(from).toArray(), to);
  const talks = await database.interviews.where('contactId').equals(from).toArray();
  await moveOwned('interviews', talks, to);
  for (const talk of talks) {
    const jottings = database.jottings.where('[interviewId+at]');
    const range = jottings.between([textIn(talk, 'id'), -Infinity], [textIn(talk, 'id'), Infinity]);
    await moveOwned('jottings', await range.toArray(), to);
  }
  await moveDrafts(from, settle);
}

async function repointTable(table: 'contacts' | 'fields', settle: Settle): Promise<void> {
  let last = '';
  for (;;) {
    const stored: unknown[] = await database.table(table).where(':id').above(last).limit(BATCH).toArray();
    const puts = readRows<(typeof RECORD_SCHEMAS)[typeof table]>(RECORD_SCHEMAS[table], stored).rows.flatMap(
      (row): Plain[] => {
        const settled = settle<RecordTable>(table, row);
        return same(settled, row) ? [] : [table === 'contacts' ? { ...settled, ...EMPTY_DERIVED } : settled];
      },
    );
    if (puts.length > 0) await database.table(table).bulkPut(puts);
    last = textIn(stored.at(-1), 'id');
    if (stored.length < BATCH) return;
  }
}

/** Bring what hangs on contacts that are no more to those they became, part of the transaction of a merge. */
export async function moveTo(gone: ReadonlyMap<string, string>, settle: Settle): Promise<void> {
  if (gone.size === 0) return;
  for (const [from, to] of gone) await moveAll(from, to, settle);
  await repointTable('contacts', settle);
  await repointTable('fields', settle);
  await noteUnited(gone);
}
