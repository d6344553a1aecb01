import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import type { GivenName, Namesake, Referrer, WhoIsMeant } from '../outreach/names-given';
import { givenKey, mayBeMeant, readGivenNames, tieReferredBy } from '../outreach/names-given';
import type { Stage } from '../outreach/stage';
import type { ZonedInstant } from '../outreach/zoned';
import type { Recorder } from './change';
import { atomically, change } from './change';
import { newContact } from './contacts';
import { database } from './database';
import type { Change } from './latest-change';
import { now } from './clock';
import { readIndex } from './live-index';
import { contactToChange, nameOf, readPerson } from './people';
import { isPlain } from './plain';
import { readRow, readRows, storedContactSchema } from './rows';
import type { StoredContact } from './rows';

/** Someone in the tree of who referred whom, with those they referred in turn. */
export type Referred = { id: string; name: string; stage: Stage; mayMention: boolean; referred: Referred[] };

/** Who referred a contact, when they are kept too, and whom the contact referred, two levels deep. */
export type Referrals = { from: { id: string; name: string } | null; to: Referred[] };

async function keptName(id: string | null): Promise<Referrals['from']> {
  const contact = id === null ? null : readRow(contactSchema, await database.contacts.get(id));
  return contact?.deletedAt === null ? { id: contact.id, name: nameOf(contact) } : null;
}

const LEVELS = 2;

// No index of the database says who was referred by whom: each slows every write, and the packs know it.
async function referredBy(ids: readonly string[]): Promise<StoredContact[]> {
  const index = await readIndex();
  const found = index.idsWith(new Set(ids.map((id) => `r${id}`)));
  const stored = await database.contacts.bulkGet(found);
  const { rows } = readRows(storedContactSchema, stored.filter(isPlain));
  return rows.filter(({ deletedAt }) => deletedAt === null);
}

/** The referrals around a contact. */
export async function readReferrals({ id, tie }: Pick<Contact, 'id' | 'tie'>): Promise<Referrals> {
  const kept: StoredContact[] = [];
  for (let level = 1, above = [id]; level <= LEVELS && above.length > 0; level += 1) {
    const found = await referredBy(above);
    kept.push(...found);
    above = found.map((contact) => contact.id);
  }
  const byReferrer = Map.groupBy(kept, (contact) => contact.tie.referrerId);
  const below = (referrerId: string, levels: number): Referred[] =>
    (levels > 0 ? (byReferrer.get(referrerId) ?? []) : []).map((contact) => ({
      id: contact.id,
      name: factsOf(contact).name.value,
      stage: contact.stage,
      mayMention: contact.tie.mayMention,
      referred: below(contact.id, levels - 1),
    }));
  return { from: await keptName(tie.referrerId), to: below(id, LEVELS) };
}

/** Names somebody gave: whose they are, when they were given, and whether I may say from whom I have them. */
export type NamesGiven = {
  /** Whoever gave them. */
  contactId: string;
  names: readonly string[];
  mayMention: boolean;
  at?: number;
  /** Who is meant, where a kept contact has the name. What is not said of is somebody new. */
  meant?: readonly WhoIsMeant[];
};

/**
 * Kept contacts who may be meant by names that somebody gives: only the person can say whether they are. Not the one
 * who gives them, not the invented person, and nobody who was put away.
 *
 * @param by id of whoever gives the names.
 */
export async function readNamesakes(names: readonly string[], by: string): Promise<Namesake[]> {
  const all = readGivenNames(names);
  const keys = [...new Set(all.map(({ name }) => fold(name)))];
  const { rows } = readRows(contactSchema, await database.contacts.where('sortName').anyOf(keys).toArray());
  const kept = rows.filter(({ id, sample, deletedAt }) => id !== by && !sample && deletedAt === null);
  return all.flatMap((given) =>
    kept.filter((contact) => mayBeMeant(given, contact)).map((contact) => ({ given, contact })),
  );
}

type Writing = { recorder: Recorder; referrer: Contact; by: Referrer; moment: ZonedInstant };

async function putNew({ recorder, by, moment }: Writing, given: GivenName, not: readonly string[]) {
  const tie = { kind: 'referred', shared: '', referrerId: by.id, mayMention: by.mayMention } as const;
  const edits = { name: given.name, ...(given.company && { company: given.company }) };
  const known = { captured: null, edits, tie: { ...tie, referrer: by.name }, differentFrom: [...not] };
  const contact = newContact(known, moment.at);
  await recorder.add('contacts', contact);
  const saved = { id: crypto.randomUUID(), contactId: contact.id, kind: 'saved', text: '' } as const;
  await recorder.add('touches', { ...saved, ...moment });
}

// Whom I had talked with before, or who sent me to this very person, I do not owe to them.
async function isOwedTo(contact: Contact, referrer: Contact): Promise<boolean> {
  const { touches } = await readPerson(contact);
  return referrer.tie.referrerId !== contact.id && touches.every(({ kind }) => kind !== 'met');
}

async function putKept({ recorder, referrer, by, moment }: Writing, id: string): Promise<void> {
  const before = await contactToChange(id);
  const tie = (await isOwedTo(before, referrer)) ? tieReferredBy(before.tie, by) : null;
  const updatedAt = Math.max(moment.at, before.updatedAt + 1);
  if (tie) await recorder.put('contacts', { ...before, tie, updatedAt });
  const note = { id: crypto.randomUUID(), contactId: id, kind: 'note', ...moment } as const;
  await recorder.add('touches', { ...note, text: `${by.name} gave you this name.` });
}

/**
 * Log that somebody gave names, and keep each as a contact that they referred (METHOD.md section 5); somebody who was
 * kept already, as the person says, is linked to them instead. One change, taken back as one.
 *
 * @returns null when there is no name among them.
 * @throws Refusal when the contact, or one that is meant, is gone or damaged, or a name is too long.
 */
export async function addReferrals(names: NamesGiven): Promise<Change | null> {
  const { contactId, mayMention, at, meant = [] } = names;
  const all = readGivenNames(names.names);
  if (all.length === 0) return null;
  const said = new Map(meant.map((one) => [givenKey(one.given), one]));
  return atomically(async () => {
    const referrer = await contactToChange(contactId);
    const moment = now();
    const put = async (recorder: Recorder) => {
      const touch = { id: crypto.randomUUID(), contactId, kind: 'referred', zone: moment.zone } as const;
      await recorder.add('touches', {
        ...touch,
        at: at ?? moment.at,
        text: all.map(({ name }) => name).join(', '),
      });
      const by = { id: contactId, name: nameOf(referrer), mayMention };
      const writing = { recorder, referrer, by, moment };
      for (const given of all) {
        const { contactId: id = null, not = [] } = said.get(givenKey(given)) ?? {};
        await (id === null ? putNew(writing, given, not) : putKept(writing, id));
      }
    };
    const done = await change(`Gave ${all.length === 1 ? 'a name' : 'names'}: ${nameOf(referrer)}`, put);
    return done.change;
  });
}
