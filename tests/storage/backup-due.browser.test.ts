import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { Dexie } from 'dexie';
import { database } from '../../storage/database';
import { backUpWhenDue, keepFolder, readFolder } from '../../storage/backup/folder';
import { isBackupDue, noteBackup, readBackupState } from '../../storage/backup/due';
import { patchContact } from '../../storage/contacts';
import { checkBackup } from '../../storage/backup/restore';
import { saved, startAfresh } from './support';

const DAY = 86_400_000;

// Changes are counted by their numbers, which go on where an emptied table was: only a new database begins at one.
async function forgetDatabase(): Promise<void> {
  vi.restoreAllMocks();
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
}

beforeEach(async () => {
  await forgetDatabase();
  await startAfresh();
});

afterAll(forgetDatabase);

it('is due after many changes, or after two weeks with any, and never without', () => {
  const at = 100 * DAY;
  expect(isBackupDue({ lastAt: null, changes: 0 }, at)).toBe(false);
  expect(isBackupDue({ lastAt: null, changes: 30 }, at)).toBe(true);
  expect(isBackupDue({ lastAt: at, changes: 99 }, at)).toBe(false);
  expect(isBackupDue({ lastAt: at, changes: 100 }, at)).toBe(true);
  expect(isBackupDue({ lastAt: at - 14 * DAY, changes: 1 }, at)).toBe(true);
  expect(isBackupDue({ lastAt: at - 300 * DAY, changes: 0 }, at)).toBe(false);
});

it('counts what changed since the last backup', async () => {
  const id = await saved('Ana');
  await noteBackup();
  expect(await readBackupState()).toMatchObject({ changes: 0, isDue: false });
  await patchContact(id, { phone: '1' });
  await patchContact(id, { email: 'a@b.example' });
  expect(await readBackupState()).toMatchObject({ changes: 2, isDue: false });
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * DAY);
  expect((await readBackupState()).isDue).toBe(true);
});

it('writes a dated file into the chosen folder once it is due, whole, and once', async () => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('backups', { create: true });
  await keepFolder(folder);
  expect(await readFolder()).toMatchObject({ isOpen: true });
  const id = await saved('Ana');
  expect(await backUpWhenDue('0.1.0')).toBeNull();
  await noteBackup();
  await patchContact(id, { phone: '1' });
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * DAY);
  const written = await Promise.all([backUpWhenDue('0.1.0'), backUpWhenDue('0.1.0')]);
  const [name, ...more] = written.filter((one) => one !== null);
  expect(more).toEqual([]);
  const file = await (await folder.getFileHandle(name ?? '')).getFile();
  expect((await checkBackup(file)).known.people).toHaveLength(1);
  expect((await readBackupState()).isDue).toBe(false);
  await root.removeEntry('backups', { recursive: true });
});
