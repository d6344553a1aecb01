import { now } from './clock';
import { organisationSchema } from '../outreach/organisation-record';
import { readWorkplaces, Workplaces } from './colleagues';
import { database } from './database';
import { isDerived, noteDerived } from './derived-version';
import type { Stored } from './derive-round';
import { placesOf, Round } from './derive-round';
import { isPlain, textIn } from './plain';
import { isDense, touchesBetween, touchesOf } from './ranges';
import { askSettings, readSettings } from './read-settings';
import { same } from './revert';
import { readRow, readRows, workplaceSchema } from './rows';
import type { Image } from './rows';
import { begun } from './write-behind';

/** Told how far something long has come. */
export type Progress = (done: number, total: number) => void;

const TABLES = ['contacts', 'touches', 'settings', 'organisations', 'workplaces', 'packs', 'meta'];

// Contacts derived in one go: few enough that no frame waits for them.
const BATCH = 50;

// Places of work read in one go.
const PLACES = 1000;

// Fewer contacts than this take a moment that nobody has to be told of.
const WORTH_TELLING = 500;

async function storedOf(ids: readonly string[]): Promise<Stored[]> {
  const [rows, places, touches] = await Promise.all([
    database.contacts.bulkGet([...ids]),
    database.workplaces.bulkGet([...ids]),
    Promise.all(ids.map((id) => touchesOf(id).toArray())),
  ]);
  return ids.map((id, at) => ({ id, row: rows[at], place: places[at], touches: touches[at] ?? [] }));
}

/** The next contacts in the order of ids, with their touches and places of work read in one piece. */
async function nextStored(after: string): Promise<Stored[]> {
  const rows = await database.contacts.where(':id').above(after).limit(BATCH).toArray();
  const ids = rows.map((row) => textIn(row, 'id'));
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [told, there] = await Promise.all([
    touchesBetween(first, last),
    database.workplaces.where(':id').between(first, last, true, true).toArray(),
  ]);
  const touches = Map.groupBy(told, (touch) => textIn(touch, 'contactId'));
  const places = new Map(there.map((place) => [textIn(place, 'id'), place]));
  return ids.map((id, at) => ({
    id,
    row: rows[at],
    place: places.get(id),
    touches: touches.get(id) ?? [],
  }));
}

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  );
}

// Both spellings of a place that the person joined, or told apart again, ask about all who wait there.
function joinedPlaces(organisations: readonly Image[]): string[][] {
  return organisations.flatMap(({ before, after }) =>
    [before, after].map((row) => readRow(organisationSchema, row)?.keys ?? []),
  );
}

// Asking who works at one place costs as much as reading where so many people work.
const COST_OF_PLACE = 5;

// Goes through all contacts for these, a few at a time, then one by one whoever was not there.
async function eachOfMost(ids: readonly string[], take: (stored: Stored[]) => Promise<void>): Promise<void> {
  const left = new Set(ids);
  for (let last: string | undefined = ''; last !== undefined;) {
    const stored: Stored[] = await nextStored(last);
    await take(stored.filter(({ id }) => left.delete(id)));
    last = stored.at(-1)?.id;
  }
  await eachOfFew([...left], take);
}

async function eachOfFew(ids: readonly string[], take: (stored: Stored[]) => Promise<void>): Promise<void> {
  for (const some of batches(ids)) await take(await storedOf(some));
}

async function deriveSome(
  ids: readonly string[],
  organisations: readonly Image[],
  onProgress: Progress,
): Promise<void> {
  const round = new Round(begun(askSettings()), now());
  const most = await isDense(ids.length);
  let done = 0;
  await (most ? eachOfMost : eachOfFew)(ids, async (stored) => {
    await round.first(stored);
    done += stored.length;
    if (ids.length > WORTH_TELLING) onProgress(ids.length + done, ids.length * 2);
  });
  await round.writeRest();
  const joined = joinedPlaces(organisations);
  const places = most ? [] : [...new Set([...round.places, ...joined.flat()])];
  const atAll = most || (await isDense(places.length * COST_OF_PLACE));
  const workplaces = await (atAll ? allWorkplaces() : readWorkplaces(places));
  const others = round.colleaguesWhoWait(workplaces, joined);
  for (const some of batches(round.waiters)) await round.withColleagues(some, workplaces);
  await eachOfFew(others, async (stored) => {
    await round.withColleagues(stored, atAll ? workplaces : await readWorkplaces(placesOf(stored)));
  });
  await round.end();
  await round.packs.write();
}

