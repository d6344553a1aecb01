/** A date out of a file: the day as `YYYY-MM-DD`, and the instant in epoch milliseconds where a time was given. */
export type FileDate = { day: string; at: number | null };

/** Which number of "5/6/2024" is the month. */
export type Order = 'month-first' | 'day-first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FIRST_YEAR = 2003;
const CLOCK = String.raw`(?:,?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<half>[ap]m)?(?:\s+utc)?)?`;

// "16 Dec 2024" and "29-May-24" (re-saved by a spreadsheet).
const NAMED = new RegExp(
  String.raw`^(?<day>\d{1,2})[\s-](?<name>[a-z]{3})[a-z]*[\s-](?<year>\d{4}|\d{2})${CLOCK}$`,
  'iu',
);
// "2026-02-09 13:44:54 UTC", "2024/12/15 08:53:43 UTC".
const YEAR_FIRST = new RegExp(
  String.raw`^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})${CLOCK}$`,
  'iu',
);
// "12/31/24, 7:18 AM": LinkedIn writes the month first, some spreadsheets the day.
const SLASHED = new RegExp(String.raw`^(?<one>\d{1,2})/(?<two>\d{1,2})/(?<year>\d{4}|\d{2})${CLOCK}$`, 'iu');
// "07.12.2015": whoever writes points writes the day first.
const POINTED = new RegExp(
  String.raw`^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2})${CLOCK}$`,
  'iu',
);

type Parts = Record<string, string | undefined>;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function clockOf(parts: Parts): number | null {
  if (parts['hour'] === undefined) return null;
  const half = parts['half']?.toLowerCase();
  const hour =
    half === undefined ? Number(parts['hour']) : (Number(parts['hour']) % 12) + (half === 'pm' ? 12 : 0);
  return (hour * 60 + Number(parts['minute'])) * 60_000 + Number(parts['second'] ?? 0) * 1000;
}

function dateOf(parts: Parts, month: number, day: number): FileDate | null {
  const written = Number(parts['year']);
  const year = written < 100 ? 2000 + written : written;
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const clock = clockOf(parts);
  const midnight = Date.UTC(year, month - 1, day);
  const text = new Date(midnight).toISOString().slice(0, 10);
  return { day: text, at: clock === null ? null : midnight + clock };
}

function slashed(parts: Parts, order: Order): FileDate | null {
  const [one, two] = [Number(parts['one']), Number(parts['two'])];
  return order === 'month-first' ? dateOf(parts, one, two) : dateOf(parts, two, one);
}

/**
 * Which number of "5/6/2024" is the month, told by all dates of a file: a first number above twelve is a day.
 */
export function orderOf(texts: Iterable<string>): Order {
  for (const text of texts) {
    const one = SLASHED.exec(text.trim())?.groups?.['one'];
    if (one !== undefined && Number(one) > 12) return 'day-first';
  }
  return 'month-first';
}

/**
 * A date as LinkedIn's files of any year write it, or as a spreadsheet that saved them again does; null when it is
 * none. A time without a zone is read as UTC: every time in these files that names a zone names that one.
 */
export function parseFileDate(text: string, order: Order): FileDate | null {
  const trimmed = text.trim();
  if (trimmed.length > 40) return null;
  const named = NAMED.exec(trimmed)?.groups;
  if (named)
    return dateOf(named, MONTHS.indexOf((named['name'] ?? '').toLowerCase()) + 1, Number(named['day']));
  const numbered = (YEAR_FIRST.exec(trimmed) ?? POINTED.exec(trimmed))?.groups;
  if (numbered) return dateOf(numbered, Number(numbered['month']), Number(numbered['day']));
  const groups = SLASHED.exec(trimmed)?.groups;
  return groups ? slashed(groups, order) : null;
}
