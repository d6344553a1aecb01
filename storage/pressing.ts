import type { Day } from './due-count';
import { dateNumber, SLOT } from './pack';

/** How pressing the most pressing thing due is, as a number; 0: nothing is. */
export const PRESSING = { none: 0, later: 1, today: 2, overdue: 3 } as const;

/** What is due at a moment: how pressing, and the date of the earliest that shows, for each place of an index. */
export type Pressing = { day: Day; levels: Uint8Array; dates: Float64Array };

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

/** Add the slots of a pack whose contacts begin at `start`. */
export function addPressing({ day, levels, dates }: Pressing, slots: Float64Array, start: number): void {
  const now = { today: dateNumber(day.date), at: day.at };
  for (let from = 0; from < slots.length; from += SLOT.width) {
    const level = slotLevel(slots, from, now);
    if (level === PRESSING.none) continue;
    const place = start + value(slots, from);
    levels[place] = Math.max(levels[place] ?? 0, level);
    dates[place] = Math.min(value(dates, place), value(slots, from + SLOT.on));
  }
}
