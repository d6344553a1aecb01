import { database } from '../../storage/database';
import { isPlain } from '../../storage/plain';
import type { Plain } from '../../storage/plain';
import { recordOf } from '../../storage/backup/record-of';
import type { RecordTable } from '../../storage/rows';
import { BACKUP_TABLES } from '../../storage/backup/format';
import { writeBackup } from '../../storage/backup/write-backup';
import { checkBackup, restore } from '../../storage/backup/restore';
import type { Choices } from '../../storage/backup/merge-into';
import type { Mode, Outcome } from '../../storage/backup/restore';
import second from './fixtures/schema-2.json';

/** The Cuppa of the tests. */
export const APP = { appVersion: '0.1.0' };

/** All that the person made, table by table, without what is derived. */
export async function content(): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of BACKUP_TABLES) {
    const rows = await database.table(table).orderBy(':id').toArray();
    all[table] = rows.map((row) => recordOf(table, row));
  }
  return all;
}

/** What is derived, row by row. */
export async function derived(): Promise<unknown> {
  const rows = await database.contacts.orderBy(':id').toArray();
  return rows.map((row) => {
    const { id, stage, nextOn, lastAt, sortName } = isPlain(row) ? row : {};
    return { id, stage, nextOn, lastAt, sortName };
  });
}

/** Put rows into the database as they are, with an empty one before. */
export async function fill(tables: Partial<Record<RecordTable, readonly Plain[]>>): Promise<void> {
  for (const table of database.tables) if (table.name !== 'meta') await table.clear();
  for (const [table, rows] of Object.entries(tables)) await database.table(table).bulkAdd([...rows]);
}

/** One of each kind of row, as the stored example of the schema has them. */
export async function fillWithEverything(): Promise<void> {
  await fill(Object.fromEntries(BACKUP_TABLES.map((table) => [table, second.tables[table]])));
}

/** Write what is here into a file. */
export async function backup(): Promise<Blob> {
  return (await writeBackup(APP)).file;
}

/** Read, check and restore a file, as the page does. */
export async function bringBack(file: Blob, mode: Mode, choices: Choices = {}): Promise<Outcome> {
  return restore(await checkBackup(file), { ...APP, mode, choices });
}
