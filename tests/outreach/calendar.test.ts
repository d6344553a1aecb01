import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Calendar } from '../../outreach/calendar';
import {
  addBusinessDays,
  businessDaysBetween,
  isBusinessDay,
  nextBusinessDay,
  startOfCount,
} from '../../outreach/calendar';
import { localDate } from '../../outreach/zoned';
import { clock, LISBON, WEEKDAYS } from './touches';

const date = (text: string) => Temporal.PlainDate.from(text);
const due = (wall: string, n: number, more: { calendar?: Calendar; zone?: string } = {}) =>
  addBusinessDays(clock(wall, more.zone), n, more.calendar ?? WEEKDAYS).toString();

describe('the method’s worked examples', () => {
  test.each([
    ['2026-10-01 09:00', 3, '2026-10-06'],
    ['2026-10-01 09:00', 7, '2026-10-12'],
    ['2026-10-02 15:00', 3, '2026-10-08'],
    ['2026-10-02 15:00', 7, '2026-10-14'],
  ])('sent %s, business day %i is %s', (sent, n, expected) => {
    expect(due(sent, n)).toBe(expected);
  });
});

describe('where the count starts', () => {
  test.each([
    ['a morning', '2026-10-01 11:59', '2026-10-01'],
    ['noon', '2026-10-01 12:00', '2026-10-02'],
    ['a Friday evening', '2026-10-02 22:00', '2026-10-05'],
    ['a Saturday morning', '2026-10-03 08:00', '2026-10-05'],
    ['a Sunday', '2026-10-04 08:00', '2026-10-05'],
  ])('%s', (_, sent, expected) => {
    expect(startOfCount(clock(sent), WEEKDAYS).toString()).toBe(expected);
  });

  test('is the day itself without the noon rule, even a day off', () => {
    const calendar = { ...WEEKDAYS, noonRule: false };
    expect(startOfCount(clock('2026-10-02 15:00'), calendar).toString()).toBe('2026-10-02');
    expect(startOfCount(clock('2026-10-03 15:00'), calendar).toString()).toBe('2026-10-03');
    expect(due('2026-10-02 15:00', 1, { calendar })).toBe('2026-10-05');
  });

  test('is after a holiday', () => {
    const calendar = { ...WEEKDAYS, holidays: ['2026-10-05', '2026-10-06'] };
    expect(startOfCount(clock('2026-10-05 09:00'), calendar).toString()).toBe('2026-10-07');
  });
});

describe('days that do not count', () => {
  test('are Friday and Saturday where the week is Sunday to Thursday', () => {
    const calendar = { ...WEEKDAYS, workWeek: [7, 1, 2, 3, 4] };
    expect(due('2026-10-01 09:00', 3, { calendar, zone: 'Asia/Riyadh' })).toBe('2026-10-06');
    expect(due('2026-10-02 09:00', 1, { calendar, zone: 'Asia/Riyadh' })).toBe('2026-10-05');
  });

  test('are the holidays around a year’s end', () => {
    const calendar = { ...WEEKDAYS, holidays: ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'] };
    expect(due('2026-12-23 09:00', 3, { calendar })).toBe('2026-12-30');
    expect(due('2026-12-23 09:00', 7, { calendar })).toBe('2027-01-07');
  });

  test('are none in a week of seven days', () => {
    expect(due('2026-10-01 09:00', 7, { calendar: { ...WEEKDAYS, workWeek: [1, 2, 3, 4, 5, 6, 7] } })).toBe(
      '2026-10-08',
    );
  });

  test('do not make the count endless when every day of two years is off', () => {
    const start = date('2026-01-01');
    const holidays = Array.from({ length: 730 }, (_, days) => start.add({ days }).toString());
    const calendar = { ...WEEKDAYS, holidays };
    expect(isBusinessDay(date('2026-10-01'), calendar)).toBe(false);
    expect(due('2026-10-01 09:00', 1, { calendar }) > '2027-01-01').toBe(true);
    expect(due('2026-10-01 09:00', 1, { calendar: { ...WEEKDAYS, workWeek: [] } }) > '2027-01-01').toBe(true);
  });
});

describe('clocks and zones', () => {
  test('changing the clocks in autumn and spring moves no date', () => {
    expect(due('2026-10-23 11:59', 7)).toBe('2026-11-03');
    expect(due('2026-10-25 01:30', 1)).toBe('2026-10-27');
    expect(due('2027-03-26 11:59', 3)).toBe('2027-03-31');
    expect(due('2026-10-30 09:00', 1, { zone: 'America/New_York' })).toBe('2026-11-02');
  });

  test('the same instant is another day elsewhere', () => {
    const sent = clock('2026-10-01 23:30', 'America/New_York');
    expect(addBusinessDays(sent, 1, WEEKDAYS).toString()).toBe('2026-10-05');
    expect(addBusinessDays({ ...sent, zone: 'Asia/Tokyo' }, 1, WEEKDAYS).toString()).toBe('2026-10-06');
  });

  test('a day that a zone skipped is stepped over without harm', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(due('2011-12-29 09:00', 1, { zone: 'Pacific/Apia' })).toBe('2011-12-30');
  });

  test('a zone the browser does not know is read as UTC', () => {
    expect(localDate({ at: Date.UTC(2026, 9, 1, 23), zone: 'Mars/Olympus' }).toString()).toBe('2026-10-01');
  });
});

