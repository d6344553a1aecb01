import { describe, expect, test } from 'vitest';
import { nearestTo } from '../../templates/nearest';
import { VARIABLE_NAMES } from '../../templates/variables';
import { firstSentence, joinWords, shorten, withArticle } from '../../templates/words';
import { computed } from '../computed';

describe('an article', () => {
  test.each([
    'engineer',
    'architect',
    'Émile Zola scholar',
    'HR partner',
    'MBA student',
    'NHS nurse',
    'SEO lead',
    'hourly worker',
    'honorary fellow',
    '8-year veteran',
    '11th-hour planner',
    'urban planner',
    'R&D lead',
    'uninsured driver',
    'unmanned flight engineer',
    'umbrella maker',
    'IT manager',
  ])('before %s is "an"', (words) => {
    expect(withArticle(words)).toBe(`an ${words}`);
  });

  test.each([
    'designer',
    'UX designer',
    'user researcher',
    'university lecturer',
    'European buyer',
    'unit manager',
    'one-person studio',
    'PhD student',
    'CEO',
    'QA lead',
    'teacher',
    'house builder',
    'utility planner',
    'unique hire',
    'UI developer',
    '1st officer',
    '110-strong team lead',
    'useful person',
    'VP',
    '李',
  ])('before %s is "a"', (words) => {
    expect(withArticle(words)).toBe(`a ${words}`);
  });

  test('before nothing is nothing', () => {
    expect(withArticle(' ')).toBe('');
  });
});

describe('the first sentence', () => {
  test.each([
    ['I plan bridges. I like tea.', 'I plan bridges.'],
    ['  Who plans bridges? I do.', 'Who plans bridges?'],
    ['No stop at all', 'No stop at all'],
    ['我设计桥梁。我喜欢茶。', '我设计桥梁。'],
    ['', ''],
  ])('of %j is %j', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe('a row of things', () => {
  test.each([
    [[], ''],
    [['tea'], 'tea'],
    [['tea', 'cake'], 'tea and cake'],
    [['tea', ' ', 'cake', 'jam'], 'tea, cake and jam'],
    ['Lisbon; Porto, Faro', 'Lisbon, Porto and Faro'],
  ])('%j is said %j', (things, said) => {
    expect(joinWords(things)).toBe(said);
  });

  test('can end in another word', () => {
    expect(joinWords('a, b, c', 'or')).toBe('a, b or c');
  });
});

describe('shortening', () => {
  test.each([
    ['low-carbon building design', 40, 'low-carbon building design'],
    ['low-carbon building design', 20, 'low-carbon building…'],
    ['low-carbon building design', 19, 'low-carbon…'],
    ['tea, and cake', 9, 'tea, and…'],
    ['tea, and cake', 6, 'tea…'],
    ['unbreakable', 5, 'unbr…'],
    ['👩‍🔬👩‍🔬', 7, '👩‍🔬…'],
    ['tea', 0, 'tea'],
    ['tea and cake', Number.NaN, 'tea and cake'],
  ])('%j to %d gives %j', (text, max, short) => {
    expect(shorten(text, max)).toBe(short);
  });
});

test('shortening a text of little but blanks is quick', () => {
  const started = computed();
  expect(shorten(`tea${' ,'.repeat(100_000)} and cake`, 200_000)).toBe('tea…');
  expect(computed() - started).toBeLessThan(500);
});

describe('the nearest name', () => {
  test.each([
    ['contact.compnay', 'contact.company'],
    ['company', 'contact.company'],
    ['me.organization', 'me.organisation'],
    ['contact.callname', 'contact.call_name'],
    ['minutes', 'interview.minutes'],
    ['Contact.Role', 'contact.role'],
    ['tie.referer', 'tie.referrer'],
  ])('to %s is %s', (typed, name) => {
    expect(nearestTo(typed, VARIABLE_NAMES)).toBe(name);
  });

  test('to a very long word is found as quickly', () => {
    expect(nearestTo('x'.repeat(100_000), VARIABLE_NAMES)).not.toBe('');
  });
});
