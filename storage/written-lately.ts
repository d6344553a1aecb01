import { Dexie } from 'dexie';
import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import { isSameOrganisation } from '../outreach/organisation';
import type { Channel, SentTouch, Touch } from '../outreach/touch';
import { CHANNELS, touchSchema } from '../outreach/touch';
import type { EarlierQuery, SentEarlier } from '../templates/start-from';
import type { ZonedInstant } from '../outreach/zoned';
import { now } from './clock';
import { database } from './database';
import { readRows } from './rows';

/** Someone a text may have been written to: their name, what they are called, and where they work. */
export type OtherPerson = { name: string; callName: string; company: string };

/** Other people written to lately, and the texts that went to those of one contact's organisation. */
export type OtherTexts = { others: OtherPerson[]; sentBefore: { name: string; text: string }[] };

const DAY = 86_400_000;
const LATELY = 90 * DAY;
// Whatever the size of the data, no more than this is read.
const MOST = { ofChannel: 40, drafts: 40, people: 120, texts: 20 } as const;

const isSent = (touch: Touch): touch is SentTouch => 'channel' in touch;

async function sentBy(
  channel: Channel,
  { since, most }: { since: number; most: number },
): Promise<SentTouch[]> {
  const range = [
    [channel, since],
    [channel, Dexie.maxKey],
  ] as const;
  const stored = await database.touches
    .where('[channel+at]')
    .between(...range)
    // oxlint-disable-next-line unicorn/no-array-reverse -- a range of the table, not an array
    .reverse()
    .limit(most)
    .toArray();
  return readRows(touchSchema, stored).rows.filter(isSent);
}

async function contactsOf(ids: readonly string[]): Promise<Contact[]> {
  const stored = await database.contacts.bulkGet([...new Set(ids)].slice(0, MOST.people));
  const there = stored.filter((row) => row !== undefined);
  return readRows(contactSchema, there).rows.filter(({ deletedAt }) => deletedAt === null);
}

async function draftedTo(): Promise<string[]> {
  // Ids of drafts begin with the contact's; a draft is put away once it is sent, so there are few.
  const ids = await database.drafts.orderBy(':id').limit(MOST.drafts).primaryKeys();
  return ids.map((id) => id.split(':')[0] ?? '');
}

function personOf(contact: Contact): OtherPerson {
  const { name, callName, company } = factsOf(contact);
  return { name: name.value, callName: callName.value, company: company.value };
}

function sentToColleagues(sent: readonly SentTouch[], colleagues: readonly Contact[]) {
  const names = new Map(colleagues.map((contact) => [contact.id, personOf(contact).name]));
  return sent.flatMap(({ contactId, text }) => {
    const name = names.get(contactId);
    return name === undefined || text.trim() === '' ? [] : [{ name, text }];
  });
}

/**
 * What the coach compares a draft to this contact with (METHOD.md section 2): people written to in the last 90
 * days or with a draft open, and texts sent to others at the same organisation. A bounded number of each.
 */
export async function readOtherTexts(contactId: string): Promise<OtherTexts> {
  const since = now().at - LATELY;
  const sent = await Promise.all(
    CHANNELS.map(async (channel) => sentBy(channel, { since, most: MOST.ofChannel })),
  );
  const latest = sent.flat().toSorted((one, other) => other.at - one.at);
  const writtenTo = [...latest.map((touch) => touch.contactId), ...(await draftedTo())];
  const [mine] = await contactsOf([contactId]);
  const others = await contactsOf(writtenTo.filter((id) => id !== contactId));
  const company = mine ? personOf(mine).company : '';
  const colleagues = others.filter((other) => isSameOrganisation(company, personOf(other).company));
  return {
    others: others.map(personOf),
    sentBefore: sentToColleagues(latest, colleagues).slice(0, MOST.texts),
  };
}

const MOST_EARLIER = 8;

/** Texts of one kind sent to others on one channel in the last 90 days, one a person, the newest first. */
export async function readSentEarlier({ contactId, channel, kind }: EarlierQuery): Promise<SentEarlier[]> {
  const sent = await sentBy(channel, { since: now().at - LATELY, most: MOST.ofChannel });
  const like = sent.filter(
    (touch) => touch.kind === kind && touch.contactId !== contactId && touch.text !== '',
  );
  const contacts = await contactsOf(like.map((touch) => touch.contactId));
  const newest = contacts.flatMap((contact) => {
    const touch = like.find((one) => one.contactId === contact.id);
    if (!touch) return [];
    const { id, subject, text, at } = touch;
    return [Object.assign(personOf(contact), { id, subject, text, at })];
  });
  return newest.toSorted((one, other) => other.at - one.at).slice(0, MOST_EARLIER);
}

const LONGEST_MONTH = 32 * DAY;
const MOST_NOTES = 400;

/**
 * When personalised notes went out in the last 32 days, with the zone of each: enough to count a calendar month
 * anywhere (METHOD.md section 3). Notes to the invented person of the first run do not count.
 */
export async function readNotesSent(): Promise<ZonedInstant[]> {
  const notes = await sentBy('note', { since: now().at - LONGEST_MONTH, most: MOST_NOTES });
  const stored = await database.contacts.bulkGet([...new Set(notes.map(({ contactId }) => contactId))]);
  const invented = readRows(contactSchema, stored.filter(Boolean)).rows.filter(({ sample }) => sample);
  const inventedIds = new Set(invented.map(({ id }) => id));
  return notes.filter(({ contactId }) => !inventedIds.has(contactId)).map(({ at, zone }) => ({ at, zone }));
}
