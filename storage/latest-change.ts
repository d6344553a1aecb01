import { database } from './database';
import type { ChangeRow, RecordTable } from './rows';
import { changeRowSchema, readRow } from './rows';

/** A change that can be undone: what it did, in words, and when (epoch milliseconds). */
export type Change = { id: string; label: string; at: number };

/** The change made last, as stored. */
export function latestStored(): PromiseLike<unknown> {
  return database.changes.orderBy(':id').last();
}

/** The change made last, with all that it did; null when there is none. */
export async function latestRow(): Promise<ChangeRow | null> {
  return readRow(changeRowSchema, await latestStored());
}

// An import of new people alone has no rows of its own to show; those of a large change are kept beside it.
function tablesOf({ images, tables = [], added }: ChangeRow): readonly RecordTable[] {
  const own = images.map(({ table }) => table);
  return [...own, ...tables, ...(added ? (['contacts'] as const) : [])];
}

function latestAbout(isWanted: (table: RecordTable) => boolean) {
  return async (): Promise<Change | null> => {
    const row = await latestRow();
    return row && tablesOf(row).some(isWanted) ? { id: row.id, label: row.label, at: row.at } : null;
  };
}

const OF_OPTIONS = new Set<RecordTable>(['settings', 'templates', 'questions']);

/** The change made last on any page, when it was one of people; null when there is none to undo. */
export const latestChange = latestAbout((table) => !OF_OPTIONS.has(table));

/** The change made last on any page, when it was one of the options: settings, templates or questions. */
export const latestSettingsChange = latestAbout((table) => OF_OPTIONS.has(table));
