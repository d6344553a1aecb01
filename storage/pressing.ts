import type { Day } from './due-count';
import { dateNumber, SLOT } from './pack';
import type { PlacedPack } from './pack-columns';

/** How pressing the most pressing thing due is, as a number; 0: nothing is. */
export const PRESSING = { none: 0, later: 1, today: 2, overdue: 3 } as const;

/**
 * What is due at a moment, for each place of an index: how pressing the most pressing thing is, and the date of the
 * earliest, as a number; `NEVER` when nothing is due. What has passed by itself is no longer among it. Small numbers:
 * with each touch they are copied.
 */
export type Pressing = { day: Day; levels: Uint8Array; dates: Uint32Array };

/** Later than every date. */
export const NEVER = 2 ** 32 - 1;

// Reads within the bounds of a column.
function value(values: Float64Array, at: number): number {
  return values[at] ?? 0;
}

/** How a slot stands, as a number; `slotState` over columns. */
export function slotLevel(slots: Float64Array, from: number, day: { today: number; at: number }): number {
  const { at, today } = day;
  if (at < value(slots, from + SLOT.from) || at >= value(slots, from + SLOT.until)) return PRESSING.none;
  const overdueAt = value(slots, from + SLOT.overdueAt);
  const isLate = overdueAt === Infinity ? today >= value(slots, from + SLOT.overdueOn) : at >= overdueAt;
  if (isLate) return PRESSING.overdue;
  return today >= value(slots, from + SLOT.on) ? PRESSING.today : PRESSING.later;
}

function addPressing({ day, levels, dates }: Pressing, { pack: { slots }, start }: PlacedPack): void {
  const now = { today: dateNumber(day.date), at: day.at };
  for (let from = 0; from < slots.length; from += SLOT.width) {
    const level = slotLevel(slots, from, now);
    if (level === PRESSING.none) continue;
    const place = start + value(slots, from);
    levels[place] = Math.max(levels[place] ?? 0, level);
    dates[place] = Math.min(dates[place] ?? NEVER, value(slots, from + SLOT.on));
  }
}

/** Nothing is pressing yet, with so many contacts. */
export function noPressing(day: Day, count: number): Pressing {
  return { day, levels: new Uint8Array(count), dates: new Uint32Array(count).fill(NEVER) };
}

/** The same with these packs in the places of others, or of none. */
export function pressingWith({ day, levels, dates }: Pressing, packs: readonly PlacedPack[]): Pressing {
  const next = { day, levels: levels.slice(), dates: dates.slice() };
  for (const placed of packs) {
    const end = placed.start + placed.pack.ends.length;
    next.levels.fill(PRESSING.none, placed.start, end);
    next.dates.fill(NEVER, placed.start, end);
    addPressing(next, placed);
  }
  return next;
}
