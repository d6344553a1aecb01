import { database } from './database';
import type { Pack } from './pack';
import { isPack } from './pack';
import { PackIndex } from './pack-index';
import { sawStamp } from './packs';

// One for the page, whoever asks: it is as large as the list is long.
let latest = new PackIndex();
let isLoaded = false;

async function packsAbove(stamp: number): Promise<Pack[]> {
  const stored =
    stamp < 0 ? await database.packs.toArray() : await database.packs.where('stamp').above(stamp).toArray();
  return stored.filter(isPack);
}

/** The index as far as it is loaded; null before the first reading. */
export function loadedIndex(): PackIndex | null {
  return isLoaded ? latest : null;
}

/**
 * The index of all contacts, with what has changed since it was last read. In a `watch` it is told of each change.
 * The first time it reads all packs, then those written since.
 */
export async function readIndex(): Promise<PackIndex> {
  const [packs, count] = await Promise.all([packsAbove(latest.stamp), database.packs.count()]);
  // Another reading may have ended meanwhile.
  let next = latest.with(packs);
  // Packs go only when everything is erased or made anew; then those that are left over here are nobody's.
  if (count !== next.packCount) next = new PackIndex().with(await packsAbove(-1));
  latest = next;
  isLoaded = true;
  sawStamp(latest.stamp);
  return latest;
}
