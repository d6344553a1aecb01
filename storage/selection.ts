import * as z from 'zod/mini';
import { database } from './database';
import { now } from './clock';
import { readRow } from './rows';

const KEY = 'selection';

const selectionSchema = z.object({ contactId: z.string(), at: z.number() });

/** Which contact the panel is to show, and since when (epoch milliseconds). */
export type Selection = z.infer<typeof selectionSchema>;

/** Hand a contact over to the panel, which may be open already, open now or later. */
export async function selectContact(contactId: string): Promise<void> {
  await database.meta.put({ key: KEY, value: { contactId, at: now().at } });
}

/** The contact handed over last, or null. Works in `watch`. */
export async function readSelection(): Promise<Selection | null> {
  const row = await database.meta.get(KEY);
  return row instanceof Object && 'value' in row ? readRow(selectionSchema, row.value) : null;
}
