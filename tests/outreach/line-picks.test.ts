import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { capturedFromPicks, linePicksSchema, LONGEST_PASTE, noPicks } from '../../outreach/line-picks';

test('work with nothing done yet fits what is kept', () => {
  for (const from of ['picked', 'pasted'] as const) {
    expect(z.safeParse(linePicksSchema, noPicks(from))).toMatchObject({ success: true });
  }
});

test('a text too long, or a fact that does not exist, does not', () => {
  const wrong = [{ text: 'x'.repeat(LONGEST_PASTE + 1) }, { picks: { shoe: { value: '1', from: 'x' } } }];
  for (const part of wrong) {
    expect(z.safeParse(linePicksSchema, { ...noPicks('pasted'), ...part }).success).toBe(false);
  }
});

test('what was picked is as if read off the page, and says how', () => {
  const picks = { name: { value: 'Mei Lin', from: 'picked' } };
  const url = 'https://www.linkedin.com/in/mei-lin/';
  expect(capturedFromPicks({ ...noPicks('picked'), at: 7, picks }, url)).toEqual({
    at: 7,
    url,
    facts: picks,
    experience: [],
  });
});
