import { expect, test } from 'vitest';
import { CADENCE_LABELS, CADENCE_RULES, rulesOf } from '../../outreach/cadence';
import { CADENCES, DEFAULT_SETTINGS, settingsSchema } from '../../outreach/settings';

test('3B7 is a second person after 3 business days and one follow-up after 7', () => {
  expect(CADENCE_RULES['3b7']).toEqual({ secondPersonAfter: 3, followUpAfter: 7, maxFollowUps: 1 });
});

test.each(['3b7', 'gentle', 'unhurried'] as const)('%s is offered with each of its numbers', (cadence) => {
  const { secondPersonAfter, followUpAfter } = CADENCE_RULES[cadence];
  const words = CADENCE_LABELS[cadence].replace('3B7', '');
  expect(words.match(/\d+/gu)?.map(Number)).toEqual(
    [secondPersonAfter, followUpAfter].filter((n) => n !== null),
  );
});

test.each(CADENCES)('%s of a fresh install never nags: one follow-up at most', (cadence) => {
  expect(rulesOf({ ...DEFAULT_SETTINGS, cadence }).cadence.maxFollowUps).toBeLessThanOrEqual(1);
  expect(CADENCE_LABELS[cadence]).not.toBe('');
});

test('one’s own rhythm counts when it is chosen, and starts as 3B7', () => {
  const ownCadence = { secondPersonAfter: null, followUpAfter: 5, maxFollowUps: 2 };
  expect(DEFAULT_SETTINGS.ownCadence).toEqual(CADENCE_RULES['3b7']);
  expect(rulesOf({ ...DEFAULT_SETTINGS, ownCadence }).cadence).toBe(CADENCE_RULES['3b7']);
  expect(rulesOf({ ...DEFAULT_SETTINGS, ownCadence, cadence: 'custom' }).cadence).toBe(ownCadence);
});

test.each([
  [{ secondPersonAfter: 0 }, false],
  [{ secondPersonAfter: 1, followUpAfter: 60, maxFollowUps: 3 }, true],
  [{ secondPersonAfter: null, followUpAfter: null, maxFollowUps: 0 }, true],
  [{ followUpAfter: 61 }, false],
  [{ followUpAfter: 2.5 }, false],
  [{ maxFollowUps: 4 }, false],
])('one’s own rhythm %j is allowed: %s', (changes, allowed) => {
  const ownCadence = { ...DEFAULT_SETTINGS.ownCadence, ...changes };
  expect(settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ownCadence }).success).toBe(allowed);
});

test('none waits for nothing', () => {
  expect(CADENCE_RULES.none).toEqual({ secondPersonAfter: null, followUpAfter: null, maxFollowUps: 0 });
});

test('the rules of a fresh install are 3B7, Monday to Friday, with the noon rule', () => {
  const { cadence, calendar } = rulesOf(DEFAULT_SETTINGS);
  expect(cadence).toBe(CADENCE_RULES['3b7']);
  expect(calendar).toMatchObject({ workWeek: [1, 2, 3, 4, 5], holidays: [], noonRule: true });
});
