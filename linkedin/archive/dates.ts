import type { Pause } from './slowly';
import { eachSlowly } from './slowly';

/** A date out of a file: the day as `YYYY-MM-DD`, and the instant in epoch milliseconds where a time was given. */
export type FileDate = { day: string; at: number | null };

/** Which number of "5/6/2024" is the month. */
export type Order = 'month-first' | 'day-first';

/** How the dates of a file are read; `isGuess` when nothing in the file says so. */
export type FoundOrder = { order: Order; isGuess: boolean };

const FIRST_YEAR = 2003;
const LONGEST = 60;
const DAY_MS = 86_400_000;

// LinkedIn writes English months in every language; spreadsheets that save its files again write those of their own:
// English, German, French, Spanish, Portuguese, Italian, Dutch and Nordic ones, by how they begin, without accents.
const MONTHS = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'mrt', 'mrz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic', 'des'],
];

const CLOCK = String.raw`(?:(?:,?\s+|T)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?\s*(?:(?<half>[ap])\.?\s?m\.?)?\s*(?:utc|gmt|z|(?<zone>[+-]\d{2}:?\d{2}))?)?`;

// "16 Dec 2024"; re-saved by a spreadsheet "29-May-24", "16. Dez. 24", "16/nov/24".
const NAMED = new RegExp(
  String.raw`^(?<day>\d{1,2})\.?[\s/-]+(?<name>\p{L}{3,})\.?[\s/-]+(?<year>\d{4}|\d{2})${CLOCK}$`,
  'iu',
);
// "Dec 16, 2024".
const NAME_FIRST = new RegExp(
  String.raw`^(?<name>\p{L}{3,})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})${CLOCK}$`,
  'iu',
);
// "2026-02-09 13:44:54 UTC", "2024/12/15 08:53:43 UTC", "2023-06-05T13:44:54Z", "2023. 06. 05."
const YEAR_FIRST = new RegExp(
  String.raw`^(?<year>\d{4})[-/.]\s?(?<month>\d{1,2})[-/.]\s?(?<day>\d{1,2})\.?${CLOCK}$`,
  'iu',
);
// "12/31/24, 7:18 AM", "07.12.2015", "31-12-2024 7:18".
const NUMBERED = new RegExp(
  String.raw`^(?<one>\d{1,2})(?<sign>[/.-])\s?(?<two>\d{1,2})\k<sign>\s?(?<year>\d{4}|\d{2})\.?${CLOCK}$`,
  'iu',
);
// Days since the end of 1899, as a spreadsheet counts when a cell of it is no date any more: "45082", "45082.57".
const SERIAL = /^(?<days>\d{5})(?:[.,](?<part>\d+))?$/u;
const SERIAL_START = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 73_050;

type Parts = Record<string, string | undefined>;

