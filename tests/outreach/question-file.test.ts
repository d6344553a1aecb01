import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnQuestion } from '../../outreach/question';
import { ASKED_OF, SLOTS, THEMES } from '../../outreach/question';
import { BANK } from '../../outreach/question-bank';
import { readQuestionFile, writeQuestionFile, writeQuestionText } from '../../outreach/question-file';

function questionsIn(text: string): OwnQuestion[] {
  const read = readQuestionFile(text);
  if (!read.ok) throw new Error(read.why);
  return read.questions;
}

function whyNot(text: string): string {
  const read = readQuestionFile(text);
  return read.ok ? 'read' : read.why;
}

const QUESTION: OwnQuestion = {
  id: 'own-1',
  text: 'How do bridges get their colour?',
  theme: 'industry',
  tiara: 'insights',
  level: 'senior',
  why: 'Because.',
  hidden: true,
  order: 1.5,
};

describe('a file of questions', () => {
  test('comes back as it was saved', () => {
    const questions = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 80 }),
        text: fc.string({ minLength: 1, maxLength: 1000 }),
        theme: fc.constantFrom(...THEMES),
        tiara: fc.constantFrom(...SLOTS, null),
        level: fc.constantFrom(...ASKED_OF),
        why: fc.string({ maxLength: 300 }),
        hidden: fc.boolean(),
        order: fc.integer(),
      }),
      { selector: ({ id }) => id, minLength: 1 },
    );
    fc.assert(
      fc.property(questions, (saved) => {
        expect(questionsIn(writeQuestionFile(saved))).toEqual(saved);
      }),
    );
  });

  test.each([
    ['', 'There is no question in this text.'],
    ['{', 'This is not a file of questions that Cuppa saved.'],
    ['[]', 'This is not a file of questions that Cuppa saved.'],
    [
      '{"format":"cuppa-templates","version":1,"templates":[]}',
      'This is not a file of questions that Cuppa saved.',
    ],
    [writeQuestionFile([QUESTION, QUESTION]), 'Two questions of this file have the same id.'],
    [
      writeQuestionFile([{ ...QUESTION, text: '' }]),
      'In question 1 of this file “text” is missing or not in the right form.',
    ],
    ['x'.repeat(1001), 'A line of this text is too long for a question.'],
  ])('is refused in words: %#', (text, why) => {
    expect(whyNot(text)).toBe(why);
  });

  test('of any text is read or refused, and never breaks', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readQuestionFile(text);
        expect(read.ok ? read.questions.length : read.why.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('questions as plain text', () => {
  test('have a heading for each theme, and are read back under it', () => {
    const text = writeQuestionText(BANK);
    expect(text).toMatch(/^# The work day\n- How did yesterday go for you, hour by hour\?\n/u);
    const read = questionsIn(text);
    expect(read.map((question) => [question.theme, question.text])).toEqual(
      BANK.map((question) => [question.theme, question.text]),
    );
  });

  test('are read with bullets, numbers and headings of other kinds', () => {
    const text =
      '\u{feff}1) Why tea?\r\n\r\nGetting in:\r\n• Which door?\n\n## closing\n☐ Who else?\nTell me this:\n   ';
    expect(questionsIn(text).map(({ theme, text: said }) => [theme, said])).toEqual([
      ['advice', 'Why tea?'],
      ['getting-in', 'Which door?'],
      ['closing', 'Who else?'],
      ['closing', 'Tell me this:'],
    ]);
  });

  test('read twice are the same questions', () => {
    const text = 'Why tea?\nwhy  TEA?\nWarum Tee?';
    expect(questionsIn(text)).toHaveLength(2);
    expect(questionsIn(text)).toEqual(questionsIn(text));
    const ids = questionsIn(writeQuestionText(BANK)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(BANK.length);
  });
});
