import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../outreach/contact';
import type { Heard } from '../../outreach/coverage';
import { coverage, PEOPLE_GOAL } from '../../outreach/coverage';

const ana: Heard = { contactId: 'ana', level: 'entry', organisation: 'Arup', met: true };
const tom: Heard = { contactId: 'tom', level: 'senior', organisation: 'Gammon Ltd', met: true };
const mei: Heard = { contactId: 'mei', level: null, organisation: 'Arup (Hong Kong)', met: true };

const missing = (people: readonly Heard[]) => coverage(people).missing.map(({ kind }) => kind);

describe('a field is heard', () => {
  test('well by three people, new and experienced, of two places', () => {
    expect(coverage([ana, tom, mei])).toEqual({
      goal: 3,
      met: 3,
      levels: { entry: 1, middle: 0, senior: 1, unknown: 1 },
      organisations: ['Arup', 'Gammon Ltd'],
      missing: [],
    });
  });

  test.each<[string, Heard[], string[]]>([
    ['nobody', [], ['people']],
    ['nobody met', [{ ...ana, met: false }], ['people']],
    ['one beginner', [ana], ['people', 'senior']],
    ['three of one place', [ana, { ...tom, organisation: 'Arup' }, mei], ['organisations']],
    [
      'no level known',
      [mei, { ...mei, contactId: 'a' }],
      ['people', 'entry', 'senior', 'level-unknown', 'organisations'],
    ],
    ['nobody new', [tom, { ...mei, level: 'middle' }, { ...ana, level: 'senior' }], ['entry']],
    ['the same person three times', [ana, ana, ana], ['people', 'senior']],
  ])('by %s: what is missing', (_, people, kinds) => {
    expect(missing(people)).toEqual(kinds);
  });

  test('and says what to do in words', () => {
    expect(coverage([ana]).missing.map(({ says }) => says)).toEqual([
      'Meet 2 more people: 1 of 3 so far.',
      'Talk to someone with long experience.',
    ]);
    expect(coverage([ana, tom]).missing[0]?.says).toBe('Meet 1 more person: 2 of 3 so far.');
  });
});

const people = fc.array(
  fc.record({
    contactId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    level: fc.constantFrom(...LEVELS, null),
    organisation: fc.constantFrom('', 'Arup', 'ARUP', 'Gammon', 'HKU'),
    met: fc.boolean(),
  }),
);

describe('whoever was met', () => {
  test('levels add up to the people met, and to no more places than people', () => {
    fc.assert(
      fc.property(people, (them) => {
        const { met, levels, organisations } = coverage(them);
        expect(levels.entry + levels.middle + levels.senior + levels.unknown).toBe(met);
        expect(organisations.length).toBeLessThanOrEqual(met);
        expect(missing(them).includes('people')).toBe(met < PEOPLE_GOAL);
      }),
    );
  });

  test('one more new voice never makes a field less heard', () => {
    const newVoice: Heard = { contactId: 'new', level: 'senior', organisation: 'Elsewhere', met: true };
    fc.assert(
      fc.property(people, (them) => {
        const before = coverage(them);
        const after = coverage([...them, newVoice]);
        expect(after.met).toBe(before.met + 1);
        expect(after.organisations.length).toBe(before.organisations.length + 1);
        expect(after.missing.some(({ kind }) => kind === 'senior')).toBe(false);
      }),
    );
  });
});
