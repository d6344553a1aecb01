import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countDue, isAnyoneSaved, readToday } from '../../storage/today';
import { listContacts } from '../../storage/listing';
import { patchContact, readContact, removeContact } from '../../storage/contacts';
import { readSelection, selectContact } from '../../storage/selection';
import { saved, startAfresh } from './support';
import { database } from '../../storage/database';
import { logTouch } from '../../storage/touches';
import { patchSettings } from '../../storage/settings';
import { watch, watchAfterwards } from '../../storage/watch';

beforeEach(startAfresh);

// Monday 2026-10-12, 10:00 in Lisbon.
const TODAY = { at: Date.parse('2026-10-12T09:00:00Z'), zone: 'Europe/Lisbon' };
const SENT = { channel: 'email', template: '', subject: '', text: 'Hello' } as const;

const NOTHING = { count: 0, rows: [] };

async function asked(name: string, when: string): Promise<string> {
  const id = await saved(name);
  const at = Date.parse(when);
  await database.touches.clear();
  await logTouch({ contactId: id, kind: 'asked', at, zone: 'Europe/Lisbon', ...SENT });
  return id;
}

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe('Today', () => {
  it('groups who is overdue, due and due within the week, with reason and standing', async () => {
    const due = await saved('Due');
    await logTouch({
      contactId: due,
      kind: 'asked',
      at: Date.parse('2026-10-01T08:00:00Z'),
      zone: 'Europe/Lisbon',
      ...SENT,
    });
    const soon = await saved('Soon');
    await logTouch({
      contactId: soon,
      kind: 'asked',
      at: Date.parse('2026-10-07T08:00:00Z'),
      zone: 'Europe/Lisbon',
      ...SENT,
    });
    const late = await saved('Late');
    await logTouch({
      contactId: late,
      kind: 'asked',
      at: Date.parse('2026-09-01T08:00:00Z'),
      zone: 'Europe/Lisbon',
      ...SENT,
    });
    await logTouch({ contactId: await saved('Far'), kind: 'snoozed', until: '2027-09-01' });
    const today = await readToday(TODAY);
    expect(today.overdue.rows.map(({ contact }) => contact.id)).toEqual([late]);
    expect(today.today.rows.map(({ contact }) => contact.id)).toEqual([due]);
    expect(today.thisWeek.rows.map(({ contact }) => contact.id)).toContain(soon);
    expect(today.today.rows[0]).toMatchObject({
      item: { kind: 'follow-up', on: '2026-10-12', reason: expect.stringContaining('No reply') },
      standing: { stage: 'asked' },
    });
    expect(today.saved).toBe(true);
  });

  it('shows nobody twice for the same thing, nobody removed and nobody who must not be contacted', async () => {
    const id = await asked('Ana', '2026-10-01T08:00:00Z');
    const { overdue, today, thisWeek } = await readToday(TODAY);
    const items = [...overdue.rows, ...today.rows, ...thisWeek.rows].map(
      ({ contact, item }) => `${contact.id} ${item.kind}`,
    );
    expect(new Set(items).size).toBe(items.length);
    expect(await countDue(TODAY)).toBe(1);
    await patchContact(id, { doNotContact: true });
    expect(await countDue(TODAY)).toBe(0);
    await patchContact(id, { doNotContact: false });
    await removeContact(id);
    expect(await readToday(TODAY)).toEqual({
      overdue: NOTHING,
      today: NOTHING,
      thisWeek: NOTHING,
      saved: false,
    });
    expect(await isAnyoneSaved()).toBe(false);
  });

  it('reads only those who are due', async () => {
    for (const name of ['Ben', 'Cleo', 'Dan']) {
      await logTouch({ contactId: await saved(name), kind: 'snoozed', until: '2027-09-01' });
    }
    const id = await saved('Ana');
    await logTouch({
      contactId: id,
      kind: 'asked',
      at: Date.parse('2026-10-01T08:00:00Z'),
      zone: 'UTC',
      ...SENT,
    });
    const reading = vi.spyOn(IDBIndex.prototype, 'getAll');
    await readToday(TODAY);
    const read = reading.mock.contexts.map((index) => (index instanceof IDBIndex ? index.name : ''));
    expect(read.filter((name) => name === '[contactId+at]')).toHaveLength(1);
    reading.mockRestore();
  });
});

const captured = (name: string, company: string) => ({
  at: 1,
  facts: { name: { value: name, from: 't' }, company: { value: company, from: 'card' } },
  experience: [],
});

async function three(): Promise<void> {
  await saved('', { captured: captured('Łukasz Müller', 'Arup'), fields: ['Bridges'], tags: ['fair'] });
  await saved('', { captured: captured('Ana Silva', 'Ove & Co'), fields: ['Water'] });
  const id = await saved('', {
    captured: captured('Émile Roux', 'Arup'),
    fields: ['Water'],
    tags: ['fair'],
  });
  await logTouch({ contactId: id, kind: 'note', text: 'Loves timber façades', at: Date.now() + 1000 });
  await logTouch({ contactId: id, kind: 'asked', ...SENT, at: Date.now() + 2000 });
}

