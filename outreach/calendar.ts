import type { Settings } from './settings';
import type { ZonedInstant } from './zoned';
import { localTime } from './zoned';

/**
 * Which days count (METHOD.md section 3): `workWeek` as ISO weekdays (1 = Monday), `holidays` as
 * `YYYY-MM-DD`, and whether the noon rule applies. The person's settings are one.
 */
export type Calendar = Readonly<Pick<Settings, 'workWeek' | 'holidays' | 'noonRule'>>;

// A calendar without any business day within a year is a mistake in the settings. Counting then goes on
// from there, so that a due date comes late but every sum ends.
const LONGEST_BREAK = 366;
const NOON = 12;

/** Is this a day of the work week and no holiday? */
export function isBusinessDay(date: Temporal.PlainDate, calendar: Calendar): boolean {
  return calendar.workWeek.includes(date.dayOfWeek) && !calendar.holidays.includes(date.toString());
}

/** The first business day after this date. */
export function nextBusinessDay(date: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let day = date.add({ days: 1 });
  for (let tried = 1; tried < LONGEST_BREAK && !isBusinessDay(day, calendar); tried += 1) {
    day = day.add({ days: 1 });
  }
  return day;
}

/**
 * Day 0 of a count. With the noon rule, what was sent at or after noon or on a day off counts as sent on
 * the next business day; without it, on the day itself (METHOD.md section 3).
 */
export function startOfCount(sent: ZonedInstant, calendar: Calendar): Temporal.PlainDate {
  const local = localTime(sent);
  const date = local.toPlainDate();
  if (!calendar.noonRule) return date;
  return local.hour < NOON && isBusinessDay(date, calendar) ? date : nextBusinessDay(date, calendar);
}

/** The date `n` business days after something was sent: a due date (METHOD.md section 3). */
export function addBusinessDays(sent: ZonedInstant, n: number, calendar: Calendar): Temporal.PlainDate {
  let day = startOfCount(sent, calendar);
  for (let counted = 0; counted < n; counted += 1) day = nextBusinessDay(day, calendar);
  return day;
}

// Counted by weeks and not day by day: someone asked years ago would cost thousands of steps.
function holidaysWithin(start: Temporal.PlainDate, end: Temporal.PlainDate, calendar: Calendar): number {
  const [after, last] = [start.toString(), end.toString()];
  const within = [...new Set(calendar.holidays)].filter((holiday) => holiday > after && holiday <= last);
  return within.filter((day) => calendar.workWeek.includes(Temporal.PlainDate.from(day).dayOfWeek)).length;
}

/**
 * How many business days have begun since `start`: those after `start` up to and including `end`, so
 * that the due date of `addBusinessDays(sent, n)` is `n` from its start. 0 when `end` is not later.
 */
export function businessDaysBetween(
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
  calendar: Calendar,
): number {
  const days = start.until(end).days;
  if (days <= 0) return 0;
  const worked = new Set(calendar.workWeek);
  let count = Math.floor(days / 7) * worked.size;
  for (let offset = 0; offset < days % 7; offset += 1) {
    if (worked.has(((start.dayOfWeek + offset) % 7) + 1)) count += 1;
  }
  return count - holidaysWithin(start, end, calendar);
}
