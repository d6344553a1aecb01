import { beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../outreach/facts';
import { undo } from '../../storage/change';
import type { ContactPatch } from '../../storage/contacts';
import { acceptReading, patchContact, readContact, removeContact } from '../../storage/contacts';
import { latestDraft, keepDraft } from '../../storage/drafts';
import { explainFailure } from '../../storage/failure';
import { latestChange } from '../../storage/latest-change';
import { mergeContacts } from '../../storage/merge';
import { seenOf } from '../../storage/seen';
import { logTouch } from '../../storage/touches';
import { failureOf, saved, startAfresh } from './support';

beforeEach(startAfresh);

async function contactOf(id: string) {
  const view = await readContact(id);
  if (!view) throw new Error('Nobody there.');
  return view.contact;
}

/** A page that shows a contact as it was when the page opened, and types into its fields. */
async function openPage(id: string, page: string) {
  const shown = await contactOf(id);
  const mine: ContactPatch[] = [];
  return async (patch: ContactPatch) => {
    const seen = [seenOf(shown, patch), ...mine];
    mine.unshift(patch);
    return patchContact(id, patch, { page, seen });
  };
}

const keys = (text: string) => Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));

describe('two pages that show one contact', () => {
  it('keep what each types into fields of its own, keystroke by keystroke', async () => {
    const id = await saved('Ana', { edits: { role: 'Engineer' } });
    const [popup, panel] = [await openPage(id, 'popup'), await openPage(id, 'panel')];
    await Promise.all([
      ...keys('ana@example.org').map((email) => popup({ email })),
      ...keys('Bridge engineer').map((role) => panel({ edits: { role } })),
      ...keys('school').map((shared) => popup({ tie: { shared } })),
    ]);
    expect(await contactOf(id)).toMatchObject({
      email: 'ana@example.org',
      edits: { role: 'Bridge engineer' },
      tie: { shared: 'school' },
    });
  });

  it('and the same field: the second is told what the first wrote, and nothing is written over', async () => {
    const id = await saved('Ana');
    const [first, second] = [await openPage(id, 'first'), await openPage(id, 'second')];
    for (const role of keys('Architect')) await first({ edits: { role } });
    const failure = explainFailure(await failureOf(second({ edits: { role: 'E' } })));
    expect(failure).toEqual({
      kind: 'conflict',
      title: 'This was changed to “Architect” on another page meanwhile. What you typed is not saved yet.',
      todo: 'It is still in the field: type on to put it in that place. Undo brings the other back.',
    });
    expect((await contactOf(id)).edits.role).toBe('Architect');
  });

  it('typing on puts it in that place, and Undo brings the other back, not what was there before both', async () => {
    const id = await saved('Ana', { edits: { role: 'Student' } });
    const first = await openPage(id, 'first');
    for (const role of keys('Architect')) await first({ edits: { role } });
    const told = await openPage(id, 'second');
    for (const role of keys('Engineer')) await told({ edits: { role } });
    expect((await contactOf(id)).edits.role).toBe('Engineer');
    await undo((await latestChange())?.id ?? '');
    expect((await contactOf(id)).edits.role).toBe('Architect');
    await undo((await latestChange())?.id ?? '');
    expect((await contactOf(id)).edits.role).toBe('Student');
  });

  it('and write the same word: nobody is told of anything', async () => {
    const id = await saved('Ana');
    const [first, second] = [await openPage(id, 'first'), await openPage(id, 'second')];
    await first({ email: 'ana@Example.org', tags: ['fair'] });
    await second({ email: ' ana@example.org', tags: ['fair'] });
    expect(await contactOf(id)).toMatchObject({ email: 'ana@example.org', tags: ['fair'] });
  });

  it('one undoes what the other is still typing: told, not written over', async () => {
    const id = await saved('Ana', { email: 'old@example.org' });
    const first = await openPage(id, 'first');
    const change = await first({ phone: '1' });
    await undo(change.id);
    // Back to what this page showed: there is nothing to be told.
    await first({ phone: '12' });
    const second = await openPage(id, 'second');
    await second({ phone: '7' });
    expect(explainFailure(await failureOf(first({ phone: '123' }))).kind).toBe('conflict');
    expect((await contactOf(id)).phone).toBe('7');
  });
});

describe('while one types', () => {
  it('the page read anew elsewhere does not touch what is typed, nor is it lost itself', async () => {
    const id = await saved('Ana');
    const typing = await openPage(id, 'panel');
    await typing({ edits: { company: 'Aru' } });
    const facts = { name: { value: 'Ana Silva', from: 'h1' }, company: { value: 'WSP', from: 'card' } };
    await acceptReading(id, { at: 1_790_000_000_001, facts, experience: [] });
    await typing({ edits: { company: 'Arup' } });
    const contact = await contactOf(id);
    expect(factsOf(contact)).toMatchObject({ name: { value: 'Ana Silva' }, company: { value: 'Arup' } });
    expect(contact.captured?.facts.company?.value).toBe('WSP');
  });

  it('someone who was removed elsewhere is not written to, and the draft and the note stay', async () => {
    const id = await saved('Ana');
    const typing = await openPage(id, 'panel');
    const sent = { contactId: id, template: 'ask', channel: 'note', subject: '' } as const;
    await keepDraft({ ...sent, id: `${id}:ask:note`, text: 'Dear Ana', waived: [], updatedAt: 1 });
    const removed = await removeContact(id);
    expect(explainFailure(await failureOf(typing({ edits: { role: 'E' } })))).toMatchObject({
      kind: 'conflict',
      title: 'This contact is not there any more.',
    });
    const note = logTouch({ contactId: id, kind: 'note', text: 'Call in May' });
    expect(explainFailure(await failureOf(note)).kind).toBe('conflict');
    expect((await latestDraft(id))?.text).toBe('Dear Ana');
    await undo(removed.id);
    await typing({ edits: { role: 'Engineer' } });
    expect((await contactOf(id)).edits.role).toBe('Engineer');
  });

  it('someone who became one with another elsewhere is not written to either', async () => {
    const [ana, twin] = [await saved('Ana'), await saved('Ana Silva')];
    const typing = await openPage(twin, 'panel');
    await mergeContacts({ keep: ana, drop: twin, choices: {} });
    expect(explainFailure(await failureOf(typing({ email: 'a' })))).toMatchObject({ kind: 'conflict' });
    expect((await contactOf(ana)).email).toBe('');
  });
});
