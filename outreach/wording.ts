import type { ZonedInstant } from './zoned';
import { localDate, localTime } from './zoned';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A whole number as one reads it: "12,000". */
export function grouped(n: number): string {
  return n.toLocaleString('en-GB');
}

/** "1 day", "12,000 days"; what takes no s says how it is when there are many. */
export function counted(n: number, noun: string, many = `${noun}s`): string {
  return `${grouped(n)} ${n === 1 ? noun : many}`;
}

const LONGEST = 40;

/** Enough of a text or a name to know it by within a sentence: one line, no full stop, 40 characters at most. */
export function shorten(text: string): string {
  const plain = text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.…]+$/u, '');
  const letters = Array.from(plain);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : plain;
}

/** "Thu 8 Oct", with the year when it is not this one (SCREENS.md: dates as people say them). */
export function sayDate(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const said = `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}`;
  return date.year === today.year ? said : `${said} ${date.year}`;
}

/** "today", "yesterday", "tomorrow", else "on Thu 8 Oct". */
export function sayDay(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const away = today.until(date).days;
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  return away === -1 ? 'yesterday' : `on ${sayDate(date, today)}`;
}

function dayAndClock(at: number, now: ZonedInstant): { day: string; clock: string } {
  const local = localTime({ at, zone: now.zone });
  return {
    day: sayDay(local.toPlainDate(), localDate(now)),
    clock: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** "today at 15:00", "on Thu 8 Oct at 09:30": an instant on the clock of where one is now. */
export function sayWhen(at: number, now: ZonedInstant): string {
  const { day, clock } = dayAndClock(at, now);
  return `${day} at ${clock}`;
}

/** "by 15:00 tomorrow": a deadline on the same clock. */
export function sayBy(at: number, now: ZonedInstant): string {
  const { day, clock } = dayAndClock(at, now);
  return `by ${clock} ${day}`;
}

/** "today", "yesterday", "3 days ago"; a date that is still to come is named. */
export function sayAgo(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = date.until(today).days;
  return days > 1 ? `${days} days ago` : sayDay(date, today);
}
