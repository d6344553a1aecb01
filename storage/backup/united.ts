import type { CuppaDatabase } from '../database';
import { database } from '../database';
import { isPlain } from '../plain';
import type { Identities } from './identities';

const KEY = 'united';

/** Who turned out to be whom, as far as this database knows. */
export async function readUnited(source: CuppaDatabase = database): Promise<Map<string, string>> {
  const row: unknown = await source.meta.get(KEY);
  const value = isPlain(row) && isPlain(row['value']) ? row['value'] : {};
  const pairs = Object.entries(value).flatMap(([gone, into]): [string, string][] =>
    typeof into === 'string' ? [[gone, into]] : [],
  );
  return new Map(pairs);
}

/** Remember who turned out to be somebody else, so that an older file does not bring them back beside themselves. */
export async function noteUnited(gone: ReadonlyMap<string, string>): Promise<void> {
  if (gone.size === 0) return;
  const united = await readUnited();
  for (const [id, into] of united) united.set(id, gone.get(into) ?? into);
  for (const [id, into] of gone) united.set(id, into);
  await database.meta.put({ key: KEY, value: Object.fromEntries(united) });
}

/** Keep what a file remembers of this, too; what is known here goes first. */
export async function noteUnitedIn(file: Readonly<Record<string, string>>): Promise<void> {
  const united = new Map([...Object.entries(file), ...(await readUnited())]);
  if (united.size > 0) await database.meta.put({ key: KEY, value: Object.fromEntries(united) });
}

function lastOf(id: string, united: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = id;
  for (let into = united.get(last); into !== undefined && !seen.has(last); into = united.get(last)) {
    seen.add(last);
    last = into;
  }
  return last;
}

/** Let those who turned out to be somebody else be them, as long as these are there. */
export function addUnited(to: Identities, united: ReadonlyMap<string, string>): void {
  for (const id of united.keys()) {
    const into = lastOf(id, united);
    if (into === id || !to.has(into)) continue;
    const keys = [`united ${into}`];
    to.add({ id: into, keys, since: Number.MAX_SAFE_INTEGER });
    to.add({ id, keys, since: Number.MAX_SAFE_INTEGER });
  }
}

/** Forget all about these contacts. */
export async function forgetUnited(ids: ReadonlySet<string>): Promise<void> {
  const united = [...(await readUnited())].filter(([id, into]) => !ids.has(id) && !ids.has(into));
  if (united.length > 0) await database.meta.put({ key: KEY, value: Object.fromEntries(united) });
  else await database.meta.delete(KEY);
}
