import { beforeEach, describe, expect, it, vi } from 'vitest';
import { change, undo } from '../../storage/change';
import { latestChange, latestSettingsChange } from '../../storage/latest-change';
import { everything, failureOf, person, saved, startAfresh } from './support';
import { logSent, logTouch, removeTouch } from '../../storage/touches';
import { patchContact, readContact, removeContact, saveContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { explainFailure } from '../../storage/failure';
import { keepDraft } from '../../storage/drafts';
import { patchSettings } from '../../storage/settings';

beforeEach(startAfresh);

const SENT = { channel: 'note', template: 'ask', subject: '', text: 'Hello Ana' } as const;

describe('a change', () => {
  it('leaves nothing at all when it fails half way', async () => {
    const id = await saved('Ana');
    const before = await everything();
    const changes = await database.changes.count();
    const failure = await failureOf(
      change('Broken', async (recorder) => {
        const view = await database.touches.toArray();
        await recorder.put('touches', {
          contactId: id,
          id: 't',
          kind: 'note',
          at: 1,
          zone: 'UTC',
          text: 'x',
        });
        await recorder.remove('contacts', id);
        throw new Error(`after ${view.length} reads`);
      }),
    );
    expect(failure).toBeInstanceOf(Error);
    expect(await everything()).toEqual(before);
    expect(await database.changes.count()).toBe(changes);
  });

  it.each([1, 2, 3, 4])('leaves nothing when write %i of logging what was sent fails', async (fatal) => {
    const id = await saved('Ana');
    const draft = { ...SENT, id: `${id}:ask:note`, contactId: id, waived: [], updatedAt: 1 };
    await keepDraft(draft);
    const before = await everything();
    const stop = failOnWrite(fatal);
    const failure = await failureOf(logSent({ ...SENT, contactId: id, draftId: draft.id, kind: 'asked' }));
    stop();
    expect(failure).toMatchObject({ message: expect.stringContaining('injected') });
    expect(await everything()).toEqual(before);
  });

  it('is listed last, and only the last hundred are kept', async () => {
    const id = await saved('Ana');
    for (let count = 0; count < 120; count += 1) {
      await patchContact(id, count % 2 ? { phone: String(count) } : { email: String(count) });
    }
    expect(await database.changes.count()).toBe(100);
    const latest = await latestChange();
    await undo(latest?.id ?? '');
    expect((await readContact(id))?.contact).toMatchObject({ email: '118', phone: '117' });
  });

  it('joins the keystrokes of one field, so that one undo takes the burst back', async () => {
    const id = await saved('Ana');
    await patchContact(id, { edits: { role: 'Engineer' } });
    for (const email of ['a', 'an', 'ana']) await patchContact(id, { email });
    const latest = await latestChange();
    expect((await readContact(id))?.contact.email).toBe('ana');
    await undo(latest?.id ?? '');
    expect((await readContact(id))?.contact).toMatchObject({ email: '', edits: { role: 'Engineer' } });
  });

  it('tells changes of settings from changes of people', async () => {
    await saved('Ana');
    expect(await latestSettingsChange()).toBeNull();
    await patchSettings({ minutes: 30 });
    expect(await latestChange()).toBeNull();
    expect(await latestSettingsChange()).toMatchObject({ label: 'Changed the settings' });
  });
});

// Makes the nth write of any kind fail inside its transaction.
function failOnWrite(fatal: number): () => void {
  let writes = 0;
  const quiet = vi.spyOn(console, 'trace').mockReturnValue();
  const spies = (['put', 'add', 'delete'] as const).map((method) => {
    const real = Reflect.get(IDBObjectStore.prototype, method);
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function fail(
      this: IDBObjectStore,
      ...input: unknown[]
    ) {
      writes += 1;
      if (writes === fatal) throw new DOMException('injected', 'DataError');
      return Reflect.apply(real, this, input);
    });
  });
  return () => {
    for (const spy of [...spies, quiet]) spy.mockRestore();
  };
}

async function firstTouch(): Promise<string> {
  return (await database.touches.toCollection().primaryKeys())[0] ?? '';
}

