import { isElsewhere, sharesWord } from '../linkedin/archive/known-people';
import { contactSchema } from '../outreach/contact';
import type { Contact } from '../outreach/contact';
import { emailKey } from '../outreach/email';
import { factsOf, shownFact } from '../outreach/facts';
import { fold } from '../outreach/fold';
import { damagedRecord } from './failure';
import { database } from './database';
import { readIndex } from './live-index';
import { readRow, readRows } from './rows';
import { textIn } from './plain';

/** What a person is recognised by without a doubt; an e-mail only together with a name. */
export type Identity = {
  profileKeys?: readonly string[] | undefined;
  email?: string | undefined;
  name?: string | undefined;
};

async function rowWithKey(keys: readonly string[]): Promise<unknown> {
  return database.contacts.where('profileKeys').anyOf(keys).first();
}

// No index of the database: a contact has three already, and the packs know it. Not those of contacts that are damaged.
async function rowsWithEmail(email: string): Promise<unknown[]> {
  const key = emailKey(email);
  if (key === '') return [];
  const index = await readIndex();
  const ids = [...index.idsWith(new Set([`m${key}`])), ...index.damaged()];
  const rows: unknown[] = await database.contacts.bulkGet(ids);
  return rows.filter((row) => emailKey(textIn(row, 'email')) === key);
}

// Offices and families share an e-mail: a name without a word in common, or another address, is someone else. What is
// damaged is not told apart.
function isSomeoneElse(contact: Contact | null, { name = '', profileKeys = [] }: Identity): boolean {
  if (!contact) return false;
  return (
    isElsewhere({ keys: contact.profileKeys }, { keys: profileKeys }) ||
    !sharesWord(shownFact(contact, 'name'), name)
  );
}

async function rowWithEmail(asked: Identity): Promise<unknown> {
  const rows = (await rowsWithEmail(asked.email ?? '')).filter(
    (row) => !isSomeoneElse(readRow(contactSchema, row), asked),
  );
  return rows.find((row) => readRow(contactSchema, row)?.deletedAt === null) ?? rows[0];
}

/**
 * The contact who has one of these addresses, or this e-mail and a name that may be the same, also when removed; null
 * when nobody has.
 *
 * @throws Refusal when that record is damaged.
 */
export async function contactKnownAs(asked: Identity): Promise<Contact | null> {
  const row = (await rowWithKey(asked.profileKeys ?? [])) ?? (await rowWithEmail(asked));
  if (row === undefined) return null;
  const contact = readRow(contactSchema, row);
  if (!contact) throw damagedRecord();
  return contact;
}

/** Who is asked about; the id is empty for someone not saved yet. */
export type Asked = Pick<Contact, 'id' | 'captured' | 'edits' | 'differentFrom'>;

// Nobody is asked about themselves, about the invented person, or twice.
function mayBe(asked: Asked, { id, sample, deletedAt, differentFrom }: Contact): boolean {
  const toldApart = asked.differentFrom.includes(id) || differentFrom.includes(asked.id);
  return id !== asked.id && !sample && deletedAt === null && !toldApart;
}

/**
 * Kept contacts of the same name at the same company, however both are spelt: they may be the same person,
 * and only the person can say. Never by name alone, and never again once told apart.
 */
export async function likelyTwins(asked: Asked): Promise<Contact[]> {
  const { name, company } = factsOf(asked);
  const [sortName, firm] = [fold(name.value), fold(company.value)];
  if (sortName === '' || firm === '') return [];
  const stored = await database.contacts.where('sortName').equals(sortName).toArray();
  const namesakes = readRows(contactSchema, stored).rows.filter((contact) => mayBe(asked, contact));
  return namesakes.filter((contact) => fold(factsOf(contact).company.value) === firm);
}

/** Kept contacts with the same e-mail; see `likelyTwins`. */
export async function twinsByEmail(asked: Asked & Pick<Contact, 'email'>): Promise<Contact[]> {
  const { rows } = readRows(contactSchema, await rowsWithEmail(asked.email));
  return rows.filter((contact) => mayBe(asked, contact));
}
