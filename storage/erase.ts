import { Dexie } from 'dexie';
import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import { COPIES } from './backup/copies';
import { forgetUnited } from './backup/united';
import { now } from './clock';
import { database } from './database';
import { deriveAgain } from './derive-again';
import { isPlain, textIn } from './plain';
import { nameOf } from './people';
import { draftsOf, touchesOf } from './ranges';
import type { Image } from './rows';
import { readRow, readRows } from './rows';

const DAY = 86_400_000;

/** How long a removed contact can be brought back, in days; then it is erased for good. */
export const REMOVED_DAYS = 30;

/** What hangs on a contact and goes with it. */
export type Hanging = { touches: number; drafts: number; interviews: number; notes: number };

async function jottingsOf(interviewIds: readonly string[]) {
  const keys = interviewIds.map(async (id) =>
    database.jottings.where('[interviewId+at]').between([id, Dexie.minKey], [id, Dexie.maxKey]).primaryKeys(),
  );
  return (await Promise.all(keys)).flat();
}

async function hangingOf(id: string) {
  const interviews = await database.interviews.where('contactId').equals(id).primaryKeys();
  return {
    touches: await touchesOf(id).primaryKeys(),
    drafts: await draftsOf(id).primaryKeys(),
    interviews,
    jottings: await jottingsOf(interviews),
  };
}

/** How much would go with a contact, to be said before it does. */
export async function readHanging(id: string): Promise<Hanging> {
  const { touches, drafts, interviews, jottings } = await hangingOf(id);
  return {
    touches: touches.length,
    drafts: drafts.length,
    interviews: interviews.length,
    notes: jottings.length,
  };
}

function speaksOf(value: unknown, id: string): boolean {
  if (value === id) return true;
  if (Array.isArray(value)) return value.some((item) => speaksOf(item, id));
  return isPlain(value) && Object.values(value).some((item) => speaksOf(item, id));
}

// A change holds whole rows, as they were before and after: one that holds a row of theirs goes whole.
async function forgetChanges(ids: ReadonlySet<string>): Promise<void> {
  const isTheirs = ({ table, id, before, after }: Image) =>
    (table === 'contacts' && ids.has(id)) ||
    [before, after].some(
      (row) => ids.has(textIn(row, 'contactId')) || [...ids].some((one) => speaksOf(row, one)),
    );
  await database.changes
    .filter((row) => {
      const images: unknown = isPlain(row) ? row['images'] : [];
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- looked at key by key above
      return Array.isArray(images) && images.some((image) => isPlain(image) && isTheirs(image as Image));
    })
    .delete();
}

// Half-typed texts are kept under a key that ends in whose they are: an id, or an address.
async function forgetTyping(contact: unknown, id: string): Promise<void> {
  const addresses: unknown = isPlain(contact) ? contact['profileKeys'] : [];
  const keys = [id, ...(Array.isArray(addresses) ? addresses : [])];
  const typed = await database.meta
    .filter((row) => {
      const key = textIn(row, 'key');
      return keys.some((one) => key.endsWith(`:${one}`)) || (key === 'selection' && speaksOf(row, id));
    })
    .primaryKeys();
  await database.meta.bulkDelete(typed);
}

function without(contact: Contact, ids: ReadonlySet<string>): Contact {
  const { referrerId } = contact.tie;
  const tie = referrerId !== null && ids.has(referrerId) ? { ...contact.tie, referrerId: null } : contact.tie;
  return { ...contact, tie, differentFrom: contact.differentFrom.filter((id) => !ids.has(id)) };
}

function pointsTo(row: unknown, ids: ReadonlySet<string>): boolean {
  if (!isPlain(row)) return false;
  const told = row['differentFrom'];
  return ids.has(textIn(row['tie'], 'referrerId')) || (Array.isArray(told) && told.some((id) => ids.has(id)));
}

