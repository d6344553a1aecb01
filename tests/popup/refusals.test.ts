import { describe, expect, test } from 'vitest';
import { isUnsure, mayPick, refusalAt, refusalFor } from '../../entrypoints/popup/refusals';
import type { RefusalReason } from '../../linkedin/reading';

const PROFILE = 'https://www.linkedin.com/in/mei-lin/';

// Each kind of page that is no profile, and the words that only its sentence has.
const PAGES: [string, RegExp][] = [
  ['https://www.linkedin.com/search/results/people/?keywords=x', /found by a search/],
  ['https://www.linkedin.com/mynetwork/invite-connect/connections/', /in your network/],
  ['https://www.linkedin.com/feed/', /the feed/],
  ['https://www.linkedin.com/company/arup/', /organisation/],
  ['https://www.linkedin.com/authwall?x', /sign in/],
  [`${PROFILE}edit/intro/`, /is edited/],
  [`${PROFILE}details/experience/`, /one list/],
  [`${PROFILE}recent-activity/all/`, /wrote or liked/],
  [`${PROFILE}overlay/contact-info/`, /lies over/],
  [`${PROFILE}opportunities/`, /only a part/],
];

describe('a page that is no profile', () => {
  test.each(PAGES)('%s has its own sentence', (url, words) => {
    expect(refusalAt(url)?.title).toMatch(words);
  });

  test('says what to do, and no two say the same', () => {
    const said = PAGES.map(([url]) => refusalAt(url));
    expect(new Set(said.map((one) => one?.title)).size).toBe(PAGES.length);
    expect(said.filter((one) => !one?.todo)).toEqual([]);
  });

  test.each([PROFILE, 'https://example.com/', '', 'https://www.linkedin.com/jobs/'])(
    '%j needs none',
    (url) => {
      expect(refusalAt(url)).toBeNull();
    },
  );
});

// All that the reader says, and whether lines of such a page may be picked.
const REFUSED: [RefusalReason, string, RegExp, boolean][] = [
  ['not-loaded', 'no card', /not finished loading/, true],
  ['not-loaded', 'no heading', /not finished loading/, true],
  ['not-loaded', 'no name', /not finished loading/, true],
  ['not-loaded', 'no address', /not finished loading/, true],
  ['not-loaded', 'no layout', /does not know this kind of page/, true],
  ['not-loaded', 'reading failed', /does not know this kind of page/, true],
  ['not-loaded', 'no person', /shows nobody/, false],
  ['page-changed', 'another address', /still shows somebody else/, false],
  ['page-changed', 'another name', /do not name the same person/, false],
  ['page-changed', 'while reading', /changed while it was being read/, false],
  ['ambiguous', 'another name', /do not name the same person/, true],
  ['not-a-profile', 'other', /not a profile/, false],
];

test.each(REFUSED)('%s: %s is said in words', (...refused) => {
  const [reason, detail, words, pickable] = refused;
  expect(refusalFor({ reason, detail }).title).toMatch(words);
  expect(mayPick(`${reason}: ${detail}`)).toBe(pickable);
  expect(isUnsure(`${reason}: ${detail}`)).toBe(reason === 'ambiguous');
});

test('a detail not known yet is said by its reason', () => {
  expect(refusalFor({ reason: 'ambiguous', detail: 'something new' }).title).toMatch(/same person/);
});

test('a reading that was not tried, or went astray, offers no lines', () => {
  for (const failed of ['', 'no access', 'no reading']) expect(mayPick(failed)).toBe(false);
});
