import { database } from './database';
import type { Cell, Pack, PackEntry } from './pack';
import { bucketOf, cellOf, cellsOf, isPack, linesOf, packOf, SNAPSHOT } from './pack';
import { begun, Pile } from './write-behind';

/** What becomes of one contact in its pack: put there, set aside as damaged, or gone. */
type News = Cell | 'damaged' | 'gone';

// Later than all before, also when everything was erased meanwhile and the clock was set back.
let latestStamp = 0;

// Packs made in one go: few enough that no frame waits for them.
const AT_ONCE = 16;

// Packs written in one go: no fewer than fifty (`write-behind.ts`).
const WRITTEN_AT_ONCE = 52;

/** Know of a stamp that was seen on a pack, so that the next is later. */
export function sawStamp(stamp: number): void {
  latestStamp = Math.max(latestStamp, stamp);
}

function stampAfter(last: unknown): number {
  sawStamp(Math.max(Number(last ?? 0), Date.now()));
  latestStamp += 1;
  return latestStamp;
}

function packWith(stored: unknown, id: string, news: ReadonlyMap<string, News>): Omit<Pack, 'stamp'> {
  const before = isPack(stored) ? stored : null;
  const cells = (before ? cellsOf(before) : []).filter((cell) => !news.has(cell.id));
  const damaged = linesOf(before?.damaged ?? '').filter((contactId) => !news.has(contactId));
  for (const [contactId, what] of news) {
    if (what === 'damaged') damaged.push(contactId);
    else if (what !== 'gone') cells.push(what);
  }
  return packOf(id, cells, damaged);
}

/** Gathers what changes in the packs, so that each is written once; part of the transaction of a change. */
export class PackNews {
  private readonly news = new Map<string, Map<string, News>>();
  private hasGone = false;

  /** A contact as it is now; null when its record cannot be read. */
  put(id: string, entry: PackEntry | null): void {
    this.note(id, entry ? cellOf(entry) : 'damaged');
  }

  /** The contact is not there any more. */
  remove(id: string): void {
    this.note(id, 'gone');
    this.hasGone = true;
  }

  /** Writes the packs in which something changes. */
  async write(): Promise<void> {
    // Nothing is kept of one who is erased.
    if (this.hasGone) await database.packs.delete(SNAPSHOT);
    await this.writeAll(async (ids) => database.packs.bulkGet([...ids]));
  }

  /** Writes these in the place of all packs there are. */
  async writeAnew(): Promise<void> {
    await database.packs.clear();
    await this.writeAll(null);
  }

  private async writeAll(read: ((ids: readonly string[]) => Promise<unknown[]>) | null): Promise<void> {
    if (this.news.size === 0) return;
    // Asked beside the first packs.
    const last = begun(database.packs.orderBy('stamp').lastKey());
    const pile = new Pile<Pack>(async (packs) => database.packs.bulkPut(packs), WRITTEN_AT_ONCE);
    const all = [...this.news];
    let stamp = 0;
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const some = all.slice(from, from + AT_ONCE);
      const stored = read ? await read(some.map(([id]) => id)) : [];
      stamp ||= stampAfter(await last);
      const packs = some.map(([id, news], at): Pack =>
        Object.assign(packWith(stored[at], id, news), { stamp }),
      );
      await pile.add(packs);
    }
    await pile.end();
    this.news.clear();
  }

  private note(id: string, what: News): void {
    const bucket = bucketOf(id);
    const news = this.news.get(bucket) ?? new Map<string, News>();
    this.news.set(bucket, news.set(id, what));
  }
}
