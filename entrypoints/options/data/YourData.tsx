import { useEffect, useState } from 'preact/hooks';
import { BackUp } from '../../../components/data/BackUp';
import { BackUpFolder } from '../../../components/data/BackUpFolder';
import { Copies } from '../../../components/data/Copies';
import { DamagedRecords } from '../../../components/data/DamagedRecords';
import { EraseAll } from '../../../components/data/EraseAll';
import { Restore } from '../../../components/data/Restore';
import type { BackupView, Waiting } from '../../../components/data/store';
import { saveFile, saveTextFile } from '../../../components/save-file';
import { useLive } from '../../../components/use-live';
import type { Folder } from '../../../storage/backup/folder';
import { keepFolder, readFolder, writeInto } from '../../../storage/backup/folder';
import type { Copy } from '../../../storage/backup/copies';
import { readCopies } from '../../../storage/backup/copies';
import { countPeople, noteBackup, readBackupState } from '../../../storage/backup/due';
import { backupOfCopy } from '../../../storage/backup/mend';
import { seal } from '../../../storage/backup/seal';
import { backupName, writeBackup } from '../../../storage/backup/write-backup';
import type { Damaged } from '../../../storage/damaged';
import { listDamaged, removeDamaged } from '../../../storage/damaged';
import { eraseEverything } from '../../../storage/erase';
import { explainFailure } from '../../../storage/failure';
import { watch } from '../../../storage/watch';
import { appVersion, askForFolder, canPickFolder, pickFolder } from './browser';
import { RECORD_WORDS } from './conflict-words';
import { openFile, putBack } from './restore-file';

const LEFT_OUT = ' Damaged records are not in it: see “Damaged records” below.';

async function save(passphrase: string, waiting: Waiting): Promise<string> {
  const { file, header, damaged } = await writeBackup({ appVersion: appVersion(), ...waiting });
  const isLocked = passphrase !== '';
  const whole = isLocked ? await seal(file, passphrase, header.createdAt) : file;
  const name = backupName(header, isLocked);
  saveFile(name, [whole], whole.type);
  await noteBackup();
  return `Saved as ${name} in your downloads.${damaged > 0 ? LEFT_OUT : ''}`;
}

async function saveCopy(copy: Copy): Promise<void> {
  const file = await backupOfCopy(copy, appVersion());
  const day = Temporal.Instant.fromEpochMilliseconds(copy.at).toString().slice(0, 10);
  saveFile(`cuppa-backup-${day}-${copy.why}.json`, [file], 'application/json');
}

// Written at once, so that the person sees it work while they look.
async function choose(): Promise<void> {
  const handle = await pickFolder();
  if (!handle) return;
  await keepFolder(handle);
  const { file, header } = await writeBackup({ appVersion: appVersion() });
  await writeInto(handle, backupName(header), file);
  await noteBackup();
}

function FolderChoice() {
  const [folder, setFolder] = useState<Folder | null>(null);
  const look = async () => setFolder(await readFolder());
  useEffect(() => void look(), []);
  const then = (work: () => Promise<void>) => () => void work().finally(look);
  return (
    <BackUpFolder
      isOffered={canPickFolder()}
      folder={folder && { name: folder.handle.name, isOpen: folder.isOpen }}
      onChoose={then(choose)}
      onAllow={then(async () => (folder ? askForFolder(folder.handle) : undefined))}
      onForget={then(() => keepFolder(null))}
    />
  );
}

function CopiesKept({ view }: { view: BackupView }) {
  const [copies, setCopies] = useState<Copy[]>([]);
  const look = async () => setCopies(await readCopies());
  // What changes the data may have made a copy; the copies themselves are beside it.
  useEffect(() => void look(), [view]);
  const copyOf = (id: string) => copies.find((copy) => copy.id === id);
  const withCopy = async (id: string, work: (copy: Copy) => Promise<void>) => {
    const copy = copyOf(id);
    if (copy) await work(copy);
  };
  return (
    <Copies
      copies={copies}
      explain={explainFailure}
      onSave={(id) => withCopy(id, saveCopy)}
      onPutBack={async (id, waiting) => {
        await withCopy(id, async (copy) => putBack(await backupOfCopy(copy, appVersion()), waiting));
        await look();
      }}
    />
  );
}

function DamagedKept() {
  const [damaged, setDamaged] = useState<Damaged[]>([]);
  const look = async () => setDamaged(await listDamaged());
  useEffect(() => void look(), []);
  const lines = damaged.map(({ table, id, text }) => ({
    key: `${table} ${id}`,
    what: `${RECORD_WORDS[table]} ${id}`,
    text,
  }));
  return (
    <DamagedRecords
      records={lines}
      onSave={() => saveTextFile('cuppa-damaged.json', JSON.stringify(damaged, null, 1))}
      onRemove={() => void removeDamaged(damaged).then(look)}
    />
  );
}

/** Everything about the person's data as a whole: back it up, restore it, go back. */
export function YourData() {
  const view = useLive(watch, 'backup state', readBackupState);
  if (!view) return null;
  return (
    <>
      <BackUp view={view} onSave={save} explain={explainFailure}>
        <FolderChoice />
      </BackUp>
      <Restore onOpen={openFile} explain={explainFailure} />
      <CopiesKept view={view} />
      <DamagedKept />
    </>
  );
}

/** Erasing all of it, after everything that saves it elsewhere. */
export function EraseData() {
  const view = useLive(watch, 'backup state', readBackupState);
  const people = useLive(watch, 'people saved', countPeople);
  if (!view || people === undefined) return null;
  return (
    <EraseAll
      people={people}
      view={view}
      explain={explainFailure}
      onErase={async () => {
        await eraseEverything();
        // Nothing is kept that could tell of it afterwards but the address.
        location.hash = 'erased';
        location.reload();
      }}
    />
  );
}
