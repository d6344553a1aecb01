import { shownFact } from '../../outreach/facts';
import { touchSchema } from '../../outreach/touch';
import { Breath } from '../breath';
import { now } from '../clock';
import { database } from '../database';
import { dayAt } from '../due-count';
import type { StoredContact } from '../rows';
import { readRows } from '../rows';
import { CONTACT_HEADER, contactRow, TOUCH_HEADER, touchRow } from './contact-table';
import { BYTE_ORDER_MARK, csvRows } from './csv-write';
import type { Listed, Progress } from './each-contact';
import { eachContact, eachWithTouches, seldom } from './each-contact';
import { eachRow } from './each-row';
import type { FileParts } from './file-parts';
import { PartsInTheMaking } from './file-parts';
import { LinesInOrder } from './lines-in-order';
import type { VCardVersion } from './vcard-write';
import { writeVCards } from './vcard-write';

async function partsOf<Batch>(
  batches: AsyncIterable<Batch>,
  write: (batch: Batch) => string,
): Promise<FileParts> {
  const parts = new PartsInTheMaking();
  for await (const batch of batches) parts.add(write(batch));
  return parts.end();
}

const headOf = (header: readonly string[]) => BYTE_ORDER_MARK + csvRows([header]);

/** Everyone who is kept as a CSV file, one row each, with facts, tie, fields, tags, stage and dates. */
export async function contactsCsv(onProgress?: Progress): Promise<FileParts> {
  const day = dayAt(now());
  const rows = await partsOf(eachContact(onProgress), (batch) =>
    csvRows(batch.map((contact) => contactRow(contact, day))),
  );
  return [headOf(CONTACT_HEADER), ...rows];
}

type Named = { place: number; name: string };

async function everyoneNamed(onProgress: Progress): Promise<Map<string, Named>> {
  const named = new Map<string, Named>();
  for await (const batch of eachContact(onProgress)) {
    for (const contact of batch)
      named.set(contact.id, { place: named.size, name: shownFact(contact, 'name') });
  }
  return named;
}

// Touches are read in the order of their own ids and put into that of the people afterwards: by an index of the
// database they take three times as long. What is told counts people, though most of the work is the touches.
async function touchLines(onProgress: Progress): Promise<LinesInOrder> {
  const total = await database.touches.count();
  let people = 0;
  const named = await everyoneNamed((done, all) => {
    people = all;
    onProgress(Math.floor((all * done) / (all + total)), all);
  });
  const [lines, tell, breath] = [new LinesInOrder(named.size), seldom(onProgress), new Breath()];
  let done = people;
  for await (const stored of eachRow('touches')) {
    for (const touch of readRows(touchSchema, stored).rows) {
      const of = named.get(touch.contactId);
      if (of) lines.add(csvRows([touchRow(touch, of.name)]), of.place, touch.at);
    }
    done += stored.length;
    tell(Math.floor((people * done) / (people + total)), people);
    await breath.take();
  }
  return lines;
}

/** Everything that happened with them as a CSV file, one row each, with the exact texts. */
export async function touchesCsv(onProgress: Progress = () => {}): Promise<FileParts> {
  const lines = await touchLines(onProgress);
  return [headOf(TOUCH_HEADER), ...(await lines.end())];
}

function notesOf({ touches }: Listed): string {
  const notes = touches.flatMap((touch) => (touch.kind === 'note' && touch.text !== '' ? [touch.text] : []));
  return notes.join('\n\n');
}

const withoutNotes = (contact: StoredContact) => ({ contact, notes: '' });
const withNotes = (listed: Listed) => ({ contact: listed.contact, notes: notesOf(listed) });

/** Everyone who is kept as vCards; with what I noted of them only when asked to. */
export async function contactsVCard(
  { version, notes }: { version: VCardVersion; notes: boolean },
  onProgress?: Progress,
): Promise<FileParts> {
  if (!notes) {
    return partsOf(eachContact(onProgress), (batch) => writeVCards(batch.map(withoutNotes), version));
  }
  return partsOf(eachWithTouches(onProgress), (batch) => writeVCards(batch.map(withNotes), version));
}
