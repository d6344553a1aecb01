import { describe, expect, test } from 'vitest';
import type { Captured, Contact } from '../../outreach/contact';
import { NO_TIE } from '../../outreach/contact';
import type { Draft } from '../../outreach/draft';
import { draftIdOf } from '../../outreach/draft';
import { factsOf } from '../../outreach/facts';
import { differencesBetween, draftsToMove, unite } from '../../outreach/merge';

const NOON = Date.UTC(2026, 9, 1, 12);

function read(facts: Record<string, string>, at = NOON): Captured {
  const entries = Object.entries(facts).map(([fact, value]) => [fact, { value, from: 'card' }]);
  return { at, facts: Object.fromEntries(entries), experience: [] };
}

function record(id: string, changes: Partial<Contact> = {}): Contact {
  return {
    id,
    profileKeys: [],
    captured: null,
    edits: { name: 'Mei Lin' },
    tie: NO_TIE,
    fields: [],
    tags: [],
    email: '',
    phone: '',
    doNotContact: false,
    differentFrom: [],
    sample: false,
    createdAt: NOON,
    updatedAt: NOON,
    level: null,
    segment: null,
    archivedAt: null,
    deletedAt: null,
    ...changes,
  };
}

const counts = (n: string) => read({ degree: n, connections: n, mutuals: n });

const pair = (keep: Partial<Contact>, drop: Partial<Contact>) => ({
  keep: record('keep', keep),
  drop: record('drop', drop),
});

const shown = (contact: Contact) => {
  const { name, callName, role, company, school, location } = factsOf(contact);
  return [name, callName, role, company, school, location].map(({ value }) => value);
};

describe('what is asked', () => {
  test('is nothing where the two agree or only one of them says anything', () => {
    const two = pair(
      { edits: { name: 'Mei Lin', role: 'Engineer' }, email: 'Mei@arup.example' },
      { captured: read({ name: 'Mei Lin', company: 'Arup' }), edits: {}, email: 'mei@Arup.example' },
    );
    expect(differencesBetween(two)).toEqual([]);
  });

  test('is each fact, tie, e-mail and phone they say differently, in the order of a screen', () => {
    const two = pair(
      {
        edits: { name: 'Mei', company: 'Arup' },
        tie: { ...NO_TIE, kind: 'alumni', shared: 'HKU' },
        email: 'a@x.example',
        phone: '1',
      },
      {
        edits: { name: 'Mei Lin', company: 'WSP' },
        tie: { ...NO_TIE, kind: 'referred', referrer: 'Ana' },
        email: 'b@x.example',
        phone: '2',
      },
    );
    expect(differencesBetween(two).map(({ key, keep, drop }) => [key, keep, drop])).toEqual([
      ['name', 'Mei', 'Mei Lin'],
      ['company', 'Arup', 'WSP'],
      ['tie', 'the same school: HKU', 'someone told me about them: Ana'],
      ['email', 'a@x.example', 'b@x.example'],
      ['phone', '1', '2'],
    ]);
  });

  test('is not how many connections they have, nor how near they are', () => {
    expect(differencesBetween(pair({ captured: counts('1') }, { captured: counts('2') }))).toEqual([]);
  });

  const mine = { edits: { role: 'Mine' } };
  const page = { edits: {}, captured: read({ role: 'A' }) };
  const newPage = { edits: {}, captured: read({ role: 'B' }, NOON + 1) };
  test.each([
    ['one’s own words over a page’s, however new', pair(mine, newPage), 'keep'],
    ['them from the other side, too', pair(page, mine), 'drop'],
    ['the newer of two readings', pair(page, newPage), 'drop'],
    ['the newer of two wordings', pair({ ...mine, updatedAt: NOON + 1 }, { edits: { role: 'B' } }), 'keep'],
    ['what is kept, when nothing is newer', pair(mine, { edits: { role: 'B' } }), 'keep'],
    ['what was cleared on purpose', pair({ ...page, edits: { role: '' } }, newPage), 'keep'],
  ])('prefers %s', (_, two, side) => {
    expect(differencesBetween(two).map(({ preferred }) => preferred)).toEqual([side]);
  });
});

