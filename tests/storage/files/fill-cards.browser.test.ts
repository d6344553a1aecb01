import { beforeEach, expect, it, vi } from 'vitest';
import { undo } from '../../../storage/change';
import { readContact, removeContact } from '../../../storage/contacts';
import { database } from '../../../storage/database';
import { bringInCards } from '../../../storage/files/import-vcards';
import type { CardContact } from '../../../storage/files/vcard-read';
import { derivedNow } from '../import-support';
import { everything, saved, startAfresh } from '../support';

beforeEach(startAfresh);

const COUNT = 150;

function cardOf(at: number, more: Partial<CardContact> = {}): CardContact {
  return {
    edits: { name: `Person ${at}`, company: 'Arup' },
    email: `p${at}@x.example`,
    phone: '',
    profileKeys: [`person-${at}`],
    fields: [],
    tags: [],
    note: '',
    ...more,
  };
}

const everyone = (more: Partial<CardContact> = {}) =>
  Array.from({ length: COUNT }, (_, at) => cardOf(at, more));

async function contactBy(key: string) {
  const row = await database.contacts.get({ profileKeys: key });
  return (await readContact(String(Object(row).id)))?.contact;
}

it('kept people are read and written some at a time, however many they are', async () => {
  await bringInCards(everyone());
  const one = vi.spyOn(database.contacts, 'get');
  const searched = vi.spyOn(database.contacts, 'where');
  const done: number[] = [];
  const more = everyone({ phone: '+1 2', note: 'Tea' });
  const onProgress = (cards: number) => done.push(cards);
  expect(await bringInCards(more, { onProgress })).toMatchObject({ added: 0, filled: COUNT });
  expect(one).not.toHaveBeenCalled();
  // Once for each sixty: who else has an address of theirs.
  expect(searched.mock.calls.filter((call) => JSON.stringify(call) === '["profileKeys"]')).toHaveLength(3);
  expect(done).toEqual([60, 120, 150]);
  vi.restoreAllMocks();
  expect(await contactBy('person-149')).toMatchObject({ phone: '+1 2' });
  expect(await database.touches.filter((touch) => Object(touch).text === 'Tea').count()).toBe(COUNT);
  const after = await everything();
  expect(await bringInCards(more)).toEqual({ added: 0, filled: 0, change: null });
  expect(await everything()).toEqual(after);
}, 60_000);

it('one Undo takes all of it back, with what is derived', async () => {
  await bringInCards(everyone());
  const before = [await everything(), await derivedNow()];
  const { change } = await bringInCards(everyone({ tags: ['new'], note: 'Tea', doNotContact: true }));
  await undo(change?.id ?? '');
  expect([await everything(), await derivedNow()]).toEqual(before);
}, 60_000);

it('several cards of one person add up, also far apart in the file', async () => {
  await bringInCards(everyone());
  const [first, ...rest] = everyone();
  const again = [cardOf(0, { tags: ['a'], note: 'One' }), ...rest, cardOf(0, { tags: ['b'], note: 'Two' })];
  const twice = cardOf(0, { tags: ['a', 'c'], note: 'One' });
  expect(await bringInCards([...again, ...(first ? [first] : []), twice])).toMatchObject({ filled: 3 });
  const contact = await contactBy('person-0');
  expect(contact?.tags).toEqual(['a', 'b', 'c']);
  const view = await readContact(contact?.id ?? '');
  const notes = view?.touches.flatMap((touch) => (touch.kind === 'note' ? touch.text : []));
  expect(notes?.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(['One', 'Two']);
}, 60_000);

it('an address goes to one contact, and a card that has it later is about them', async () => {
  const [ana, ben] = [
    await saved('Ana', { email: 'ana@x.example' }),
    await saved('Ben', { email: 'ben@x.example' }),
  ];
  const key = { profileKeys: ['new-address'] };
  const cards = [
    cardOf(1, { ...key, edits: { name: 'Ana' }, email: 'ana@x.example' }),
    ...Array.from({ length: 70 }, () =>
      cardOf(2, { edits: { name: 'Ana' }, email: 'ana@x.example', profileKeys: [] }),
    ),
    cardOf(3, { ...key, edits: { name: 'Ben' }, email: 'ben@x.example', phone: '7' }),
  ];
  await bringInCards(cards);
  expect((await readContact(ana))?.contact).toMatchObject({ ...key, phone: '7' });
  expect((await readContact(ben))?.contact).toMatchObject({ profileKeys: [], phone: '' });
});

it('an address that somebody else has stays with them', async () => {
  const ana = await saved('Ana', { profileKeys: ['ana'], email: 'ana@x.example' });
  const ben = await saved('Ben', { profileKeys: ['ben'] });
  await bringInCards([cardOf(1, { edits: { name: 'Ana' }, profileKeys: ['ana', 'ben'], tags: ['t'] })]);
  expect((await readContact(ana))?.contact).toMatchObject({ profileKeys: ['ana'], tags: ['t'] });
  expect((await readContact(ben))?.contact).toMatchObject({ profileKeys: ['ben'], tags: [] });
});

it('somebody who was removed comes back', async () => {
  const ana = await saved('Ana', { profileKeys: ['ana'] });
  await removeContact(ana);
  await bringInCards([cardOf(1, { edits: { name: 'Ana' }, profileKeys: ['ana'] })]);
  expect((await readContact(ana))?.contact.email).toBe('p1@x.example');
});

it('given up in the middle leaves everyone as they were', async () => {
  await bringInCards(everyone());
  const before = await everything();
  const giveUp = new AbortController();
  const onProgress = (done: number) => {
    if (done > 100) giveUp.abort(new Error('given up'));
  };
  const cards = everyone({ tags: ['new'] });
  await expect(bringInCards(cards, { signal: giveUp.signal, onProgress })).rejects.toThrow('given up');
  expect(await everything()).toEqual(before);
}, 60_000);
