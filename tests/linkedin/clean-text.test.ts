import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, foldText, isSameName } from '../../linkedin/clean-text';

describe('cleanText', () => {
  it.each([
    ['folds blanks of every kind', ' a\u00A0\n\t b\u200Bc\u2028d ', 'a b c d'],
    ['drops control and bidi override characters', 'a\u0000b\u202Ec\u2066d\u2069\uFEFF', 'a bcd'],
    ['composes accents', 'Ju\u0308rgen', 'J\u00FCrgen'],
    ['keeps emoji joined by ZWJ', '\u{1F469}\u200D\u{1F4BB}', '\u{1F469}\u200D\u{1F4BB}'],
    [
      'keeps ZWNJ inside a Persian word',
      '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645',
      '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645',
    ],
    [
      'keeps Hebrew and Arabic as they are',
      '\u05D3\u05E0\u05D4 \u0644\u064A\u0644\u0649',
      '\u05D3\u05E0\u05D4 \u0644\u064A\u0644\u0649',
    ],
    ['mends half characters', 'a\uD83D', 'a\uFFFD'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('cuts at the limit and never through a character', () => {
    expect(cleanText('abcdef', 3)).toBe('abc');
    expect(cleanText('ab\u{1F680}', 3)).toBe('ab');
  });

  it('joins a letter and its accent also where a hidden mark stood between them', () => {
    expect(cleanText('e\u202E\u0301')).toBe('é');
  });

  it('says the same when said twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text, 50);
        expect(clean.length).toBeLessThanOrEqual(50);
        expect(clean).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069]/u);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanText(clean, 50)).toBe(clean);
      }),
    );
  });
});

describe('isSameName', () => {
  it.each([
    ['Runa Okafor', 'runa  okafor', true],
    ['Runa Okafor', 'Runa Okafor, MBA', true],
    ['Birodo, Inc.', 'Birodo', true],
    ['Ann', 'Anna', false],
    ['Runa Okafor', 'Tilda Brandvold', false],
    ['', 'Runa', false],
    ['', '', false],
  ])('of %j and %j: %s', (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
    expect(isSameName(other, one)).toBe(same);
  });
});

describe('foldText', () => {
  it('leaves out what two writings of one text differ in', () => {
    expect(foldText('\u200FRuna\u00A0 OKAFOR\u200B')).toBe('runa okafor');
  });
});
