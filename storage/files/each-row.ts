import { database } from '../database';
import { textIn } from '../plain';

// Small enough that no frame waits for them, large enough for few round trips.
const AT_ONCE = { contacts: 120, touches: 600 } as const;

type Read = keyof typeof AT_ONCE;

async function after(table: Read, id: string): Promise<unknown[]> {
  return database.table(table).where(':id').above(id).limit(AT_ONCE[table]).toArray();
}

/**
 * All rows of a table as stored, some at a time, in the order of ids. While some are worked at the next are read: the
 * browser does that beside the page.
 */
export async function* eachRow(table: Read): AsyncGenerator<unknown[]> {
  let reading = after(table, '');
  for (;;) {
    const rows = await reading;
    if (rows.length === 0) return;
    reading = after(table, textIn(rows.at(-1), 'id'));
    // Whoever asks for more meets the failure; until then it is nobody's.
    reading.catch(() => {});
    yield rows;
  }
}
