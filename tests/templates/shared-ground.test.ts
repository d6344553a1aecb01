import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedGround } from '../../templates/shared-ground';
import { MEI, person, TOM } from './people';

const NOTHING = { ...TOM, organisation: '', places: '' };
const TIM = {
  ...NOTHING,
  schools: 'HKU; IST Lisboa',
  employers: 'Gammon',
  places: 'Hong Kong; York',
  groups: 'Women in Engineering',
  languages: 'Portuguese, Thai',
};

function withJobs(...companies: string[]) {
  const experience = companies.map((company) => ({ company, role: '', dates: '' }));
  return { ...person(MEI), captured: { at: 0, facts: {}, experience } };
}

const said = (...[me, contact]: Parameters<typeof sharedGround>) =>
  sharedGround(me, contact).map(({ sentence }) => sentence);

describe('shared ground', () => {
  test('comes best first: school, employer, place, group', () => {
    const about = { ...MEI, about: 'I chair women in engineering here.' };
    const contact = { ...withJobs('Gammon Ltd · Full-time'), edits: about };
    expect(sharedGround(TIM, contact)).toStrictEqual([
      { what: 'HKU', sentence: 'We both studied at HKU.', tie: { kind: 'alumni', shared: 'HKU' } },
      {
        what: 'Gammon',
        sentence: 'We have both worked at Gammon.',
        tie: { kind: 'employer', shared: 'Gammon' },
      },
      { what: 'Hong Kong', sentence: 'I see that you are in Hong Kong, a place I know.', tie: null },
      {
        what: 'Women in Engineering',
        sentence: 'I saw that you mention Women in Engineering; I am a member too.',
        tie: { kind: 'group', shared: 'Women in Engineering' },
      },
    ]);
  });

  test('says no more of my organisation than is known', () => {
    const me = { ...NOTHING, organisation: 'HKU' };
    expect(said(me, person(MEI))).toStrictEqual(['I saw that you studied at HKU, where I am now.']);
    expect(said({ ...me, organisation: 'Gammon' }, withJobs('Gammon'))).toStrictEqual([
      'I saw that you have worked at Gammon, where I am now.',
    ]);
  });

  test('tells studying from working', () => {
    expect(said({ ...NOTHING, schools: 'Arup' }, person(MEI))).toStrictEqual([
      'I saw that you have worked at Arup, where I studied.',
    ]);
    expect(said({ ...NOTHING, employers: 'HKU' }, person(MEI))).toStrictEqual([
      'I saw that you studied at HKU, where I have worked.',
    ]);
  });

  test.each([
    ['Hong Kong', 'Kowloon, Hong Kong SAR', true],
    ['Lisbon', 'Greater Lisbon Area, Portugal', true],
    ['San Francisco', 'San Francisco Bay Area', true],
    ['York', 'New York, United States', false],
    ['Mexico', 'New Mexico', false],
    ['', '', false],
  ])('knows of the place %j in %j: %s', (place, location, shared) => {
    const found = sharedGround({ ...NOTHING, places: place }, person({ location }));
    expect(found.length > 0).toBe(shared);
  });

  test('takes no short name for a group, and no part of a word', () => {
    const contact = person({ about: 'AI and womens networks in engineering' });
    expect(sharedGround({ ...NOTHING, groups: 'AI, Women in Engineering' }, contact)).toStrictEqual([]);
  });

  test('knows of a language they mention, and claims no more than the mention', () => {
    const contact = person({ about: 'Teaching Portuguese and Thai cooking; hindi-speaking team' });
    const found = sharedGround({ ...NOTHING, languages: 'Portuguese, Thai, Hindi, Urdu' }, contact);
    expect(found.map(({ sentence, tie }) => [sentence, tie])).toStrictEqual([
      ['I saw that you mention Portuguese, which I speak.', null],
      ['I saw that you mention Thai, which I speak.', null],
      ['I saw that you mention Hindi, which I speak.', null],
    ]);
  });

  test('names only what I wrote of myself, whatever is written', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const me = { ...TIM, schools: mine, places: mine, groups: mine, languages: mine };
        for (const { what } of sharedGround(me, person({ school: theirs, about: theirs, location: mine }))) {
          expect(Object.values(me).some((own) => own.includes(what))).toBe(true);
        }
      }),
    );
  });
});
