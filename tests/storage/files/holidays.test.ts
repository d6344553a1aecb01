import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { readHolidays } from '../../../storage/files/holidays';
import { yearlyDates } from '../../../storage/files/yearly-rule';
import { computed } from '../../computed';
import { damaged } from './damaged';

const YEARS = { from: 2026, to: 2029 };
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const file = (...events: string[]) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n');
const read = async (...events: string[]) => readHolidays(file(...events), YEARS);
const days = async (...lines: string[]) => {
  const found = await read(event('SUMMARY:A day', ...lines));
  return found.ok ? found.holidays.map(({ on }) => on) : [found.why];
};

describe('days off in a calendar file', () => {
  test('are read with their names', async () => {
    const found = await read(
      event(
        'SUMMARY:Chinese New Year’s Day\\, 年初一',
        'DTSTART;VALUE=DATE:20270206',
        'DTEND;VALUE=DATE:20270207',
      ),
      event('SUMMARY:New Year', 'DTSTART;VALUE=DATE:20270101'),
    );
    expect(found).toStrictEqual({
      ok: true,
      holidays: [
        { on: '2027-01-01', name: 'New Year' },
        { on: '2027-02-06', name: 'Chinese New Year’s Day, 年初一' },
      ],
      timed: 0,
      unreadRules: [],
    });
  });

  test.each([
    [
      'one of three days',
      ['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270103'],
      '2026-12-31 2027-01-01 2027-01-02',
    ],
    ['one of a week', ['DTSTART;VALUE=DATE:20270328', 'DURATION:P2D'], '2027-03-28 2027-03-29'],
    [
      'one that ends as it begins',
      ['DTSTART;VALUE=DATE:20270328', 'DTEND;VALUE=DATE:20270328'],
      '2027-03-28',
    ],
    [
      'one each year',
      ['DTSTART;VALUE=DATE:20101225', 'RRULE:FREQ=YEARLY'],
      '2026-12-25 2027-12-25 2028-12-25 2029-12-25',
    ],
    ['29 February', ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'], '2028-02-29'],
    [
      'Thanksgiving',
      ['DTSTART;VALUE=DATE:20251127', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      '2026-11-26 2027-11-25 2028-11-23 2029-11-22',
    ],
    [
      'a last Monday until 2027',
      ['DTSTART;VALUE=DATE:20250526', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20271231'],
      '2026-05-25 2027-05-31',
    ],
    [
      'one left out and one more',
      [
        'DTSTART;VALUE=DATE:20260501',
        'RRULE:FREQ=YEARLY;COUNT=2',
        'EXDATE;VALUE=DATE:20270501',
        'RDATE;VALUE=DATE:20280502',
      ],
      '2026-05-01 2028-05-02',
    ],
    ['one called off', ['DTSTART;VALUE=DATE:20260501', 'STATUS:CANCELLED'], ''],
    ['a day that is not in the calendar', ['DTSTART;VALUE=DATE:20260231'], ''],
    ['one of long ago', ['DTSTART;VALUE=DATE:20190101'], ''],
  ])('%s', async (_, lines, expected) => {
    expect((await days(...lines)).join(' ')).toBe(expected);
  });

  test('are no appointments, and those are counted', async () => {
    expect(await read(event('DTSTART:20261008T020000Z'), event('SUMMARY:Nothing'))).toMatchObject({
      timed: 2,
      holidays: [],
    });
  });

  test('that come back in another way are named', async () => {
    const monthly = event('SUMMARY:Rent', 'DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=MONTHLY');
    const found = { holidays: [{ on: '2026-05-01', name: 'Rent' }], unreadRules: ['Rent'] };
    expect(await read(monthly)).toMatchObject(found);
  });

  test('on one day are one, and what an alarm says is not theirs', async () => {
    const alarm = ['BEGIN:VALARM', 'SUMMARY:Wake up', 'END:VALARM'];
    const found = await read(
      event('DTSTART;VALUE=DATE:20260501', ...alarm, 'SUMMARY:May Day'),
      event('DTSTART;VALUE=DATE:20260501', 'SUMMARY:Labour Day'),
    );
    expect(found).toMatchObject({ holidays: [{ on: '2026-05-01', name: 'May Day, Labour Day' }] });
  });
});

// The dates another reader finds for the same rule.
function byMozilla(rule: string, first: Temporal.PlainDate): string[] {
  const start = ICAL.Time.fromDateString(first.toString());
  const steps = ICAL.Recur.fromString(rule).iterator(start);
  const found = new Set<string>([first.toString()]);
  for (let step = steps.next(); step && step.year <= YEARS.to; step = steps.next())
    found.add(step.toString());
  return [...found].filter((on) => Number(on.slice(0, 4)) >= YEARS.from).toSorted();
}

const month = fc.integer({ min: 1, max: 12 });
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const nth = fc.constantFrom('', '1', '2', '3', '4', '-1', '-2');
const rules = fc.oneof(
  fc.constant('FREQ=YEARLY'),
  fc.integer({ min: 1, max: 4 }).map((years) => `FREQ=YEARLY;INTERVAL=${years}`),
  fc
    .tuple(month, fc.integer({ min: 1, max: 28 }))
    .map((on) => `FREQ=YEARLY;BYMONTH=${on[0]};BYMONTHDAY=${on[1]}`),
  fc.tuple(month, nth, weekday).map((on) => `FREQ=YEARLY;BYMONTH=${on[0]};BYDAY=${on[1]}${on[2]}`),
  fc.tuple(month, weekday, fc.integer({ min: 1, max: 22 })).map(([in_, day, from]) => {
    const week = Array.from({ length: 7 }, (_, at) => from + at).join(',');
    return `FREQ=YEARLY;BYMONTH=${in_};BYDAY=${day};BYMONTHDAY=${week}`;
  }),
);

test('a rule of the 29th of February has no date in other years (RFC 5545, 3.3.10)', () => {
  const leapDay = Temporal.PlainDate.from('2020-02-29');
  expect(yearlyDates('FREQ=YEARLY', leapDay, { from: 2021, to: 2029 })?.map(String)).toEqual([
    '2024-02-29',
    '2028-02-29',
  ]);
});

test('a yearly rule gives the dates that another reader finds', () => {
  const dates = fc
    .integer({ min: 0, max: 4000 })
    .map((later) => Temporal.PlainDate.from('2016-01-01').add({ days: later }))
    // The other reader makes the 1st of March of it.
    .filter(({ month: of, day }) => of !== 2 || day !== 29);
  fc.assert(
    fc.property(rules, dates, (rule, first) => {
      // A first date that the rule itself does not give is counted by one reader and not by another.
      const found = yearlyDates(rule, first, YEARS)?.map(String);
      expect(found).toStrictEqual(byMozilla(rule, first));
    }),
    { numRuns: 500 },
  );
});

describe('a hostile file', () => {
  const nested = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'.repeat(100_000);
  const good = event('SUMMARY:A', 'DTSTART;VALUE=DATE:20260501');
  test.each([
    ['nothing', '', /not a calendar/u],
    ['a page', '<html>', /not a calendar/u],
    ['a card', 'BEGIN:VCARD\r\nEND:VCARD', /not a calendar/u],
    ['one cut off', file(good).slice(0, -20), /broken/u],
    ['one nested without end', nested, /broken/u],
    ['parts that cross', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT', /broken/u],
    ['a million entries', file(`${good}\r\n`.repeat(1_000_000)), /too many/u],
    [
      'a thousand rules',
      file(
        ...Array.from({ length: 1000 }, () =>
          event('DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=YEARLY;COUNT=99999'),
        ),
      ),
      /too many/u,
    ],
    [
      'every day of a century',
      file(...Array.from({ length: 3000 }, () => event('DTSTART;VALUE=DATE:20260501', 'DURATION:P9999999W'))),
      /too many/u,
    ],
  ])('%s is refused in a sentence, at once', async (_, text, why) => {
    const begun = computed();
    const found = await readHolidays(text, YEARS);
    expect(computed() - begun).toBeLessThan(1000);
    expect(found).toMatchObject({ ok: false, why: expect.stringMatching(why) });
  });

  test('of rules that ask for much is read at once', async () => {
    const greedy = event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=99');
    const begun = computed();
    await readHolidays(file(...Array.from({ length: 300 }, () => greedy)), YEARS);
    expect(computed() - begun).toBeLessThan(1000);
  });

  test('of a rule without end is read at once', async () => {
    const begun = computed();
    const endless = `RRULE:FREQ=YEARLY;BYMONTHDAY=${'31,'.repeat(3_000_000)}31`;
    expect(await read(event('SUMMARY:A', 'DTSTART;VALUE=DATE:20260101', endless))).toMatchObject({
      unreadRules: ['A'],
    });
    expect(computed() - begun).toBeLessThan(1000);
  });

  test('is read or refused, never thrown at, wherever it is cut or damaged', async () => {
    const whole = file(good, event('DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO'));
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (text) => {
        expect(await readHolidays(text, YEARS)).toHaveProperty('ok');
      }),
    );
  });
});
