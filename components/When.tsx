import { cityOf } from './contact/zones';
import { dateToday } from './on-date';

// Calendar dates are written as their midnight in UTC: a number is written twenty times as fast as a Temporal date,
// and a list that is scrolled writes hundreds a second.
const UTC = { timeZone: 'UTC' } as const;
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', ...UTC });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  ...UTC,
});
const EXACT_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', ...UTC });
const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

function written(how: Intl.DateTimeFormat, date: Temporal.PlainDate): string {
  return how.format(date.toZonedDateTime('UTC').epochMilliseconds);
}

function near(days: number): string | null {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days < 7) return `in ${days} days`;
  if (days < -1 && days > -7) return `${-days} days ago`;
  return null;
}

function dayWords(date: Temporal.PlainDate): string {
  const now = Temporal.PlainDate.from(dateToday());
  const words = near(now.until(date, { largestUnit: 'days' }).days);
  return words ?? written(date.year === now.year ? DAY : DAY_AND_YEAR, date);
}

/** A calendar date as people say it, the exact one on hover and for screen readers. */
export function OnDay({ date }: { date: string }) {
  const day = Temporal.PlainDate.from(date);
  return (
    <time dateTime={date} title={written(EXACT_DAY, day)}>
      {dayWords(day)}
    </time>
  );
}

function localDay(at: number): Temporal.PlainDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  return instant.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate();
}

/** The day of a moment as people say it, as text. */
export function dayOf(at: number): string {
  return dayWords(localDay(at));
}

/** A moment as people say it: the day, with the exact time on hover. */
export function At({ at }: { at: number }) {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  return (
    <time dateTime={instant.toString()} title={EXACT.format(at)}>
      {dayOf(at)}
    </time>
  );
}

/** The day of a moment with its year: "16 Oct 2026". */
export function withYear(at: number): string {
  return written(DAY_AND_YEAR, localDay(at));
}

/** The full date and time, where two things of one day must be told apart. */
export function exactly(at: number): string {
  return EXACT.format(at);
}

const CLOCK = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const HOUR = { hour: '2-digit', minute: '2-digit' } as const;

// A zone this browser does not know (a backup made by a newer one) is no reason to show no timeline at all.
function localIn(at: number, zone: string): Temporal.ZonedDateTime | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  } catch {
    return null;
  }
}

/** When a talk takes place on my own clock, and on theirs where that differs. */
export function BothTimes({ at, zone }: { at: number; zone: string }) {
  const mine = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const theirs = localIn(at, zone);
  const words = new Intl.DateTimeFormat('en-GB', { ...CLOCK, timeZone: mine.timeZoneId }).format(at);
  if (!theirs || theirs.toPlainDateTime().equals(mine.toPlainDateTime())) {
    return <time dateTime={mine.toInstant().toString()}>{words}</time>;
  }
  // Another day there is worth saying; the same one is not.
  const isSameDay = theirs.toPlainDate().equals(mine.toPlainDate());
  const shown = isSameDay ? HOUR : CLOCK;
  const there = new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: zone }).format(at);
  return (
    <>
      <time dateTime={mine.toInstant().toString()}>{words}</time> your time{isSameDay ? ', ' : ' · '}
      {there} in {cityOf(zone)}
    </>
  );
}
