import { beforeEach, describe, expect, it, test } from 'vitest';
import { database } from '../../../storage/database';
import { patchContact, readContact, saveContact } from '../../../storage/contacts';
import { contactsVCard } from '../../../storage/files/export-contacts';
import { bringInCards, cardFates } from '../../../storage/files/import-vcards';
import type { CardContact } from '../../../storage/files/vcard-read';
import { readVCards } from '../../../storage/files/vcard-read';
import { saved, startAfresh } from '../support';
import { textOf } from './text-of';

beforeEach(startAfresh);

const ANA: CardContact = {
  edits: { name: 'Ana Silva', company: 'Arup' },
  email: '',
  phone: '',
  profileKeys: [],
  fields: [],
  tags: [],
  note: '',
};

const fatesOf = async (...cards: CardContact[]) => (await cardFates(cards)).map(({ is }) => is);

describe('two cards of one name at one company', () => {
  test.each<[string, Partial<CardContact>, Partial<CardContact>]>([
    ['addresses', { profileKeys: ['ana-silva-1'] }, { profileKeys: ['ana-silva-2'] }],
    ['e-mails', { email: 'ana@arup.example' }, { email: 'ana.silva@arup.example' }],
    ['numbers', { phone: '+351 21 1' }, { phone: '+351 21 2' }],
  ])('are two people where their %s differ', async (_, one, other) => {
    const cards = [
      { ...ANA, ...one },
      { ...ANA, ...other },
    ];
    expect(await fatesOf(...cards)).toEqual(['new', 'new']);
    expect(await bringInCards(cards)).toMatchObject({ added: 2, filled: 0 });
  });

  test.each<[string, Partial<CardContact>, Partial<CardContact>]>([
    ['nothing tells them apart', {}, { phone: '1' }],
    ['the number is spelt otherwise', { phone: '+351 21 1' }, { phone: '+351211' }],
    ['one address is an id of LinkedIn’s', { profileKeys: ['ana'] }, { profileKeys: ['acoaabcdefghij'] }],
  ])('are one person where %s', async (_, one, other) => {
    expect(await fatesOf({ ...ANA, ...one }, { ...ANA, ...other })).toEqual(['new', 'repeated']);
  });

  it('are no question where whoever is kept has another address', async () => {
    await saved('Ana Silva', { edits: { company: 'Arup' }, profileKeys: ['ana-silva-1'] });
    expect(await fatesOf({ ...ANA, profileKeys: ['ana-silva-2'] })).toEqual(['new']);
    expect(await fatesOf({ ...ANA, profileKeys: ['acoaabcdefghij'] }, ANA)).toEqual(['namesake', 'namesake']);
  });
});

describe('people who share an e-mail', () => {
  const office = { email: 'office@arup.example' };
  const ben = { ...ANA, ...office, edits: { name: 'Ben Ode' }, note: 'Plays chess' };

  it('stay two, in one file and beside somebody kept', async () => {
    const ana = await saved('Ana Silva', { ...office, edits: { company: 'Arup' } });
    const cleo = { ...ben, edits: { name: 'Cleo Hart' } };
    expect(await fatesOf(ben, cleo)).toEqual(['new', 'new']);
    expect(await bringInCards([ben, cleo])).toMatchObject({ added: 2, filled: 0 });
    const { contact, touches } = (await readContact(ana)) ?? {};
    expect(contact?.edits).toEqual({ company: 'Arup' });
    expect(touches?.map(({ kind }) => kind)).toEqual(['saved']);
  });

  it('are one where they share a name too, or a card gives none', async () => {
    await saved('Ana Silva', office);
    const [short, bare] = [
      { ...ANA, ...office, edits: { name: 'A. Silva' } },
      { ...ANA, ...office, edits: {} },
    ];
    expect(await fatesOf(short, bare)).toEqual(['known', 'known']);
  });

  it('are asked about where two who are kept have it and the name of both', async () => {
    await saved('Ana Silva', { profileKeys: ['ana-1'] });
    await database.contacts.toCollection().modify({ email: office.email });
    await saved('Ana Maria Silva', { profileKeys: ['ana-2'] });
    await database.contacts.toCollection().modify({ email: office.email });
    expect(await fatesOf({ ...ANA, ...office })).toEqual(['namesake']);
    expect(await fatesOf({ ...ANA, ...office, profileKeys: ['ana-3'] })).toEqual(['new']);
  });
});

test.each(['4.0', '3.0'] as const)(
  'whoever Cuppa keeps as two comes back as two from cards %s',
  async (version) => {
    const twins = { captured: null, edits: ANA.edits, tags: ['one'] };
    await saveContact(twins);
    await saveContact({ ...twins, tags: ['two'] });
    const text = await textOf(await contactsVCard({ version, notes: false }));
    await startAfresh();
    const read = await readVCards(text);
    const cards = read.ok ? read.people : [];
    expect(await fatesOf(...cards)).toEqual(['new', 'new']);
    await bringInCards(cards);
    const rows = await database.contacts.toArray();
    expect(new Set(rows.flatMap((row) => Object(row).tags))).toEqual(new Set(['one', 'two']));
    // The same card once more is nobody new.
    const [first] = cards;
    await startAfresh();
    expect(await fatesOf(...(first ? [first, first] : []))).toEqual(['new', 'repeated']);
  },
);

describe('“do not contact”', () => {
  it('comes back from cards', async () => {
    const id = await saved('Ana Silva', { profileKeys: ['ana'] });
    await patchContact(id, { doNotContact: true });
    await saved('Ben Ode');
    const text = await textOf(await contactsVCard({ version: '3.0', notes: false }));
    await startAfresh();
    const read = await readVCards(text);
    await bringInCards(read.ok ? read.people : []);
    const rows = await database.contacts.toArray();
    expect(new Map(rows.map((row) => [Object(row).sortName, Object(row).doNotContact]))).toEqual(
      new Map([
        ['ana silva', true],
        ['ben ode', false],
      ]),
    );
  });

  it('of a card is said of somebody kept, and never taken back by one', async () => {
    const id = await saved('Ana Silva', { profileKeys: ['ana'] });
    const ana = { ...ANA, profileKeys: ['ana'] };
    await bringInCards([ana, { ...ana, doNotContact: true }]);
    await bringInCards([{ ...ana, phone: '1' }]);
    expect((await readContact(id))?.contact).toMatchObject({ doNotContact: true, phone: '1' });
  });
});