describe('the list of contacts', () => {
  it('is in the order of names, whatever the accents, with all one can filter by', async () => {
    await three();
    const listing = await listContacts({});
    expect(names(listing.rows)).toEqual(['Ana Silva', 'Émile Roux', 'Łukasz Müller']);
    expect(listing).toMatchObject({ total: 3, fields: ['Bridges', 'Water'], tags: ['fair'], damaged: [] });
    expect(listing.rows[1]).toMatchObject({ company: 'Arup', stage: 'asked', role: '' });
  });

  it.each([
    ['lukasz MULLER', ['Łukasz Müller']],
    ['arup  roux', ['Émile Roux']],
    ['facades', ['Émile Roux']],
    ['water', ['Ana Silva', 'Émile Roux']],
    ['fair arup', ['Émile Roux', 'Łukasz Müller']],
    ['nobody', []],
    ['   ', ['Ana Silva', 'Émile Roux', 'Łukasz Müller']],
  ])('finds “%s” in all that is known', async (search, found) => {
    await three();
    expect(names((await listContacts({ search })).rows)).toEqual(found);
  });

  it('narrows by stage, field and tag together', async () => {
    await three();
    expect(names((await listContacts({ stages: ['asked'] })).rows)).toEqual(['Émile Roux']);
    expect(names((await listContacts({ fields: ['Water'], tags: ['fair'] })).rows)).toEqual(['Émile Roux']);
    expect((await listContacts({ fields: ['Water'], tags: ['nothing'] })).total).toBe(3);
  });

  it('sorts by what happened last and by what is due next', async () => {
    await three();
    expect(names((await listContacts({ sort: 'recent' })).rows)[0]).toBe('Émile Roux');
    const due = (await listContacts({ sort: 'due' })).rows.map(({ dueOn }) => dueOn ?? '9999');
    expect(due).toEqual(due.toSorted());
  });
});

describe('the contact handed to the panel', () => {
  it('is the last one, and none at first', async () => {
    await database.meta.delete('selection');
    expect(await readSelection()).toBeNull();
    await selectContact('a');
    await selectContact('b');
    expect(await readSelection()).toMatchObject({ contactId: 'b' });
  });
});

async function kindsDue(): Promise<string> {
  const { overdue, today } = await readToday(TODAY);
  return [...overdue.rows, ...today.rows].map(({ item }) => item.kind).join(' ');
}

describe('watching', () => {
  it('tells again after a change, until it is stopped', async () => {
    const seen: boolean[] = [];
    const stop = watch(isAnyoneSaved, (answer) => seen.push(answer), vi.fn());
    await vi.waitFor(() => expect(seen).toEqual([false]));
    await saved('Ana');
    await vi.waitFor(() => expect(seen.at(-1)).toBe(true));
    stop();
    const told = seen.length;
    await saved('Ben');
    expect(seen).toHaveLength(told);
  });

  it('tells what can wait a moment later, each time, and of changes made meanwhile', async () => {
    const seen: number[] = [];
    const stop = watchAfterwards(
      () => database.contacts.count(),
      (count) => seen.push(count),
      vi.fn(),
    );
    await vi.waitFor(() => expect(seen).toEqual([0]));
    for (const [at, name] of ['Ana', 'Ben', 'Cho'].entries()) {
      await saved(name);
      await vi.waitFor(() => expect(seen.at(-1)).toBe(at + 1));
    }
    await saved('Dan');
    await saved('Eva');
    await vi.waitFor(() => expect(seen.at(-1)).toBe(5));
    stop();
  });

  it('notices a touch, a patch and a setting through every step of a query', async () => {
    const id = await saved('Ana');
    const seen: string[] = [];
    const stop = watch(kindsDue, (kinds) => seen.push(kinds), vi.fn());
    const at = Date.parse('2026-10-01T08:00:00Z');
    await logTouch({ contactId: id, kind: 'asked', at, zone: 'Europe/Lisbon', ...SENT });
    await vi.waitFor(() => expect(seen.at(-1)).toBe('follow-up'));
    await patchSettings({ cadence: 'none' });
    await vi.waitFor(() => expect(seen.at(-1)).toBe(''));
    await patchSettings({ cadence: '3b7' });
    await vi.waitFor(() => expect(seen.at(-1)).toBe('follow-up'));
    await patchContact(id, { doNotContact: true });
    await vi.waitFor(() => expect(seen.at(-1)).toBe(''));
    stop();
  });

  it('notices another touch of the contact on the screen, and its removal', async () => {
    const id = await saved('Ana');
    const seen: (number | undefined)[] = [];
    const stop = watch(
      () => readContact(id),
      (view) => seen.push(view?.touches.length),
      vi.fn(),
    );
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    await logTouch({ contactId: id, kind: 'note', text: 'x' });
    await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
    await removeContact(id);
    await vi.waitFor(() => expect(seen.at(-1)).toBeUndefined());
    stop();
  });

  it('hands on what went wrong', async () => {
    const failed = vi.fn<(error: unknown) => void>();
    watch(() => Promise.reject(new Error('no')), vi.fn(), failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  });
});
