import { database } from './database';
import type { Pack } from './pack';
import { isPack } from './pack';
import { PackIndex } from './pack-index';
import { sawStamp } from './packs';
import { isWorthKeeping, keepSnapshot, readSnapshot } from './snapshot';

// One for the page, whoever asks: it is as large as the list is long.
let latest = new PackIndex();
let isLoaded = false;

// The stamp of the snapshot that is kept.
let keptStamp = -1;

async function packsAbove(stamp: number): Promise<Pack[]> {
  const stored = await database.packs.where('stamp').above(stamp).toArray();
  return stored.filter(isPack);
}

async function keep(index: PackIndex, before: number): Promise<void> {
  // It only spares time: without it the packs are read one by one.
  const isKept = await keepSnapshot(index).catch(() => false);
  if (!isKept) keptStamp = before;
}

function keepWhenIdle(index: PackIndex): void {
  const before = keptStamp;
  keptStamp = index.stamp;
  requestIdleCallback(() => void keep(index, before));
}

async function readFirst(): Promise<PackIndex> {
  const snapshot = await readSnapshot();
  keptStamp = snapshot?.stamp ?? -1;
  return snapshot ?? new PackIndex();
}

/** The index as far as it is loaded; null before the first reading. */
export function loadedIndex(): PackIndex | null {
  return isLoaded ? latest : null;
}

/**
 * The index of all contacts, with what has changed since it was last read. In a `watch` it is told of each change.
 * The first time it reads all packs, mostly as one value, then those written since.
 */
export async function readIndex(): Promise<PackIndex> {
  const known = isLoaded ? latest : await readFirst();
  const [packs, oldest = Infinity] = await Promise.all([
    packsAbove(known.stamp),
    database.packs.orderBy('stamp').firstKey(),
  ]);
  // Another reading may have ended meanwhile.
  let next = (isLoaded ? latest : known).with(packs);
  // Packs go only when everything is erased or made anew; then those that are left over here are nobody's, and older
  // than all there are. Counting them would say so too, but takes longer the more there are.
  if (oldest !== next.oldestStamp) next = new PackIndex().with(await packsAbove(-1));
  latest = next;
  isLoaded = true;
  sawStamp(latest.stamp);
  if (isWorthKeeping(latest, keptStamp)) keepWhenIdle(latest);
  return latest;
}
