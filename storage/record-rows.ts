import { EMPTY_DERIVED } from './derive';
import { damagedRecord } from './failure';
import { isPlain } from './plain';
import { checkRow, derivedSchema, RECORD_SCHEMAS, readRow } from './rows';
import type { RecordTable } from './rows';

/**
 * The record in a stored row; `undefined` where there is none.
 *
 * @throws Refusal when it is damaged.
 */
export function recordIn(table: RecordTable, row: unknown): unknown {
  if (row === undefined) return undefined;
  const record = readRow(RECORD_SCHEMAS[table], row);
  if (record === null) throw damagedRecord();
  return record;
}

/**
 * A record as a change remembers it. `updatedAt` of a contact only ever goes up, also when a change is undone: it says
 * nothing about what changed.
 */
export function imageOf(table: RecordTable, record: unknown): unknown {
  if (table !== 'contacts' || !isPlain(record)) return record;
  return { ...record, updatedAt: 0 };
}

/**
 * The row to be written for a record. What is derived stays as it is stored until it is derived again at the end of the
 * change: then it is written only where it has changed.
 *
 * @throws Refusal naming the field that is too long or of the wrong shape.
 */
export function rowToWrite(table: RecordTable, record: unknown, stored?: unknown): unknown {
  const checked = checkRow(RECORD_SCHEMAS[table], record);
  if (table !== 'contacts') return checked;
  // In the order in which `derive` has them.
  const { stage, lastAt, nextOn, slots, ...named } = readRow(derivedSchema, stored) ?? EMPTY_DERIVED;
  return { ...checked, stage, lastAt, nextOn, slots, ...named };
}