async function forgetPointers(ids: ReadonlySet<string>): Promise<Image[]> {
  const stored = await database.contacts.filter((row) => pointsTo(row, ids)).toArray();
  const images: Image[] = [];
  for (const contact of readRows(contactSchema, stored).rows) {
    const row = without(contact, ids);
    await database.contacts.update(contact.id, { tie: row.tie, differentFrom: row.differentFrom });
    images.push({ table: 'contacts', id: contact.id, before: contact, after: row });
  }
  await database.fields
    .filter((row) => [...ids].some((id) => speaksOf(row, id)))
    .modify((row: unknown) => {
      const said: unknown = isPlain(row) ? row['contradictions'] : [];
      for (const one of Array.isArray(said) ? said : []) {
        if (Array.isArray(one.contactIds))
          one.contactIds = one.contactIds.filter((id: string) => !ids.has(id));
      }
    });
  return images;
}

async function eraseRows(ids: readonly string[]): Promise<void> {
  const images: Image[] = [];
  for (const id of ids) {
    const { touches, drafts, interviews, jottings } = await hangingOf(id);
    const contact = await database.contacts.get(id);
    await forgetTyping(contact, id);
    await database.touches.bulkDelete(touches);
    await database.drafts.bulkDelete(drafts);
    await database.interviews.bulkDelete(interviews);
    await database.jottings.bulkDelete(jottings);
    await database.notified.filter((row) => speaksOf(row, id)).delete();
    await database.contacts.delete(id);
    images.push({ table: 'contacts', id, before: contact });
  }
  const gone = new Set(ids);
  images.push(...(await forgetPointers(gone)));
  await forgetChanges(gone);
  await forgetUnited(gone);
  await deriveAgain(images);
}

/**
 * Erase contacts for good, with all that hangs on them: what happened, drafts, talks and their notes, what could
 * be undone, half-typed text, and that others were referred by them (a name that was typed stays). One
 * transaction; it cannot be undone.
 */
export async function eraseContacts(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database.transaction('rw', database.tables, async () => eraseRows(ids));
}

/** Someone removed, and in how many days they are erased by themselves: one at least. */
export type Removed = { id: string; name: string; days: number };

function removedOf(row: unknown): Removed[] {
  const contact = readRow(contactSchema, row);
  if (!contact || contact.deletedAt === null) return [];
  const left = contact.deletedAt + REMOVED_DAYS * DAY - now().at;
  return [{ id: contact.id, name: nameOf(contact), days: Math.max(1, Math.ceil(left / DAY)) }];
}

/** Someone who was removed and is still kept; null for anyone else. */
export async function readRemoved(id: string): Promise<Removed | null> {
  return removedOf(await database.contacts.get(id))[0] ?? null;
}

/** In how many days those of these who were removed are erased, by their ids. */
export async function daysLeft(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await database.contacts.bulkGet([...ids]);
  return new Map(rows.flatMap(removedOf).map(({ id, days }) => [id, days]));
}

/**
 * Erase for good whoever was removed 30 days ago or more.
 *
 * @returns how many were.
 */
export async function eraseRemoved(): Promise<number> {
  const since = now().at - REMOVED_DAYS * DAY;
  const stored = await database.contacts
    .filter((row) => isPlain(row) && typeof row['deletedAt'] === 'number' && row['deletedAt'] <= since)
    .primaryKeys();
  await eraseContacts(stored);
  return stored.length;
}

/** Remove the database, as when it cannot be opened; the copies beside it stay, to be restored into a new one. */
export async function removeDatabase(): Promise<void> {
  database.close({ disableAutoOpen: true });
  await Dexie.delete(database.name);
}

async function clearBeside(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
}

/**
 * Erase everything: the data, the copies Cuppa made by itself, and whatever else the browser keeps for it. Cannot be
 * undone; other pages are told that the data is gone. The next opening begins as after installing.
 */
export async function eraseEverything(): Promise<void> {
  database.close({ disableAutoOpen: true });
  for (const { name = '' } of await indexedDB.databases()) {
    if (name === database.name || name === COPIES || name.startsWith(`${database.name}-`))
      await Dexie.delete(name);
  }
  await clearBeside();
}

const SWEPT_KEY = 'swept';

/** Once a day, erase whoever was removed long enough ago; asked whenever a page has opened the data. */
export async function sweepRemoved(): Promise<void> {
  const row: unknown = await database.meta.get(SWEPT_KEY);
  const last = isPlain(row) ? Number(row['value']) : 0;
  if (now().at - last < DAY) return;
  await database.meta.put({ key: SWEPT_KEY, value: now().at });
  await eraseRemoved();
}
