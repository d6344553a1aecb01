import { contactSchema } from '../outreach/contact';
import type { Contact } from '../outreach/contact';
import { damagedRecord, notThere } from './failure';
import type { Person } from './derive';
import { isWaiting, workplaceKeys } from './derive';
import { stagesBeside } from './colleagues';
import { database } from './database';
import { factsOf } from '../outreach/facts';
import { readRow, readRows } from './rows';
import { touchSchema } from '../outreach/touch';
import { touchesOf } from './ranges';

/** The name as it is shown, or what to say instead of one. */
export function nameOf(contact: Pick<Contact, 'captured' | 'edits'>): string {
  return factsOf(contact).name.value || 'someone without a name';
}

/**
 * A contact that is there to be changed; call it inside the transaction that changes it.
 *
 * @throws Refusal when it is gone, removed or damaged.
 */
export async function contactToChange(id: string): Promise<Contact> {
  return changeable(await database.contacts.get(id));
}

/**
 * The same of a row that was read in that transaction.
 *
 * @throws Refusal when it is gone, removed or damaged.
 */
export function changeable(row: unknown): Contact {
  if (row === undefined) throw notThere('contact');
  const contact = readRow(contactSchema, row);
  if (!contact) throw damagedRecord();
  if (contact.deletedAt !== null) throw notThere('contact');
  return contact;
}

/**
 * A contact's readable touches, oldest first, the ids of the damaged ones, and, while the contact has not answered,
 * how things stand with the others at their organisation.
 */
export async function readPerson(contact: Contact): Promise<Person & { damaged: string[] }> {
  const { rows, damaged } = readRows(touchSchema, await touchesOf(contact.id).toArray());
  const colleagues = isWaiting(rows) ? await stagesBeside(contact.id, workplaceKeys(contact)) : [];
  return { contact, touches: rows, colleagues, damaged };
}
