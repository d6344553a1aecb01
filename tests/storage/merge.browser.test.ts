import { beforeEach, describe, expect, it } from 'vitest';
import { everything, failureOf, person, saved, startAfresh } from './support';
import { joinPerson, mergeContacts, readPair, tellApart } from '../../storage/merge';
import { keepDraft, latestDraft } from '../../storage/drafts';
import { keepUnsavedNote, readUnsavedNote } from '../../storage/unsaved';
import { logTouch } from '../../storage/touches';
import {
  contactByProfile,
  patchContact,
  readContact,
  removeContact,
  saveContact,
} from '../../storage/contacts';
import { database } from '../../storage/database';
import type { Draft } from '../../outreach/draft';
import { explainFailure } from '../../storage/failure';
import { factsOf } from '../../outreach/facts';
import { likelyTwins, twinsByEmail } from '../../storage/same-person';
import { listContacts } from '../../storage/listing';
import { NO_TIE } from '../../outreach/contact';
import { undo } from '../../storage/change';

beforeEach(startAfresh);

const SENT = { channel: 'email', template: 'ask', subject: '', text: 'Hello' } as const;

const captured = (facts: Record<string, string>, at = Date.now()) => ({
  at,
  facts: Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value, from: 'card' }])),
  experience: [],
});

function draft(contactId: string, text: string, updatedAt: number): Draft {
  const { channel, template, subject } = SENT;
  return { id: `${contactId}:ask:email`, contactId, channel, template, subject, text, waived: [], updatedAt };
}

// One saved by hand and asked, one read off a page and talked to: the same Ana.
async function twoOfAna(): Promise<{ keep: string; drop: string }> {
  const keep = await saved('Ana Silva', {
    captured: null,
    edits: { name: 'Ana Silva', company: 'Arup' },
    tags: ['fair'],
    email: 'ana@arup.example',
  });
  await logTouch({ contactId: keep, kind: 'asked', ...SENT });
  const facts = captured({ name: 'Ana M. Silva', company: 'WSP', role: 'Planner' });
  const drop = await saved('', { captured: facts, profileKeys: ['ana', 'ana-old'], fields: ['Water'] });
  await logTouch({ contactId: drop, kind: 'note', text: 'Kind' });
  await logTouch({ contactId: drop, kind: 'replied', text: '' });
  return { keep, drop };
}

describe('two contacts of one person', () => {
  it('become one, with everything that happened with either', async () => {
    const { keep, drop } = await twoOfAna();
    const change = await mergeContacts({ keep, drop, choices: { company: 'drop' } });
    expect(change.label).toBe('Merged Ana Silva');
    const view = await readContact(keep);
    expect(view?.touches.map(({ kind }) => kind).toSorted()).toEqual([
      'asked',
      'note',
      'replied',
      'saved',
      'saved',
    ]);
    expect(view?.standing.stage).toBe('replied');
    expect(view?.contact).toMatchObject({ tags: ['fair'], fields: ['Water'], email: 'ana@arup.example' });
    const facts = view && factsOf(view.contact);
    expect(facts).toMatchObject({
      name: { value: 'Ana Silva' },
      company: { value: 'WSP', origin: 'page' },
      role: { value: 'Planner' },
    });
    expect(await readContact(drop)).toBeNull();
    for (const key of ['ana', 'ana-old']) expect((await contactByProfile(key))?.contact.id).toBe(keep);
    expect((await listContacts({ search: 'kind' })).rows.map(({ id, stage }) => [id, stage])).toEqual([
      [keep, 'replied'],
    ]);
  });

  it('are two again with one Undo, to the letter', async () => {
    const { keep, drop } = await twoOfAna();
    await keepDraft(draft(keep, 'Old', 1));
    await keepDraft(draft(drop, 'New', 2));
    const ben = await saved('Ben', {
      tie: { ...NO_TIE, kind: 'referred', referrerId: drop, referrer: 'Ana' },
    });
    await tellApart(ben, drop);
    const before = await everything();
    const change = await mergeContacts({ keep, drop, choices: {} });
    expect((await readContact(ben))?.contact).toMatchObject({
      tie: { referrerId: keep },
      differentFrom: [keep],
    });
    expect(await latestDraft(keep)).toMatchObject({ text: 'New' });
    await undo(change.id);
    expect(await everything()).toEqual(before);
  });

  it('are not to be contacted when one of them is not', async () => {
    const { keep, drop } = await twoOfAna();
    await patchContact(drop, { doNotContact: true });
    await mergeContacts({ keep, drop, choices: {} });
    expect((await readContact(keep))?.standing.due).toEqual([]);
  });

  it('keep the notes that were being written about either', async () => {
    const { keep, drop } = await twoOfAna();
    await keepUnsavedNote(keep, 'One');
    await keepUnsavedNote(drop, 'Two');
    await mergeContacts({ keep, drop, choices: {} });
    expect([await readUnsavedNote(keep), await readUnsavedNote(drop)]).toEqual(['One\n\nTwo', '']);
    await keepUnsavedNote(keep, '');
  });

  it('are shown side by side, until one is gone', async () => {
    const { keep, drop } = await twoOfAna();
    const pair = await readPair(keep, drop);
    expect([pair?.keep.touches.length, pair?.drop.touches.length]).toEqual([2, 3]);
    await removeContact(drop);
    expect(await readPair(keep, drop)).toBeNull();
    expect(explainFailure(await failureOf(mergeContacts({ keep, drop, choices: {} }))).kind).toBe('conflict');
  });

  it('stay as they are when something of theirs cannot be read, so that it is not lost', async () => {
    const { keep, drop } = await twoOfAna();
    await database.table('touches').put({ id: 'bad', contactId: drop, at: 1, kind: 'dreamt' });
    const before = await everything();
    const failure = explainFailure(await failureOf(mergeContacts({ keep, drop, choices: {} })));
    expect(failure.title).toBe('This record is damaged and cannot be read.');
    expect(await everything()).toEqual(before);
  });

  it('are never one contact with itself', async () => {
    const { keep } = await twoOfAna();
    const before = await everything();
    await failureOf(mergeContacts({ keep, drop: keep, choices: {} }));
    expect(await everything()).toEqual(before);
  });
});

