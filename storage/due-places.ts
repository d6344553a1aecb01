import type { DueState } from '../outreach/due';
import type { Day } from './due-count';
import { slotState } from './due-count';
import { database } from './database';
import { loadedIndex, readIndex } from './live-index';
import { dateNumber, SLOT } from './pack';
import { isPlain } from './plain';
import { PRESSING, slotLevel } from './pressing';
import type { PackIndex } from './pack-index';
import { readRows, storedContactSchema } from './rows';

/** How many things are due in each state, and whose, the earliest first and then by name. */
export type DuePlaces = Record<DueState, { count: number; ids: string[] }>;

/** What is asked: as of which day, until which date (`YYYY-MM-DD`), and how many of each state. */
export type DueAsked = { day: Day; last: string; most: Record<DueState, number> };

// Up to so many contacts are read as they are; beyond, the index of the page answers quicker.
const FEW = 200;

// As many as one screen shows, and some of whom nothing is shown.
const FIRST = 60;

const STATES: Record<DueState, number> = {
  overdue: PRESSING.overdue,
  today: PRESSING.today,
  later: PRESSING.later,
};

type Entry = { id: string; on: string; name: string; state: DueState };

function byDate(one: Entry, other: Entry): number {
  return one.on.localeCompare(other.on, 'en') || one.name.localeCompare(other.name);
}

function amongRows(stored: readonly unknown[], { day, last, most }: DueAsked): DuePlaces {
  const entries = readRows(storedContactSchema, stored).rows.flatMap(({ id, slots, sortName = '' }) =>
    slots.flatMap((slot): Entry[] => {
      const state = slot.on <= last ? slotState(slot, day) : null;
      return state ? [{ id, on: slot.on, name: sortName, state }] : [];
    }),
  );
  const sorted = entries.toSorted(byDate);
  const inState = (state: DueState) => {
    const ids = sorted.filter((entry) => entry.state === state).map(({ id }) => id);
    return { count: ids.length, ids: [...new Set(ids.slice(0, most[state]))] };
  };
  return { overdue: inState('overdue'), today: inState('today'), later: inState('later') };
}

// A date times more than there are places: an order by date, then by name, that sorts as plain numbers.
const PLACES = 2 ** 24;

function amongPlaces(index: PackIndex, { day, last, most }: DueAsked): DuePlaces {
  const byName = index.order('name');
  const rank = new Uint32Array(index.count);
  for (const [at, place] of byName.entries()) rank[place] = at;
  const now = { today: dateNumber(day.date), at: day.at };
  const until = dateNumber(last);
  const keys: number[][] = [[], [], [], []];
  index.eachSlot((place, slots, from) => {
    const on = slots[from + SLOT.on] ?? Infinity;
    if (on <= until) keys[slotLevel(slots, from, now)]?.push(on * PLACES + (rank[place] ?? 0));
  });
  const inState = (state: DueState) => {
    const sorted = Float64Array.from(keys[STATES[state]] ?? []).toSorted();
    const places = Array.from(sorted.subarray(0, most[state]), (key) => byName[key % PLACES] ?? 0);
    return { count: sorted.length, ids: [...new Set(places)].map((place) => index.line(place).id) };
  };
  return { overdue: inState('overdue'), today: inState('today'), later: inState('later') };
}

async function earliest(last: string, most: number): Promise<unknown[]> {
  return database.contacts.where('nextOn').belowOrEqual(last).limit(most).toArray();
}

/** Whose turn it is. Reads those who are due, or, when they are many, the packs; touches in neither case. */
export async function readDuePlaces(asked: DueAsked): Promise<DuePlaces> {
  if (loadedIndex()) return amongPlaces(await readIndex(), asked);
  const stored = await earliest(asked.last, FEW);
  return stored.length < FEW ? amongRows(stored, asked) : amongPlaces(await readIndex(), asked);
}

/**
 * The first of those whose turn it is, where so many are due that the packs have to be read: a page shows these
 * meanwhile. The counts say no more than how many these are. Null where the whole is as quick.
 */
export async function readFirstPlaces(asked: DueAsked): Promise<DuePlaces | null> {
  if (loadedIndex()) return null;
  const stored = await earliest(asked.last, FIRST);
  const next = stored.at(-1);
  if (stored.length < FIRST || !isPlain(next)) return null;
  // Those of the last date may not all be here, and others of it may come before them by name.
  const before = Temporal.PlainDate.from(String(next['nextOn'])).subtract({ days: 1 }).toString();
  const places = amongRows(stored, { ...asked, last: before });
  return places.overdue.count + places.today.count > 0 ? places : amongRows(stored, asked);
}
