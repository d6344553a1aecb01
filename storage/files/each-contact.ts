import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import { Breath } from '../breath';
import { database } from '../database';
import { touchesBetween } from '../ranges';
import type { StoredContact } from '../rows';
import { readRows, storedContactSchema } from '../rows';
import { eachRow } from './each-row';

/** Told now and then how many contacts are done, of how many. */
export type Progress = (done: number, total: number) => void;

/** A contact as it is listed, with its touches, oldest first. */
export type Listed = { contact: StoredContact; touches: Touch[] };

const TOLD_EVERY_MS = 100;

/** The same, told no more often than anyone can read it: the page draws it each time. */
export function seldom(onProgress: Progress): Progress {
  let told = -Infinity;
  return (done, total) => {
    if (done < total && performance.now() - told < TOLD_EVERY_MS) return;
    told = performance.now();
    onProgress(done, total);
  };
}

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
 * memory of few. Without those removed, the sample person and what is damaged. Nothing but contacts is read. The page
 * answers meanwhile.
 */
export async function* eachContact(onProgress: Progress = () => {}): AsyncGenerator<StoredContact[]> {
  const [tell, breath] = [seldom(onProgress), new Breath()];
  const total = await database.contacts.count();
  let done = 0;
  for await (const stored of eachRow('contacts')) {
    const { rows } = readRows(storedContactSchema, stored);
    yield rows.filter(({ deletedAt, sample }) => deletedAt === null && !sample);
    done += stored.length;
    tell(Math.min(done, total), total);
    await breath.take();
  }
}

/** The same with all that happened with each, for files that tell of it. */
export async function* eachWithTouches(onProgress: Progress = () => {}): AsyncGenerator<Listed[]> {
  for await (const contacts of eachContact(onProgress)) {
    const touches = await touchesOfBatch(contacts);
    yield contacts.map((contact) => ({ contact, touches: touches.get(contact.id) ?? [] }));
  }
}
