import type { Collection } from 'dexie';
import { Dexie } from 'dexie';
import { database } from './database';

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