describe('undo', () => {
  const actions: [string, (id: string) => Promise<{ id: string } | null>][] = [
    ['saving', async () => (await saveContact(person('Ben', { profileKeys: ['in/ben'] }))).change],
    [
      'editing',
      (id) => patchContact(id, { edits: { name: 'A', role: 'B' }, tags: ['x'], doNotContact: true }),
    ],
    ['removing', (id) => removeContact(id)],
    ['a touch', (id) => logTouch({ contactId: id, kind: 'replied', text: '' })],
    ['what was sent', (id) => logSent({ ...SENT, contactId: id, kind: 'asked', draftId: `${id}:ask:note` })],
    ['removing a touch', async () => removeTouch(await firstTouch())],
    ['settings', () => patchSettings({ cadence: 'none', me: { name: 'Kim' } })],
  ];

  it.each(actions)('takes back %s to the letter', async (_name, act) => {
    const id = await saved('Ana');
    await keepDraft({ ...SENT, id: `${id}:ask:note`, contactId: id, waived: [], updatedAt: 1 });
    await patchSettings({ minutes: 15 });
    const before = await everything();
    const done = await act(id);
    expect(await everything()).not.toEqual(before);
    await undo(done?.id ?? '');
    expect(await everything()).toEqual(before);
    expect(await latestSettingsChange()).toMatchObject({ label: 'Changed the settings' });
  });

  it('takes back one field and keeps what another page changed since', async () => {
    const id = await saved('Ana');
    const first = await patchContact(id, { edits: { role: 'Engineer' }, email: 'old@example.org' });
    await patchContact(id, { edits: { company: 'Arup' }, phone: '1' });
    await undo(first.id);
    const contact = (await readContact(id))?.contact;
    expect(contact).toMatchObject({ edits: { company: 'Arup' }, phone: '1', email: '' });
    expect(contact?.edits).not.toHaveProperty('role');
  });

  it('undoes nothing, and says so, when the same field was changed since', async () => {
    const id = await saved('Ana');
    const first = await patchContact(id, { email: 'one', phone: '1' });
    await patchContact(id, { email: 'two' });
    const before = await everything();
    const failure = explainFailure(await failureOf(undo(first.id)));
    expect(failure).toMatchObject({
      kind: 'conflict',
      title: 'Something changed since; nothing was undone.',
    });
    expect(await everything()).toEqual(before);
  });

  it('does not take away someone with whom more has happened since', async () => {
    const { contact, change: done } = await saveContact(person('Ana'));
    await logTouch({ contactId: contact.id, kind: 'note', text: 'Call in May' });
    expect(explainFailure(await failureOf(undo(done?.id ?? ''))).kind).toBe('conflict');
    expect((await readContact(contact.id))?.touches).toHaveLength(2);
  });

  it('does not take away someone with a draft, nor bring a touch back to nobody', async () => {
    const { contact, change: done } = await saveContact(person('Ana'));
    await keepDraft({ ...SENT, id: 'd', contactId: contact.id, waived: [], updatedAt: 1 });
    expect(explainFailure(await failureOf(undo(done?.id ?? ''))).kind).toBe('conflict');
    await database.drafts.clear();
    const touch = (await readContact(contact.id))?.touches[0];
    const removed = await removeTouch(touch?.id ?? '');
    await database.contacts.clear();
    expect(explainFailure(await failureOf(undo(removed.id))).kind).toBe('conflict');
    expect(await database.touches.count()).toBe(0);
  });

  it('works once for each change', async () => {
    const id = await saved('Ana');
    const done = await patchContact(id, { email: 'x' });
    await undo(done.id);
    expect(explainFailure(await failureOf(undo(done.id))).kind).toBe('conflict');
  });

  it('restores a removed person of an address that can then be saved no second time', async () => {
    const id = await saved('Ana', { profileKeys: ['in/ana'] });
    const removed = await removeContact(id);
    await saveContact(person('Ana', { profileKeys: ['in/ana'] }));
    expect(explainFailure(await failureOf(undo(removed.id))).kind).toBe('conflict');
    expect((await saveContact(person('Ana', { profileKeys: ['in/ana'] }))).existing).toBe(true);
  });
});
