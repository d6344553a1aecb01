import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../components/page-of';
import { undo } from '../../storage/change';
import { readContact, removeContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { learnFromArchive, learnFromTable } from '../../storage/import/learn';
import {
  archiveOf,
  bringIn,
  CONNECTIONS,
  derivedNow,
  INVITATIONS,
  MESSAGES,
  tablePerson,
} from './import-support';
import { everything, saved, startAfresh } from './support';

const NOW = Date.UTC(2026, 1, 20);

// Of 2021: no addresses, few companies; a name of another script, a date alone.
const OLD = `Notes:
"When exporting your connection data, you may notice that some are missing."

First Name,Last Name,Email Address,Company,Position,Connected On
Ivo,Marsh,,,,02 Feb 2021
Una,"Pell, MBA",,Hart,Head,16 Dec 2020
小龙,李,,,,28 Feb 2020
Solo,,solo@example.org,,,03 Jan 2018
,,,,,14 Feb 2019
`;
const IDS = `First Name,Last Name,URL,Connected On
Ivo,Marsh,https://www.linkedin.com/in/ACoAABcDeFgHiJ,02 Feb 2026
Una,Pell,http://uk.linkedin.com/in/Una-Pell-Invented/,02 Feb 2026
`;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await startAfresh();
});

async function addAll(text: string) {
  const { newcomers } = await learnFromArchive(await archiveOf(text));
  return bringIn({ newcomers: newcomers.map((row) => ({ from: 'archive', row }) as const) });
}

describe.each([
  ['of 2021, without addresses', OLD, 4],
  ['of 2026', CONNECTIONS, 3],
  ['with ids and other spellings', IDS, 2],
])('the connections %s', (_, text, count) => {
  it('are added once, and nobody again the second time', async () => {
    await addAll(text);
    expect(await database.contacts.count()).toBe(count);
    const after = await everything();
    const again = await learnFromArchive(await archiveOf(text));
    expect(again.newcomers).toEqual([]);
    expect(again.findings).toEqual([]);
    expect(await everything()).toEqual(after);
  });

  it('are taken back by Undo as if they had never been', async () => {
    await saved('Ivo Marsh', { edits: { company: 'Elsewhere' } });
    const before = [await everything(), await derivedNow()];
    const change = await addAll(text);
    await undo(change.id);
    expect([await everything(), await derivedNow()]).toEqual(before);
  });
});

describe('an address with an id', () => {
  it('opens the page of whom it was, capitals and all', async () => {
    await addAll(IDS);
    const ids = await database.contacts.toCollection().primaryKeys();
    const pages = ids.map((id) => readContact(id));
    const urls = (await Promise.all(pages)).map((view) => view && pageOf(view.contact));
    expect(urls).toEqual([
      'https://www.linkedin.com/in/ACoAABcDeFgHiJ/',
      'https://www.linkedin.com/in/Una-Pell-Invented/',
    ]);
  });

  it('keeps its capitals too where a contact gets it', async () => {
    const id = await saved('Ivo Marsh');
    const { findings } = await learnFromArchive(await archiveOf(IDS));
    expect(findings.map(({ sure }) => sure)).toEqual([false]);
    await bringIn({ findings });
    const view = await readContact(id);
    expect(view && pageOf(view.contact)).toBe('https://www.linkedin.com/in/ACoAABcDeFgHiJ/');
  });
});

describe('two contacts of one name', () => {
  it('are told apart by where they work, and one address goes to one of them', async () => {
    const one = await saved('Ivo Marsh', { edits: { company: 'Hart' } });
    const other = await saved('Ivo Marsh', { edits: { company: 'Quayside' } });
    const { findings, names } = await learnFromArchive(await archiveOf(IDS));
    expect([names.get(one), names.get(other)]).toEqual(['Ivo Marsh, Hart', 'Ivo Marsh, Quayside']);
    const about = findings.map(({ contactId, sure }) => [contactId, sure]);
    expect(about).toHaveLength(2);
    expect(about).toEqual(
      expect.arrayContaining([
        [one, false],
        [other, false],
      ]),
    );
    await bringIn({ findings });
    const keys = [await readContact(one), await readContact(other)].map((view) => view?.contact.profileKeys);
    expect(keys.flat()).toEqual(['acoaabcdefghij']);
  });
});

it('the address of someone who was removed is not given to a contact with the same e-mail', async () => {
  const gone = await saved('Ivo Marsh', { profileKeys: ['ivo-marsh-invented'] });
  await removeContact(gone);
  const id = await saved('Ivo Marsh', { email: 'ivo@example.org' });
  const { findings } = await learnFromArchive(await archiveOf(CONNECTIONS, INVITATIONS, MESSAGES));
  await bringIn({ findings });
  const view = await readContact(id);
  expect(view?.contact.profileKeys).toEqual([]);
  expect(view?.contact.captured?.facts['company']).toMatchObject({
    value: 'Quayside Works',
    from: 'archive',
  });
});

describe('fields and tags of a table', () => {
  const row = { ...tablePerson(1), tags: ['Quay'] };
  const person = { profileKeys: ['person-1'], email: 'p1@example.org', phone: '1' };
  const edits = { role: 'Joiner', company: 'Works 1', location: 'Port Ellery' };

  it('are said before they are filled in, and only once', async () => {
    const id = await saved('Person 1', { ...person, edits });
    const { fills } = await learnFromTable([row]);
    expect(fills.map(({ parts }) => parts)).toEqual([['field', 'tags']]);
    await bringIn({ fills });
    expect((await readContact(id))?.contact).toMatchObject({ fields: ['Boats'], tags: ['Quay'] });
    expect(await learnFromTable([row])).toMatchObject({ fills: [], fresh: [], known: 1 });
  });

  it('leave those that are there alone', async () => {
    await saved('Person 1', { ...person, edits, fields: ['Oak'], tags: ['Own'] });
    expect(await learnFromTable([row])).toMatchObject({ fills: [], fresh: [], known: 1 });
  });
});
