import { database } from './database';
import { isPlain } from './plain';

/** What is derived is derived again when this goes up, as after an update that derives more. */
export const DERIVED_VERSION = 3;

const KEY = 'derived';

/** Is all that is derived there, and as this Cuppa derives it? */
export async function isDerived(): Promise<boolean> {
  const row = await database.meta.get(KEY);
  return isPlain(row) && row['value'] === DERIVED_VERSION;
}

/** Note that it is; part of the last transaction that derives. */
export async function noteDerived(): Promise<void> {
  await database.meta.put({ key: KEY, value: DERIVED_VERSION });
}
