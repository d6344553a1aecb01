import { expect, test } from 'vitest';
import { noteBudget } from '../../templates/note-budget';
import { HOME, NOW } from './people';

const now = { at: NOW, zone: HOME };
const free = { account: 'free', notesAMonth: 5 } as const;
const notes = (count: number) => Array.from({ length: count }, () => now);

test('counts the notes of this calendar month, on the calendar they were sent on', () => {
  // 1 Oct, 00:30 in Hong Kong and the last of September, 23:30.
  const first = { at: Date.UTC(2026, 8, 30, 16, 30), zone: HOME };
  const before = { at: Date.UTC(2026, 8, 30, 15, 30), zone: HOME };
  const lastYear = { at: Date.UTC(2025, 9, 8), zone: HOME };
  const budget = noteBudget([now, first, before, lastYear], free, now);
  expect(budget).toMatchObject({
    used: 2,
    of: 5,
    left: 3,
    label: '2 of 5 notes used this month',
    advice: '',
  });
});

test('advises whom to spend the last one on', () => {
  expect(noteBudget(notes(4), free, now)).toMatchObject({ left: 1 });
  expect(noteBudget(notes(4), free, now)?.advice).toMatch(
    /^The last note until Sun 1 Nov: .*shares something/u,
  );
  expect(noteBudget(notes(6), free, now)).toMatchObject({ left: 0, label: '6 of 5 notes used this month' });
  expect(noteBudget(notes(5), free, now)?.advice).toMatch(/^No notes left until Sun 1 Nov/u);
});

test('there is none on Premium', () => {
  expect(noteBudget(notes(9), { ...free, account: 'premium' }, now)).toBeNull();
});
