import { database } from './database';
import { answerOf, openAsItIs, rawBatches } from './raw';

// What could be read of one table: rows as JSON, a line each, and how many rows could not be read.
type RawTable = { lines: Blob[]; unreadable: number };

// Enough rows to be quick, few enough that no text of the whole is made: that would be longer than a text may be.
const BATCH = 500;

// What follows from the rest and is worked out anew.
const DERIVED = new Set(['packs', 'workplaces']);

function linesOf(rows: readonly unknown[]): Blob {
  return new Blob([rows.map((row) => `,\n${JSON.stringify(row)}`).join('')]);
}

async function readOneByOne(source: IDBDatabase, table: string): Promise<RawTable> {
  const store = () => source.transaction(table, 'readonly').objectStore(table);
  const keys = await answerOf(store().getAllKeys());
  const read: RawTable = { lines: [], unreadable: 0 };
  for (const key of keys) {
    try {
      read.lines.push(linesOf([await answerOf(store().get(key))]));
    } catch {
      read.unreadable += 1;
    }
  }
  return read;
}

async function readTable(source: IDBDatabase, table: string): Promise<RawTable> {
  const lines: Blob[] = [];
  try {
    for await (const rows of rawBatches(source, table, BATCH)) lines.push(linesOf(rows));
    return { lines, unreadable: 0 };
  } catch {
    return readOneByOne(source, table).catch(() => ({ lines, unreadable: Number.NaN }));
  }
}

// The first line of a table has no comma before it.
function partsOf(name: string, { lines, unreadable }: RawTable): BlobPart[] {
  const [first, ...rest] = lines;
  const rows = first ? [first.slice(1), ...rest] : [];
  return [`${JSON.stringify(name)}:{"unreadable":${JSON.stringify(unreadable)},"rows":[`, ...rows, '\n]}'];
}

/**
 * Everything that can still be read, as JSON for the person to keep, when Cuppa itself cannot open its data. Reads
 * only, with no schema and no Dexie in between. `unreadable` counts lost rows; null if unknown.
 *
 * @throws when the browser does not hand over the database at all; see `explainFailure`.
 */
export async function exportRaw(): Promise<Blob> {
  const source = await openAsItIs(database.name);
  try {
    const parts: BlobPart[] = [`{"format": "cuppa-raw", "version": ${source.version}, "tables": {\n`];
    const tables = [...source.objectStoreNames].filter((table) => !DERIVED.has(table));
    for (const [at, table] of tables.entries()) {
      if (at > 0) parts.push(',\n');
      parts.push(...partsOf(table, await readTable(source, table)));
    }
    return new Blob([...parts, '\n}}\n'], { type: 'application/json' });
  } finally {
    source.close();
  }
}
