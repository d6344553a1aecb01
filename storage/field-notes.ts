import type { Contact } from '../outreach/contact';
import type { Heard } from '../outreach/coverage';
import { factsOf } from '../outreach/facts';
import type { Contradiction, Field, Verdict } from '../outreach/field';
import { fieldIdOf, fieldSchema, newField } from '../outreach/field';
import type { FieldReading, Voice } from '../outreach/learn';
import { readField } from '../outreach/learn';
import { levelOf } from '../outreach/level';
import { STAGES } from '../outreach/stage';
import type { Talk } from '../outreach/talk';
import { contactSchema } from '../outreach/contact';
import { interviewSchema } from '../outreach/interview';
import { jottingSchema } from '../outreach/jotting';
import { atomically, change } from './change';
import { now } from './clock';
import { database } from './database';
import type { Change } from './latest-change';
import { listContacts } from './listing';
import { nameOf, readPerson } from './people';
import { isPlain } from './plain';
import { readQuestions } from './questions';
import { readSettings } from './read-settings';
import { interviewsOf, jottingsOf } from './ranges';
import { readRow, readRows } from './rows';

/** A field of work with all that was said in it, ready to be laid side by side. */
export type FieldView = { field: Field; reading: FieldReading; voices: Voice[] };

async function fieldOrNew(id: string, name: string): Promise<Field> {
  return readRow(fieldSchema, await database.fields.get(id)) ?? newField(name);
}

// A field is written in more than one way: "Data  Science", "data science".
async function namesOf(id: string): Promise<string[]> {
  const { fields } = await listContacts({});
  return fields.filter((name) => fieldIdOf(name) === id);
}

async function talksOf(contact: Contact): Promise<Talk[]> {
  const { rows } = readRows(interviewSchema, await interviewsOf(contact.id).toArray());
  const talks = rows.map(async (interview): Promise<Talk> => {
    const jottings = readRows(jottingSchema, await jottingsOf(interview.id).toArray()).rows;
    return { name: nameOf(contact), interview, jottings };
  });
  return Promise.all(talks);
}

async function voiceOf(contact: Contact): Promise<Voice> {
  const { touches } = await readPerson(contact);
  const { role, company } = factsOf(contact);
  const heard: Heard = {
    contactId: contact.id,
    level: levelOf({ level: contact.level, role: role.value }).level,
    organisation: company.value,
    met: touches.some(({ kind }) => kind === 'met'),
  };
  return { ...heard, name: nameOf(contact), touches, talks: await talksOf(contact) };
}

// Nobody who is no further than saved has said anything yet; whoever was put away has.
async function voicesOf(names: string[]): Promise<Voice[]> {
  const query = { fields: names, stages: STAGES.filter((stage) => stage !== 'saved') };
  const shelves = (['current', 'archived'] as const).map((shelf) => listContacts({ ...query, shelf }));
  const rows = (await Promise.all(shelves)).flatMap((listing) => listing.rows);
  const ids = rows.filter(({ sample }) => !sample).map(({ id }) => id);
  const stored = await database.contacts.bulkGet(ids);
  const contacts = readRows(contactSchema, stored.filter(isPlain)).rows;
  return Promise.all(contacts.map(voiceOf));
}

/** One field by its id (the folded name); null when no contact is in it and nothing was noted of it. */
export async function readFieldView(id: string): Promise<FieldView | null> {
  const names = await namesOf(id);
  const stored = readRow(fieldSchema, await database.fields.get(id));
  const [name = stored?.name] = names;
  if (name === undefined) return null;
  const field = stored ?? newField(name);
  const voices = names.length > 0 ? await voicesOf(names) : [];
  const questions = (await readQuestions()).map(({ question }) => question);
  const { goalPerField: goal } = await readSettings();
  return { field, voices, reading: readField(field, voices, { questions, goal }) };
}

type Rewrite = { name: string; label: string; typing?: string; write: (before: Field) => Field };

async function rewrite({ name, label, typing, write }: Rewrite): Promise<Change> {
  return atomically(async () => {
    const before = await fieldOrNew(fieldIdOf(name), name);
    const done = await change(label, (recorder) => recorder.put('fields', write(before)), typing);
    return done.change;
  });
}

/**
 * Keep the doubts about a field as they stand at this keystroke.
 *
 * @throws Refusal when the text is too long.
 */
export async function keepDoubts(name: string, doubts: string): Promise<Change> {
  return rewrite({
    name,
    label: `Changed ${name}`,
    typing: `doubts ${fieldIdOf(name)}`,
    write: (before) => ({ ...before, doubts }),
  });
}

/** Decide about a field; earlier decisions stay in its history. */
export async function decide(name: string, verdict: Verdict, reasons: string): Promise<Change> {
  const { at } = now();
  return rewrite({
    name,
    label: `Decided on ${name}`,
    write: (before) => ({ ...before, verdicts: [...before.verdicts, { verdict, reasons, at }] }),
  });
}

/** Mark that people contradict each other. */
export async function markContradiction(name: string, contradiction: Contradiction): Promise<Change> {
  return rewrite({
    name,
    label: 'Marked a contradiction',
    write: (before) => ({ ...before, contradictions: [...before.contradictions, contradiction] }),
  });
}

/** Take such a mark back: the one at this place among them. */
export async function unmarkContradiction(name: string, place: number): Promise<Change> {
  return rewrite({
    name,
    label: 'Removed a contradiction',
    write: (before) => ({ ...before, contradictions: before.contradictions.toSpliced(place, 1) }),
  });
}
