import type { DueSlot, DueState } from '../outreach/due';
import type { ZonedInstant } from '../outreach/zoned';
import { localDate } from '../outreach/zoned';
import { answerOf, openAsItIs } from './raw';

// The worker asks this at each of its starts: no Dexie, no schema and no rule may be loaded for it.

/** A moment with its calendar date, `YYYY-MM-DD`, for asking about many slots. */
export type Day = ZonedInstant & { date: string };

/** This moment with its calendar date. */
export function dayAt(moment: ZonedInstant): Day {
  return { ...moment, date: localDate(moment).toString() };
}

/** How a stored slot stands at this moment, as `standing` would say it; null while it is not shown. */
export function slotState(slot: StoredSlot, today: Day): DueState | null {
  const { on, overdueOn, overdueAt, from, until } = slot;
  if ((from !== null && today.at < from) || (until !== null && today.at >= until)) return null;
  const isOverdue =
    overdueAt === null ? overdueOn !== null && today.date >= overdueOn : today.at >= overdueAt;
  if (isOverdue) return 'overdue';
  return today.date >= on ? 'today' : 'later';
}

/** The calendar date of the earliest of these that is due at this moment, `YYYY-MM-DD`; null when nothing is. */
export function firstDue(slots: readonly StoredSlot[], today: Day): string | null {
  const dates = slots.filter((slot) => slotState(slot, today) !== null).map(({ on }) => on);
  return dates.toSorted()[0] ?? null;
}

/** More people than this are not counted: the badge has no room for the number. */
export const MOST_COUNTED = 100;

const NAME = 'cuppa';

/** A slot as stored beside a contact, as far as the clock needs it. */
export type StoredSlot = Omit<DueSlot, 'kind'>;

const NUMBERS = ['overdueAt', 'from', 'until'];

function isSlot(value: unknown): value is StoredSlot {
  if (typeof value !== 'object' || value === null) return false;
  const { on, overdueOn } = Object.assign({ on: null, overdueOn: null }, value);
  const numbers = NUMBERS.map((name): unknown => Reflect.get(value, name));
  const isDate = typeof on === 'string' && (overdueOn === null || typeof overdueOn === 'string');
  return isDate && numbers.every((number) => number === null || typeof number === 'number');
}

/** The slots of a contact as stored; none of a row that cannot be read, or that an older Cuppa wrote. */
export function slotsOf(row: unknown): StoredSlot[] {
  if (typeof row !== 'object' || row === null || !('slots' in row)) return [];
  return Array.isArray(row.slots) && row.slots.every(isSlot) ? row.slots : [];
}

/** Does this contact, as stored, need something today, or is it overdue? */
export function needsSomething(row: unknown, today: Day): boolean {
  return slotsOf(row).some((slot) => ['overdue', 'today'].includes(slotState(slot, today) ?? ''));
}

/** The data as it stands, for the worker; rejects when there is none yet. */
export async function openData(): Promise<IDBDatabase> {
  return openAsItIs(NAME);
}

// Reads the earliest first, and no further than is counted.
async function countIn(data: IDBDatabase, today: Day): Promise<number> {
  const index = data.transaction('contacts', 'readonly').objectStore('contacts').index('nextOn');
  const request = index.openCursor(IDBKeyRange.upperBound(today.date));
  let count = 0;
  let cursor = await answerOf(request);
  while (cursor && count < MOST_COUNTED) {
    if (needsSomething(cursor.value, today)) count += 1;
    cursor.continue();
    cursor = await answerOf(request);
  }
  return count;
}

/**
 * How many people need something today or are overdue, up to a hundred: the number on the badge. Nobody when there
 * is no data yet, or it cannot be read as it is: the pages say why.
 */
export async function countDuePeople(moment: ZonedInstant): Promise<number> {
  let data: IDBDatabase | null = null;
  try {
    data = await openData();
    return await countIn(data, dayAt(moment));
  } catch {
    return 0;
  } finally {
    data?.close();
  }
}
