import type { ListingQuery, View } from '../outreach/view';
import { viewSchema } from '../outreach/view';
import type { Change } from './latest-change';
import { atomically, change } from './change';
import { database } from './database';
import { damagedRecord, notThere } from './failure';
import { readRow, readRows } from './rows';

/** The saved views in alphabetical order; damaged ones are left out. Works in `watch`. */
export async function readViews(): Promise<View[]> {
  const { rows } = readRows(viewSchema, await database.views.toArray());
  return rows.toSorted((one, other) => one.name.localeCompare(other.name));
}

async function viewToChange(id: string): Promise<View> {
  const row = await database.views.get(id);
  if (row === undefined) throw notThere('view');
  const view = readRow(viewSchema, row);
  if (!view) throw damagedRecord();
  return view;
}

/**
 * Keep filters under a name. A view of that name is replaced: two of one name cannot be told apart.
 *
 * @throws Refusal when the name is empty or too long.
 */
export async function saveView(name: string, query: ListingQuery): Promise<Change> {
  return atomically(async () => {
    const trimmed = name.trim();
    const before = (await readViews()).find((view) => view.name === trimmed);
    const view = { id: before?.id ?? crypto.randomUUID(), name: trimmed, query };
    const done = await change(`Saved the view “${trimmed}”`, (recorder) => recorder.put('views', view));
    return done.change;
  });
}

/**
 * Give a view another name.
 *
 * @throws Refusal when it is gone or damaged, or the name is empty or too long.
 */
export async function renameView(id: string, name: string): Promise<Change> {
  return atomically(async () => {
    const view = await viewToChange(id);
    const done = await change(`Renamed the view “${view.name}”`, (recorder) =>
      recorder.put('views', { ...view, name: name.trim() }),
    );
    return done.change;
  });
}

/**
 * Forget a view; who is listed by it is not touched.
 *
 * @throws Refusal when it is gone or damaged.
 */
export async function removeView(id: string): Promise<Change> {
  return atomically(async () => {
    const { name } = await viewToChange(id);
    const done = await change(`Removed the view “${name}”`, (recorder) => recorder.remove('views', id));
    return done.change;
  });
}
