import { Dexie } from 'dexie';
import type { Collection } from 'dexie';
import { organisationSchema } from '../../outreach/organisation-record';
import { database } from '../database';
import { deriveAgain } from '../derive-again';
import { WAITING } from '../derive';
import { changedSince } from '../failure';
import { PackNews } from '../packs';
import { isPlain, textIn } from '../plain';
import { readRows, workplaceSchema } from '../rows';
import type { Added, Workplace } from '../rows';

// Thirty thousand rows twice over would be tens of megabytes to read at each change. So the ids of all that one import
// adds begin alike, and the note that lets it be undone says no more than that and how many there are.

const BATCH = 1000;
const LAST = '\uffff';

// All rows of one prefix, a batch at a time. No generator: Dexie loses its transaction on the way out of one.
async function eachBatch(
  table: 'contacts' | 'workplaces',
  prefix: string,
  take: (rows: unknown[]) => void,
): Promise<void> {
  for (let last = prefix; ;) {
    const ids = database.table<unknown, string>(table).where(':id');
    const rows = await ids
      .between(last, prefix + LAST, false, true)
      .limit(BATCH)
      .toArray();
    take(rows);
    if (rows.length < BATCH) return;
    last = textIn(rows.at(-1), 'id');
  }
}

function hangingFrom(table: string, index: string, prefix: string): Collection<unknown> {
  return database
    .table(table)
    .where(index)
    .between([prefix, Dexie.minKey], [prefix + LAST, Dexie.maxKey]);
}

// Nothing that was written since may be lost: then nothing is taken back.
async function refuseChanged({ prefix, contacts, touches, at }: Added): Promise<string[]> {
  const ids: string[] = [];
  await eachBatch('contacts', prefix, (rows) => {
    if (!rows.every((row) => isPlain(row) && row['updatedAt'] === at)) throw changedSince();
    ids.push(...rows.map((row) => textIn(row, 'id')));
  });
  const counts = await Promise.all([
    hangingFrom('touches', '[contactId+at]', prefix).count(),
    database.touches
      .where(':id')
      .between(prefix, prefix + LAST)
      .count(),
    hangingFrom('drafts', '[contactId+updatedAt]', prefix).count(),
    database.interviews
      .where('contactId')
      .between(prefix, prefix + LAST)
      .count(),
  ]);
  const expected = [touches, touches, 0, 0];
  if (ids.length !== contacts || counts.some((count, at) => count !== expected[at])) throw changedSince();
  return ids;
}

async function spellings(keys: ReadonlySet<string>): Promise<Set<string>> {
  const { rows } = readRows(organisationSchema, await database.organisations.toArray());
  const joined = rows.filter((row) => row.keys.some((key) => keys.has(key)));
  return new Set([...keys, ...joined.flatMap((row) => row.keys)]);
}

/**
 * Derive again who waits for an answer at these organisations: what is due with them depends on who else is there
 * (METHOD.md section 3).
 */
export async function deriveWaiters(keys: ReadonlySet<string>, prefix: string): Promise<void> {
  if (keys.size === 0) return;
  const places = await spellings(keys);
  const waits = ({ id, stage, keys: own }: Workplace) =>
    stage === WAITING && !id.startsWith(prefix) && own.some((key) => places.has(key));
  const images: { table: 'contacts'; id: string }[] = [];
  for (let last = ''; ;) {
    const stored = await database.workplaces.where(':id').above(last).limit(BATCH).toArray();
    for (const row of readRows(workplaceSchema, stored).rows) {
      if (waits(row)) images.push({ table: 'contacts', id: row.id });
    }
    if (stored.length < BATCH) break;
    last = textIn(stored.at(-1), 'id');
  }
  await deriveAgain(images);
}

/**
 * Take back all that an import added; part of the transaction of undoing it.
 *
 * @throws Refusal of kind `conflict` when anything of it was changed since; nothing is taken back then.
 */
export async function takeBack(added: Added): Promise<void> {
  const { prefix } = added;
  const ids = await refuseChanged(added);
  const keys = new Set<string>();
  await eachBatch('workplaces', prefix, (rows) => {
    for (const key of readRows(workplaceSchema, rows).rows.flatMap((row) => row.keys)) keys.add(key);
  });
  for (const table of ['contacts', 'touches', 'workplaces']) {
    await database
      .table(table)
      .where(':id')
      .between(prefix, prefix + LAST)
      .delete();
  }
  const news = new PackNews();
  for (const id of ids) news.remove(id);
  await news.write();
  await deriveWaiters(keys, prefix);
}