describe('someone not saved yet who is kept already', () => {
  it('is found by e-mail, however it is written, and no second contact is made', async () => {
    const { keep } = await twoOfAna();
    const again = await saveContact(person('Ana S.', { email: ' ANA@Arup.Example ' }));
    expect(again).toMatchObject({ existing: true, change: null, contact: { id: keep } });
    expect((await listContacts({})).total).toBe(2);
  });

  it('is nobody’s twin by an e-mail that is empty or half typed', async () => {
    for (const email of ['', 'ana', 'ana@']) await saved('Ana', { email });
    for (const email of ['', 'ana', 'ana@']) await saved('Ana', { email });
    expect((await listContacts({})).total).toBe(6);
  });

  it('comes back by e-mail after being removed, with history and tie', async () => {
    const tie = { ...NO_TIE, kind: 'alumni' as const, shared: 'HKU' };
    const id = await saved('Ana', { email: 'ana@arup.example', tie });
    await patchContact(id, { doNotContact: true, phone: '1' });
    await removeContact(id);
    const again = await saveContact(person('Ana', { email: 'ana@arup.example', tie: NO_TIE, fields: [] }));
    expect(again).toMatchObject({ existing: false, contact: { id, doNotContact: true, phone: '1', tie } });
  });

  it('can be put into that contact: blanks are filled, the rest is as chosen, and Undo takes it back', async () => {
    const { keep } = await twoOfAna();
    const before = await everything();
    const known = {
      captured: null,
      edits: { name: 'Ana S.', school: 'HKU', company: 'WSP' },
      profileKeys: ['ana-silva'],
    };
    const change = await joinPerson(keep, known, { company: 'drop', name: 'keep' });
    const contact = (await readContact(keep))?.contact;
    expect(contact).toMatchObject({
      edits: { name: 'Ana Silva', school: 'HKU', company: 'WSP' },
      profileKeys: ['ana-silva'],
    });
    await undo(change.id);
    expect(await everything()).toEqual(before);
  });

  it('cannot bring along an address of somebody else', async () => {
    const { keep } = await twoOfAna();
    const before = await everything();
    const known = { captured: null, edits: {}, profileKeys: ['ana-old'] };
    const failure = explainFailure(await failureOf(joinPerson(keep, known, {})));
    expect(failure.title).toBe('This LinkedIn address belongs to another of your contacts.');
    expect(await everything()).toEqual(before);
  });

  it('tells of a new job when it was read off the page', async () => {
    const first = captured({ name: 'Ana', company: 'Arup' }, 1);
    const id = await saved('', { captured: first, profileKeys: ['ana-old'] });
    await joinPerson(id, { captured: captured({ company: 'WSP' }), edits: {}, profileKeys: ['ana'] }, {});
    const view = await readContact(id);
    expect(view?.contact.profileKeys).toEqual(['ana', 'ana-old']);
    expect(view?.touches.at(-1)).toMatchObject({ kind: 'moved', company: 'WSP', text: 'Arup → WSP' });
  });
});

const ask = (name: string, company: string, more: Partial<Parameters<typeof likelyTwins>[0]> = {}) =>
  likelyTwins({ id: '', captured: null, edits: { name, company }, differentFrom: [], ...more });

const twinsOf = async (id: string) => {
  const view = await readContact(id);
  return view && (await likelyTwins(view.contact)).map((twin) => twin.id);
};

describe('who may be the same person', () => {
  it('has the same name and the same company, however they are spelt', async () => {
    const id = await saved('', {
      captured: captured({ name: 'Émile Roux', company: 'Arup', role: 'Planner' }),
    });
    expect((await ask(' emile  ROUX', 'ARUP')).map((twin) => twin.id)).toEqual([id]);
  });

  it('is nobody by name alone, nor the contact itself, nor someone removed', async () => {
    const id = await saved('', { captured: captured({ name: 'Ana', company: 'Arup' }) });
    await saved('Ana');
    expect(await ask('Ana', '')).toEqual([]);
    expect(await ask('Ana', 'WSP')).toEqual([]);
    expect(await ask('Ana', 'Arup', { id })).toEqual([]);
    await removeContact(id);
    expect(await ask('Ana', 'Arup')).toEqual([]);
  });

  it('is asked about no more once told apart, from either side, until that is undone', async () => {
    const facts = captured({ name: 'Ana', company: 'Arup' });
    const [one, other] = [await saved('', { captured: facts }), await saved('', { captured: facts })];
    expect([await twinsOf(one), await twinsOf(other)]).toEqual([[other], [one]]);
    const change = await tellApart(one, other);
    expect([await twinsOf(one), await twinsOf(other)]).toEqual([[], []]);
    expect(await ask('Ana', 'Arup', { differentFrom: [one, other] })).toEqual([]);
    await undo(change.id);
    expect(await twinsOf(other)).toEqual([one]);
  });

  it('is anyone else with the same e-mail', async () => {
    const [one, other] = [await saved('Ana'), await saved('Ben', { email: 'ana@arup.example' })];
    await patchContact(one, { email: ' Ana@ARUP.example' });
    const view = await readContact(one);
    expect(view?.contact.email).toBe('Ana@arup.example');
    expect(view && (await twinsByEmail(view.contact)).map(({ id }) => id)).toEqual([other]);
  });
});
