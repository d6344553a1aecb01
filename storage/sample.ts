import type { Recorder } from './change';
import type { Change } from './latest-change';
import { atomically, change } from './change';
import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import { database } from './database';
import { localTime } from '../outreach/zoned';
import { newContact, removeContact } from './contacts';
import { now } from './clock';
import { draftsOf, touchesOf } from './ranges';
import { readRow } from './rows';
import type { ZonedInstant } from '../outreach/zoned';

// At most one sample person: a fixed id says so without an index.
/** The id of the sample person: there is one at most. */
export const SAMPLE_ID = 'sample';

const FACTS = {
  name: 'Maya Okonkwo-Lindqvist',
  headline: 'Service designer at Tidewater Libraries (an invented person)',
  role: 'Service designer',
  company: 'Tidewater Libraries',
  school: 'Northfield College of Art',
  location: 'Port Ellery',
};

const REQUEST = `Hi Maya,

I am finding my way into service design and read about the mobile library you planned. Would you have 20 minutes to tell me how you came to this work?

Thank you for considering it.`;

function sampleContact(at: number): Contact {
  const facts = Object.fromEntries(
    Object.entries(FACTS).map(([fact, value]) => [fact, { value, from: 'sample' }]),
  );
  const captured = { at, facts, experience: [] };
  const fields = ['Service design'];
  return { ...newContact({ captured, edits: {}, fields, sample: true }, at), id: SAMPLE_ID };
}

// Eleven days hold at least seven business days of a five-day week: there is something to do today.
function daysAgo(days: number, moment: ZonedInstant): number {
  const morning = { hour: 9, minute: 30, second: 0, millisecond: 0 };
  return localTime(moment).subtract({ days }).with(morning).epochMilliseconds;
}

// Whoever plays with the sample person again starts from the beginning.
async function clearHistory(recorder: Recorder): Promise<void> {
  for (const id of await touchesOf(SAMPLE_ID).primaryKeys()) await recorder.remove('touches', id);
  for (const id of await draftsOf(SAMPLE_ID).primaryKeys()) await recorder.remove('drafts', id);
}

async function store(recorder: Recorder): Promise<void> {
  await clearHistory(recorder);
  const moment = now();
  const base = { contactId: SAMPLE_ID, zone: moment.zone };
  const [saved, asked] = [daysAgo(12, moment), daysAgo(11, moment)];
  await recorder.put('contacts', sampleContact(saved));
  await recorder.put('touches', { ...base, id: 'sample-saved', kind: 'saved', at: saved, text: '' });
  const sent = { channel: 'message', template: '', subject: '', text: REQUEST } as const;
  await recorder.put('touches', { ...base, ...sent, id: 'sample-asked', kind: 'asked', at: asked });
}

async function hasSample(): Promise<boolean> {
  const kept = readRow(contactSchema, await database.contacts.get(SAMPLE_ID));
  return kept?.deletedAt === null;
}

/**
 * Add an invented person with a little history, to try everything on; someone is overdue on Today then.
 *
 * @returns the change, or null when the sample person is there already.
 */
export async function addSamplePerson(): Promise<Change | null> {
  return atomically(async () => {
    if (await hasSample()) return null;
    const done = await change('Added a sample person', store);
    return done.change;
  });
}

/** Remove the invented person; null when there is none. */
export async function removeSamplePerson(): Promise<Change | null> {
  return atomically(async () => ((await hasSample()) ? removeContact(SAMPLE_ID) : null));
}
