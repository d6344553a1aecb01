import { Newest } from '../outreach/newest';
import type { PersonEntry } from '../outreach/person-entry';
import { EMPTY_ENTRY, personEntrySchema } from '../outreach/person-entry';
import { database } from './database';
import { checkRow, readRow } from './rows';

// Text that belongs to no record yet: a form about someone not saved, a note not added. It is kept beside
// the data so that closing the popup in the middle of a word loses nothing (promise 5).

// The form for a profile; people added by hand share one.
function unsavedPersonKey(profileKey: string | null): string {
  return `unsaved-person:${profileKey ?? ''}`;
}

/** Where the lines that a person picks from are kept; see `unsaved-lines.ts`. */
export function unsavedLinesKey(profileKey: string | null): string {
  return `unsaved-lines:${profileKey ?? ''}`;
}

/** What is kept under a key, not looked at yet. */
export async function unsavedValue(key: string): Promise<unknown> {
  const row: unknown = await database.meta.get(key);
  return row instanceof Object && 'value' in row ? row.value : undefined;
}

// A value that is empty is forgotten.
const typed = new Newest<unknown>((key, value) =>
  value === '' ? database.meta.delete(key) : database.meta.put({ key, value }),
);

/** Keep under a key what is being typed, as it stands at this keystroke; an empty text forgets it. */
export function keepUnsavedValue(key: string, value: unknown): Promise<void> {
  return typed.keep(key, value);
}

/** Forget what was being typed under a key, also what is still on its way to the disk. */
export async function dropUnsavedValue(key: string): Promise<void> {
  await typed.stop(key);
  await database.meta.delete(key);
}

/** What was typed about someone not saved yet; the empty form when there is nothing that can be read. */
export async function readUnsavedPerson(profileKey: string | null): Promise<PersonEntry> {
  return readRow(personEntrySchema, await unsavedValue(unsavedPersonKey(profileKey))) ?? EMPTY_ENTRY;
}

/**
 * Keep the form as it stands at this keystroke.
 *
 * @throws Refusal naming the field that is too long; what was kept before stays.
 */
export async function keepUnsavedPerson(profileKey: string | null, entry: PersonEntry): Promise<void> {
  await keepUnsavedValue(unsavedPersonKey(profileKey), checkRow(personEntrySchema, entry));
}

/** Forget the form and the lines picked for it: it was saved, or the person said they do not want it. */
export async function dropUnsavedPerson(profileKey: string | null): Promise<void> {
  await dropUnsavedValue(unsavedPersonKey(profileKey));
  await dropUnsavedValue(unsavedLinesKey(profileKey));
}

const unsavedNoteKey = (contactId: string) => `unsaved-note:${contactId}`;

/** The note being written about a contact; empty when there is none. */
export async function readUnsavedNote(contactId: string): Promise<string> {
  const value = await unsavedValue(unsavedNoteKey(contactId));
  return typeof value === 'string' ? value : '';
}

/** Keep the note as it stands at this keystroke; an empty text forgets it. */
export function keepUnsavedNote(contactId: string, text: string): Promise<void> {
  return keepUnsavedValue(unsavedNoteKey(contactId), text);
}

/** In the transaction that is open, put the note about one contact below the note about another. */
export async function moveUnsavedNote(from: string, to: string): Promise<void> {
  const notes = [await readUnsavedNote(to), await readUnsavedNote(from)].filter(Boolean);
  await database.meta.delete(unsavedNoteKey(from));
  if (notes.length > 0) await database.meta.put({ key: unsavedNoteKey(to), value: notes.join('\n\n') });
}