describe('one record of two', () => {
  const keep = {
    captured: read({ name: 'Mei Lin', role: 'Engineer', school: 'HKU' }),
    edits: { callName: 'Mei', location: 'Kowloon' },
    profileKeys: ['mei-old'],
    fields: ['Bridges'],
    tags: ['fair', 'alumni'],
    differentFrom: ['ana', 'drop'],
    phone: '1',
    createdAt: NOON + 5,
  };
  const drop = {
    captured: read({ name: 'Mei Lin', role: 'Lead engineer', company: 'Arup' }, NOON + 9),
    edits: { location: 'Hong Kong' },
    profileKeys: ['mei-lin', 'mei-old-2'],
    fields: ['Bridges', 'Timber'],
    tags: ['fair'],
    differentFrom: ['ben'],
    email: 'Mei@ARUP.example',
    doNotContact: true,
  };

  test('has all that either has, the newer where they differ', () => {
    const one = unite(pair(keep, drop));
    expect(shown(one)).toEqual(['Mei Lin', 'Mei', 'Lead engineer', 'Arup', 'HKU', 'Kowloon']);
    expect(one).toMatchObject({
      id: 'keep',
      profileKeys: ['mei-lin', 'mei-old-2', 'mei-old'],
      fields: ['Bridges', 'Timber'],
      tags: ['fair', 'alumni'],
      differentFrom: ['ana', 'ben'],
      email: 'Mei@arup.example',
      phone: '1',
      doNotContact: true,
      createdAt: NOON,
      captured: { at: NOON + 9 },
    });
  });

  test('is as chosen, field by field', () => {
    const one = unite(pair(keep, drop), { role: 'keep', location: 'drop' });
    expect(shown(one)).toEqual(['Mei Lin', 'Mei', 'Engineer', 'Arup', 'HKU', 'Hong Kong']);
  });

  test('takes a page’s word over one’s own when that is chosen', () => {
    const two = pair({ edits: { role: 'Mine' } }, { edits: {}, captured: read({ role: 'Theirs' }) });
    expect(factsOf(unite(two, { role: 'drop' })).role).toMatchObject({ value: 'Theirs', origin: 'page' });
    expect(factsOf(unite(two)).role).toMatchObject({ value: 'Mine', origin: 'edited' });
  });

  test('does not lose a name to a field that was emptied where nothing had been read', () => {
    const two = pair({ edits: {}, captured: read({ role: 'Engineer' }) }, { edits: { role: '' } });
    expect(factsOf(unite(two)).role.value).toBe('Engineer');
  });

  test('was not referred by itself', () => {
    const self = { ...NO_TIE, kind: 'referred' as const, referrerId: 'drop', referrer: 'Mei Lin' };
    expect(unite(pair({ tie: self }, {})).tie).toEqual(NO_TIE);
    const friend = { ...NO_TIE, kind: 'friend' as const };
    expect(unite(pair({ tie: self }, { tie: friend })).tie).toEqual(friend);
  });
});

function draft(contactId: string, text: string, more: Partial<Draft> = {}): Draft {
  const template = more.template ?? 'ask';
  const place = { contactId, template, channel: 'email' } as const;
  return { id: draftIdOf(place), ...place, subject: '', text, waived: [], updatedAt: 1, ...more };
}

describe('unsent texts', () => {
  const two = {
    keep: { ...record('keep'), drafts: [draft('keep', 'Old'), draft('keep', 'Same', { template: 'same' })] },
    drop: {
      ...record('drop'),
      drafts: [
        draft('drop', 'New', { updatedAt: 2 }),
        draft('drop', 'Same', { template: 'same' }),
        draft('drop', 'X', { template: 'other' }),
      ],
    },
  };

  test('are asked about where both have one for the same purpose, and otherwise move', () => {
    expect(differencesBetween(two)).toEqual([
      { key: 'draft ask email', keep: 'Old', drop: 'New', preferred: 'drop' },
    ]);
    expect(draftsToMove(two).map(({ id, contactId, text }) => [id, contactId, text])).toEqual([
      ['keep:ask:email', 'keep', 'New'],
      ['keep:other:email', 'keep', 'X'],
    ]);
    expect(draftsToMove(two, { 'draft ask email': 'keep' }).map(({ text }) => text)).toEqual(['X']);
  });
});
