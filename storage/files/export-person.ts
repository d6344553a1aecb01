import { contactSchema } from '../../outreach/contact';
import { draftSchema } from '../../outreach/draft';
import { factsOf } from '../../outreach/facts';
import { interviewSchema } from '../../outreach/interview';
import { jottingSchema } from '../../outreach/jotting';
import { touchSchema } from '../../outreach/touch';
import { now } from '../clock';
import { database } from '../database';
import { damagedRecord, notThere } from '../failure';
import { draftsOf, interviewsOf, jottingsOf, touchesOf } from '../ranges';
import { readRow, readRows } from '../rows';

/** What the file of one person calls itself, and the version of its shape. */
export const PERSON_FORMAT = { format: 'cuppa-person', formatVersion: 1 } as const;

/**
 * All that hangs on one person as JSON text, to give to them or to keep: the contact, what happened, drafts,
 * interviews and their notes. `damaged` counts what could not be read.
 *
 * @throws Refusal when the contact is gone or damaged.
 */
export async function personFile(id: string): Promise<{ name: string; text: string }> {
  const row = await database.contacts.get(id);
  if (row === undefined) throw notThere('contact');
  const contact = readRow(contactSchema, row);
  if (!contact) throw damagedRecord();
  const touches = readRows(touchSchema, await touchesOf(id).toArray());
  const drafts = readRows(draftSchema, await draftsOf(id).toArray());
  const interviews = readRows(interviewSchema, await interviewsOf(id).toArray());
  const lines = await Promise.all(
    interviews.rows.map(async (interview) => jottingsOf(interview.id).toArray()),
  );
  const jottings = readRows(jottingSchema, lines.flat());
  const parts = { touches, drafts, interviews, jottings };
  const data = Object.fromEntries(Object.entries(parts).map(([part, { rows }]) => [part, rows]));
  const damaged = Object.values(parts).flatMap((part) => part.damaged).length;
  const createdAt = Temporal.Instant.fromEpochMilliseconds(now().at).toString();
  const file = { ...PERSON_FORMAT, createdAt, damaged, contact, ...data };
  return { name: factsOf(contact).name.value, text: `${JSON.stringify(file, null, 2)}\n` };
}
