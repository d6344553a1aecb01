import type { Contact } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import type { Contradiction } from '../outreach/field';
import { fieldIdOf, fieldSchema } from '../outreach/field';
import type { Level } from '../outreach/contact';
import { levelOf } from '../outreach/level';
import type { ListedQuestion } from '../outreach/question-list';
import type { Talk } from '../outreach/talk';
import { database } from './database';
import type { InterviewView } from './interviews';
import { readInterviews } from './interviews';
import { nameOf } from './people';
import { isPlain } from './plain';
import { readQuestions } from './questions';
import { readRows } from './rows';

/** What somebody else of the field said: an answer, advice, or something that surprised me. */
export type Said = { id: string; name: string; contactId: string; text: string; mark: string; at: number };

/** All that a talk is prepared from, beside the interview itself. */
export type Preparation = {
  /** All questions, hidden ones too. */
  listed: ListedQuestion[];
  /** The contact's level, as said or guessed. */
  level: Level | null;
  /** Talks of the contact's fields, those with the contact among them. */
  talks: Talk[];
  contradictions: Contradiction[];
  /** What others of these fields said, the newest first. */
  said: Said[];
};

async function contradictionsIn(ids: readonly string[]): Promise<Contradiction[]> {
  const stored = await database.fields.bulkGet([...ids]);
  return readRows(fieldSchema, stored.filter(isPlain)).rows.flatMap(({ contradictions }) => contradictions);
}

function saidIn({ contact, jottings }: InterviewView): Said[] {
  const name = nameOf(contact);
  return jottings
    .filter((line) => line.text.trim() !== '' && (line.mark === 'advice' || line.questionId !== ''))
    .map(({ id, text, mark, at }) => ({ id, name, contactId: contact.id, text, mark, at }));
}

/** What to prepare a talk with a contact from: the questions, and what was said in the same fields of work. */
export async function readPreparation(contact: Contact): Promise<Preparation> {
  const ids = new Set(contact.fields.map(fieldIdOf));
  const views = (await readInterviews()).filter(
    (view) =>
      view.contact.id === contact.id || view.contact.fields.some((field) => ids.has(fieldIdOf(field))),
  );
  const others = views.filter((view) => view.contact.id !== contact.id && !view.contact.sample);
  return {
    listed: await readQuestions(),
    level: levelOf({ level: contact.level, role: factsOf(contact).role.value }).level,
    talks: views.map((view) => ({
      name: nameOf(view.contact),
      interview: view.interview,
      jottings: view.jottings,
    })),
    contradictions: await contradictionsIn([...ids]),
    said: others.flatMap(saidIn).toSorted((one, other) => other.at - one.at),
  };
}
