import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BackupLine } from '../../components/data/BackupLine';
import type { Waiting } from '../../components/data/store';
import { saveFile } from '../../components/save-file';
import { useLive } from '../../components/use-live';
import { noteBackup, readBackupState } from '../../storage/backup/due';
import { backUpWhenDue } from '../../storage/backup/folder';
import { backupName, writeBackup } from '../../storage/backup/write-backup';
import { explainFailure } from '../../storage/failure';
import { watch } from '../../storage/watch';

const appVersion = () => browser.runtime.getManifest().version;

async function save(waiting: Waiting): Promise<string> {
  const { file, header } = await writeBackup({ appVersion: appVersion(), ...waiting });
  const name = backupName(header);
  saveFile(name, [file], file.type);
  await noteBackup();
  return `Saved as ${name} in your downloads.`;
}

/** Writes a backup into the chosen folder when one is due, and says quietly when only the person can make it. */
export function BackupDue() {
  const view = useLive(watch, 'backup state', readBackupState);
  const isDue = view?.isDue === true;
  useEffect(() => {
    // A folder that is gone or full: the line stays, and one click saves it elsewhere.
    if (isDue) backUpWhenDue(appVersion()).catch(() => null);
  }, [isDue]);
  return view ? <BackupLine view={view} onSave={save} explain={explainFailure} /> : null;
}
