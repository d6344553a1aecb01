import { beforeEach, describe, expect, it, vi } from 'vitest';
import Papa from 'papaparse';
import { unguarded } from '../../../linkedin/archive/own-table';
import { NO_TIE } from '../../../outreach/contact';
import { undo } from '../../../storage/change';
import { readContact, removeContact, saveContact } from '../../../storage/contacts';
import { database } from '../../../storage/database';
import { itemCalendar, wholeCalendar } from '../../../storage/files/export-calendar';
import { contactsCsv, contactsVCard, touchesCsv } from '../../../storage/files/export-contacts';
import { readCourseLog } from '../../../storage/files/export-course-log';
import { personFile } from '../../../storage/files/export-person';
import type { FileParts } from '../../../storage/files/file-parts';
import { bringInCards, cardFates } from '../../../storage/files/import-vcards';
import type { CardContact } from '../../../storage/files/vcard-read';
import { readVCards } from '../../../storage/files/vcard-read';
import { addSamplePerson } from '../../../storage/sample';
import { logTouch } from '../../../storage/touches';
import { everything, saved, startAfresh } from '../support';
import { textOf } from './text-of';

beforeEach(startAfresh);

const HOUR = 3_600_000;
const note = { kind: 'note' } as const;

async function talkWith(name: string): Promise<string> {
  const id = await saved(name, { edits: { company: 'Arup' }, fields: ['Engineering'], tags: ['warm'] });
  const meetAt = Date.now() + 48 * HOUR;
  const where = { meetZone: 'Europe/Lisbon', minutes: 20, place: 'Café' };
  await logTouch({ contactId: id, kind: 'scheduled', text: '', meetAt, ...where });
  return id;
}

const choices = { hideNames: false, remindMinutes: 30 };

describe('a calendar file', () => {
  it('holds every talk and due item of everyone, and of nobody removed or invented', async () => {
    const ana = await talkWith('Ana Silva');
    await removeContact(await talkWith('Ben Ode'));
    await addSamplePerson();
    const { text, count } = await wholeCalendar(choices);
    expect(count).toBe(text.match(/BEGIN:VEVENT/gu)?.length);
    expect(text).toContain('SUMMARY:Talk with Ana Silva');
    expect(text).not.toMatch(/Ben Ode|Maya/u);
    expect(await itemCalendar({ contactId: ana, item: 'talk' }, choices)).toContain('BEGIN:VALARM');
    expect(await itemCalendar({ contactId: ana, item: 'thank' }, choices)).toBeNull();
  });

  it('keeps the id of a talk that moves', async () => {
    const ana = await talkWith('Ana Silva');
    const uidOf = async () =>
      /^UID:(.*)$/mu.exec((await itemCalendar({ contactId: ana, item: 'talk' }, choices)) ?? '')?.[1];
    const before = await uidOf();
    await logTouch({ contactId: ana, kind: 'cancelled', text: '', at: Date.now() + 1 });
    expect(before).toMatch(/^talk-/u);
    expect(await uidOf()).toBe(before);
  });
});

