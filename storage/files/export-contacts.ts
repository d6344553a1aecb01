import { factsOf } from '../../outreach/facts';
import { now } from '../clock';
import type { StoredContact } from '../rows';
import { CONTACT_HEADER, contactRow, TOUCH_HEADER, touchRow } from './contact-table';
import { BYTE_ORDER_MARK, csvRows } from './csv-write';
import type { Listed, Progress } from './each-contact';
import { eachContact, eachWithTouches } from './each-contact';
import type { VCardVersion } from './vcard-write';
import { writeVCards } from './vcard-write';

/** The parts of a file, in order: handed to `Blob` as they are, so that no text of the whole is made. */
export type FileParts = string[];

async function partsOf<Batch>(
  batches: AsyncIterable<Batch>,
  write: (batch: Batch) => string,
): Promise<FileParts> {
  const parts: FileParts = [];
  for await (const batch of batches) parts.push(write(batch));
  return parts;
}

/** Everyone who is kept as a CSV file, one row each, with facts, tie, fields, tags, stage and dates. */
export async function contactsCsv(onProgress?: Progress): Promise<FileParts> {
  const { zone } = now();
  const rows = await partsOf(eachContact(onProgress), (batch) =>
    csvRows(batch.map((contact) => contactRow(contact, zone))),
  );
  return [BYTE_ORDER_MARK, csvRows([CONTACT_HEADER]), ...rows];
}

function touchRows({ contact, touches }: Listed): string[][] {
  const name = factsOf(contact).name.value;
  return touches.map((touch) => touchRow(touch, name));
}

/** Everything that happened with them as a CSV file, one row each, with the exact texts. */
export async function touchesCsv(onProgress?: Progress): Promise<FileParts> {
  const rows = await partsOf(eachWithTouches(onProgress), (batch) => csvRows(batch.flatMap(touchRows)));
  return [BYTE_ORDER_MARK, csvRows([TOUCH_HEADER]), ...rows];
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
