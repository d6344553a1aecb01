type Rule = ReadonlyMap<string, string>;

/** The years to look at, both included. */
export type Years = { from: number; to: number };

// All that rules of public holidays are made of; what has more is not read at all rather than wrongly.
const KNOWN: ReadonlySet<string> = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYMONTH',
  'BYMONTHDAY',
  'BYDAY',
  'BYSETPOS',
  'WKST',
]);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
// A rule that ends after so many times is counted from its beginning; few begin earlier than this.
const LONGEST_COUNT = 60;
// A rule that names every day of a month is a third of it. A list of millions would be gone through for each day.
const LONGEST_RULE = 1000;

function partsOf(rule: string): Rule {
  if (rule.length > LONGEST_RULE) return new Map();
  return new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name, value];
      }),
  );
}

function numbersIn(value: string | undefined): number[] {
  return value === undefined ? [] : value.split(',').map(Number);
}

// "4TH" is the fourth Thursday, "-1MO" the last Monday, "TU" every Tuesday.
function weekdaysIn(value: string | undefined): { nth: number; weekday: number }[] {
  return (value?.split(',') ?? []).map((day) => ({
    nth: Number(day.slice(0, -2)),
    weekday: WEEKDAYS.indexOf(day.slice(-2)) + 1,
  }));
}

function isReadable(rule: Rule): boolean {
  const numbers = ['INTERVAL', 'COUNT', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS'].flatMap((part) =>
    numbersIn(rule.get(part)),
  );
  const ordinals = weekdaysIn(rule.get('BYDAY'));
  // Without a month, a weekday would be counted through the year.
  const countsWeekdays = !rule.has('BYDAY') || rule.has('BYMONTH');
  return (
    rule.get('FREQ') === 'YEARLY' &&
    [...rule.keys()].every((part) => KNOWN.has(part)) &&
    numbers.every(Number.isInteger) &&
    ordinals.every(({ nth, weekday }) => Number.isInteger(nth) && weekday > 0) &&
    countsWeekdays
  );
}

function hasWeekday(date: Temporal.PlainDate, rule: Rule): boolean {
  const weekdays = weekdaysIn(rule.get('BYDAY'));
  const fromStart = Math.ceil(date.day / 7);
  const fromEnd = -Math.ceil((date.daysInMonth - date.day + 1) / 7);
  return (
    weekdays.length === 0 ||
    weekdays.some(
      ({ nth, weekday }) => weekday === date.dayOfWeek && (nth === 0 || nth === fromStart || nth === fromEnd),
    )
  );
}

function hasDay(date: Temporal.PlainDate, rule: Rule, first: Temporal.PlainDate): boolean {
  const days = numbersIn(rule.get('BYMONTHDAY'));
  if (days.length > 0) return days.includes(date.day) || days.includes(date.day - date.daysInMonth - 1);
  return rule.has('BYDAY') || date.day === first.day;
}

function datesOfMonth(month: Temporal.PlainYearMonth): Temporal.PlainDate[] {
  return Array.from({ length: month.daysInMonth }, (_, at) => month.toPlainDate({ day: at + 1 }));
}

function monthsOf(rule: Rule, first: Temporal.PlainDate): number[] {
  const named = numbersIn(rule.get('BYMONTH')).filter((month) => month >= 1 && month <= 12);
  if (rule.has('BYMONTH')) return [...new Set(named)].toSorted((one, other) => one - other);
  return rule.has('BYMONTHDAY') ? Array.from({ length: 12 }, (_, at) => at + 1) : [first.month];
}

function datesOfYear(year: number, rule: Rule, first: Temporal.PlainDate): Temporal.PlainDate[] {
  const dates = monthsOf(rule, first)
    .flatMap((month) => datesOfMonth(Temporal.PlainYearMonth.from({ year, month })))
    .filter((date) => hasDay(date, rule, first) && hasWeekday(date, rule));
  const positions = numbersIn(rule.get('BYSETPOS'));
  if (positions.length === 0) return dates;
  return dates.filter((_, at) => positions.includes(at + 1) || positions.includes(at - dates.length));
}

function lastDate(until: string | undefined): string {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/u.exec(until ?? '') ?? [];
  return year === undefined ? '9999-12-31' : `${year}-${month}-${day}`;
}

/**
 * The dates of something that comes back each year, as calendars of public holidays write it (RFC 5545 section
 * 3.3.10): on a day of a month, on the fourth Thursday of November, on the Monday from 18 to 24 May.
 *
 * @param first the date it is there first, which counts whatever the rule says.
 * @returns its dates in these years; null for a rule that repeats in any other way.
 */
export function yearlyDates(
  written: string,
  first: Temporal.PlainDate,
  years: Years,
): Temporal.PlainDate[] | null {
  const rule = partsOf(written);
  const counts = rule.has('COUNT');
  const tooLong = counts && (years.to - first.year > LONGEST_COUNT || monthsOf(rule, first).length > 1);
  if (!isReadable(rule) || tooLong) return null;
  const interval = Math.max(1, Number(rule.get('INTERVAL') ?? 1));
  const most = counts ? Math.max(1, Number(rule.get('COUNT'))) : Infinity;
  const until = lastDate(rule.get('UNTIL'));
  const passed = counts ? 0 : Math.max(0, Math.ceil((years.from - first.year) / interval));
  const found: Temporal.PlainDate[] = [first];
  for (let year = first.year + passed * interval; year <= years.to && found.length < most; year += interval) {
    const later = datesOfYear(year, rule, first).filter(
      (date) => Temporal.PlainDate.compare(date, first) > 0,
    );
    found.push(...later.filter((date) => date.toString() <= until));
  }
  return found.slice(0, most).filter(({ year }) => year >= years.from && year <= years.to);
}
