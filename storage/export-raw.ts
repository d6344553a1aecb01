import { database } from './database';

// What could be read of one table, and how many rows could not.
type RawTable = { rows: unknown[]; unreadable: number };

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      // Else one damaged row would end the whole transaction.
      event.preventDefault();
      reject(request.error ?? new Error('The browser gave no reason.'));
    });
  });
}

// Opened as it stands, whatever its version. Should there be no database, asking for it must not create one.
function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  return answerOf(request);
}

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
