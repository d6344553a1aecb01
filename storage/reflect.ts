import type { Interview } from '../outreach/interview';
import { interviewSchema, newInterview } from '../outreach/interview';
import { atomically, change } from './change';
import { now } from './clock';
import { database } from './database';
import { damagedRecord, notThere } from './failure';
import { readInterviewsOf } from './interviews';
import type { Change } from './latest-change';
import { contactToChange, nameOf, readPerson } from './people';
import { readSettings } from './read-settings';
import { readRow } from './rows';
import { logTouch } from './touches';

type Met = { at: number; interviewId?: string | undefined };

// The record of a talk: its own, else the one that was prepared for it, else a new one.
async function recordOf(met: Met | undefined, contactId: string): Promise<Interview> {
  const known = await readInterviewsOf(contactId);
  const own = known.find(({ id }) => met !== undefined && id === met.interviewId);
  const held = known.findLast(({ endedAt }) => endedAt !== null && endedAt === met?.at);
  const open = known.findLast(
    ({ endedAt, createdAt }) => endedAt === null && createdAt <= (met?.at ?? Infinity),
  );
  return own ?? held ?? open ?? newRecord(contactId);
}

async function newRecord(contactId: string): Promise<Interview> {
  const { minutes } = await readSettings();
  return newInterview({ id: crypto.randomUUID(), contactId, createdAt: now().at, minutes });
}

/**
 * The interview to reflect on: that of the last talk with a contact. A talk logged without one, because it was not
 * led here, gets the one that was prepared, or a new one; it counts as ended when they talked.
 *
 * @returns its id.
 * @throws Refusal when the contact is gone or damaged.
 */
export async function openReflection(contactId: string): Promise<string> {
  return atomically(async () => {
    const contact = await contactToChange(contactId);
    const met = (await readPerson(contact)).touches.findLast((touch) => touch.kind === 'met');
    const interview = await recordOf(met, contactId);
    if (interview.endedAt !== null) return interview.id;
    const { at } = now();
    const ended = { ...interview, endedAt: met?.at ?? at, updatedAt: Math.max(at, interview.updatedAt + 1) };
    await change(`Opened the talk with ${nameOf(contact)}`, (recorder) => recorder.put('interviews', ended));
    return interview.id;
  });
}

/**
 * Say that the reflection on a talk is written: logged once, however often it is said.
 *
 * @returns null when it was said before.
 * @throws Refusal when the interview is gone or damaged.
 */
export async function finishReflection(interviewId: string): Promise<Change | null> {
  return atomically(async () => {
    const row = await database.interviews.get(interviewId);
    if (row === undefined) throw notThere('interview');
    const interview = readRow(interviewSchema, row);
    if (!interview) throw damagedRecord();
    const { contactId } = interview;
    const { touches } = await readPerson(await contactToChange(contactId));
    const isSaid = touches.some((touch) => touch.kind === 'reflected' && touch.interviewId === interviewId);
    return isSaid ? null : logTouch({ kind: 'reflected', contactId, interviewId, text: '' });
  });
}
