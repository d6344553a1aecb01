import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../outreach/contact';
import { FACTS, LEVELS, NO_TIE, SEGMENTS, TIES } from '../../outreach/contact';
import type { Interview } from '../../outreach/interview';
import { newInterview } from '../../outreach/interview';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import type { Records, RecordTable } from '../../storage/rows';
import { SETTINGS_ID } from '../../storage/rows';
import { mergeRows } from '../../storage/backup/rules';

// Few values, so that two records often say the same and often something else.
const word = fc.constantFrom('', 'a', 'b', 'c');
const at = fc.integer({ min: 1, max: 4 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const words = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 });

const captured = fc.record({
  at,
  facts: fc.dictionary(
    fc.constantFrom(...FACTS.slice(0, 4)),
    fc.record({ value: word, from: fc.constant('h1') }),
  ),
  experience: fc.array(fc.record({ role: word, company: word, dates: word }), { maxLength: 2 }),
});

const contact: fc.Arbitrary<Contact> = fc.record({
  id: fc.constant('p'),
  profileKeys: words,
  captured: maybe(captured),
  edits: fc.dictionary(fc.constantFrom(...FACTS.slice(0, 4)), word),
  tie: fc.oneof(
    fc.constant(NO_TIE),
    fc.record({
      kind: fc.constantFrom(...TIES),
      shared: word,
      referrerId: maybe(fc.constantFrom('r', 's')),
      referrer: word,
      mayMention: fc.boolean(),
    }),
  ),
  fields: words,
  tags: words,
  email: word,
  phone: word,
  doNotContact: fc.boolean(),
  level: maybe(fc.constantFrom(...LEVELS)),
  segment: maybe(fc.constantFrom(...SEGMENTS)),
  differentFrom: words,
  sample: fc.boolean(),
  createdAt: at,
  updatedAt: at,
  archivedAt: maybe(at),
  deletedAt: maybe(at),
});

const reflection = fc.record({
  found: word,
  impression: word,
  news: word,
  fits: word,
  next: word,
  fit: maybe(at),
  energy: maybe(at),
  surprise: maybe(at),
  at,
});

const interview: fc.Arbitrary<Interview> = fc
  .record({ updatedAt: at, objective: word, card: word, startedAt: maybe(at), reflection: maybe(reflection) })
  .map((more) => Object.assign(newInterview({ id: 'i', contactId: 'p', createdAt: 1, minutes: 20 }), more));

const field = fc.record({
  id: fc.constant('f'),
  name: fc.constantFrom('F', 'f'),
  doubts: word,
  contradictions: fc.array(fc.record({ questionId: word, contactIds: words, text: word }), { maxLength: 2 }),
  verdicts: fc.array(
    fc.record({ verdict: fc.constantFrom('pursue' as const, 'drop' as const), reasons: word, at }),
    { maxLength: 2 },
  ),
});

const settings = fc
  .record({
    minutes: fc.constantFrom(15, 20, 30),
    noonRule: fc.boolean(),
    holidays: fc.uniqueArray(fc.constantFrom('2026-12-25', '2026-12-26'), { maxLength: 2 }),
    name: word,
    consent: maybe(fc.record({ version: fc.constant(1), at, reading: fc.constantFrom('never' as const) })),
  })
  .map(({ name, ...more }) => {
    const me = { ...DEFAULT_SETTINGS.me, name };
    return Object.assign(structuredClone(DEFAULT_SETTINGS), more, { me, id: SETTINGS_ID } as const);
  });

const draft = fc.record({
  id: fc.constant('p:t:note'),
  contactId: fc.constant('p'),
  template: fc.constant('t'),
  channel: fc.constant('note' as const),
  subject: word,
  text: word,
  waived: words,
  updatedAt: at,
});

const touch = fc.record({
  id: fc.constant('t'),
  contactId: fc.constant('p'),
  kind: fc.constant('note' as const),
  at,
  zone: fc.constant('UTC'),
  text: word,
});

const organisation = fc.record({
  id: fc.constant('o'),
  name: word,
  keys: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
  motivation: maybe(fc.integer({ min: 0, max: 3 })),
  updatedAt: at,
});

const question = fc.record({
  id: fc.constant('q'),
  text: fc.constantFrom('a', 'b'),
  theme: fc.constant('path' as const),
  tiara: fc.constant(null),
  level: fc.constant('both' as const),
  why: word,
  hidden: fc.boolean(),
  order: at,
});

const jotting = fc.record({
  id: fc.constant('j'),
  interviewId: fc.constant('i'),
  contactId: fc.constant('p'),
  at,
  questionId: word,
  mark: fc.constantFrom('' as const, 'advice' as const),
  text: word,
});

type Case = { [Name in RecordTable]: [Name, fc.Arbitrary<Records[Name]>] }[RecordTable];

const CASES: readonly Case[] = [
  ['contacts', contact],
  ['interviews', interview],
  ['fields', field],
  ['settings', settings],
  ['drafts', draft],
  ['touches', touch],
  ['organisations', organisation],
  ['questions', question],
  ['jottings', jotting],
];