// Marks of direction that spreadsheets put around dates, and the sign that tells them to leave a cell alone.
function tidy(text: string): string {
  if (text.length > LONGEST) return '';
  return text
    .replaceAll(/[\u200E\u200F\u061C]/gu, '')
    .trim()
    .replace(/^'/u, '');
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function zoneMs(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const digits = zone.replaceAll(/\D/gu, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return minutes * 60_000 * (zone.startsWith('-') ? -1 : 1);
}

// Milliseconds since midnight UTC; null without a time, not a number when it is none.
function clockOf(parts: Parts): number | null {
  if (parts['hour'] === undefined) return null;
  const half = parts['half']?.toLowerCase();
  const written = Number(parts['hour']);
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(parts['minute']);
  if (hour > 23 || minute > 59) return Number.NaN;
  return (hour * 60 + minute) * 60_000 + Number(parts['second'] ?? 0) * 1000 - zoneMs(parts['zone']);
}

function dateOf(parts: Parts, month: number, day: number): FileDate | null {
  const written = Number(parts['year']);
  const year = written < 100 ? 2000 + written : written;
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const clock = clockOf(parts);
  if (Number.isNaN(clock)) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const text = new Date(midnight).toISOString().slice(0, 10);
  return { day: text, at: clock === null ? null : midnight + clock };
}

function monthOf(name = ''): number {
  const plain = name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return MONTHS.findIndex((starts) => starts.some((start) => plain.startsWith(start))) + 1;
}

// A number above twelve is a day, wherever it stands. Whoever writes points writes the day first.
function numbered(parts: Parts, order: Order): FileDate | null {
  const [one, two] = [Number(parts['one']), Number(parts['two'])];
  const isDayFirst = order === 'day-first' || parts['sign'] === '.';
  const [month, day] = isDayFirst ? [two, one] : [one, two];
  return dateOf(parts, month, day) ?? dateOf(parts, day, month);
}

function serial({ days, part = '' }: Parts): FileDate | null {
  const count = Number(days);
  const midnight = SERIAL_START + count * DAY_MS;
  if (count > LAST_SERIAL || new Date(midnight).getUTCFullYear() < FIRST_YEAR) return null;
  const at = part === '' ? null : midnight + Math.round((Number(`0.${part}`) * DAY_MS) / 1000) * 1000;
  return { day: new Date(midnight).toISOString().slice(0, 10), at };
}

const withName = (parts: Parts) => dateOf(parts, monthOf(parts['name']), Number(parts['day']));
const FORMS: readonly [form: RegExp, read: (parts: Parts, order: Order) => FileDate | null][] = [
  [NAMED, withName],
  [NAME_FIRST, withName],
  [YEAR_FIRST, (parts) => dateOf(parts, Number(parts['month']), Number(parts['day']))],
  [NUMBERED, numbered],
  [SERIAL, serial],
];

// How often the dates of a file turn back in time, or forth: none in a file that is sorted.
async function turns(dates: readonly Parts[], order: Order, pause: Pause): Promise<number> {
  let [back, forth] = [0, 0];
  let before: string | undefined;
  const take = (parts: Parts) => {
    const day = numbered(parts, order)?.day ?? '';
    if (day > (before ?? day)) forth += 1;
    if (day < (before ?? day)) back += 1;
    before = day;
  };
  await eachSlowly(dates, take, pause);
  return Math.min(back, forth);
}

// LinkedIn's own: month first, two digits of the year, AM or PM.
function isTheirs({ year = '', half }: Parts): boolean {
  return year.length === 2 && half !== undefined;
}

async function orderWithoutVotes(dates: readonly Parts[], pause: Pause): Promise<FoundOrder> {
  if (dates.every(isTheirs)) return { order: 'month-first', isGuess: false };
  // LinkedIn sorts its files by date: read the right way they still are.
  const months = await turns(dates, 'month-first', pause);
  const days = await turns(dates, 'day-first', pause);
  if (months === 0 && days > 0) return { order: 'month-first', isGuess: false };
  if (days === 0 && months > 0) return { order: 'day-first', isGuess: false };
  return { order: dates[0]?.['sign'] === '-' ? 'day-first' : 'month-first', isGuess: true };
}

/**
 * Which number of "5/6/2024" is the month, told by all dates of a file: a number above twelve is a day; else by which
 * way they are sorted, as LinkedIn sorts them. `pause` is awaited between some dates and the next.
 */
export async function orderOf(texts: readonly string[], pause: Pause): Promise<FoundOrder> {
  const dates: Parts[] = [];
  const take = (text: string) => {
    const parts = NUMBERED.exec(tidy(text))?.groups;
    if (parts && parts['sign'] !== '.') dates.push(parts);
  };
  await eachSlowly(texts, take, pause);
  const days = dates.filter(({ one }) => Number(one) > 12).length;
  const months = dates.filter(({ two }) => Number(two) > 12).length;
  if (days !== months) return { order: days > months ? 'day-first' : 'month-first', isGuess: false };
  return orderWithoutVotes(dates, pause);
}

/**
 * A date as LinkedIn's files of any year write it, or as a spreadsheet that saved them again does; null when it is
 * none. A time without a zone is read as UTC: every time in these files that names a zone names that one.
 */
export function parseFileDate(text: string, order: Order): FileDate | null {
  const tidied = tidy(text);
  for (const [form, read] of FORMS) {
    const parts = form.exec(tidied)?.groups;
    if (parts) return read(parts, order);
  }
  return null;
}
