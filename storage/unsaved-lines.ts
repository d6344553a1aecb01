import type { LinePicks } from '../outreach/line-picks';
import { linePicksSchema } from '../outreach/line-picks';
import { readRow } from './rows';
import { dropUnsavedValue, keepUnsavedValue, unsavedLinesKey, unsavedValue } from './unsaved';

/** The lines being picked from for a profile; null when there are none. */
export async function readUnsavedLines(profileKey: string): Promise<LinePicks | null> {
  return readRow(linePicksSchema, await unsavedValue(unsavedLinesKey(profileKey)));
}

/** Forget the lines; the form is left alone. */
export async function dropUnsavedLines(profileKey: string): Promise<void> {
  await dropUnsavedValue(unsavedLinesKey(profileKey));
}

/** Keep what was picked so far. Saving the person, or dropping the form, forgets it. */
export async function keepUnsavedLines(profileKey: string, picks: LinePicks): Promise<void> {
  await keepUnsavedValue(unsavedLinesKey(profileKey), picks);
}
