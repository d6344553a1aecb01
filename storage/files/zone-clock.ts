import { localTime } from '../../outreach/zoned';

/** A date, `YYYY-MM-DD`, and a time, `HH:MM`, as they are written into a table. */
export type Written = { date: string; time: string };

// `isEven`: no clock is put forward or back on it.
type Day = { from: number; to: number; date: string; isEven: boolean };

const UTC_DAY = 86_400_000;
const MINUTE = 60_000;
// Some ten years: a file has few days more often than many.
const MOST_DAYS = 4000;

const twoDigits = (count: number) => String(count).padStart(2, '0');

function learn(at: number, zone: string): Day {
  const local = localTime({ at, zone });
  const date = local.toPlainDate();
  const start = date.toZonedDateTime(local.timeZoneId);
  const end = date.add({ days: 1 }).toZonedDateTime(local.timeZoneId);
  const [from, to] = [start.epochMilliseconds, end.epochMilliseconds];
  const isEven = to - from === UTC_DAY && start.offsetNanoseconds === end.offsetNanoseconds;
  return { from, to, date: date.toString(), isEven };
}

// To ask the calendar takes long: of each day it is asked once. A day of UTC has parts of two or three others.
const days = new Map<string, Day[]>();

function dayOf(at: number, zone: string): Day {
  const key = `${zone} ${Math.floor(at / UTC_DAY)}`;
  const parts = days.get(key) ?? [];
  const known = parts.find(({ from, to }) => at >= from && at < to);
  if (known) return known;
  const day = learn(at, zone);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, [...parts, day]);
  return day;
}

/** What the calendar and the clock say at this instant (epoch milliseconds) in this zone, as `localTime` does. */
export function writtenTime(at: number, zone: string): Written {
  const { from, date, isEven } = dayOf(at, zone);
  const time = () => localTime({ at, zone }).toPlainTime().toString({ smallestUnit: 'minute' });
  const minutes = Math.floor((at - from) / MINUTE);
  return { date, time: isEven ? [Math.floor(minutes / 60), minutes % 60].map(twoDigits).join(':') : time() };
}