// What of three records is the same in whatever order they meet. All of it where nothing but a total order or a union
// decides; of the others not which of several wordings stays (docs/decisions/0011-backup.md), but that one does.
const OF_THREE: Partial<Record<RecordTable, { same: readonly string[]; said: readonly string[] }>> = {
  contacts: {
    same: [
      'id',
      'profileKeys',
      'fields',
      'tags',
      'doNotContact',
      'differentFrom',
      'sample',
      'createdAt',
      'updatedAt',
      'archivedAt',
      'deletedAt',
    ],
    said: ['email', 'phone', 'level', 'segment', 'tie', 'captured'],
  },
  interviews: {
    same: ['id', 'contactId', 'createdAt', 'updatedAt'],
    said: ['objective', 'card', 'startedAt', 'reflection'],
  },
  organisations: { same: ['id', 'keys', 'updatedAt'], said: ['name', 'motivation'] },
};

const isSaid = (part: unknown) => part !== null && part !== '' && JSON.stringify(part) !== NOT_KNOWN;
const NOT_KNOWN = JSON.stringify(NO_TIE);

const inOrder = (part: unknown) => (Array.isArray(part) ? part.map(String).toSorted() : part);

function heldOf(table: RecordTable, row: object): unknown {
  const held = OF_THREE[table];
  if (!held) return row;
  const parts = new Map<string, unknown>(Object.entries(row));
  return [
    held.same.map((name) => inOrder(parts.get(name))),
    held.said.map((name) => isSaid(parts.get(name))),
  ];
}

const RUNS = { numRuns: 500 };

describe.each(CASES)('merging %s', (table, arbitrary) => {
  const rows: fc.Arbitrary<Records[RecordTable]> = arbitrary;
  const merge = (one: Records[RecordTable], other: Records[RecordTable]) =>
    mergeRows<RecordTable>(table, [one, other]).row;

  test('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      RUNS,
    );
  });

  test('changes nothing the second time, with either of the two', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const both = merge(a, b);
        expect(merge(both, a)).toEqual(both);
        expect(merge(both, b)).toEqual(both);
        expect(merge(a, both)).toEqual(both);
      }),
      RUNS,
    );
  });

  test('asks the same from both sides, each with its own wording as its own', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const here = mergeRows<RecordTable>(table, [a, b]).conflicts;
        const there = mergeRows<RecordTable>(table, [b, a]).conflicts;
        const turned = there.map(({ mine, theirs, preferred, part }) => ({
          part,
          mine: theirs,
          theirs: mine,
          preferred: preferred === 'mine' ? 'theirs' : 'mine',
        }));
        expect(here.toSorted(byPart)).toEqual(turned.toSorted(byPart));
      }),
      RUNS,
    );
  });

  test('of three does not depend on the order', () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        expect(heldOf(table, merge(merge(a, b), c))).toEqual(heldOf(table, merge(a, merge(b, c))));
      }),
      RUNS,
    );
  });
});

function byPart(one: { part: string }, other: { part: string }): number {
  return one.part < other.part ? -1 : 1;
}

describe('of two wordings', () => {
  const base = { ...newInterview({ id: 'i', contactId: 'p', createdAt: 1, minutes: 20 }), updatedAt: 5 };

  test('the newer is kept, and the person is asked', () => {
    const [mine, theirs] = [
      { ...base, objective: 'old' },
      { ...base, objective: 'new', updatedAt: 6 },
    ];
    const { row, conflicts } = mergeRows('interviews', [mine, theirs]);
    expect(row).toMatchObject({ objective: 'new', updatedAt: 6 });
    expect(conflicts).toEqual([{ part: 'objective', mine: 'old', theirs: 'new', preferred: 'theirs' }]);
  });

  test('a choice against the rule is newer than both, so that it holds on the other computer, too', () => {
    const [mine, theirs] = [
      { ...base, objective: 'old' },
      { ...base, objective: 'new', updatedAt: 6 },
    ];
    const { row } = mergeRows('interviews', [mine, theirs], () => 'mine');
    expect(row).toMatchObject({ objective: 'old', updatedAt: 7 });
    expect(mergeRows('interviews', [theirs, row]).row).toEqual(row);
  });

  test('a blank is filled without asking, however new it is', () => {
    const [mine, theirs] = [
      { ...base, card: 'her card' },
      { ...base, updatedAt: 9 },
    ];
    expect(mergeRows('interviews', [mine, theirs])).toMatchObject({
      row: { card: 'her card' },
      conflicts: [],
    });
  });
});

describe('fields', () => {
  test('two decisions alike made in one moment are one, whichever side has them twice', () => {
    const once = { verdict: 'drop', reasons: '', at: 3 } as const;
    const base = { id: 'f', name: 'F', doubts: '', contradictions: [] };
    const [one, two] = [
      { ...base, verdicts: [once] },
      { ...base, verdicts: [once, once] },
    ];
    for (const pair of [
      [one, two],
      [two, one],
    ] as const)
      expect(mergeRows('fields', pair).row).toEqual(one);
  });
});
