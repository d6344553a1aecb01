import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import type { Stage } from '../outreach/stage';
import type { Recorder } from './change';
import { atomically, change } from './change';
import { newContact } from './contacts';
import { database } from './database';
import type { Change } from './latest-change';
import { now } from './clock';
import { contactToChange, nameOf } from './people';
import { isPlain, textIn } from './plain';
import { readRow, readRows, storedContactSchema } from './rows';

/** Someone in the tree of who referred whom, with those they referred in turn. */
export type Referred = { id: string; name: string; stage: Stage; mayMention: boolean; referred: Referred[] };

/** Who referred a contact, when they are kept too, and whom the contact referred, two levels deep. */
export type Referrals = { from: { id: string; name: string } | null; to: Referred[] };

function referrerIn(row: unknown): string {
  return isPlain(row) ? textIn(row['tie'], 'referrerId') : '';
}

async function keptName(id: string | null): Promise<Referrals['from']> {
  const contact = id === null ? null : readRow(contactSchema, await database.contacts.get(id));
  return contact?.deletedAt === null ? { id: contact.id, name: nameOf(contact) } : null;
}

/**
 * The referrals around a contact. Reads all contacts (there is no index: each slows every write), so it is not
 * to be asked anew at each change of whatever contact.
 */
export async function readReferrals({ id, tie }: Pick<Contact, 'id' | 'tie'>): Promise<Referrals> {
  const stored = await database.contacts.filter((row) => referrerIn(row) !== '').toArray();
  const kept = readRows(storedContactSchema, stored).rows.filter(({ deletedAt }) => deletedAt === null);
  const byReferrer = Map.groupBy(kept, (contact) => contact.tie.referrerId);
  const below = (referrerId: string, levels: number): Referred[] =>
    (levels > 0 ? (byReferrer.get(referrerId) ?? []) : []).map((contact) => ({
      id: contact.id,
      name: factsOf(contact).name.value,
      stage: contact.stage,
      mayMention: contact.tie.mayMention,
      referred: below(contact.id, levels - 1),
    }));
  return { from: await keptName(tie.referrerId), to: below(id, 2) };
}

/** Names somebody gave: whose they are, when they were given, and whether I may say from whom I have them. */
export type NamesGiven = { contactId: string; names: readonly string[]; mayMention: boolean; at?: number };

function distinctNames(names: readonly string[]): string[] {
  const tidy = names.map((name) => name.replaceAll(/\s+/gu, ' ').trim()).filter((name) => name !== '');
  return [...new Map(tidy.map((name) => [fold(name), name])).values()];
}

/**
 * Log that somebody gave names, and keep each as a contact that they referred (METHOD.md section 5). One change,
 * taken back as one.
 *
 * @returns null when there is no name among them.
 * @throws Refusal when the contact is gone or damaged, or a name is too long.
 */
export async function addReferrals({ contactId, names, mayMention, at }: NamesGiven): Promise<Change | null> {
  const given = distinctNames(names);
  if (given.length === 0) return null;
  return atomically(async () => {
    const referrer = await contactToChange(contactId);
    const moment = now();
    const when = at ?? moment.at;
    const put = async (recorder: Recorder) => {
      const touch = { id: crypto.randomUUID(), contactId, kind: 'referred', zone: moment.zone } as const;
      await recorder.put('touches', { ...touch, at: when, text: given.join(', ') });
      for (const name of given) {
        const tie = { kind: 'referred', shared: '', referrerId: contactId, mayMention } as const;
        const known = { captured: null, edits: { name }, tie: { ...tie, referrer: nameOf(referrer) } };
        const contact = newContact(known, moment.at);
        await recorder.put('contacts', contact);
        const saved = { id: crypto.randomUUID(), contactId: contact.id, kind: 'saved', text: '' } as const;
        await recorder.put('touches', { ...saved, ...moment });
      }
    };
    const done = await change(`Gave ${given.length === 1 ? 'a name' : 'names'}: ${nameOf(referrer)}`, put);
    return done.change;
  });
}
