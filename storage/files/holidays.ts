import { grouped } from '../../outreach/wording';
import { unescapeText } from './content-lines';
import type { Block } from './file-blocks';
import { MOST_OF_ONE, readBlocks } from './file-blocks';
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
// Fifty for each entry, folds among them.
const MOST_LINES = 1_000_000;
// Dates that entries name one by one, as left out or as more of them.
const MOST_DATES = 20_000;
const MOST_RULES = 300;
const MOST_HOLIDAYS = 2000;
const LONGEST_BREAK = 62;
const LONGEST_NAME = 200;

const REFUSALS = {
  other: 'This is not a calendar file: it does not begin with BEGIN:VCALENDAR.',
  broken: 'This calendar file is broken: it ends in the middle, or its parts do not fit together.',
  many: 'This calendar file holds too many entries to be one of holidays. Choose a calendar of public holidays alone.',
  long: `This calendar file holds more than ${grouped(MOST_LINES)} lines, far more than holidays need. Choose a calendar of public holidays alone.`,
  crowded: `One entry in this calendar file has more than ${grouped(MOST_OF_ONE)} lines, which no holiday needs. Choose a calendar of public holidays alone.`,
} as const;

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

// One more than there may be is enough to know that there are too many.
function datesIn(event: Block, name: 'EXDATE' | 'RDATE'): string[] {
  const lines = event.get(name) ?? [];
  return lines.flatMap(({ value }) => value.split(',', MOST_DATES + 1)).slice(0, MOST_DATES + 1);
}

function leftOut(event: Block): Set<string> {
  return new Set(datesIn(event, 'EXDATE').map((value) => dateIn(value.slice(0, 8))?.toString() ?? ''));
}

function added(event: Block): Temporal.PlainDate[] {
  return datesIn(event, 'RDATE').flatMap((value) => dateIn(value) ?? []);
}

/** What one entry says: its days within the years, and what of it could not be read. */
type Entry = { days: string[]; name: string; kind: 'read' | 'timed' | 'unread rule' };

function nameOf(event: Block): string {
  // Escaped, it is twice as long at most.
  const written = valueOf(event, 'SUMMARY').slice(0, 2 * LONGEST_NAME);
  return unescapeText(written).slice(0, LONGEST_NAME).trim() || 'Without a name';
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

// The days of a file as its entries end, so that no entry is held longer than it is looked at.
class Days {
  readonly #years: Years;
  readonly #holidays: Holiday[] = [];
  readonly #unreadRules: string[] = [];
  #events = 0;
  #rules = 0;
  #dates = 0;
  #timed = 0;

  constructor(years: Years) {
    this.#years = years;
  }

  take(event: Block): boolean {
    if (valueOf(event, 'STATUS').toUpperCase() === 'CANCELLED') return true;
    this.#count(event);
    if (this.#isTooMuch()) return false;
    const { days, name, kind } = entryOf(event, this.#years);
    if (kind === 'timed') this.#timed += 1;
    if (kind === 'unread rule') this.#unreadRules.push(name);
    for (const on of days) this.#holidays.push({ on, name });
    return this.#holidays.length <= MOST_HOLIDAYS;
  }

  all(): HolidayFile {
    const holidays = sorted(this.#holidays);
    return { ok: true, holidays, timed: this.#timed, unreadRules: this.#unreadRules };
  }

  #count(event: Block): void {
    this.#events += 1;
    if (event.has('RRULE')) this.#rules += 1;
    this.#dates += datesIn(event, 'EXDATE').length + datesIn(event, 'RDATE').length;
  }

  #isTooMuch(): boolean {
    return this.#events > MOST_EVENTS || this.#rules > MOST_RULES || this.#dates > MOST_DATES;
  }
}

/**
 * The days off in a calendar file of public holidays (iCalendar, RFC 5545): all-day entries, those of several
 * days and those that come back each year. Never throws, whatever the text is.
 */
export async function readHolidays(text: string, years: Years): Promise<HolidayFile> {
  const found = new Days(years);
  const wanted = { file: 'VCALENDAR', block: 'VEVENT', most: MOST_EVENTS, mostLines: MOST_LINES };
  const what = await readBlocks(text, wanted, (event) => found.take(event));
  return what ? { ok: false, why: REFUSALS[what] } : found.all();
}