const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => date('2000-01-01').add({ days }));
const anyCalendar = fc.record({
  workWeek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.array(anyDate.map(String), { maxLength: 40 }),
  noonRule: fc.boolean(),
});
const anySent = fc.record({
  at: fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }),
  zone: fc.constantFrom(LISBON, 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Niue'),
});

describe('for any calendar', () => {
  test('business days between two dates are those counted day by day', () => {
    const spans = fc.tuple(anyDate, fc.integer({ min: -20, max: 400 }), anyCalendar);
    fc.assert(
      fc.property(spans, ([start, length, calendar]) => {
        const near = Array.from({ length: 5 }, (_, n) => start.add({ days: n * 3 }).toString());
        const busy = { ...calendar, holidays: [...calendar.holidays, ...near, ...near] };
        const each = Array.from({ length: Math.max(0, length) }, (_, n) => start.add({ days: n + 1 }));
        const expected = each.filter((day) => isBusinessDay(day, busy)).length;
        expect(businessDaysBetween(start, start.add({ days: length }), busy)).toBe(expected);
      }),
    );
  });

  // Written down as one would on paper, with nothing of the calendar's own: day after day, one tick at a time.
  test('the n-th business day is the one found by ticking off days', () => {
    const counts = fc.tuple(anySent, fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(counts, anyCalendar, ([sent, n], calendar) => {
        const works = (day: Temporal.PlainDate) =>
          calendar.workWeek.some((weekday) => weekday === day.dayOfWeek) &&
          calendar.holidays.every((holiday) => holiday !== day.toString());
        const local = Temporal.Instant.fromEpochMilliseconds(sent.at).toZonedDateTimeISO(sent.zone);
        let day = local.toPlainDate();
        if (calendar.noonRule && (local.hour >= 12 || !works(day))) {
          do day = day.add({ days: 1 });
          while (!works(day));
        }
        for (let ticks = 0; ticks < n;) {
          day = day.add({ days: 1 });
          if (works(day)) ticks += 1;
        }
        expect(addBusinessDays(sent, n, calendar).toString()).toBe(day.toString());
      }),
    );
  });

  test('the n-th business day is n business days from the start of the count', () => {
    fc.assert(
      fc.property(anySent, fc.integer({ min: 0, max: 30 }), anyCalendar, (sent, n, calendar) => {
        const start = startOfCount(sent, calendar);
        const end = addBusinessDays(sent, n, calendar);
        expect(businessDaysBetween(start, end, calendar)).toBe(n);
        expect(n === 0 || isBusinessDay(end, calendar)).toBe(true);
      }),
    );
  });

  test('the next business day is later, and no business day is skipped', () => {
    fc.assert(
      fc.property(anyDate, anyCalendar, (day, calendar) => {
        const next = nextBusinessDay(day, calendar);
        expect(businessDaysBetween(day, next, calendar)).toBe(1);
        expect(businessDaysBetween(day, next.subtract({ days: 1 }), calendar)).toBe(0);
      }),
    );
  });
});
