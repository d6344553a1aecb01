import { contactSchema } from '../outreach/contact';
import type { Contact } from '../outreach/contact';
import type { Heard } from '../outreach/coverage';
import { factsOf } from '../outreach/facts';
import type { Field } from '../outreach/field';
import { fieldSchema } from '../outreach/field';
import { levelOf } from '../outreach/level';
import { organisationNames } from '../outreach/organisation';
import { organisationSchema } from '../outreach/organisation-record';
import type { Outcome } from '../outreach/progress';
import { outcomeOf } from '../outreach/progress';
import type { Settings } from '../outreach/settings';
import { touchSchema } from '../outreach/touch';
import { database } from './database';
import { textIn } from './plain';
import { touchesBetween } from './ranges';
import { readSettings } from './read-settings';
import { readRow, readRows } from './rows';

/** What Progress needs of one person, without their touches. */
export type Measured = { fields: readonly string[]; heard: Heard; outcome: Outcome };

/** All that Progress is computed from. */
export type Measurements = { people: Measured[]; fields: Field[]; goal: number };

/** Told after each batch: how many contacts have been looked at. */
export type OnProgress = (done: number) => void;

const BATCH = 250;

type Names = ReadonlyMap<string, string>;

// Spellings the person has joined are one organisation, under the name they gave it.
async function joinedNames(): Promise<Names> {
  const { rows } = readRows(organisationSchema, await database.organisations.toArray());
  return new Map(rows.flatMap(({ name, keys }) => keys.map((key) => [key, name] as const)));
}

function heardOf(contact: Contact, outcome: Outcome, names: Names): Heard {
  const { role, company } = factsOf(contact);
  const joined = organisationNames(company.value).map((key) => names.get(key));
  return {
    contactId: contact.id,
    level: levelOf({ level: contact.level, role: role.value }).level,
    organisation: joined.find((name) => name !== undefined) ?? company.value,
    met: outcome.steps.has('met'),
  };
}

type Knowing = { settings: Settings; names: Names };

function measure(row: unknown, touches: readonly unknown[], { settings, names }: Knowing): Measured[] {
  const contact = readRow(contactSchema, row);
  if (!contact || contact.deletedAt !== null || contact.sample) return [];
  const outcome = outcomeOf(contact, readRows(touchSchema, touches).rows, settings);
  return [{ fields: contact.fields, heard: heardOf(contact, outcome, names), outcome }];
}

// All touches of a batch in one question: someone no further than saved may still have given a name.
async function touchesOfBatch(first: string, last: string): Promise<Map<string, unknown[]>> {
  const told = await touchesBetween(first, last);
  return Map.groupBy(told, (touch) => textIn(touch, 'contactId'));
}

/**
 * Measure everyone kept, archived people too, batch by batch so that the page stays awake; the sample person does
 * not count.
 */
export async function readMeasurements(onProgress: OnProgress = () => {}): Promise<Measurements> {
  const settings = await readSettings();
  const knowing = { settings, names: await joinedNames() };
  const people: Measured[] = [];
  let last = '';
  for (let done = 0; ;) {
    const rows = await database.contacts.where(':id').above(last).limit(BATCH).toArray();
    const [first, end] = [textIn(rows[0], 'id'), textIn(rows.at(-1), 'id')];
    if (end === '') break;
    const touches = await touchesOfBatch(first, end);
    for (const row of rows) people.push(...measure(row, touches.get(textIn(row, 'id')) ?? [], knowing));
    last = end;
    done += rows.length;
    onProgress(done);
  }
  const fields = readRows(fieldSchema, await database.fields.toArray()).rows;
  return { people, fields, goal: settings.goalPerField };
}
