import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnQuestion } from '../../outreach/question';
import { THEMES } from '../../outreach/question';
import { BANK } from '../../outreach/question-bank';
import {
  keptFrom,
  listQuestions,
  offeredQuestions,
  orderBetween,
  searchQuestions,
} from '../../outreach/question-list';

const OWN: OwnQuestion = {
  id: 'own-1',
  text: 'How do bridges get their colour?',
  theme: 'work-day',
  tiara: 'insights',
  level: 'both',
  why: '',
  hidden: false,
  order: 150,
};

const ALL = listQuestions(BANK, []);
const ids = (listed: ReturnType<typeof listQuestions>) => listed.map(({ question }) => question.id);

function theOne(id: string, kept: readonly OwnQuestion[]) {
  const found = listQuestions(BANK, kept).find(({ question }) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

describe('the list of questions', () => {
  test('is the bank as it stands when nothing was changed', () => {
    expect(ALL.map(({ question }) => question)).toEqual(BANK);
    expect(ALL.every(({ origin, hidden }) => origin === 'built-in' && !hidden)).toBe(true);
  });

  test('has own questions where they were put', () => {
    expect(ids(listQuestions(BANK, [OWN])).slice(0, 3)).toEqual(['day-yesterday', 'own-1', 'day-week-split']);
  });

  test('shows a changed one in the person’s words, and a moved one as still built in', () => {
    const kept = keptFrom(theOne('day-yesterday', []));
    expect(theOne('day-yesterday', [{ ...kept, text: 'And yesterday?' }])).toMatchObject({
      origin: 'edited',
      question: { text: 'And yesterday?' },
    });
    expect(theOne('day-yesterday', [{ ...kept, order: 950 }]).origin).toBe('built-in');
  });

  test('offers what is not hidden', () => {
    const kept = { ...keptFrom(theOne('path-turns', [])), hidden: true };
    const listed = listQuestions(BANK, [kept]);
    expect(listed).toHaveLength(BANK.length);
    expect(ids(offeredQuestions(listed))).not.toContain('path-turns');
  });

  test('keeps to the order of a talk, and loses nothing, whatever is kept', () => {
    const records = fc.array(
      fc.record({
        id: fc.constantFrom('own-1', 'own-2', 'day-yesterday', 'close-again'),
        theme: fc.constantFrom(...THEMES),
        order: fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        hidden: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(records, (changes) => {
        const kept = changes.map((change) => Object.assign({}, OWN, change));
        const listed = listQuestions(BANK, kept);
        const themes = listed.map(({ question }) => THEMES.indexOf(question.theme));
        expect(themes).toEqual(themes.toSorted((a, b) => a - b));
        expect(new Set(ids(listed))).toEqual(
          new Set([...BANK.map(({ id }) => id), ...kept.map(({ id }) => id)]),
        );
      }),
    );
  });
});

describe('a place between two others', () => {
  test('is between them, before the first or after the last', () => {
    expect(orderBetween(100, 200)).toBe(150);
    expect(orderBetween(undefined, 100)).toBe(0);
    expect(orderBetween(1500, undefined)).toBe(1600);
    expect(orderBetween(undefined, undefined)).toBe(100);
  });
});

describe('searching', () => {
  test.each([
    ['yesterday hour', ['day-yesterday']],
    ['MEETINGS quiet', ['day-week-split']],
    ['LEAVE stay', ['org-stay-or-leave']],
    ['nothing of the kind', []],
  ])('%s', (query, found) => {
    expect(ids(searchQuestions(ALL, query))).toEqual(found);
  });

  test('finds by theme and slot', () => {
    const found = searchQuestions(ALL, 'getting in assignments').map(({ question }) => question);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ theme, tiara }) => theme === 'getting-in' && tiara === 'assignments')).toBe(true);
  });

  test('for nothing finds all; for more words never more', () => {
    expect(searchQuestions(ALL, '  ')).toEqual(ALL);
    const words = fc.array(fc.constantFrom('what', 'work', 'people', 'why', 'é', 'first'), { maxLength: 4 });
    fc.assert(
      fc.property(words, fc.constantFrom('you', 'how', 'zebra'), (some, more) => {
        const fewer = searchQuestions(ALL, [...some, more].join(' '));
        expect(ids(searchQuestions(ALL, some.join(' ')))).toEqual(expect.arrayContaining(ids(fewer)));
      }),
    );
  });
});
