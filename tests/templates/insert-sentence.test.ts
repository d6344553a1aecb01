import { expect, test } from 'vitest';
import { insertSentence, placeOfTie } from '../../templates/insert-sentence';

test.each([
  ['Hi Mei. Bye.', 7, 'Hi Mei. We met. Bye.'],
  ['Hi Mei. Bye.', 8, 'Hi Mei. We met. Bye.'],
  ['', 0, 'We met.'],
  ['Hi\n\nBye', 3, 'Hi\nWe met.\nBye'],
])('a sentence goes into %j at %i', (text, at, expected) => {
  const inserted = insertSentence(text, 'We met.', at);
  expect(inserted.text).toBe(expected);
  expect(inserted.text.slice(inserted.start, inserted.end)).toBe('We met.');
});

test.each([
  ['Hi Mei,\n\nI am Tom from HKU. I like bridges.', 'Hi Mei,\n\nI am Tom from HKU.'],
  ['Hi Mei', 'Hi Mei'],
  ['', ''],
])('a tie belongs after the first sentence of %j', (text, before) => {
  expect(text.slice(0, placeOfTie(text))).toBe(before);
});
