import { database } from '../database';
import { isPlain } from '../plain';
import type { Identities } from './identities';

const KEY = 'united';

async function readUnited(): Promise<Map<string, string>> {
  const row: unknown = await database.meta.get(KEY);
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

/** Let those who turned out to be somebody else be them, as long as these are there. */
export async function addUnited(to: Identities): Promise<void> {
  for (const [id, into] of await readUnited()) {
    if (!to.has(into)) continue;
    const keys = [`united ${into}`];
    to.add({ id: into, keys, since: Number.MAX_SAFE_INTEGER });
    to.add({ id, keys, since: Number.MAX_SAFE_INTEGER });
  }
}
