import { describe, expect, test } from 'vitest';
import type { Captured, Contact } from '../../outreach/contact';
import { moveBetween, refreshed } from '../../outreach/recapture';

function read(facts: Record<string, string>, from = 'card'): Captured {
  const entries = Object.entries(facts).map(([fact, value]) => [fact, { value, from }]);
  return { at: 1, facts: Object.fromEntries(entries), experience: [] };
}

const ARUP = { role: 'Engineer', company: 'Arup' };
const WSP = { role: 'Lead', company: 'WSP' };

function move(before: Captured | null, after: Captured, edits: Contact['edits'] = {}) {
  return moveBetween({ captured: before, edits }, { captured: after, edits });
}

describe('a new job', () => {
  test.each([
    ['another company', read({ ...ARUP, company: 'WSP' }), 'Engineer · Arup → Engineer · WSP'],
    ['another role', read({ ...ARUP, role: 'Lead' }), 'Engineer · Arup → Lead · Arup'],
    ['both', read(WSP), 'Engineer · Arup → Lead · WSP'],
  ])('is %s', (_, after, text) => {
    expect(move(read(ARUP), after)).toEqual({ company: after.facts.company?.value, text });
  });

  test('is another company in the headline, where both were read there', () => {
    const before = read({ company: 'Arup' }, 'headline');
    const after = read({ company: 'WSP' }, 'headline');
    expect(move(before, after)).toEqual({ company: 'WSP', text: 'Arup → WSP' });
  });

  test.each([
    ['the same in other letters', read(ARUP), read({ role: 'engineer ', company: 'ARUP' })],
    ['what was not known before', read({ role: 'Engineer' }), read({ role: 'Engineer', company: 'Arup' })],
    ['nothing read before', null, read(ARUP)],
    ['what the page hides today', read(ARUP), read({})],
    ['a reworded headline', read({ role: 'Engineer' }, 'headline'), read({ role: 'Maker' }, 'headline')],
    [
      'a guess where the page was plain',
      read({ company: 'Arup' }),
      read({ company: 'Anything' }, 'headline'),
    ],
  ])('is not %s', (_, before, after) => {
    expect(move(before, after)).toBeNull();
  });

  test('is not concluded against what the person typed', () => {
    expect(move(read(ARUP), read(WSP), { company: 'Arup HK' })).toBeNull();
    expect(move(read(ARUP), read({ ...ARUP, role: 'Lead' }), { role: 'Bridge engineer' })).toBeNull();
  });

  test('is concluded beside what the person typed', () => {
    expect(move(read(ARUP), read({ ...ARUP, role: 'Lead' }), { company: 'Arup HK' })?.text).toBe(
      'Engineer · Arup HK → Lead · Arup HK',
    );
    expect(move(read(ARUP), read(WSP), { role: 'Builder' })?.text).toBe('Builder · Arup → Builder · WSP');
  });
});

describe('a new reading', () => {
  const before = { ...read({ ...ARUP, school: 'HKU' }), experience: [{ ...ARUP, dates: '2019' }] };

  test('keeps what the page hides today', () => {
    expect(refreshed(before, { ...read({ location: 'Kowloon' }), at: 2 })).toEqual({
      ...read({ ...ARUP, school: 'HKU', location: 'Kowloon' }),
      at: 2,
      experience: before.experience,
    });
  });

  test('never mixes half of an old job with half of a new one', () => {
    expect(refreshed(before, read({ role: 'Founder' })).facts).toEqual(
      read({ role: 'Founder', school: 'HKU' }).facts,
    );
  });

  test('is all there is for someone never read before', () => {
    expect(refreshed(null, before)).toBe(before);
  });
});
