import { now } from '../clock';
import { database } from '../database';
import { openAsItIs, rawBatches } from '../raw';
import { keepCopy } from './copies';

// Enough rows to be quick, few enough to be small in memory.
const BATCH = 500;

// What follows from the rest, and is worked out anew.
const NOT_KEPT = new Set(['packs', 'workplaces']);

async function linesOf(source: IDBDatabase, table: string): Promise<Blob[]> {
  const lines: Blob[] = [];
  for await (const rows of rawBatches(source, table, BATCH)) {
    lines.push(new Blob([rows.map((row) => `${JSON.stringify({ table, row })}\n`).join('')]));
  }
  return lines;
}

/**
 * Keep the rows as they are before the stored shapes are upgraded: one line of JSON a row, each with the name
 * of its table. Reads with neither schema nor Dexie, since it is today's code that an old database meets.
 *
 * @param schema the version of the stored shapes on the disk.
 * @throws when a table cannot be read or there is no room; then nothing may be upgraded.
 */
export async function keepBeforeUpgrade(schema: number): Promise<void> {
  const source = await openAsItIs(database.name);
  try {
    const parts: Blob[] = [];
    for (const table of source.objectStoreNames) {
      if (!NOT_KEPT.has(table)) parts.push(...(await linesOf(source, table)));
    }
    const file = new Blob(parts, { type: 'application/json' });
    await keepCopy({ id: `before-${schema + 1}`, at: now().at, why: 'upgrade', schema, file });
  } finally {
    source.close();
  }
}
