import { database } from './database';
import { answerOf, openAsItIs } from './raw';

// What could be read of one table, and how many rows could not.
type RawTable = { rows: unknown[]; unreadable: number };

async function readOneByOne(source: IDBDatabase, table: string): Promise<RawTable> {
  const store = () => source.transaction(table, 'readonly').objectStore(table);
  const keys = await answerOf(store().getAllKeys());
  const read: RawTable = { rows: [], unreadable: 0 };
  for (const key of keys) {
    try {
      read.rows.push(await answerOf(store().get(key)));
    } catch {
      read.unreadable += 1;
    }
  }
  return read;
}

async function readTable(source: IDBDatabase, table: string): Promise<RawTable> {
  try {
    const rows = await answerOf(source.transaction(table, 'readonly').objectStore(table).getAll());
    return { rows, unreadable: 0 };
  } catch {
    return readOneByOne(source, table).catch(() => ({ rows: [], unreadable: Number.NaN }));
  }
}

/**
 * Everything that can still be read, as JSON text for the person to keep, when Cuppa itself cannot open its
 * data. Reads only, with no schema and no Dexie in between. `unreadable` counts lost rows; null if unknown.
 *
 * @throws when the browser does not hand over the database at all; see `explainFailure`.
 */
export async function exportRaw(): Promise<string> {
  const source = await openAsItIs(database.name);
  try {
    const tables: Record<string, RawTable> = {};
    for (const table of source.objectStoreNames) tables[table] = await readTable(source, table);
    return JSON.stringify({ format: 'cuppa-raw', version: source.version, tables }, null, 1);
  } finally {
    source.close();
  }
}
