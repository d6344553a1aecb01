import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import type { Interview, Reflection } from '../outreach/interview';
import { interviewSchema, newInterview, newReflection } from '../outreach/interview';
import type { Jotting } from '../outreach/jotting';
import { jottingSchema } from '../outreach/jotting';
import type { PlannedTalk } from '../outreach/stage';
import type { Touch } from '../outreach/touch';
import type { Recorder } from './change';
import { atomically, change } from './change';
import { now } from './clock';
import { database } from './database';
import { damagedRecord, notThere } from './failure';
import type { Change } from './latest-change';
import { contactToChange, nameOf, readPerson } from './people';
import { readSettings } from './read-settings';
import { interviewsOf, jottingsOf } from './ranges';
import { readRow, readRows } from './rows';

/** One interview with all that belongs on its page. */
export type InterviewView = {
  interview: Interview;
  contact: Contact;
  /** All touches of the contact, oldest first. */
  touches: Touch[];
  /** The talk as it was last agreed; null when none is, or it was called off. */
  talk: PlannedTalk | null;
  /** Every note line, oldest first. */
  jottings: Jotting[];
};

/** One interview without its notes. */
export type InterviewPage = Omit<InterviewView, 'jottings'>;

/** Parts of an interview to change; what is left out stays. */
export type InterviewPatch = Partial<
  Pick<Interview, 'objective' | 'introduction' | 'minutes' | 'phases' | 'plan' | 'card' | 'startedAt'>
> & { research?: Partial<Interview['research']> };

/** Parts of a reflection to change; what is left out stays. */
export type ReflectionPatch = Partial<Omit<Reflection, 'at'>>;

function latestTalk(touches: readonly Touch[]): PlannedTalk | null {
  const last = touches.findLast(({ kind }) => kind === 'scheduled' || kind === 'cancelled');
  return last?.kind === 'scheduled' ? last : null;
}

// What was agreed on before a talk ended was about that talk; what was agreed on later is the next one.
function talkOf(interview: Interview, touches: readonly Touch[]): PlannedTalk | null {
  const { endedAt } = interview;
  return latestTalk(endedAt === null ? touches : touches.filter(({ at }) => at <= endedAt));
}

async function interviewToChange(id: string): Promise<Interview> {
  const row = await database.interviews.get(id);
  if (row === undefined) throw notThere('interview');
  const interview = readRow(interviewSchema, row);
  if (!interview) throw damagedRecord();
  return interview;
}

async function ofContact(interview: Interview, contact: Contact): Promise<InterviewView> {
  const { touches } = await readPerson(contact);
  const talk = talkOf(interview, touches);
  return { interview, contact, touches, talk, jottings: await readJottings(interview.id) };
}

async function found(id: string): Promise<Pick<InterviewView, 'interview' | 'contact'> | null> {
  const interview = readRow(interviewSchema, await database.interviews.get(id));
  const contact = interview && readRow(contactSchema, await database.contacts.get(interview.contactId));
  return interview && contact && contact.deletedAt === null ? { interview, contact } : null;
}

/** One interview with its contact, history and notes; null when it, or the contact, is gone or damaged. */
export async function readInterview(id: string): Promise<InterviewView | null> {
  const one = await found(id);
  return one && ofContact(one.interview, one.contact);
}

/** One interview without its notes, so that a keystroke in them asks nothing of it; see `readInterview`. */
export async function readInterviewPage(id: string): Promise<InterviewPage | null> {
  const one = await found(id);
  if (!one) return null;
  const { touches } = await readPerson(one.contact);
  return { ...one, touches, talk: talkOf(one.interview, touches) };
}

/** The note lines of one interview, oldest first; damaged ones are left out. */
export async function readJottings(id: string): Promise<Jotting[]> {
  return readRows(jottingSchema, await jottingsOf(id).toArray()).rows;
}

/** Every interview with one contact, the oldest first; damaged ones are left out. */
export async function readInterviewsOf(contactId: string): Promise<Interview[]> {
  const { rows } = readRows(interviewSchema, await interviewsOf(contactId).toArray());
  return rows.toSorted((one, other) => one.createdAt - other.createdAt);
}

/** The talk that is being led: begun, not ended, the latest if there are several. Null when none is. */
export async function readRunningTalk(): Promise<{ id: string; name: string } | null> {
  const { rows } = readRows(interviewSchema, await database.interviews.toArray());
  const running = rows
    .filter(({ startedAt, endedAt }) => startedAt !== null && endedAt === null)
    .toSorted((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0));
  for (const { id } of running) {
    const one = await found(id);
    if (one) return { id, name: nameOf(one.contact) };
  }
  return null;
}

/** Everyone's interviews with their contacts, for one field of work or all: what one can learn from. */
export async function readInterviews(field = ''): Promise<InterviewView[]> {
  const { rows } = readRows(interviewSchema, await database.interviews.toArray());
  const stored = await database.contacts.bulkGet([...new Set(rows.map(({ contactId }) => contactId))]);
  const people = new Map(
    stored.flatMap((row) => {
      const contact = readRow(contactSchema, row);
      const counts = contact?.deletedAt === null && (!field || contact.fields.includes(field));
      return contact && counts ? [[contact.id, contact] as const] : [];
    }),
  );
  const views = rows.flatMap((interview) => {
    const contact = people.get(interview.contactId);
    return contact ? [ofContact(interview, contact)] : [];
  });
  return Promise.all(views);
}

