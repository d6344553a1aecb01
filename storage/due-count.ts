import type { DueSlot, DueState } from '../outreach/due';
import type { ZonedInstant } from '../outreach/zoned';

/** A moment with its calendar date, `YYYY-MM-DD`, for asking about many slots. */
export type Day = ZonedInstant & { date: string };

/** How a stored slot stands at this moment, as `standing` would say it; null while it is not shown. */
export function slotState(slot: DueSlot, today: Day): DueState | null {
  const { on, overdueOn, overdueAt, from, until } = slot;
  if ((from !== null && today.at < from) || (until !== null && today.at >= until)) return null;
  const isOverdue =
    overdueAt === null ? overdueOn !== null && today.date >= overdueOn : today.at >= overdueAt;
  if (isOverdue) return 'overdue';
  return today.date >= on ? 'today' : 'later';
}
