import { database } from './database';
import { deriveAgain } from './derive-again';
import { textIn } from './plain';
import type { RecordTable } from './rows';
import { isRecordTable, readRow, RECORD_SCHEMAS, RECORD_TABLES } from './rows';

/** A record that cannot be read: where it is, and all that is left of it as text. */
export type Damaged = { table: RecordTable; id: string; text: string };

const BATCH = 500;

async function damagedIn(table: RecordTable): Promise<Damaged[]> {
  const found: Damaged[] = [];
  let last = '';
  for (;;) {
    const rows: unknown[] = await database.table(table).where(':id').above(last).limit(BATCH).toArray();
    for (const row of rows) {
      if (readRow(RECORD_SCHEMAS[table], row)) continue;
      found.push({ table, id: textIn(row, 'id'), text: JSON.stringify(row, null, 1) });
    }
    last = textIn(rows.at(-1), 'id');
    if (rows.length < BATCH || last === '') return found;
  }
}

/** Every record that cannot be read. They stay where they are, out of all lists, until the person removes them. */
export async function listDamaged(): Promise<Damaged[]> {
  // Damaged settings are mended part by part whenever they are read.
  const tables = RECORD_TABLES.filter((table) => table !== 'settings');
  const found: Damaged[] = [];
  for (const table of tables) found.push(...(await damagedIn(table)));
  return found;
}

/** Remove records that cannot be read, if they still cannot; whatever can be read is left alone. */
export async function removeDamaged(records: readonly Pick<Damaged, 'table' | 'id'>[]): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const { table, id } of records) {
      const row: unknown = await database.table(table).get(id);
      if (!isRecordTable(table) || row === undefined || readRow(RECORD_SCHEMAS[table], row)) continue;
      await database.table(table).delete(id);
      await deriveAgain([{ table, id, before: row }]);
    }
  });
}
