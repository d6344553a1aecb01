import type { Collection } from 'dexie';
import { Dexie } from 'dexie';
import { database } from './database';
import { textIn } from './plain';

/** Touches of a contact, oldest first, as stored. */
export function touchesOf(contactId: string): Collection<unknown, string> {
  return database.touches
    .where('[contactId+at]')
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey]);
}

/** Drafts of a contact, oldest first, as stored. */
export function draftsOf(contactId: string): Collection<unknown, string> {
  return database.drafts
    .where('[contactId+updatedAt]')
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey]);
}

/** Interviews with a contact, as stored. */
export function interviewsOf(contactId: string): Collection<unknown, string> {
  return database.interviews.where('contactId').equals(contactId);
}

/** Note lines of an interview, oldest first, as stored. */
export function jottingsOf(interviewId: string): Collection<unknown, string> {
  return database.jottings
    .where('[interviewId+at]')
    .between([interviewId, Dexie.minKey], [interviewId, Dexie.maxKey]);
}

/** Touches of all contacts whose ids are between these two, as stored. */
export async function touchesBetween(first: string, last: string): Promise<unknown[]> {
  return database.touches
    .where('[contactId+at]')
    .between([first, Dexie.minKey], [last, Dexie.maxKey])
    .toArray();
}

/**
 * Where this share of all contacts or more is asked about, what lies between them is read too: one question for many
 * costs far less than one each.
 */
export const DENSE = 1 / 4;

// Fewer than this are asked for one by one, whatever their share.
const FEW = 100;

/** Are so many contacts a large part of all? Then it is quicker to go through all of them. */
export async function isDense(count: number): Promise<boolean> {
  return count > FEW && count > (await database.contacts.count()) * DENSE;
}

/** Contacts by their ids, in that order, as stored; ids from the lowest to the highest, with few others between them. */
export async function contactsBetween(ids: readonly string[]): Promise<unknown[]> {
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const rows = await database.contacts.where(':id').between(first, last, true, true).toArray();
  const byId = new Map(rows.map((row) => [textIn(row, 'id'), row]));
  return ids.map((id) => byId.get(id));
}
