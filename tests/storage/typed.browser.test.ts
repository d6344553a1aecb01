import { beforeEach, expect, it, vi } from 'vitest';
import { readContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { readSettings } from '../../storage/settings';
import { typeIntoContact, typeIntoSettings } from '../../storage/typed';
import {
  keepUnsavedNote,
  keepUnsavedPerson,
  dropUnsavedPerson,
  readUnsavedNote,
  readUnsavedPerson,
} from '../../storage/unsaved';
import { EMPTY_ENTRY } from '../../outreach/person-entry';
import { saved, startAfresh } from './support';

const WORDS = 'Likes maps of lines nobody built, and walks along them';
const wordings = Array.from(WORDS, (_, at) => WORDS.slice(0, at + 1));

// Far fewer than there are letters: the disk is behind a fast typist by one wording.
const FEW = 5;

beforeEach(startAfresh);

it('keeps a note, a form, a contact’s field and a setting at their last letter in a few writes each', async () => {
  const id = await saved('Ana');
  const typist = { page: 'here', seen: ['', ...wordings].map((role) => ({ edits: { role: role || null } })) };
  const writes = { meta: vi.spyOn(database.meta, 'put'), contacts: vi.spyOn(database.contacts, 'put') };
  await Promise.all(
    wordings.flatMap((text) => [
      keepUnsavedNote(id, text),
      keepUnsavedPerson('ana', { ...EMPTY_ENTRY, edits: { role: text } }),
      typeIntoContact(id, { edits: { role: text } }, typist),
      typeIntoSettings({ me: { name: text } }),
    ]),
  );
  expect(await readUnsavedNote(id)).toBe(WORDS);
  expect((await readUnsavedPerson('ana')).edits.role).toBe(WORDS);
  expect((await readContact(id))?.contact.edits.role).toBe(WORDS);
  expect((await readSettings()).me.name).toBe(WORDS);
  const toNotes = writes.meta.mock.calls.filter(([{ key }]) => key.startsWith('unsaved-'));
  expect(toNotes.length).toBeLessThan(2 * FEW);
  expect(writes.contacts.mock.calls.length).toBeLessThan(FEW);
});

it('loses no field to another that is typed into at the same time', async () => {
  const id = await saved('Ana');
  const typist = { page: 'here', seen: [{ email: '', phone: '' }] };
  await Promise.all([
    typeIntoContact(id, { email: 'ana@example.com' }, typist),
    typeIntoContact(id, { phone: '+44 20 7946 0000' }, typist),
    typeIntoSettings({ me: { name: 'Ida' } }),
    typeIntoSettings({ me: { organisation: 'UCL' } }),
  ]);
  expect((await readContact(id))?.contact).toMatchObject({
    email: 'ana@example.com',
    phone: '+44 20 7946 0000',
  });
  expect((await readSettings()).me).toMatchObject({ name: 'Ida', organisation: 'UCL' });
});

it('does not bring a form back that was saved while its last letter was on its way', async () => {
  const keys = wordings.map((role) => keepUnsavedPerson('ana', { ...EMPTY_ENTRY, edits: { role } }));
  await dropUnsavedPerson('ana');
  await Promise.all(keys);
  expect(await readUnsavedPerson('ana')).toEqual(EMPTY_ENTRY);
});
