import { database } from './database';
import { unsavedValue } from './unsaved';

const KEY = 'single-keys';

/** Do single letters act as keys? Yes, unless the person switched them off (WCAG 2.1.4). Works in `watch`. */
export async function readSingleKeys(): Promise<boolean> {
  return (await unsavedValue(KEY)) !== false;
}

/** Switch single-letter keys on or off, for every window and for good. */
export async function keepSingleKeys(on: boolean): Promise<void> {
  await database.meta.put({ key: KEY, value: on });
}
