import { escapeText, writeLines } from './content-lines';

/** When something is: a whole calendar date (`YYYY-MM-DD`), or an instant (epoch milliseconds) for so long. */
export type CalendarTime = { on: string } | { at: number; minutes: number };

/** One thing in a calendar file. */
export type CalendarEntry = {
  /** Stays the same for as long as it is the same thing: a calendar that knows it updates it. */
  uid: string;
  /** Goes up with each change of it; a whole number. */
  sequence: number;
  when: CalendarTime;
  title: string;
  text: string;
  place: string;
  /** It will not take place: a calendar that has it strikes it out. */
  cancelled: boolean;
};

/** What holds for a whole file. `now`, epoch milliseconds, is when it was made. */
export type CalendarOptions = {
  now: number;
  /** Remind this many minutes before what has a time; `null`: leave it to the calendar. */
  remindMinutes: number | null;
};

// An instant, and no local time with a zone: Cuppa keeps instants, no such talk repeats, and every calendar
// shows it on the clock of whoever looks (docs/decisions/0009-files.md).
function utc(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/\.\d{3}Z$/u, 'Z')
    .replace(/[-:]/gu, '');
}

function compact(date: Temporal.PlainDate): string {
  return date.toString().replaceAll('-', '');
}

function timeLines(when: CalendarTime): string[] {
  if ('at' in when) {
    return [`DTSTART:${utc(when.at)}`, `DTEND:${utc(when.at + when.minutes * 60_000)}`, 'TRANSP:OPAQUE'];
  }
  const date = Temporal.PlainDate.from(when.on);
  // The end of a day is the day after; and a day with something to do is still free for talks.
  return [
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(date.add({ days: 1 }))}`,
    'TRANSP:TRANSPARENT',
  ];
}

function alarmLines({ when, cancelled, title }: CalendarEntry, remindMinutes: number | null): string[] {
  if (remindMinutes === null || cancelled || !('at' in when)) return [];
  const what = `DESCRIPTION:${escapeText(title)}`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', what, `TRIGGER:-PT${remindMinutes}M`, 'END:VALARM'];
}

function linkIn(place: string): string[] {
  const url = URL.parse(place.trim());
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? [`URL:${url.href}`] : [];
}

function optional(name: string, text: string): string[] {
  return text === '' ? [] : [`${name}:${escapeText(text)}`];
}

function entryLines(entry: CalendarEntry, { now, remindMinutes }: CalendarOptions): string[] {
  const { uid, sequence, when, title, text, place, cancelled } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(now)}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(when),
    `SUMMARY:${escapeText(title)}`,
    ...optional('DESCRIPTION', text),
    ...optional('LOCATION', place),
    ...linkIn(place),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...alarmLines(entry, remindMinutes),
    'END:VEVENT',
  ];
}

/**
 * A calendar file (iCalendar, RFC 5545) that other calendars bring in. Due dates are all-day events that do
 * not block the day, since most calendars pass over to-dos.
 */
export function writeCalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  return writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cuppa//Cuppa//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => entryLines(entry, options)),
    'END:VCALENDAR',
  ]);
}
