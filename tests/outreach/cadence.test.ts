import { expect, test } from 'vitest';
import { CADENCE_LABELS, CADENCE_RULES, rulesOf } from '../../outreach/cadence';
import { CADENCES, DEFAULT_SETTINGS } from '../../outreach/settings';

test('3B7 is a second person after 3 business days and one follow-up after 7', () => {
  expect(CADENCE_RULES['3b7']).toEqual({ secondPersonAfter: 3, followUpAfter: 7, maxFollowUps: 1 });
});

test.each(CADENCES)('%s never nags: one follow-up at most', (name) => {
  expect(CADENCE_RULES[name].maxFollowUps).toBeLessThanOrEqual(1);
  expect(CADENCE_LABELS[name]).not.toBe('');
});

test('none waits for nothing', () => {
  expect(CADENCE_RULES.none).toEqual({ secondPersonAfter: null, followUpAfter: null, maxFollowUps: 0 });
});

test('the rules of a fresh install are 3B7, Monday to Friday, with the noon rule', () => {
  const { cadence, calendar } = rulesOf(DEFAULT_SETTINGS);
  expect(cadence).toBe(CADENCE_RULES['3b7']);
  expect(calendar).toMatchObject({ workWeek: [1, 2, 3, 4, 5], holidays: [], noonRule: true });
});
