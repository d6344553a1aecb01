import { now } from '../clock';
import { database } from '../database';
import { isPlain } from '../plain';

const KEY = 'last-backup';
const DAY = 86_400_000;

/** A backup is due after so many changes, or after so many days with any; the first one a little earlier. */
export const DUE_AFTER = { changes: 100, days: 14, firstChanges: 30 } as const;

/** How things stand with backups. `lastAt` is epoch milliseconds; null before the first. */
export type BackupState = { lastAt: number | null; changes: number; isDue: boolean };

async function lastChange(): Promise<number> {
  return Number((await database.changes.orderBy(':id').lastKey()) ?? 0);
}

/** Is a backup due? A pure rule of the method's house: mild, and never before there is something to lose. */
export function isBackupDue({ lastAt, changes }: Omit<BackupState, 'isDue'>, at: number): boolean {
  if (lastAt === null) return changes >= DUE_AFTER.firstChanges;
  return changes >= DUE_AFTER.changes || (changes > 0 && at - lastAt >= DUE_AFTER.days * DAY);
}

/** When the last backup was made, how much has changed since, and whether another is due. Works in `watch`. */
export async function readBackupState(): Promise<BackupState> {
  const row: unknown = await database.meta.get(KEY);
  const noted = isPlain(row) && isPlain(row['value']) ? row['value'] : {};
  const lastAt = typeof noted['at'] === 'number' ? noted['at'] : null;
  const changes = Math.max(0, (await lastChange()) - Number(noted['change'] ?? 0));
  return { lastAt, changes, isDue: isBackupDue({ lastAt, changes }, now().at) };
}

/** Note that a backup was handed to the person just now. */
export async function noteBackup(): Promise<void> {
  await database.meta.put({ key: KEY, value: { at: now().at, change: await lastChange() } });
}

/** How many contacts there are, removed ones too: what erasing everything would erase. */
export async function countPeople(): Promise<number> {
  return database.contacts.count();
}
