import { localTime } from '../../outreach/zoned';

/** A date, `YYYY-MM-DD`, and a time, `HH:MM`, as they are written into a table. */
export type Written = { date: string; time: string };

// `isEven`: no clock is put forward or back on it.
type Day = { from: number; to: number; date: string; isEven: boolean };

const UTC_DAY = 86_400_000;
const MINUTE = 60_000;
// Some ten years, and those of few zones: a file has both, and nobody needs more of them at once.
const MOST_DAYS = 4000;
const MOST_ZONES = 50;

const twoDigits = (count: number) => String(count).padStart(2, '0');

const asked = (zone: string, at: number): Written => {
  const local = localTime({ at, zone });
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date: local.toPlainDate().toString(), time };
};

/** The clock of one zone. To ask the calendar takes long, so of each day it is asked once. */
class ZoneClock {
  readonly #zone: string;
  #days = new Map<number, Day[]>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  at(at: number): Written {
    const { from, date, isEven } = this.#known(at) ?? this.#learn(at);
    if (!isEven) return asked(this.#zone, at);
    const minutes = Math.floor((at - from) / MINUTE);
    return { date, time: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}` };
  }

  #known(at: number): Day | undefined {
    return this.#days.get(Math.floor(at / UTC_DAY))?.find(({ from, to }) => at >= from && at < to);
  }

  #learn(at: number): Day {
    const local = localTime({ at, zone: this.#zone });
    const date = local.toPlainDate();
    const [start, end] = [date, date.add({ days: 1 })].map((day) => day.toZonedDateTime(local.timeZoneId));
    const [from, to] = [start?.epochMilliseconds ?? at, end?.epochMilliseconds ?? at];
    const isEven = to - from === UTC_DAY && start?.offsetNanoseconds === end?.offsetNanoseconds;
    const day = { from, to, date: date.toString(), isEven };
    if (this.#days.size >= MOST_DAYS) this.#days = new Map();
    const index = Math.floor(at / UTC_DAY);
    this.#days.set(index, [...(this.#days.get(index) ?? []), day]);
    return day;
  }
}

let clocks = new Map<string, ZoneClock>();

/** What the calendar and the clock say at this instant (epoch milliseconds) in this zone, as `localTime` does. */
export function writtenTime(at: number, zone: string): Written {
  const known = clocks.get(zone);
  if (known) return known.at(at);
  if (clocks.size >= MOST_ZONES) clocks = new Map();
  const clock = new ZoneClock(zone);
  clocks.set(zone, clock);
  return clock.at(at);
}