/**
 * The interview that is being prepared or led with a contact, begun now if there is none: one is open until
 * it has ended.
 *
 * @returns its id.
 * @throws Refusal when the contact is gone or damaged.
 */
export async function openInterview(contactId: string): Promise<string> {
  return atomically(async () => {
    const contact = await contactToChange(contactId);
    const open = (await readInterviewsOf(contactId)).findLast(({ endedAt }) => endedAt === null);
    if (open) return open.id;
    const { touches } = await readPerson(contact);
    const minutes = latestTalk(touches)?.minutes ?? (await readSettings()).minutes;
    const interview = newInterview({ id: crypto.randomUUID(), contactId, createdAt: now().at, minutes });
    const label = `Began to prepare for ${nameOf(contact)}`;
    await change(label, (recorder) => recorder.put('interviews', interview));
    return interview.id;
  });
}

type Rewrite = {
  id: string;
  label: (name: string) => string;
  typing?: string;
  write: (before: Interview) => Interview;
  also?: (recorder: Recorder, after: Interview) => Promise<void>;
};

async function rewrite({ id, label, typing, write, also }: Rewrite): Promise<Change> {
  return atomically(async () => {
    const before = await interviewToChange(id);
    const name = nameOf(await contactToChange(before.contactId));
    const after = { ...write(before), updatedAt: Math.max(now().at, before.updatedAt + 1) };
    const work = async (recorder: Recorder) => {
      await recorder.put('interviews', after);
      await also?.(recorder, after);
    };
    const done = await change(label(name), work, typing);
    return done.change;
  });
}

/**
 * Change parts of an interview as it stands at that moment: two pages that change different parts never lose one.
 *
 * @throws Refusal when it is gone or damaged, or a text is too long.
 */
export async function patchInterview(id: string, patch: InterviewPatch): Promise<Change> {
  const { research = {}, ...rest } = patch;
  return rewrite({
    id,
    label: (name) => `Changed the talk with ${name}`,
    typing: `${id} ${[...Object.keys(research), ...Object.keys(rest)].join(' ')}`,
    write: (before) => ({ ...before, ...rest, research: { ...before.research, ...research } }),
  });
}

/** Tick a question as asked, or not asked after all. See `patchInterview` for errors. */
export async function tickQuestion(id: string, questionId: string, asked: boolean): Promise<Change> {
  const askedAt = asked ? now().at : null;
  return rewrite({
    id,
    label: () => (asked ? 'Ticked a question' : 'Unticked a question'),
    write: (before) => ({
      ...before,
      plan: before.plan.map((question) => (question.id === questionId ? { ...question, askedAt } : question)),
    }),
  });
}

/** Start the clock of the talk, unless it runs already. See `patchInterview` for errors. */
export async function startTalk(id: string): Promise<Change> {
  const { at } = now();
  return rewrite({
    id,
    label: (name) => `Started the talk with ${name}`,
    write: (before) => ({ ...before, startedAt: before.startedAt ?? at }),
  });
}

/** End the talk: the clock stops and the talk is logged as held, in one change. See `patchInterview` for errors. */
export async function endTalk(id: string): Promise<Change> {
  const moment = now();
  return rewrite({
    id,
    label: (name) => `Talked: ${name}`,
    write: (before) => ({
      ...before,
      startedAt: before.startedAt ?? moment.at,
      endedAt: before.endedAt ?? moment.at,
    }),
    also: async (recorder, { contactId }) =>
      recorder.add('touches', {
        ...moment,
        id: crypto.randomUUID(),
        contactId,
        kind: 'met',
        text: '',
        interviewId: id,
      }),
  });
}

/** Write in the reflection as it stands at that moment; the first word of it begins one. See `patchInterview`. */
export async function patchReflection(id: string, patch: ReflectionPatch): Promise<Change> {
  const { at } = now();
  return rewrite({
    id,
    label: (name) => `Reflected on the talk with ${name}`,
    typing: `${id} ${Object.keys(patch).join(' ')}`,
    write: (before) => ({
      ...before,
      reflection: { ...(before.reflection ?? newReflection(at)), ...patch, at },
    }),
  });
}

/**
 * Keep a note line as it stands at this keystroke: one small row. Its keystrokes are one change, so that one
 * Undo takes the line back.
 *
 * @throws Refusal when the text is too long, or the interview is gone.
 */
export async function keepJotting(jotting: Jotting): Promise<Change> {
  return atomically(async () => {
    if ((await database.interviews.get(jotting.interviewId)) === undefined) throw notThere('interview');
    const done = await change(
      'Noted',
      (recorder) => recorder.put('jottings', jotting),
      `jotting ${jotting.id}`,
    );
    return done.change;
  });
}

/** Remove a note line. */
export async function removeJotting(id: string): Promise<Change> {
  const done = await change('Removed a note', (recorder) => recorder.remove('jottings', id));
  return done.change;
}
