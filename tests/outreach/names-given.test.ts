import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenLine, markedLines } from '../../outreach/after-talk';
import { NO_TIE } from '../../outreach/contact';
import { mayBeMeant, readGivenName, readGivenNames, tieReferredBy } from '../../outreach/names-given';
import { talkWith } from './talks';

describe('a name as it was typed', () => {
  test.each([
    ['Ben Wong', 'Ben Wong', ''],
    ['  Ben   Wong ', 'Ben Wong', ''],
    ['Ben Wong at Arup', 'Ben Wong', 'Arup'],
    ['Ben Wong (Mott MacDonald)', 'Ben Wong', 'Mott MacDonald'],
    ['Ben Wong at 3M', 'Ben Wong', '3M'],
    ['Ben Wong at the bridge team', 'Ben Wong at the bridge team', ''],
    ['Ben Wong (runs the team)', 'Ben Wong (runs the team)', ''],
    ['at Arup', 'at Arup', ''],
    ['林美 (竹中工務店)', '林美', '竹中工務店'],
  ])('%s', (text, name, company) => {
    expect(readGivenName(text)).toEqual({ name, company });
  });

  test('is kept once, however it is spelt; the same name at two places is two people', () => {
    const texts = [
      'Ana Silva',
      'ana  SILVA',
      '',
      'Ana Silva at Arup',
      'Ana Silva (ARUP)',
      'Ana Silva at Ove',
    ];
    expect(readGivenNames(texts).map(({ name, company }) => `${name}/${company}`)).toEqual([
      'ana SILVA/',
      'Ana Silva/ARUP',
      'Ana Silva/Ove',
    ]);
  });
});

describe('a note about somebody as a line of names', () => {
  test.each([
    ['Ben Wong, runs the bridge team', 'Ben Wong'],
    ['Ben Wong at Arup, runs the bridge team', 'Ben Wong at Arup'],
    ['Siobhán O’Neill (Arup)', 'Siobhán O’Neill at Arup'],
    ['someone at Arup', 'someone at Arup'],
    ['Talk to Ben Wong', 'Talk to Ben Wong'],
  ])('%s', (text, line) => {
    expect(givenLine(text)).toBe(line);
  });

  test('is settled by what is kept of it', () => {
    const texts = ['Ben Wong at Arup, runs it', 'someone at Arup', 'the dean, in spring', 'Ren Ito'];
    const { jottings } = talkWith('Ana', { lines: texts.map((text) => ` name: ${text}`) });
    const kept = texts.flatMap((text) => readGivenNames(givenLine(text).split(/[\n,;]/u)));
    const lines = markedLines(
      jottings,
      [],
      kept.map(({ name }) => name),
    ).name;
    expect(lines.map(({ settled }) => settled)).toEqual([true, true, true, true]);
  });
});

const known = (name: string, company = '') => ({ captured: null, edits: { name, company } });

describe('a contact who may be meant by a given name', () => {
  test.each([
    ['Ana Silva', known('Ana Silva'), true],
    ['ANA  SILVA', known('Aná Silva', 'Arup'), true],
    ['Ana Silva at Árup', known('Ana Silva', 'ARUP'), true],
    ['Ana Silva at Arup', known('Ana Silva'), true],
    ['Ana Silva at Arup', known('Ana Silva', 'Mott'), false],
    ['Ana Silva', known('Ana Silvestre'), false],
    ['Ana', known('Ana Silva'), false],
  ])('%s', (text, contact, may) => {
    expect(mayBeMeant(readGivenName(text), contact)).toBe(may);
  });

  test('never has another name, or another company where both have one', () => {
    const word = fc.constantFrom('', 'Ana', 'ana', 'Ben', 'Arup', 'Ove');
    fc.assert(
      fc.property(fc.tuple(word, word), fc.tuple(word, word), ([name, company], [theirs, place]) => {
        const isSameName = name !== '' && name.toLowerCase() === theirs.toLowerCase();
        const isOtherPlace = company !== '' && place !== '' && company !== place;
        const may = mayBeMeant({ name, company }, known(theirs, place));
        expect(may).toBe(isSameName && !(isOtherPlace && company.toLowerCase() !== place.toLowerCase()));
      }),
    );
  });
});

describe('the tie of somebody kept, once somebody gives their name', () => {
  const mei = { id: 'mei', name: 'Mei Lin', mayMention: true };
  const from = { referrerId: 'mei', referrer: 'Mei Lin', mayMention: true };

  test('is a referral where there was none', () => {
    expect(tieReferredBy(NO_TIE, mei)).toEqual({ ...NO_TIE, ...from, kind: 'referred' });
  });

  test('keeps what the person said of it, with the referrer beside it', () => {
    const tie = { ...NO_TIE, kind: 'alumni', shared: 'HKU' } as const;
    expect(tieReferredBy(tie, mei)).toEqual({ ...tie, ...from });
  });

  test('stays with whoever gave the name first', () => {
    expect(tieReferredBy({ ...NO_TIE, kind: 'referred', referrerId: 'jon' }, mei)).toBeNull();
    expect(tieReferredBy({ ...NO_TIE, kind: 'referred', referrer: 'Jon Wu' }, mei)).toBeNull();
  });

  test('finds the contact behind a referrer who was only typed, and takes no leave back', () => {
    const tie = { ...NO_TIE, kind: 'referred', referrer: 'mei lin', mayMention: true } as const;
    expect(tieReferredBy(tie, { ...mei, mayMention: false })).toEqual({ ...tie, ...from });
  });
});
