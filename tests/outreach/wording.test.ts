import { expect, test } from 'vitest';
import { counted, sayAgo, sayBy, sayDate, sayDay, sayWhen, shorten } from '../../outreach/wording';
import { clock } from './touches';

const TODAY = Temporal.PlainDate.from('2026-10-08');
const date = (text: string) => Temporal.PlainDate.from(text);

test('counts one day and several', () => {
  expect([0, 1, 2].map((n) => counted(n, 'day'))).toEqual(['0 days', '1 day', '2 days']);
  expect(counted(12_000, 'person', 'people')).toBe('12,000 people');
});

test('says the year only when it is another one', () => {
  expect(sayDate(date('2026-10-12'), TODAY)).toBe('Mon 12 Oct');
  expect(sayDate(date('2027-01-03'), TODAY)).toBe('Sun 3 Jan 2027');
});

test.each([
  ['2026-10-07', 'yesterday', 'yesterday'],
  ['2026-10-08', 'today', 'today'],
  ['2026-10-09', 'tomorrow', 'tomorrow'],
  ['2026-10-05', 'on Mon 5 Oct', '3 days ago'],
  ['2026-10-12', 'on Mon 12 Oct', 'on Mon 12 Oct'],
  ['2025-10-08', 'on Wed 8 Oct 2025', '365 days ago'],
])('%s is %s, or %s looking back', (day, said, ago) => {
  expect(sayDay(date(day), TODAY)).toBe(said);
  expect(sayAgo(date(day), TODAY)).toBe(ago);
});

test('says an instant on the clock of where one is now', () => {
  const { at } = clock('2026-10-09 01:30');
  expect(sayWhen(at, clock('2026-10-08 09:00'))).toBe('tomorrow at 01:30');
  expect(sayWhen(at, clock('2026-10-08 09:00', 'America/New_York'))).toBe('today at 20:30');
  expect(sayBy(at, clock('2026-10-08 09:00'))).toBe('by 01:30 tomorrow');
});

test.each([
  ['Arup', 'Arup'],
  ['  Arup\n Ltd. ', 'Arup Ltd'],
  ['Etc …', 'Etc'],
  ['', ''],
  ['the article on timber in tall buildings, and the other', 'the article on timber in tall buildings,…'],
  ['😀'.repeat(41), `${'😀'.repeat(40)}…`],
])('%j is known by %j', (text, short) => {
  expect(shorten(text)).toBe(short);
});
