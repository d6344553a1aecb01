import { unescapeText } from './content-lines';
import type { Block } from './file-blocks';
import { readBlocks } from './file-blocks';
import type { FromFile } from './file-text';
import type { Years } from './yearly-rule';
import { yearlyDates } from './yearly-rule';

/** A day off, as a calendar file names it. `on` is a calendar date, `YYYY-MM-DD`. */
export type Holiday = { on: string; name: string };

/** What a file of holidays holds: its days within the years asked for, and what could not be read as such. */
export type HolidayFile = FromFile<{
  holidays: Holiday[];
  /** Entries with a time of day: those are appointments, no days off. */
  timed: number;
  /** Entries that come back in a way that is not read; only their first date is among the holidays. */
  unreadRules: string[];
}>;

// Far more than any country has in a few years, and little enough to look through.
const MOST_EVENTS = 20_000;
const MOST_RULES = 300;
const MOST_HOLIDAYS = 2000;
const LONGEST_BREAK = 62;
const LONGEST_NAME = 200;

const REFUSALS = {
  other: 'This is not a calendar file: it does not begin with BEGIN:VCALENDAR.',
  broken: 'This calendar file is broken: it ends in the middle, or its parts do not fit together.',
  many: 'This calendar file holds too many entries to be one of holidays.',
} as const;
const TOO_MANY = { ok: false, why: REFUSALS.many } as const;

function valueOf(event: Block, name: string): string {
  return event.get(name)?.[0]?.value.trim() ?? '';
}

function dateIn(value: string): Temporal.PlainDate | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/u.exec(value) ?? [];
  if (year === undefined) return null;
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    return null;
  }
}

// The end is the day after; a length counts in days or weeks; with neither it is one day.
function lengthOf(event: Block, first: Temporal.PlainDate): number {
  const end = dateIn(valueOf(event, 'DTEND'));
  const [, weeks, days] = /^P(?:(\d+)W|(\d+)D)/u.exec(valueOf(event, 'DURATION')) ?? [];
  const length = end ? first.until(end).days : Number(weeks ?? 0) * 7 + Number(days ?? 0);
  return Math.min(Math.max(1, length), LONGEST_BREAK);
}

function leftOut(event: Block): Set<string> {
  const values = (event.get('EXDATE') ?? []).flatMap(({ value }) => value.split(','));
  return new Set(values.map((value) => dateIn(value.slice(0, 8))?.toString() ?? ''));
}

function added(event: Block): Temporal.PlainDate[] {
  const values = (event.get('RDATE') ?? []).flatMap(({ value }) => value.split(','));
  return values.flatMap((value) => dateIn(value) ?? []);
}

/** What one entry says: its days within the years, and what of it could not be read. */
type Entry = { days: string[]; name: string; kind: 'read' | 'timed' | 'unread rule' };

function nameOf(event: Block): string {
  return unescapeText(valueOf(event, 'SUMMARY')).slice(0, LONGEST_NAME).trim() || 'Without a name';
}

function entryOf(event: Block, years: Years): Entry {
  const name = nameOf(event);
  const first = dateIn(valueOf(event, 'DTSTART'));
  if (!first) return { days: [], name, kind: 'timed' };
  const rule = valueOf(event, 'RRULE');
  const repeated = rule === '' ? [first] : yearlyDates(rule, first, years);
  const out = leftOut(event);
  const starts = [...(repeated ?? [first]), ...added(event)].filter((date) => !out.has(date.toString()));
  const near = starts.filter(({ year }) => year >= years.from - 1 && year <= years.to);
  const length = lengthOf(event, first);
  const days = near
    .flatMap((start) => Array.from({ length }, (_, at) => start.add({ days: at })))
    .filter(({ year }) => year >= years.from && year <= years.to)
    .map(String);
  return { days, name, kind: repeated ? 'read' : 'unread rule' };
}

// Two names on one day, as two regions have them, are one day off.
function sorted(holidays: readonly Holiday[]): Holiday[] {
  const byDay = Map.groupBy(holidays, ({ on }) => on);
  return [...byDay]
    .map(([on, same]) => ({ on, name: [...new Set(same.map(({ name }) => name))].join(', ') }))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/**
 * The days off in a calendar file of public holidays (iCalendar, RFC 5545): all-day entries, those of several
 * days and those that come back each year. Never throws, whatever the text is.
 */
export function readHolidays(text: string, years: Years): HolidayFile {
  const read = readBlocks(text, { file: 'VCALENDAR', block: 'VEVENT', most: MOST_EVENTS });
  if (!read.ok) return { ok: false, why: REFUSALS[read.what] };
  const events = read.blocks.filter((event) => valueOf(event, 'STATUS').toUpperCase() !== 'CANCELLED');
  if (events.filter((event) => event.has('RRULE')).length > MOST_RULES) return TOO_MANY;
  const holidays: Holiday[] = [];
  const unreadRules: string[] = [];
  let timed = 0;
  for (const event of events) {
    const { days, name, kind } = entryOf(event, years);
    if (kind === 'timed') timed += 1;
    if (kind === 'unread rule') unreadRules.push(name);
    for (const on of days) holidays.push({ on, name });
    if (holidays.length > MOST_HOLIDAYS) return TOO_MANY;
  }
  return { ok: true, holidays: sorted(holidays), timed, unreadRules };
}