// Everyone's place of work in memory: asking for each of a hundred thousand would take half a minute.
async function allWorkplaces(): Promise<Workplaces> {
  const organisations = readRows(organisationSchema, await database.organisations.toArray()).rows;
  const all = new Workplaces(organisations.map(({ keys }) => keys));
  for (let last = '', isMore = true; isMore;) {
    const stored = await database.workplaces.where(':id').above(last).limit(PLACES).toArray();
    all.add(readRows(workplaceSchema, stored).rows);
    isMore = stored.length === PLACES;
    last = textIn(stored.at(-1), 'id');
  }
  return all;
}

type Whole = {
  onProgress: Progress;
  /** Does one batch: within the transaction that is open, or in one of its own. */
  inBatch: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

// All contacts are gone through once, those who wait for an answer are kept for the second half; packs are written at the end, as a whole,
// so that each is written once.
async function deriveAll({ onProgress, inBatch }: Whole): Promise<void> {
  const round = new Round(await readSettings(), now());
  const total = await database.contacts.count();
  const tell = (part: number) => {
    if (total > WORTH_TELLING) onProgress(Math.round(part), total * 2);
  };
  let done = 0;
  let last = '';
  for (;;) {
    const from = last;
    const stored = await inBatch(async () => {
      const some = await nextStored(from);
      await round.first(some);
      // In the transaction that read them: another page may write them after it.
      await round.end();
      return some;
    });
    const end = stored.at(-1);
    if (!end) break;
    last = end.id;
    done += stored.length;
    tell(done);
  }
  const workplaces = await inBatch(allWorkplaces);
  const waiting = round.waiters;
  for (const [at, some] of batches(waiting).entries()) {
    await inBatch(async () => {
      await round.withColleagues(some, workplaces);
      await round.end();
    });
    tell(total + (total * at * BATCH) / waiting.length);
  }
  await inBatch(async () => {
    await round.packs.writeAnew();
    await noteDerived();
  });
  tell(total * 2);
}

function ownersOf(images: readonly Image[]): string[] {
  const owners = images.flatMap(({ table, id, before, after }) => {
    if (table === 'contacts') return [id];
    return table === 'touches' ? [textIn(before, 'contactId'), textIn(after, 'contactId')] : [];
  });
  return [...new Set(owners)].filter((id) => id !== '');
}

const COUNTED = new Set(['cadence', 'ownCadence', 'workWeek', 'holidays', 'noonRule']);

function pick(record: unknown): unknown[] {
  return isPlain(record) ? Object.entries(record).filter(([key]) => COUNTED.has(key)) : [];
}

// What the person says of themselves changes nobody's due date; only the rhythm and the calendar do.
function bearsOnAll({ table, before, after }: Image): boolean {
  return table === 'settings' && !same(pick(before), pick(after));
}

const IN_ITS_OWN = async <Result>(work: () => Promise<Result>): Promise<Result> =>
  database.transaction('rw', TABLES, work);

const IN_THIS = async <Result>(work: () => Promise<Result>): Promise<Result> => work();

/**
 * Derive again whatever these changes bear on; part of the transaction that changed it. Who is told how far it has come
 * is told of the second half: the first was the change itself.
 */
export async function deriveAgain(images: readonly Image[], onProgress: Progress = () => {}): Promise<void> {
  if (images.some(bearsOnAll)) return deriveAll({ onProgress, inBatch: IN_THIS });
  const organisations = images.filter(({ table }) => table === 'organisations');
  const owners = ownersOf(images);
  if (owners.length + organisations.length > 0) await deriveSome(owners, organisations, onProgress);
}

/** Derive everything again from the touches, in one transaction; nothing the person wrote is changed. */
export async function rebuildDerived(): Promise<void> {
  await database.transaction('rw', TABLES, async () => {
    await deriveAll({ onProgress: () => {}, inBatch: IN_THIS });
  });
}

/**
 * Derive everything where an older Cuppa wrote what is derived, or none did: once, before lists are shown. In short
 * transactions, so that no page freezes. Broken off half-way it begins again, and what is right by then is not
 * written a second time.
 */
export async function ensureDerived(onProgress: Progress = () => {}): Promise<void> {
  if (await isDerived()) return;
  // Pages that open at once wait for the one that has begun.
  await navigator.locks.request('cuppa derives', async () => {
    if (await isDerived()) return;
    await deriveAll({ onProgress, inBatch: IN_ITS_OWN });
  });
}