const rowsOf = async (file: Promise<FileParts>) =>
  Papa.parse<Record<string, string>>((await textOf(await file)).slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe('tables', () => {
  it('hold everyone who is kept, also archived, whatever their texts', async () => {
    const edits = { name: '=HYPERLINK("x")', company: 'A, B\nC', about: '+1' };
    await saveContact({ captured: null, edits, tags: ['a;b', 'c'] });
    for (let at = 0; at < 250; at += 1) await saved(`Person ${at}`);
    await removeContact(await saved('Gone'));
    const rows = await rowsOf(contactsCsv());
    expect(rows).toHaveLength(251);
    const hostile = rows.find(({ Company }) => Company === 'A, B\nC');
    expect(hostile).toMatchObject({ Name: `'=HYPERLINK("x")`, Tags: 'a;b\nc', Stage: 'Saved' });
    expect(unguarded(hostile?.['Name'] ?? '')).toBe(edits.name);
  }, 60_000);

  it('say when the step is due that still stands, not one that has passed by itself', async () => {
    const id = await saved('Ana', { edits: { company: 'Arup' } });
    const sent = { channel: 'email', template: '', subject: '', text: 'x' } as const;
    const at = Date.now() - 20 * 24 * HOUR;
    await logTouch({ contactId: id, kind: 'asked', at, zone: 'UTC', ...sent });
    const due = (await readContact(id))?.standing.due[0]?.on;
    expect(await rowsOf(contactsCsv())).toMatchObject([{ Name: 'Ana', 'Next due': due }]);
  });

  it('hold each touch with its exact text', async () => {
    const id = await saved('Ana');
    await logTouch({ ...note, contactId: id, text: 'line one\nline "two"' });
    const rows = await rowsOf(touchesCsv());
    expect(new Set(rows.map(({ What }) => What))).toEqual(new Set(['Note', 'Saved']));
    expect(rows.find(({ What }) => What === 'Note')).toMatchObject({
      Text: 'line one\nline "two"',
      Name: 'Ana',
    });
  });
});

describe('what happened', () => {
  it('is read only for files that tell of it', async () => {
    await saved('Ana');
    const reading = vi.spyOn(database.touches, 'where');
    expect(await rowsOf(contactsCsv())).toHaveLength(1);
    expect(await textOf(await contactsVCard({ version: '4.0', notes: false }))).toContain('FN:Ana');
    expect(reading).not.toHaveBeenCalled();
    await contactsVCard({ version: '4.0', notes: true });
    expect(reading).toHaveBeenCalledTimes(1);
    reading.mockRestore();
  });
});

const CARD: CardContact = {
  edits: { name: 'Ana Silva', role: 'Engineer', company: 'Arup' },
  email: 'ana@arup.example',
  phone: '1',
  profileKeys: ['ana-silva'],
  fields: ['Engineering'],
  tags: ['warm'],
  note: 'Met at a fair',
};
const BEN: CardContact = { ...CARD, edits: { name: 'Ben' }, email: '', profileKeys: [], note: '' };

describe('vCards', () => {
  it('go out, and come back after everything was erased', async () => {
    await bringInCards([CARD, BEN]);
    for (const version of ['4.0', '3.0'] as const) {
      const text = await textOf(await contactsVCard({ version, notes: true }));
      await startAfresh();
      const read = await readVCards(text);
      expect(read.ok && read.people.toSorted((a, b) => (a.note < b.note ? 1 : -1))).toMatchObject([
        CARD,
        BEN,
      ]);
      await bringInCards(read.ok ? read.people : []);
    }
    expect(await textOf(await contactsVCard({ version: '4.0', notes: false }))).not.toContain(
      'Met at a fair',
    );
  });

  it('brought in are one change, and twice is as good as once', async () => {
    const { added, change } = await bringInCards([CARD, BEN]);
    expect(added).toBe(2);
    const once = await everything();
    expect(await bringInCards([CARD])).toEqual({ added: 0, filled: 0, change: null });
    expect(await everything()).toEqual(once);
    await undo(change?.id ?? '');
    expect(await database.contacts.count()).toBe(0);
  });

  it('of one person twice in a file make one contact, which Undo takes back with all the others', async () => {
    const kept = await saved('Cy', { email: 'cy@x.example' });
    const again = {
      ...CARD,
      edits: { name: 'A. Silva', location: 'Lisbon' },
      phone: '2',
      tags: ['two'],
      note: 'Tea',
    };
    const cy = { ...BEN, edits: { name: 'Cy', company: 'Hart' }, email: 'cy@x.example' };
    const { added, filled, change } = await bringInCards([CARD, again, BEN, cy]);
    expect([added, filled]).toEqual([2, 1]);
    const cards = await readVCards(await textOf(await contactsVCard({ version: '4.0', notes: true })));
    expect(cards.ok && cards.people.find(({ email }) => email === CARD.email)).toMatchObject({
      ...CARD,
      edits: { ...CARD.edits, location: 'Lisbon' },
      tags: ['warm', 'two'],
      note: 'Met at a fair\n\nTea',
    });
    await undo(change?.id ?? '');
    expect(await database.contacts.toCollection().primaryKeys()).toEqual([kept]);
    expect((await readContact(kept))?.contact.edits).toEqual({});
  });

  it('add to somebody kept what they lack, and change nothing that is said', async () => {
    const id = await saved('Ana S.', { email: 'ANA@arup.example', edits: { role: 'Director' } });
    expect((await cardFates([CARD, CARD, BEN])).map(({ is }) => is)).toEqual(['known', 'known', 'new']);
    expect(await bringInCards([CARD])).toMatchObject({ added: 0, filled: 1 });
    const { contact } = (await readContact(id)) ?? {};
    expect(contact?.edits).toEqual({ role: 'Director', company: 'Arup' });
    expect(contact).toMatchObject({ phone: '1', profileKeys: ['ana-silva'], tags: ['warm'] });
  });

  it('ask about namesakes and say which stand twice in the file', async () => {
    await saved('ána SILVA', { edits: { company: 'ARUP' } });
    const bare = { ...CARD, email: '', profileKeys: [] };
    expect((await cardFates([bare, BEN, BEN])).map(({ is }) => is)).toEqual(['namesake', 'new', 'repeated']);
  });

  it('that take long say how far they are, and can be given up with nothing kept', async () => {
    const cards = Array.from({ length: 900 }, (_, at) => ({ ...BEN, edits: { name: `Person ${at}` } }));
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const far: number[] = [];
    expect(await cardFates(cards, { signal, onProgress: (done) => far.push(done) })).toHaveLength(900);
    expect(far).toEqual(Array.from({ length: 18 }, (_, at) => 50 * (at + 1)));
    const before = await everything();
    const onProgress = (done: number) => {
      if (done > 300) giveUp.abort(new Error('given up'));
    };
    await expect(bringInCards(cards, { signal, onProgress })).rejects.toThrow('given up');
    await expect(cardFates(cards, { signal })).rejects.toThrow('given up');
    expect(await everything()).toEqual(before);
  });

  it('bring in all or nobody', async () => {
    const before = await everything();
    const bad = { ...BEN, phone: '1'.repeat(61) };
    await expect(bringInCards([CARD, bad])).rejects.toMatchObject({
      failure: { title: expect.stringContaining('phone') },
    });
    expect(await everything()).toEqual(before);
  });
});

describe('what leaves of one person', () => {
  it('is all that hangs on them, and nothing of anybody else', async () => {
    const ana = await talkWith('Ana Silva');
    await talkWith('Ben Ode');
    const { name, text } = await personFile(ana);
    const file: unknown = JSON.parse(text);
    expect(name).toBe('Ana Silva');
    expect(file).toMatchObject({ format: 'cuppa-person', damaged: 0, contact: { id: ana }, drafts: [] });
    expect(file).toMatchObject({ touches: [{ kind: 'saved' }, { kind: 'scheduled' }] });
    expect(text).not.toContain('Ben Ode');
  });

  it('is text and nothing else, whatever stands in it', async () => {
    const bad = '\u202E<script>alert(1)</script>", "__proto__": {"x": 1}, "שרה\u2028';
    const edits = { name: bad, company: bad, about: bad };
    const tie = { ...NO_TIE, shared: bad, referrer: bad };
    const { contact } = await saveContact({ captured: null, edits, tie, tags: [bad], fields: [bad] });
    await logTouch({ ...note, contactId: contact.id, text: bad });
    const { text } = await personFile(contact.id);
    const file: unknown = JSON.parse(text);
    expect(file).toMatchObject({ contact: { edits, tie, tags: [bad], fields: [bad] } });
    expect(file).toMatchObject({ touches: [{ kind: 'saved' }, { kind: 'note', text: bad }] });
    expect(Object('x')).not.toHaveProperty('x');
  });

  it('is in the course log once we talked', async () => {
    const ana = await talkWith('Ana Silva');
    expect((await readCourseLog()).entries).toEqual([]);
    await logTouch({ contactId: ana, kind: 'met', text: 'Bridges' });
    await logTouch({ contactId: ana, kind: 'referred', text: 'Jon Wu' });
    const { entries } = await readCourseLog();
    expect(entries).toMatchObject([
      { name: 'Ana Silva', discussed: [{ notes: ['Bridges'] }], names: ['Jon Wu'] },
    ]);
  });
});
