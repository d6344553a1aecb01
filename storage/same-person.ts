import { contactSchema } from '../outreach/contact';
import type { Contact } from '../outreach/contact';
import { emailKey } from '../outreach/email';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import { damagedRecord } from './failure';
import { database } from './database';
import { readRow, readRows } from './rows';
import { textIn } from './plain';

/** What a person is recognised by without a doubt. */
export type Identity = { profileKeys?: readonly string[] | undefined; email?: string | undefined };

async function rowWithKey(keys: readonly string[]): Promise<unknown> {
  return database.contacts.where('profileKeys').anyOf(keys).first();
}

// No index: a contact has three already, and this is asked only when somebody with an e-mail is saved.
async function rowWithEmail(email: string): Promise<unknown> {
  const key = emailKey(email);
  if (key === '') return undefined;
  const rows = await database.contacts.filter((row) => emailKey(textIn(row, 'email')) === key).toArray();
  return rows.find((row) => readRow(contactSchema, row)?.deletedAt === null) ?? rows[0];
}

/**
 * The contact who has one of these addresses or this e-mail, also when removed; null when nobody has.
 *
 * @throws Refusal when that record is damaged.
 */
export async function contactKnownAs({ profileKeys = [], email = '' }: Identity): Promise<Contact | null> {
  const row = (await rowWithKey(profileKeys)) ?? (await rowWithEmail(email));
  if (row === undefined) return null;
  const contact = readRow(contactSchema, row);
  if (!contact) throw damagedRecord();
  return contact;
}

/** Someone who may be the same person as another. */
export type Twin = { id: string; name: string; role: string; company: string };

/** Who is asked about; the id is empty for someone not saved yet. */
export type Asked = Pick<Contact, 'id' | 'captured' | 'edits' | 'differentFrom'>;

/**
 * Kept contacts of the same name at the same company, however both are spelt: they may be the same person,
 * and only the person can say. Never by name alone, and never again once told apart.
 */
export async function likelyTwins(asked: Asked): Promise<Twin[]> {
  const { name, company } = factsOf(asked);
  const [sortName, firm] = [fold(name.value), fold(company.value)];
  if (sortName === '' || firm === '') return [];
  const stored = await database.contacts.where('sortName').equals(sortName).toArray();
  return readRows(contactSchema, stored).rows.flatMap((contact) => {
    const facts = factsOf(contact);
    const toldApart = asked.differentFrom.includes(contact.id) || contact.differentFrom.includes(asked.id);
    if (contact.id === asked.id || contact.sample || toldApart || fold(facts.company.value) !== firm)
      return [];
    const { id } = contact;
    return [{ id, name: facts.name.value, role: facts.role.value, company: facts.company.value }];
  });
}
