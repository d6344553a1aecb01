import { database } from '../database';
import { isPlain } from '../plain';
import { noteBackup, readBackupState } from './due';
import { backupName, writeBackup } from './write-backup';

const KEY = 'backup-folder';

// Not in the types of the platform yet: asking whether a folder may still be written to (Chromium).
type Permitted = FileSystemDirectoryHandle & {
  queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
};

/** The folder backups are written into, and whether the browser lets Cuppa write there without asking again. */
export type Folder = { handle: FileSystemDirectoryHandle; isOpen: boolean };

/** Remember the folder the person chose; null forgets it. */
export async function keepFolder(handle: FileSystemDirectoryHandle | null): Promise<void> {
  if (handle) await database.meta.put({ key: KEY, value: handle });
  else await database.meta.delete(KEY);
}

/** The folder the person chose; null when there is none, or the browser knows no such thing (Firefox). */
export async function readFolder(): Promise<Folder | null> {
  const row: unknown = await database.meta.get(KEY);
  const handle: unknown = isPlain(row) ? row['value'] : null;
  if (!('FileSystemDirectoryHandle' in globalThis) || !(handle instanceof FileSystemDirectoryHandle))
    return null;
  const permitted: Permitted = handle;
  const state = await permitted.queryPermission?.({ mode: 'readwrite' });
  return { handle, isOpen: state === undefined || state === 'granted' };
}

/** Write a file into a folder: all of it, or the file that was there stays. */
export async function writeInto(folder: FileSystemDirectoryHandle, name: string, file: Blob): Promise<void> {
  const target = await folder.getFileHandle(name, { create: true });
  const stream = await target.createWritable();
  await stream.write(file);
  await stream.close();
}

/**
 * Write a dated backup into the chosen folder when one is due and the browser allows it without asking; for
 * pages to call once they are open.
 *
 * @returns the name of the file, or null when nothing was written.
 */
export async function backUpWhenDue(appVersion: string): Promise<string | null> {
  const [{ isDue }, folder] = [await readBackupState(), await readFolder()];
  if (!isDue || !folder?.isOpen) return null;
  // Of several pages that are open, one writes.
  return navigator.locks.request('cuppa backs up', async () => {
    if (!(await readBackupState()).isDue) return null;
    const { file, header } = await writeBackup({ appVersion });
    const name = backupName(header);
    await writeInto(folder.handle, name, file);
    await noteBackup();
    return name;
  });
}
