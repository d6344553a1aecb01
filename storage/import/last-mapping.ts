import * as z from 'zod/mini';
import { isOwnTable } from '../../linkedin/archive/own-table';
import type { Mapping } from '../../linkedin/archive/people-table';
import { headerKey, MEANINGS } from '../../linkedin/archive/people-table';
import { database } from '../database';
import { readRow } from '../rows';
import { unsavedValue } from '../unsaved';

const KEY = 'table-columns';
const KEPT = 20;

const keptSchema = z.array(z.object({ header: z.string(), mapping: z.array(z.nullable(z.enum(MEANINGS))) }));

async function kept(): Promise<z.infer<typeof keptSchema>> {
  return readRow(keptSchema, await unsavedValue(KEY)) ?? [];
}

/**
 * What the person said last time of a table with these columns; null when they have brought in none, and of Cuppa's own
 * tables: what their columns hold is known, and newer versions read more of them than was said to an older one.
 */
export async function lastMapping(header: readonly string[]): Promise<Mapping | null> {
  if (isOwnTable(header)) return null;
  const all = await kept();
  return all.find((one) => one.header === headerKey(header))?.mapping ?? null;
}

/** Remember what the columns of such a table hold. */
export async function keepMapping(header: readonly string[], mapping: Mapping): Promise<void> {
  const name = headerKey(header);
  const others = (await kept()).filter((one) => one.header !== name);
  const value = [{ header: name, mapping: [...mapping] }, ...others].slice(0, KEPT);
  await database.meta.put({ key: KEY, value });
}
