import {
  acceptReading,
  contactByProfile,
  patchContact,
  readContact,
  removeContact,
} from '../../storage/contacts';
import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf, person, saved, startAfresh } from './support';
import { factsOf } from '../../outreach/facts';
import { explainFailure } from '../../storage/failure';
import { listContacts } from '../../storage/listing';
import { logTouch } from '../../storage/touches';
import { saveContact } from '../../storage/contacts';
import { undo } from '../../storage/change';

const KEY = 'in/ana-silva';

beforeEach(startAfresh);

const work = (company: string) => ({ company: { value: company, from: 'card' } });

describe('saving', () => {
  it('keeps the contact together with the touch that says so', async () => {
    const { contact, change } = await saveContact(person('Ana Silva', { profileKeys: [KEY] }));
    const view = await readContact(contact.id);
    expect(change?.label).toBe('Saved Ana Silva');
    expect(view?.touches).toMatchObject([{ kind: 'saved', contactId: contact.id }]);
    expect(view?.standing.stage).toBe('saved');
  });

  it('never keeps one profile twice, also when two pages save at once', async () => {
    const all = await Promise.all(
      [1, 2, 3].map((number) => saveContact(person(`Ana ${number}`, { profileKeys: [KEY] }))),
    );
    expect(all.map(({ existing }) => existing)).toEqual([false, true, true]);
    expect(new Set(all.map(({ contact }) => contact.id)).size).toBe(1);
    expect((await listContacts({})).rows).toMatchObject([{ name: 'Ana 1' }]);
  });

  it('knows one person by every address they have had, also after they were removed', async () => {
    const id = await saved('Ana', { profileKeys: [KEY, 'in/ana-old'] });
    for (const key of [KEY, 'in/ana-old']) expect((await contactByProfile(key))?.contact.id).toBe(id);
    const again = await saveContact(person('Ana', { profileKeys: ['in/ana-old'] }));
    expect(again).toMatchObject({ existing: true, contact: { id } });
    await removeContact(id);
    const captured = { at: Date.now(), facts: {}, experience: [] };
    const back = await saveContact(person('Ana', { profileKeys: ['in/ana-old'], captured }));
    expect(back).toMatchObject({ existing: false, contact: { id, profileKeys: ['in/ana-old', KEY] } });
    expect((await listContacts({})).total).toBe(1);
  });

  it('keeps any number of people added by hand', async () => {
    await saved('Ana');
    await saved('Ana');
    expect((await listContacts({})).total).toBe(2);
  });

  it('refuses a text that could not be read again, and says which', async () => {
    const failure = await failureOf(saveContact(person('Ana', { email: 'x'.repeat(400) })));
    expect(explainFailure(failure).title).toContain('“email”');
    expect((await listContacts({})).total).toBe(0);
  });

  it('brings back someone removed before, with history, edits and “do not contact”', async () => {
    const id = await saved('Ana', { profileKeys: [KEY], edits: { role: 'Architect' } });
    await logTouch({ contactId: id, kind: 'note', text: 'Met at the fair' });
    await patchContact(id, { doNotContact: true });
    await removeContact(id);
    const again = await saveContact(person('Ana S.', { profileKeys: [KEY] }));
    const view = await readContact(id);
    expect(again).toMatchObject({ existing: false, contact: { id, doNotContact: true } });
    expect(view?.contact.edits.role).toBe('Architect');
    expect(view?.touches.map(({ kind }) => kind)).toEqual(['saved', 'note', 'saved']);
  });
});

describe('removing', () => {
  it('takes the contact out of every reading until it is undone', async () => {
    const id = await saved('Ana', { profileKeys: [KEY] });
    const change = await removeContact(id);
    expect(await readContact(id)).toBeNull();
    expect(await contactByProfile(KEY)).toBeNull();
    expect((await listContacts({})).total).toBe(0);
    await undo(change.id);
    expect((await contactByProfile(KEY))?.contact.id).toBe(id);
  });

  it('refuses to change who is removed, in words', async () => {
    const id = await saved('Ana');
    await removeContact(id);
    const failure = explainFailure(await failureOf(patchContact(id, { email: 'a@example.org' })));
    expect(failure).toMatchObject({ kind: 'conflict', title: 'This contact is not there any more.' });
  });
});

describe('editing', () => {
  it('overlays a reading, clears on purpose and forgets', async () => {
    const id = await saved('Ana Silva');
    const shown = async () => {
      const view = await readContact(id);
      return view && factsOf(view.contact).name;
    };
    await patchContact(id, { edits: { name: 'Ana M. Silva' } });
    expect(await shown()).toMatchObject({ value: 'Ana M. Silva', origin: 'edited' });
    await patchContact(id, { edits: { name: '' } });
    expect(await shown()).toMatchObject({ value: '', origin: 'edited' });
    await patchContact(id, { edits: { name: null } });
    expect(await shown()).toMatchObject({ value: 'Ana Silva', origin: 'page' });
  });

  it('keeps edits when a new reading is accepted', async () => {
    const id = await saved('Ana Silva', { edits: { company: 'Arup' } });
    const facts = { name: { value: 'Ana Costa', from: 'title' }, company: { value: 'Other', from: 'card' } };
    await acceptReading(id, { at: 1_790_000_000_001, facts, experience: [] });
    const view = await readContact(id);
    expect(view?.contact.captured?.facts.name?.value).toBe('Ana Costa');
    expect(view && factsOf(view.contact).company.value).toBe('Arup');
  });

  it('puts a new job on the timeline with the reading that tells of it, and takes both back', async () => {
    const id = await saved('', { captured: { at: 1, facts: work('Arup'), experience: [] } });
    const change = await acceptReading(id, { at: 2, facts: work('WSP'), experience: [] });
    const kinds = async () => (await readContact(id))?.touches.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['saved', 'moved']);
    await undo(change.id);
    expect(await kinds()).toEqual(['saved']);
    await patchContact(id, { edits: { company: 'Arup Ltd' } });
    await acceptReading(id, { at: 3, facts: work('WSP'), experience: [] });
    expect(await kinds()).toEqual(['saved']);
  });

  it('keeps what the page hides today', async () => {
    const school = { school: { value: 'HKU', from: 'card' } };
    const id = await saved('', { captured: { at: 1, facts: school, experience: [] } });
    await acceptReading(id, { at: 2, facts: {}, experience: [] });
    expect((await readContact(id))?.contact.captured).toEqual({ at: 2, facts: school, experience: [] });
  });

  it('counts updatedAt up even when the clock stands still or goes back', async () => {
    const id = await saved('Ana');
    const stamps: number[] = [];
    for (const email of ['1', '2', '3']) {
      await patchContact(id, { email });
      const view = await readContact(id);
      stamps.push(view?.contact.updatedAt ?? 0);
    }
    expect(new Set(stamps).size).toBe(3);
    expect(stamps).toEqual(stamps.toSorted((one, other) => one - other));
  });
});
