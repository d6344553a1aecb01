import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { STAGES } from '../../outreach/stage';
import type { ListingQuery } from '../../outreach/view';
import { DUE_FILTERS, EVERYONE, SHELVES, SORTS } from '../../outreach/view';
import { bulkChange } from '../../storage/bulk';
import { patchContact, readContact } from '../../storage/contacts';
import { joinOrganisations } from '../../storage/organisations';
import type { Listing } from '../../storage/listing';
import { listContacts, watchListing } from '../../storage/listing';
import { settleTies, sortedBy, unsorted } from '../../storage/ordering';
import { textKeys } from '../../storage/pack';
import { logTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);

const SENT = { channel: 'email', template: '', subject: '', text: 'x' } as const;
const DAY = 86_400_000;

async function six(): Promise<string[]> {
  const ids: string[] = [];
  const people = [
    ['Ana Silva', 'Arup'],
    ['Émile Roux', 'Arup Ltd'],
    ['Łukasz Müller', 'Ove & Partners'],
    ['Zoë A-very-long-name-that-ends-in B', 'HKU'],
    ['Zoë A-very-long-name-that-ends-in A', ''],
    ['', 'HKU'],
  ] as const;
  for (const [name, company] of people) ids.push(await saved(name, { edits: { company }, fields: ['Rail'] }));
  return ids;
}

async function firstOf(query: Partial<ListingQuery>): Promise<Listing> {
  const seen: Listing[] = [];
  const stop = watchListing({ ...EVERYONE, ...query }, (listing) => seen.push(listing), vi.fn());
  await vi.waitFor(() => expect(seen.at(-1)?.complete).toBe(true));
  stop();
  return seen.at(-1) ?? Promise.reject(new Error('Nothing was told.'));
}

const ago = (days: number) => Date.now() - days * DAY;
const firstDate = async (id: string) => (await readContact(id))?.standing.due[0]?.on;
const namesIn = (listing: Listing) => listing.ids().map((_, at) => listing.rowAt(at).name);

