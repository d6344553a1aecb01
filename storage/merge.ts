import type { Contact } from '../outreach/contact';
import type { Draft } from '../outreach/draft';
import { draftSchema } from '../outreach/draft';
import type { Interview } from '../outreach/interview';
import { interviewSchema } from '../outreach/interview';
import type { Jotting } from '../outreach/jotting';
import { jottingSchema } from '../outreach/jotting';
import type { Choices, Pair } from '../outreach/merge';
import { draftsToMove, unite } from '../outreach/merge';
import type { Touch } from '../outreach/touch';
import { contactSchema } from '../outreach/contact';
import type { Recorder } from './change';
import { atomically, change } from './change';
import type { Change } from './latest-change';
import { contactToChange, nameOf, readPerson } from './people';
import { addressTaken, damagedRecord, notThere } from './failure';
import { database } from './database';
import { draftsOf, interviewsOf, jottingsOf } from './ranges';
import { isPlain, textIn } from './plain';
import type { NewContact } from './contacts';
import { newContact } from './contacts';
import { now } from './clock';
import { contactKnownAs } from './same-person';
import { putMove } from './moved';
import { checkRow, readRow, readRows } from './rows';
import { moveUnsavedNote } from './unsaved';

/** A contact as it stands beside another, with its unsent texts, what has happened and what was said. */
export type MergeSide = Contact & {
  drafts: Draft[];
  touches: Touch[];
  interviews: Interview[];
  jottings: Jotting[];
};

// What cannot be read cannot be moved, and must not be left behind with nobody it belongs to.
async function readWhole(id: string): Promise<MergeSide> {
  const { contact, touches, damaged } = await readPerson(await contactToChange(id));
  const drafts = readRows(draftSchema, await draftsOf(id).toArray());
  const interviews = readRows(interviewSchema, await interviewsOf(id).toArray());
  const notes = await Promise.all(interviews.rows.map((interview) => jottingsOf(interview.id).toArray()));
  const jottings = readRows(jottingSchema, notes.flat());
  const parts = [damaged, drafts.damaged, interviews.damaged, jottings.damaged];
  if (parts.flat().length > 0) throw damagedRecord();
  return { ...contact, drafts: drafts.rows, touches, interviews: interviews.rows, jottings: jottings.rows };
}

/**
 * Two contacts to compare side by side; null when one of them is gone.
 *
 * @throws Refusal when something of theirs is damaged.
 */
export async function readPair(keepId: string, dropId: string): Promise<Pair<MergeSide> | null> {
  const there = await database.contacts.bulkGet([keepId, dropId]);
  if (!there.every((row) => readRow(contactSchema, row)?.deletedAt === null)) return null;
  return { keep: await readWhole(keepId), drop: await readWhole(dropId) };
}

function stampAfter(...contacts: Contact[]): number {
  return Math.max(now().at, ...contacts.map(({ updatedAt }) => updatedAt + 1));
}

function pointsTo(row: unknown, id: string): boolean {
  if (!isPlain(row)) return false;
  const { tie, differentFrom } = row;
  return textIn(tie, 'referrerId') === id || (Array.isArray(differentFrom) && differentFrom.includes(id));
}

// Others who were referred by the dropped contact, or told apart from it, are so with the one that is kept.
async function repoint(recorder: Recorder, dropId: string, keepId: string): Promise<void> {
  const stored = await database.contacts.filter((row) => pointsTo(row, dropId)).toArray();
  for (const contact of readRows(contactSchema, stored).rows) {
    if (contact.id === keepId) continue;
    const referrerId = contact.tie.referrerId === dropId ? keepId : contact.tie.referrerId;
    const differentFrom = contact.differentFrom.map((id) => (id === dropId ? keepId : id));
    const updatedAt = stampAfter(contact);
    await recorder.put('contacts', {
      ...contact,
      tie: { ...contact.tie, referrerId },
      differentFrom: [...new Set(differentFrom)],
      updatedAt,
    });
  }
}

async function moveHistory(recorder: Recorder, pair: Pair<MergeSide>, choices: Choices): Promise<void> {
  const { keep, drop } = pair;
  const contactId = keep.id;
  for (const touch of drop.touches) await recorder.put('touches', { ...touch, contactId });
  for (const interview of drop.interviews) await recorder.put('interviews', { ...interview, contactId });
  for (const jotting of drop.jottings) await recorder.put('jottings', { ...jotting, contactId });
  for (const { id } of drop.drafts) await recorder.remove('drafts', id);
  for (const draft of draftsToMove(pair, choices)) await recorder.put('drafts', draft);
}

/** Which contact stays, which goes into it, and what the person chose where they differ. */
export type Merge = { keep: string; drop: string; choices: Choices };

/**
 * Make one contact of two, in one change that Undo takes back whole: facts as chosen, everything that
 * happened with either, all addresses, and whoever was referred by one is referred by the other.
 *
 * @throws Refusal when one of them is gone, or something of theirs is damaged.
 */
export async function mergeContacts({ keep: keepId, drop: dropId, choices }: Merge): Promise<Change> {
  return atomically(async () => {
    if (keepId === dropId) throw notThere('contact');
    const pair = { keep: await readWhole(keepId), drop: await readWhole(dropId) };
    const updatedAt = stampAfter(pair.keep, pair.drop);
    const united = checkRow(contactSchema, { ...unite(pair, choices), updatedAt });
    const done = await change(`Merged ${nameOf(united)}`, async (recorder) => {
      // First, since two contacts never share an address.
      await recorder.remove('contacts', dropId);
      await recorder.put('contacts', united);
      await moveHistory(recorder, pair, choices);
      await repoint(recorder, dropId, keepId);
    });
    await moveUnsavedNote(dropId, keepId);
    return done.change;
  });
}

/**
 * Put what is known of someone not saved yet into a contact that is kept: the same person. A job that is new
 * goes on the timeline.
 *
 * @throws Refusal when the contact is gone, or a value does not fit.
 */
export async function joinPerson(id: string, known: NewContact, choices: Choices): Promise<Change> {
  return atomically(async () => {
    const keep = await contactToChange(id);
    const owner = await contactKnownAs({ profileKeys: known.profileKeys });
    if (owner && owner.id !== id) throw addressTaken();
    const drop = newContact(known, now().at);
    const united = { ...unite({ keep, drop }, choices), updatedAt: stampAfter(keep) };
    const done = await change(`Updated ${nameOf(united)}`, async (recorder) => {
      await recorder.put('contacts', united);
      await putMove(recorder, keep, united);
    });
    return done.change;
  });
}

/**
 * Remember that two contacts are two people, so that nobody asks again.
 *
 * @throws Refusal when the contact is gone or damaged.
 */
export async function tellApart(id: string, otherId: string): Promise<Change> {
  return atomically(async () => {
    const contact = await contactToChange(id);
    const differentFrom = [...new Set([...contact.differentFrom, otherId])];
    const row = { ...contact, differentFrom, updatedAt: stampAfter(contact) };
    const done = await change(`Told ${nameOf(contact)} apart`, (recorder) => recorder.put('contacts', row));
    return done.change;
  });
}
