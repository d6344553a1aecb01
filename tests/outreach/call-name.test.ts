import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessCallName } from '../../outreach/call-name';

describe('a given name that comes first is what one is called', () => {
  test.each([
    ['Maarten van Oosterzee', 'Maarten'],
    ['Jean-Luc Picard', 'Jean-Luc'],
    ['Étienne Dupont', 'Étienne'],
    ['Björk Guðmundsdóttir', 'Björk'],
    ['McKenzie Adams', 'McKenzie'],
    ['María José Carreño', 'María'],
    ['Prince', 'Prince'],
    ['ANA SILVA', 'Ana'],
    ['  Ana\u00a0 Silva ', 'Ana'],
  ])('%s → %s', (name, expected) => {
    expect(guessCallName(name)).toBe(expected);
  });
});

describe('titles, credentials, headlines, pronouns and emoji are no part of it', () => {
  test.each([
    ['Ana Silva, PhD', 'Ana'],
    ['Ana Silva, Ph.D., MBA', 'Ana'],
    ['Ana, MBA', 'Ana'],
    ['Ana Silva (PhD)', 'Ana'],
    ['Ana Silva (she/her)', 'Ana'],
    ['Ana Silva (née Costa)', 'Ana'],
    ['Ana Silva | Hiring engineers', 'Ana'],
    ['JR Smith – Recruiter', 'JR Smith'],
    ['Prof. Dr. Hans Müller', 'Hans'],
    ['Sr. Juan Pérez', 'Juan'],
    ['Dylan 🚀', 'Dylan'],
    ['👩🏽‍💻 Mei Lin 🇵🇹', 'Mei'],
    ['王小明 🇨🇳', '王小明'],
  ])('%s → %s', (name, expected) => {
    expect(guessCallName(name)).toBe(expected);
  });
});

describe('last name first is turned round', () => {
  test.each([
    ['Silva, Ana', 'Ana'],
    ['Silva, Ana, PhD', 'Ana'],
    ['van Oosterzee, Maarten', 'Maarten'],
    ['de la Cruz, María', 'María'],
    ["O'Brien, Sean", 'Sean'],
    ['Smith, PhD', 'Smith'],
  ])('%s → %s', (name, expected) => {
    expect(guessCallName(name)).toBe(expected);
  });
});

describe('a nickname wins', () => {
  test.each([
    ['José (Pepe) García', 'Pepe'],
    ['Robert "Bob" Smith', 'Bob'],
    ["Robert 'Bob' Smith", 'Bob'],
    ['Ana “Annie” Silva', 'Annie'],
    ['Robert «Bob» Smith', 'Bob'],
    ['Xiaoming (Sean) Wang', 'Sean'],
    ['김민수 (Minsu)', 'Minsu'],
    ['Иван (Ваня) Петров', 'Ваня'],
  ])('%s → %s', (name, expected) => {
    expect(guessCallName(name)).toBe(expected);
  });

  test.each([
    ["Sean O'Brien", 'Sean'],
    ['Sean O’Brien', 'Sean'],
    ["D'Angelo Russell", "D'Angelo"],
    ["Maria D'Angelo O'Brien", 'Maria'],
    ['O’Shea Jackson', 'O’Shea'],
  ])('an apostrophe inside a name is no quote: %s → %s', (name, expected) => {
    expect(guessCallName(name)).toBe(expected);
  });
});

describe('in doubt, the whole name', () => {
  test.each([
    ['Dr. QF Bhadauriya', 'QF Bhadauriya'],
    ['J.R. Smith', 'J.R. Smith'],
    ['A. P. J. Abdul Kalam', 'A. P. J. Abdul Kalam'],
    ['Md. Rahman', 'Md. Rahman'],
    ['Dr. Smith', 'Dr. Smith'],
    ['王小明', '王小明'],
    ['王小明 (Xiaoming Wang)', '王小明'],
    ['Wang Xiaoming (王小明)', 'Wang Xiaoming'],
    ['김민수', '김민수'],
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
    ['محمد', 'محمد'],
    ['محمد علي', 'محمد علي'],
    ['Иван Петров', 'Иван Петров'],
    ['ශ්‍රී ලාල්', 'ශ්‍රී ලාල්'],
  ])('%s → %s', (name, expected) => {
    expect(guessCallName(name)).toBe(expected);
  });
});

describe('whatever is on the page', () => {
  test.each(['', '   ', '🚀'])('there is no guess for %j', (name) => {
    expect(guessCallName(name)).toBe('');
  });

  test('it neither fails nor makes anything up', () => {
    const anyName = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(anyName, (name) => {
        const guess = guessCallName(name);
        const known = name.normalize('NFC').toLowerCase();
        for (const word of guess.split(' ')) expect(known).toContain(word.toLowerCase());
      }),
    );
  });

  test('a page full of quotes does not stall it', () => {
    const started = performance.now();
    guessCallName('"a '.repeat(1300));
    guessCallName(`'a (`.repeat(1000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
