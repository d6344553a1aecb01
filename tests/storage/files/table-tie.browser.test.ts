import { beforeEach, describe, expect, it, test } from 'vitest';
import { openFile } from '../../../linkedin/archive/open-file';
import { isOwnTable, OWN_NO_TIE } from '../../../linkedin/archive/own-table';
import { guessMapping, readPeople } from '../../../linkedin/archive/people-table';
import { NO_TIE, TIE_LABELS } from '../../../outreach/contact';
import { patchContact, readContact, saveContact } from '../../../storage/contacts';
import { database } from '../../../storage/database';
import { contactsCsv } from '../../../storage/files/export-contacts';
import { keepMapping, lastMapping } from '../../../storage/import/last-mapping';
import { learnFromTable } from '../../../storage/import/learn';
import { bringIn, READING } from '../import-support';
import { saved, startAfresh } from '../support';

beforeEach(startAfresh);

async function compared(...parts: BlobPart[]) {
  const found = await openFile(new File(parts, 'people.csv'), READING);
  if (found.kind !== 'table') throw new Error('It was taken for LinkedIn’s.');
  const [head, ...rows] = found.rows;
  const header = head?.cells ?? [];
  const { records, left } = readPeople(rows, guessMapping(header), isOwnTable(header));
  expect(left).toEqual([]);
  return learnFromTable(records);
}

async function broughtIn(...parts: BlobPart[]) {
  const { fresh, fills } = await compared(...parts);
  await bringIn({ fills, newcomers: fresh.map((row) => ({ from: 'file', row }) as const) });
  const ids = await database.contacts.toCollection().primaryKeys();
  const views = await Promise.all(ids.map(readContact));
  return views.flatMap((view) => (view ? [view] : []));
}

const ANA = { edits: { name: 'Ana Silva', company: 'Arup' }, captured: null };

describe('a table of Cuppa’s own', () => {
  it('says again who is never to be written to, and nothing is due with them', async () => {
    const { contact } = await saveContact({ ...ANA, profileKeys: ['ana'] });
    await patchContact(contact.id, { doNotContact: true });
    const parts = await contactsCsv();
    await startAfresh();
    const [view] = await broughtIn(...parts);
    expect(view?.contact.doNotContact).toBe(true);
    expect(view?.standing).toMatchObject({ due: [] });
    expect(await compared(...parts)).toMatchObject({ fresh: [], fills: [], known: 1 });
  });

  it('keeps two of one name at one company two, and takes the same row twice for one', async () => {
    await saveContact(ANA);
    await saveContact(ANA);
    const parts = await contactsCsv();
    await startAfresh();
    const [, ...rows] = parts;
    expect(await compared(...parts, ...rows)).toMatchObject({ fresh: [{}, {}], repeated: 2 });
  });

  it('is read with all its columns, whatever was said of such a table before', async () => {
    const header = ['Cuppa id', 'Name', 'Do not contact'];
    await keepMapping(header, [null, 'name', null]);
    expect(await lastMapping(header)).toBeNull();
    expect(guessMapping(header)).toEqual([null, 'name', 'doNotContact']);
  });

  it('says in one way that somebody is not known', () => {
    expect(OWN_NO_TIE).toBe(TIE_LABELS.none);
  });
});

describe('a table, beside somebody kept,', () => {
  const header = 'Name,LinkedIn,Referred by,Do not contact';
  const address = 'https://www.linkedin.com/in/ana/';

  it('forbids to write to them, and says so first', async () => {
    await saved('Ana', { profileKeys: ['ana'] });
    const { fills } = await compared(`${header}\nAna,${address},,asked to stop\n`);
    expect(fills).toMatchObject([{ parts: ['do not contact'], sure: true }]);
    await bringIn({ fills });
    expect(await database.contacts.toArray()).toMatchObject([{ doNotContact: true, tie: NO_TIE }]);
  });

  it('never allows it again, and leaves the tie alone that is there', async () => {
    const tie = { ...NO_TIE, kind: 'friend', shared: 'Chess' } as const;
    const id = await saved('Ana', { profileKeys: ['ana'], tie });
    await patchContact(id, { doNotContact: true });
    expect(await compared(`${header}\nAna,${address},Ben Ode,no\n`)).toMatchObject({ fills: [], known: 1 });
  });

  it('says who referred them, whom nobody may mention yet', async () => {
    const [view] = await broughtIn(`${header}\nAna,${address},Ben Ode,\n`);
    const tie = { ...NO_TIE, kind: 'referred', referrer: 'Ben Ode' };
    expect(view?.contact).toMatchObject({ tie, doNotContact: false });
  });

  it('forbids it though only one of two rows does', async () => {
    const [view] = await broughtIn(`${header}\nAna,${address},,\nAna S.,${address},,x\n`);
    expect(view?.contact.doNotContact).toBe(true);
  });
});

test('other words for how somebody is known are kept as a note', async () => {
  const [view] = await broughtIn('Name,How I know them\nAna,the chess club\n');
  expect(view?.contact.tie).toEqual(NO_TIE);
  const notes = view?.touches.flatMap((touch) => (touch.kind === 'note' ? touch.text : []));
  expect(notes).toEqual(['How I know them: the chess club']);
});
