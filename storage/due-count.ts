import type { DueSlot, DueState } from '../outreach/due';
import type { ZonedInstant } from '../outreach/zoned';
import { localDate } from '../outreach/zoned';

// The worker asks this at each of its starts: no Dexie, no schema and no rule may be loaded for it.

/** A moment with its calendar date, `YYYY-MM-DD`, for asking about many slots. */
export type Day = ZonedInstant & { date: string };

/** How a stored slot stands at this moment, as `standing` would say it; null while it is not shown. */
export function slotState(slot: Omit<DueSlot, 'kind'>, today: Day): DueState | null {
  const { on, overdueOn, overdueAt, from, until } = slot;
  if ((from !== null && today.at < from) || (until !== null && today.at >= until)) return null;
  const isOverdue =
    overdueAt === null ? overdueOn !== null && today.date >= overdueOn : today.at >= overdueAt;
  if (isOverdue) return 'overdue';
  return today.date >= on ? 'today' : 'later';
}

/** More people than this are not counted: the badge has no room for the number. */
export const MOST_COUNTED = 100;

const NAME = 'cuppa';

type Slots = { slots: Omit<DueSlot, 'kind'>[] };

const NUMBERS = ['overdueAt', 'from', 'until'];

function isSlot(value: unknown): value is Omit<DueSlot, 'kind'> {
  if (typeof value !== 'object' || value === null) return false;
  const { on, overdueOn } = Object.assign({ on: null, overdueOn: null }, value);
  const numbers = NUMBERS.map((name): unknown => Reflect.get(value, name));
  const isDate = typeof on === 'string' && (overdueOn === null || typeof overdueOn === 'string');
  return isDate && numbers.every((number) => number === null || typeof number === 'number');
}

function hasSlots(row: unknown): row is Slots {
  if (typeof row !== 'object' || row === null || !('slots' in row)) return false;
  return Array.isArray(row.slots) && row.slots.every(isSlot);
}

/** Does this contact, as stored, need something today, or is it overdue? */
export function needsSomething(row: unknown, today: Day): boolean {
  return (
    hasSlots(row) && row.slots.some((slot) => ['overdue', 'today'].includes(slotState(slot, today) ?? ''))
  );
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result), { once: true });
    request.addEventListener('error', () => reject(request.error ?? new Error('No reason given.')), {
      once: true,
    });
  });
}

// Opened as it stands. Should there be no database yet, asking for it must not create one.
async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  const data = await answerOf(request);
  // A newer Cuppa, or whoever erases everything, does not wait for the worker.
  data.addEventListener('versionchange', () => data.close());
  return data;
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
    data = await open();
    return await countIn(data, { ...moment, date: localDate(moment).toString() });
  } catch {
    return 0;
  } finally {
    data?.close();
  }
}
