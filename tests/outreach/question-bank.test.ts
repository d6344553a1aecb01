import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fold } from '../../outreach/fold';
import type { Question } from '../../outreach/question';
import {
  ASKED_OF,
  ASKED_OF_LABELS,
  ownQuestionSchema,
  SLOT_LABELS,
  SLOTS,
  THEME_LABELS,
  THEMES,
} from '../../outreach/question';
import { BANK } from '../../outreach/question-bank';
import { gradeOf, sentencesOf, wordsOf } from './reading-level';

const OPEN = BANK.filter(({ theme }) => theme !== 'closing');

// What carries no meaning of its own when two questions are held against each other.
const STOP_WORDS = new Set(
  `a about all an and another any are as at be been begin by can come could did do does done for from get go had
  has have here how i if in into is it its just like made make may me might most much my not now of on one or other
  out own people should so some someone something take than that the their them then they thing this to too up use
  used was way well were what when where which who whom why will with work would year you your yours field`
    .split(/\s+/u)
    .filter(Boolean),
);

function meaningOf(text: string): Set<string> {
  const words = wordsOf(fold(text));
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return new Set((kept.length > 1 ? kept : words).map((word) => word.replace(/(?:ing|ed|es|s)$/u, '')));
}

function overlap(one: Set<string>, other: Set<string>): number {
  return one.intersection(other).size / one.union(other).size;
}

/** Pairs of questions that share two fifths or more of the words that carry their meaning. */
function lookAlikes(questions: readonly Pick<Question, 'id' | 'text'>[]): string[] {
  const known = questions.map(({ id, text }) => ({ id, meaning: meaningOf(text) }));
  return known.flatMap((one, at) =>
    known
      .slice(at + 1)
      .filter((other) => overlap(one.meaning, other.meaning) >= 0.4)
      .map((other) => `${one.id} and ${other.id}`),
  );
}

// Asked so that they cannot be answered by yes or no; the last ones ask for leave.
const OPEN_FORM = /^(?:What|How|Which|When|Where|Whom?|Why|Tell me about|Describe) /u;
const LEAVE = /^May (?:I|we) /u;
const CLOSED_FORM = /^(?:Do|Does|Did|Is|Are|Was|Were|Have|Has|Had|Can|Could|Would|Will|Should) /u;

const isOpen = (text: string) => OPEN_FORM.test(text) && !CLOSED_FORM.test(text);

describe('the bank', () => {
  test('has at least 90 questions, each of the shape of a kept one', () => {
    expect(BANK.length).toBeGreaterThanOrEqual(90);
    for (const question of BANK) {
      const kept = { ...question, hidden: false, order: 100 };
      expect(z.parse(ownQuestionSchema, kept)).toEqual(kept);
    }
  });

  test('has ids that are its own, and name their theme', () => {
    const ids = BANK.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/u);
    const prefixes = THEMES.map((theme) => [
      ...new Set(BANK.filter((one) => one.theme === theme).map(({ id }) => id.split('-')[0])),
    ]);
    expect(prefixes.map(({ length }) => length)).toEqual(THEMES.map(() => 1));
    // In the order of a talk, theme after theme.
    expect(BANK.map(({ theme }) => theme)).toEqual(
      THEMES.flatMap((theme) => BANK.filter((one) => one.theme === theme).map(() => theme)),
    );
    expect(new Set(prefixes.flat()).size).toBe(THEMES.length);
  });

  test('keeps ids that were shipped', () => {
    const shipped = ['day-yesterday', 'path-turns', 'in-first-post', 'close-not-asked', 'close-again'];
    expect(BANK.map(({ id }) => id)).toEqual(expect.arrayContaining(shipped));
  });

  test('says nothing twice', () => {
    expect(lookAlikes(BANK)).toEqual([]);
  });

  test('would notice a question said twice', () => {
    const [first] = BANK;
    const again = { id: 'again', text: 'Hour by hour, how did your day go yesterday?' };
    expect(lookAlikes([first ?? again, again])).toHaveLength(1);
  });

  test('gives a slot to each question but the closing ones', () => {
    for (const { theme, tiara } of BANK) expect(tiara === null).toBe(theme === 'closing');
  });
});

const longestSentence = (text: string) =>
  Math.max(...sentencesOf(text).map((sentence) => wordsOf(sentence).length));

/** The questions of which something is not so. */
const without = (holds: (question: Question) => boolean) =>
  BANK.filter((question) => !holds(question)).map(({ id, text }) => `${id}: ${text}`);

describe('each question', () => {
  test('is open, or asks for leave at the end', () => {
    expect(without(({ theme, text }) => isOpen(text) || (theme === 'closing' && LEAVE.test(text)))).toEqual(
      [],
    );
    expect(without(({ text }) => text.endsWith('?'))).toEqual([]);
  });

  test('is easy to read and to say', () => {
    expect(without(({ text, why }) => longestSentence(text) <= 18 && longestSentence(why) <= 18)).toEqual([]);
    expect(without(({ text }) => gradeOf(text) <= 9)).toEqual([]);
    expect(without(({ why }) => gradeOf(why) <= 9)).toEqual([]);
  });

  test('says in one line why one asks it', () => {
    expect(without(({ why }) => /^\p{Lu}.{10,78}\.$/u.test(why))).toEqual([]);
  });

  test('asks for no job', () => {
    const asking = /\b(?:hire me|hiring|vacanc|my (?:cv|r[ée]sum[ée])|a job for me)/iu;
    expect(without(({ text }) => !asking.test(text))).toEqual([]);
  });

  test('in another form would be noticed', () => {
    expect(isOpen('Do you like your work?')).toBe(false);
    expect(isOpen('Is it hard?')).toBe(false);
    expect(
      gradeOf('What organisational considerations characterise international infrastructure?'),
    ).toBeGreaterThan(9);
  });
});

const FITS = { entry: ['entry', 'both'], senior: ['senior', 'both'] };

describe.each(Object.entries(FITS))('for a talk with someone at %s level', (level, fitting) => {
  const theirs = BANK.filter((question) => fitting.includes(question.level));
  test.each(THEMES)('theme %s is filled', (theme) => {
    const ofTheme = theirs.filter((question) => question.theme === theme);
    expect(ofTheme.length).toBeGreaterThanOrEqual(5);
    expect(theme === 'closing' || ofTheme.some((question) => question.level === level)).toBe(true);
  });

  test.each(SLOTS)('slot %s is filled', (slot) => {
    const ofSlot = theirs.filter(({ tiara }) => tiara === slot);
    expect(ofSlot.length).toBeGreaterThanOrEqual(5);
    expect(ofSlot.some((question) => question.level === level)).toBe(true);
  });
});

test('themes, slots and levels have their words', () => {
  const labels = [
    ...THEMES.map((theme) => THEME_LABELS[theme]),
    ...SLOTS.map((slot) => SLOT_LABELS[slot]),
    ...ASKED_OF.map((level) => ASKED_OF_LABELS[level]),
  ];
  expect(new Set(labels).size).toBe(labels.length);
  expect(OPEN.length).toBeGreaterThanOrEqual(80);
});