describe('a list', () => {
  it('is in the order of folded names, however long they are', async () => {
    await six();
    expect(namesIn(await firstOf({}))).toEqual([
      '',
      'Ana Silva',
      'Émile Roux',
      'Łukasz Müller',
      'Zoë A-very-long-name-that-ends-in A',
      'Zoë A-very-long-name-that-ends-in B',
    ]);
  });

  it('knows who works at an organisation by every spelling that was joined', async () => {
    await six();
    expect((await firstOf({ organisation: 'arup' })).count).toBe(2);
    await joinOrganisations({ key: 'arup', name: 'Arup' }, 'Ove & Partners');
    expect((await firstOf({ organisation: 'Ove & Partners' })).count).toBe(3);
  });

  it('has a shelf for those put away and one for those removed', async () => {
    const [ana = '', emile = ''] = await six();
    await bulkChange([ana], { kind: 'archive' });
    await bulkChange([emile], { kind: 'remove' });
    expect(namesIn(await firstOf({ shelf: 'archived' }))).toEqual(['Ana Silva']);
    expect(namesIn(await firstOf({ shelf: 'removed' }))).toEqual(['Émile Roux']);
    expect(await firstOf({})).toMatchObject({ count: 4, total: 4 });
    expect((await firstOf({ shelf: 'archived' })).rowAt(0)).toMatchObject({ archived: true, dueOn: null });
  });

  it('narrows by what is due and says how pressing it is', async () => {
    const [ana = '', emile = '', lukasz = ''] = await six();
    await logTouch({ contactId: ana, kind: 'asked', at: ago(60), zone: 'UTC', ...SENT });
    await logTouch({ contactId: emile, kind: 'replied', at: ago(0), zone: 'UTC', text: '' });
    await logTouch({ contactId: lukasz, kind: 'snoozed', until: '2099-01-01' });
    expect(namesIn(await firstOf({ due: 'overdue' }))).toEqual(['Ana Silva']);
    expect(namesIn(await firstOf({ due: 'today' }))).toEqual(['Ana Silva', 'Émile Roux']);
    expect((await firstOf({ due: 'none' })).count).toBe(4);
    expect((await firstOf({ due: 'overdue' })).rowAt(0)).toMatchObject({
      dueState: 'overdue',
      stage: 'asked',
    });
  });

  it('names the date of what is due, not of what has passed by itself', async () => {
    const at = { edits: { company: 'Arup' } };
    const [ana, ben, cleo] = [await saved('Ana', at), await saved('Ben', at), await saved('Cleo')];
    // Three business days later someone else there was due, until the follow-up was.
    await logTouch({ contactId: ana, kind: 'asked', at: ago(20), zone: 'UTC', ...SENT });
    await logTouch({ contactId: ben, kind: 'asked', at: ago(6), zone: 'UTC', ...SENT });
    await logTouch({ contactId: cleo, kind: 'asked', at: ago(18), zone: 'UTC', ...SENT });
    const listing = await firstOf({ sort: 'due' });
    const dates = listing.ids().map((_, place) => listing.rowAt(place).dueOn);
    expect(dates).toEqual(await Promise.all(listing.ids().map(firstDate)));
    expect(dates).toEqual(dates.map(String).toSorted());
  });

  it('keeps its rows when others are written meanwhile', async () => {
    const [ana = ''] = await six();
    const listing = await firstOf({});
    await patchContact(ana, { edits: { name: 'Zz' } });
    await firstOf({});
    expect(listing.rowAt(1)).toMatchObject({ id: ana, name: 'Ana Silva' });
    expect(() => listing.rowAt(99)).toThrow(RangeError);
  });

  it('tells again after a change, and no more once it is stopped', async () => {
    const [ana = ''] = await six();
    const seen: number[] = [];
    const query = { ...EVERYONE, search: 'silva' };
    const stop = watchListing(query, ({ count }) => seen.push(count), vi.fn());
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    await patchContact(ana, { edits: { name: 'Ana Costa' } });
    await vi.waitFor(() => expect(seen.at(-1)).toBe(0));
    stop();
    const told = seen.length;
    await patchContact(ana, { edits: { name: 'Ana Silva' } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toHaveLength(told);
  });

  it('answers any combination of filters, none of which shows more than the shelf has', async () => {
    await six();
    const query = fc.record({
      search: fc.constantFrom('', 'a', 'arup', 'zoe name', '\u0000'),
      stages: fc.subarray([...STAGES], { maxLength: 2 }),
      fields: fc.subarray(['Rail', 'Water']),
      due: fc.constantFrom(...DUE_FILTERS),
      shelf: fc.constantFrom(...SHELVES),
      sort: fc.constantFrom(...SORTS),
    });
    await fc.assert(
      fc.asyncProperty(query, async (some) => {
        const { rows, total } = await listContacts(some);
        expect(rows.length).toBeLessThanOrEqual(total);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        for (const row of rows) {
          expect(some.stages.length === 0 || some.stages.includes(row.stage)).toBe(true);
          expect(some.fields.length === 0 || some.fields.some((field) => row.fields.includes(field))).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('sorting by keys', () => {
  it('is the order of the texts', () => {
    const text = fc.string({ maxLength: 24, unit: fc.constantFrom('a', 'b', 'é', '語', ' ') });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
        const keys = texts.map(textKeys);
        let order = unsorted(texts.length);
        for (const at of [2, 1, 0])
          order = sortedBy(
            order,
            Float64Array.from(keys, (key) => key[at] ?? 0),
          );
        const compare = (one: number, other: number) => ((texts[one] ?? '') < (texts[other] ?? '') ? -1 : 1);
        settleTies(order, (one, other) => String(keys[one]) === String(keys[other]), compare);
        const sorted = Array.from(order, (place) => texts[place] ?? '');
        expect(sorted).toEqual(texts.toSorted((one, other) => (one < other ? -1 : Number(one > other))));
      }),
    );
  });
});
