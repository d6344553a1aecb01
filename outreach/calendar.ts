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

// Days are counted as whole numbers since this one, a Thursday: a hundred thousand contacts are derived again
// when the calendar changes, and a date object for each day ticked off would take most of that time.
const FIRST_DAY = Temporal.PlainDate.from('1970-01-01');
const FIRST_WEEKDAY = FIRST_DAY.dayOfWeek;

function numberOf(date: Temporal.PlainDate): number {
  return FIRST_DAY.until(date).days;
}

function dateOf(day: number): Temporal.PlainDate {
  return FIRST_DAY.add({ days: day });
}

/** A calendar made ready to count with. */
type Counting = {
  /** Does this weekday count, from Monday? */
  works: readonly boolean[];
  /** Holidays on days that would count, each once. */
  off: ReadonlySet<number>;
};

const prepared = new WeakMap<Calendar, Counting>();

function weekdayOf(day: number): number {
  // Two remainders, since before 1970 the first is negative.
  return (((day + FIRST_WEEKDAY - 1) % 7) + 7) % 7;
}

function countingOf(calendar: Calendar): Counting {
  const known = prepared.get(calendar);
  if (known) return known;
  const works = [1, 2, 3, 4, 5, 6, 7].map((weekday) => calendar.workWeek.includes(weekday));
  const days = calendar.holidays.map((holiday) => numberOf(Temporal.PlainDate.from(holiday)));
  const counting = { works, off: new Set(days.filter((day) => works[weekdayOf(day)])) };
  prepared.set(calendar, counting);
  return counting;
}

function isWorked(day: number, { works, off }: Counting): boolean {
  return works[weekdayOf(day)] === true && !off.has(day);
}

function nextWorked(day: number, counting: Counting): number {
  let next = day + 1;
  for (let tried = 1; tried < LONGEST_BREAK && !isWorked(next, counting); tried += 1) next += 1;
  return next;
}

/** Is this a day of the work week and no holiday? */
export function isBusinessDay(date: Temporal.PlainDate, calendar: Calendar): boolean {
  return isWorked(numberOf(date), countingOf(calendar));
}

/** The first business day after this date. */
export function nextBusinessDay(date: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  return dateOf(nextWorked(numberOf(date), countingOf(calendar)));
}

function startDay(sent: ZonedInstant, calendar: Calendar): number {
  const local = localTime(sent);
  const day = numberOf(local.toPlainDate());
  const counting = countingOf(calendar);
  if (!calendar.noonRule || (local.hour < NOON && isWorked(day, counting))) return day;
  return nextWorked(day, counting);
}

/**
 * Day 0 of a count. With the noon rule, what was sent at or after noon or on a day off counts as sent on
 * the next business day; without it, on the day itself (METHOD.md section 3).
 */
export function startOfCount(sent: ZonedInstant, calendar: Calendar): Temporal.PlainDate {
  return dateOf(startDay(sent, calendar));
}

/** The date `n` business days after something was sent: a due date (METHOD.md section 3). */
export function addBusinessDays(sent: ZonedInstant, n: number, calendar: Calendar): Temporal.PlainDate {
  let day = startDay(sent, calendar);
  for (let counted = 0; counted < n; counted += 1) day = nextWorked(day, countingOf(calendar));
  return dateOf(day);
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
  const [from, to] = [numberOf(start), numberOf(end)];
  if (to <= from) return 0;
  const { works, off } = countingOf(calendar);
  // By weeks and not day by day: someone asked years ago would cost thousands of steps.
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * works.filter(Boolean).length;
  for (let day = from + weeks * 7 + 1; day <= to; day += 1) if (works[weekdayOf(day)]) count += 1;
  for (const holiday of off) if (holiday > from && holiday <= to) count -= 1;
  return count;
}
