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
import { database } from './database';
import { readPerson } from './people';
import { readSettings } from './read-settings';
import { readRow, readRows, storedContactSchema } from './rows';

/** What Progress needs of one person, without their touches. */
export type Measured = { fields: readonly string[]; heard: Heard; outcome: Outcome };

/** All that Progress is computed from. */
export type Measurements = { people: Measured[]; fields: Field[]; goal: number };

/** Told after each batch: how many contacts have been looked at. */
export type OnProgress = (done: number) => void;

const BATCH = 250;
const NOTHING_HAPPENED: Outcome = { steps: new Set(), request: null, daysToReply: null };

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

// Whoever is no further than saved was neither asked nor met: their touches need not be read.
async function measure(row: unknown, settings: Settings, names: Names): Promise<Measured[]> {
  const stored = readRow(storedContactSchema, row);
  const contact = stored && readRow(contactSchema, stored);
  if (!contact || contact.deletedAt !== null || contact.sample) return [];
  const outcome =
    stored.stage === 'saved'
      ? NOTHING_HAPPENED
      : outcomeOf(contact, (await readPerson(contact)).touches, settings);
  return [{ fields: contact.fields, heard: heardOf(contact, outcome, names), outcome }];
}

/**
 * Measure everyone kept, archived people too, batch by batch so that the page stays awake; the sample person does
 * not count.
 */
export async function readMeasurements(onProgress: OnProgress = () => {}): Promise<Measurements> {
  const [settings, names] = [await readSettings(), await joinedNames()];
  const people: Measured[] = [];
  let last = '';
  for (let done = 0; ;) {
    const ids = await database.contacts.where(':id').above(last).limit(BATCH).primaryKeys();
    const rows = await database.contacts.bulkGet(ids);
    const measured = await Promise.all(rows.map((row) => measure(row, settings, names)));
    people.push(...measured.flat());
    const end = ids.at(-1);
    if (end === undefined) break;
    last = end;
    done += ids.length;
    onProgress(done);
  }
  const fields = readRows(fieldSchema, await database.fields.toArray()).rows;
  return { people, fields, goal: settings.goalPerField };
}
