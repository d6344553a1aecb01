import type { DueKind } from '../outreach/due';
import { DUE_KINDS } from '../outreach/due';
import type { ZonedInstant } from '../outreach/zoned';
import type { Day, StoredSlot } from './due-count';
import { dayAt, openData, slotsOf, slotState } from './due-count';
import { answerOf } from './raw';

// As the badge, without Dexie, schemas or rules: the worker asks this at each of its starts.

/** One thing that is due and was not told before. */
export type News = { name: string; kind: DueKind };

/** What to tell, and whether it may name anyone. */
export type Told = { hideNames: boolean; news: News[] };

const NOTHING: Told = { hideNames: true, news: [] };

// What was told is remembered by whom, what and for which day; more at once is one number to the person anyway.
const MOST_AT_ONCE = 200;

function valueAt(row: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    row,
  );
}

function textAt(row: unknown, ...path: readonly string[]): string {
  const value = valueAt(row, ...path);
  return typeof value === 'string' ? value : '';
}

function isKind(kind: unknown): kind is DueKind {
  return DUE_KINDS.some((known) => known === kind);
}

function nameIn(contact: unknown): string {
  const typed = valueAt(contact, 'edits', 'name');
  return typeof typed === 'string' ? typed : textAt(contact, 'captured', 'facts', 'name', 'value');
}

type Due = News & { key: string };

function isDue(slot: StoredSlot, today: Day): boolean {
  const state = slotState(slot, today);
  return state === 'overdue' || state === 'today';
}

function dueOf(contact: unknown, today: Day): Due[] {
  const [id, name] = [textAt(contact, 'id'), nameIn(contact)];
  return slotsOf(contact).flatMap((slot) => {
    const kind = valueAt(slot, 'kind');
    return isKind(kind) && isDue(slot, today) ? [{ name, kind, key: `${id} ${kind} ${slot.on}` }] : [];
  });
}

async function allDue(store: IDBObjectStore, today: Day): Promise<Due[]> {
  const request = store.index('nextOn').openCursor(IDBKeyRange.upperBound(today.date));
  const due: Due[] = [];
  for (let cursor = await answerOf(request); cursor && due.length < MOST_AT_ONCE;) {
    due.push(...dueOf(cursor.value, today));
    cursor.continue();
    cursor = await answerOf(request);
  }
  return due;
}

// To decide what is news and to remember that it was told is one transaction: a worker killed in between
// tells it once or, at worst, not at all; the badge shows it either way.
async function takeNews(data: IDBDatabase, today: Day): Promise<Told> {
  const transaction = data.transaction(['contacts', 'settings', 'notified'], 'readwrite');
  const notify = valueAt(await answerOf(transaction.objectStore('settings').get('mine')), 'notify');
  if (valueAt(notify, 'on') !== true) return NOTHING;
  const notified = transaction.objectStore('notified');
  const news: News[] = [];
  for (const { key, name, kind } of await allDue(transaction.objectStore('contacts'), today)) {
    if ((await answerOf(notified.getKey(key))) !== undefined) continue;
    await answerOf(notified.put({ id: key, at: today.at }));
    news.push({ name, kind });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Aborted.')));
  });
  return { hideNames: valueAt(notify, 'hideNames') !== false, news };
}

/**
 * What has come due since it was last asked, each thing once and never again, also what did while the browser was
 * closed. Nothing unless the person switched reminders on, or when the data cannot be read as it is.
 */
export async function takeReminders(moment: ZonedInstant): Promise<Told> {
  let data: IDBDatabase | null = null;
  try {
    data = await openData();
    return await takeNews(data, dayAt(moment));
  } catch {
    return NOTHING;
  } finally {
    data?.close();
  }
}
