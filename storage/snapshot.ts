import { database } from './database';
import { isPack, SNAPSHOT } from './pack';
import { PackIndex } from './pack-index';
import { isPlain } from './plain';

// As many packs as are read one by one within a frame.
const FEW = 64;

/**
 * All packs as they were when a page last had time to put them into one value, and their order by name: a thousand
 * packs take sixty milliseconds to read, however small, and as one value a few. What was written since is read beside it.
 *
 * @returns null when there is none, or it is damaged.
 */
export async function readSnapshot(): Promise<PackIndex | null> {
  const row = await database.packs.get(SNAPSHOT);
  if (!isPlain(row) || !Array.isArray(row['packs']) || !(row['names'] instanceof Uint32Array)) return null;
  const index = new PackIndex().with(row['packs'].filter(isPack));
  return row['names'].length === index.count ? index.inOrder(row['names']) : null;
}

/** Does keeping this one pay, given the stamp of the one that is kept? */
export function isWorthKeeping(index: PackIndex, keptStamp: number): boolean {
  return index.packsSince(keptStamp) > FEW;
}

/** Keep this one, unless something has changed meanwhile. */
export async function keepSnapshot(index: PackIndex): Promise<boolean> {
  // Among the packs, so that it goes with them; without a stamp, so that it is not taken for one.
  const row = { id: SNAPSHOT, packs: index.allPacks(), names: index.order('name') };
  return database.transaction('rw', database.packs, async () => {
    const { packs } = database;
    const [first, last] = await Promise.all([
      packs.orderBy('stamp').firstKey(),
      packs.orderBy('stamp').lastKey(),
    ]);
    // Of what was erased since, nothing may come back.
    if (last !== index.stamp || first !== index.oldestStamp) return false;
    await database.packs.put(row);
    return true;
  });
}
