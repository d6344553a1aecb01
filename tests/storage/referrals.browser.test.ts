import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { WhoIsMeant } from '../../outreach/names-given';
import { readGivenName } from '../../outreach/names-given';
import { undo } from '../../storage/change';
import { patchContact, readContact, removeContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { latestChange } from '../../storage/latest-change';
import { addReferrals, readNamesakes, readReferrals } from '../../storage/referrals';
import { addSamplePerson } from '../../storage/sample';
import { logTouch } from '../../storage/touches';
import { everything, failureOf, saved, startAfresh } from './support';

let mei = '';
beforeEach(async () => {
  await startAfresh();
  mei = await saved('Mei Lin');
});
afterAll(() => database.close());

const contactOf = async (id: string) => {
  const view = await readContact(id);
  if (!view) throw new Error('Nobody is kept there');
  return view.contact;
};
const kindsOf = async (id: string) => (await readContact(id))?.touches.map(({ kind }) => kind) ?? [];
const dueOf = async (id: string) => (await readContact(id))?.standing.due.map(({ kind }) => kind) ?? [];
const referredBy = async (id: string) =>
  (await readReferrals(await contactOf(id))).to.map(({ name }) => name).toSorted();
const link = (name: string, contactId: string): WhoIsMeant => {
  return { given: readGivenName(name), contactId, not: [] };
};
const give = (names: string[], meant: WhoIsMeant[] = []) =>
  addReferrals({ contactId: mei, names, mayMention: true, meant });
const namesakes = async (...names: string[]) =>
  (await readNamesakes(names, mei)).map(({ given, contact }) => [given.name, contact.id]);

describe('who may be meant by a given name', () => {
  it('is whoever has the name, however it is spelt, at no other company', async () => {
    const ana = await saved('Ana Silva', { edits: { company: 'Arup' } });
    const other = await saved('Ána  Silva');
    await saved('Ana Silvestre');
    const found = await namesakes('ana silva', 'Ben Wong');
    expect(found.map(([name]) => name)).toEqual(['ana silva', 'ana silva']);
    expect(new Set(found.map(([, id]) => id))).toEqual(new Set([ana, other]));
    expect(await namesakes('Ana Silva at Mott')).toEqual([['Ana Silva', other]]);
    expect(await namesakes('Ana Silva (ARUP)')).toHaveLength(2);
  });

  it('is not whoever gives it, nor anyone removed, put away or invented', async () => {
    const gone = await saved('Gone Away');
    await removeContact(gone);
    const away = await saved('Put Away');
    await patchContact(away, { archivedAt: Date.now() });
    await addSamplePerson();
    expect(await namesakes('Mei Lin', 'Gone Away', 'Put Away', 'Maya Okonkwo-Lindqvist')).toEqual([]);
  });
});

const by = (referrerId: string) => ({
  tie: { kind: 'referred', shared: '', referrerId, referrer: '', mayMention: true } as const,
});

describe('the tree of who referred whom', () => {
  it('goes two levels down, names who came before, and leaves out who was removed', async () => {
    const ana = await saved('Ana Silva', by(mei));
    const ben = await saved('Ben Wong', by(ana));
    await saved('Cleo Roux', by(ben));
    const dan = await saved('Dan Ito', by(mei));
    await removeContact(dan);
    const { from, to } = await readReferrals(await contactOf(mei));
    expect(from).toBeNull();
    expect(to.map(({ name, referred }) => [name, referred.map((one) => one.name)])).toEqual([
      ['Ana Silva', ['Ben Wong']],
    ]);
    expect((await readReferrals(await contactOf(ana))).from).toEqual({ id: mei, name: 'Mei Lin' });
    expect(await referredBy(ana)).toEqual(['Ben Wong']);
    await patchContact(ben, by(mei));
    expect(await referredBy(mei)).toEqual(['Ana Silva', 'Ben Wong']);
  });
});

describe('a name given of somebody who is kept', () => {
  it('is linked as a new one would be, makes nobody twice, and is undone in one step', async () => {
    const ana = await saved('Ana Silva');
    const before = await everything();
    await give(['Ana Silva', 'Ben Wong'], [link('Ana Silva', ana)]);
    expect(await database.contacts.count()).toBe(3);
    expect((await contactOf(ana)).tie).toEqual({
      kind: 'referred',
      shared: '',
      referrerId: mei,
      referrer: 'Mei Lin',
      mayMention: true,
    });
    expect(await referredBy(mei)).toEqual(['Ana Silva', 'Ben Wong']);
    expect(await dueOf(ana)).toEqual(['ask']);
    expect(await kindsOf(ana)).toEqual(['saved', 'note']);
    const touches = (await readContact(mei))?.touches ?? [];
    expect(touches.find(({ kind }) => kind === 'referred')).toMatchObject({ text: 'Ana Silva, Ben Wong' });
    await undo((await latestChange())?.id ?? '');
    expect(await everything()).toEqual(before);
  });

  it('is never linked unasked', async () => {
    const ana = await saved('Ana Silva');
    await give(['Ana Silva']);
    expect((await contactOf(ana)).tie.referrerId).toBeNull();
    expect(await database.contacts.count()).toBe(3);
  });

  it('is somebody new where the person says so, and is told apart for good', async () => {
    const ana = await saved('Ana Silva', { edits: { company: 'Arup' } });
    const given = readGivenName('Ana Silva at Arup');
    await give(['Ana Silva at Arup'], [{ given, contactId: null, not: [ana] }]);
    const [made] = (await readReferrals(await contactOf(mei))).to;
    expect(made?.id).not.toBe(ana);
    expect(await contactOf(made?.id ?? '')).toMatchObject({
      edits: { name: 'Ana Silva', company: 'Arup' },
      differentFrom: [ana],
    });
    expect((await contactOf(ana)).tie.referrerId).toBeNull();
  });

  it('leaves a tie with whoever gave the name first, and a note of it', async () => {
    const jon = await saved('Jon Wu');
    const tie = {
      kind: 'referred',
      shared: '',
      referrerId: jon,
      referrer: 'Jon Wu',
      mayMention: false,
    } as const;
    const ana = await saved('Ana Silva', { tie });
    await give(['Ana Silva'], [link('Ana Silva', ana)]);
    expect((await contactOf(ana)).tie).toEqual(tie);
    expect((await readContact(ana))?.touches.at(-1)).toMatchObject({
      kind: 'note',
      text: 'Mei Lin gave you this name.',
    });
  });

  it('owes nobody a word for a talk held before the name was given', async () => {
    const ana = await saved('Ana Silva');
    await logTouch({ kind: 'met', contactId: ana, text: '' });
    await give(['Ana Silva'], [link('Ana Silva', ana)]);
    expect(await dueOf(ana)).not.toContain('tell-referrer');
    expect((await contactOf(ana)).tie.referrerId).toBeNull();
  });

  it('makes no circle of two who name each other', async () => {
    const tie = {
      kind: 'referred',
      shared: '',
      referrerId: mei,
      referrer: 'Mei Lin',
      mayMention: true,
    } as const;
    const ana = await saved('Ana Silva', { tie });
    await addReferrals({
      contactId: ana,
      names: ['Mei Lin'],
      mayMention: true,
      meant: [link('Mei Lin', mei)],
    });
    expect((await contactOf(mei)).tie.referrerId).toBeNull();
  });

  it('changes nothing at all when the one who is meant is gone', async () => {
    const ana = await saved('Ana Silva');
    await removeContact(ana);
    const before = await everything();
    expect(String(await failureOf(give(['Ben Wong', 'Ana Silva'], [link('Ana Silva', ana)])))).toContain(
      'not there any more',
    );
    expect(await everything()).toEqual(before);
  });

  it('lets somebody not to be contacted alone all the same', async () => {
    const ana = await saved('Ana Silva');
    await patchContact(ana, { doNotContact: true });
    await give(['Ana Silva'], [link('Ana Silva', ana)]);
    expect((await contactOf(ana)).doNotContact).toBe(true);
    expect(await dueOf(ana)).toEqual([]);
  });
});
