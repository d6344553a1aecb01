import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessCallName } from '../../outreach/call-name';
import { computed } from '../computed';

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
    ['An\u200ba\u200b Silva', 'Ana'],
    ['María de la Cruz', 'María'],
    ['Ahmad bin Abdullah', 'Ahmad'],
    ['Siti binti Ahmad', 'Siti'],
    ['Ḥassan al-Bannā', 'Ḥassan'],
    ['Van Nguyen', 'Van'],
    ['Min-su Kim', 'Min-su'],
    ['Yuki NAKAMURA', 'Yuki'],
    ['CHARLES DE GAULLE', 'Charles'],
    ['İBRAHİM YILMAZ', 'İbrahim'],
    ['Þór Jónsson', 'Þór'],
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
    ['Ana Silva #OPEN_TO_WORK', 'Ana'],
    ['#OPENTOWORK Ana Silva', 'Ana'],
    ['Ana Silva she/her', 'Ana'],
    ['Ana Silva, She/Her', 'Ana'],
    ['Alex (They/Them) Kim', 'Alex'],
    ['Dra. María López', 'María'],
    ['Mgr. Jana Nováková', 'Jana'],
    ['Engr. John Obi', 'John'],
    ['Herr Dr. med. Hans Müller', 'Hans'],
    ['John Smith III', 'John'],
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

describe('half a name is none', () => {
  test.each([
    ['Abdul Rahman Khan', 'Abdul Rahman'],
    ['Abu Bakr', 'Abu Bakr'],
    ['Abdul', 'Abdul'],
  ])('%s → %s', (name, expected) => {
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
    ['Herr Dr. med. Müller', 'Herr Dr. med. Müller'],
    ['van Gogh', 'van Gogh'],
    ['de la Rosa', 'de la Rosa'],
    ['The Right Hon. Jane Doe', 'The Right Hon. Jane Doe'],
    ['Chief Obi', 'Chief Obi'],
    ['Dato’ Ahmad Razak', 'Dato’ Ahmad Razak'],
    ['Lt. Col. John Smith', 'Lt. Col. John Smith'],
    ['Kim Min-su', 'Kim Min-su'],
    ['NAKAMURA Yuki', 'NAKAMURA Yuki'],
    ['小林 健太', '小林 健太'],
    ['山田 太郎 (Taro Yamada)', '山田 太郎'],
    ['יוסי כהן', 'יוסי כהן'],
    ['عبد الله بن محمد', 'عبد الله بن محمد'],
    ['Nguyen Van An', 'Nguyen Van An'],
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
    const started = computed();
    guessCallName('"a '.repeat(1300));
    guessCallName(`'a (`.repeat(1000));
    expect(computed() - started).toBeLessThan(500);
  });
});
