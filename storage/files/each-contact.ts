import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import { database } from '../database';
import { textIn } from '../plain';
import { touchesBetween } from '../ranges';
import type { StoredContact } from '../rows';
import { readRows, storedContactSchema } from '../rows';

/** Told after each batch how many contacts are done, of how many. */
export type Progress = (done: number, total: number) => void;

/** A contact as it is listed, with its touches, oldest first. */
export type Listed = { contact: StoredContact; touches: Touch[] };

// Small enough to be held in memory with all their touches, large enough for few round trips.
const BATCH = 200;

async function touchesOfBatch(rows: readonly StoredContact[]): Promise<Map<string, Touch[]>> {
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
  if (first === undefined || last === undefined) return new Map();
  return Map.groupBy(
    readRows(touchSchema, await touchesBetween(first, last)).rows,
    ({ contactId }) => contactId,
  );
}

/**
 * Everyone who is kept, batch by batch in the order of ids, so that a file of any number of people needs the
 * memory of few. Without those removed, the sample person and what is damaged. Nothing but contacts is read.
 */
export async function* eachContact(onProgress: Progress = () => {}): AsyncGenerator<StoredContact[]> {
  const total = await database.contacts.count();
  let [last, done] = ['', 0];
  for (;;) {
    const stored = await database.contacts.where(':id').above(last).limit(BATCH).toArray();
    if (stored.length === 0) return;
    last = textIn(stored.at(-1), 'id');
    const { rows } = readRows(storedContactSchema, stored);
    yield rows.filter(({ deletedAt, sample }) => deletedAt === null && !sample);
    done += stored.length;
    onProgress(Math.min(done, total), total);
  }
}

/** The same with all that happened with each, for files that tell of it. */
export async function* eachWithTouches(onProgress: Progress = () => {}): AsyncGenerator<Listed[]> {
  for await (const contacts of eachContact(onProgress)) {
    const touches = await touchesOfBatch(contacts);
    yield contacts.map((contact) => ({ contact, touches: touches.get(contact.id) ?? [] }));
  }
}
