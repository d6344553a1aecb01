import { openDatabase } from './database';
import { Refusal } from './failure';
import { removeDatabase } from './erase';
import { backupOfCopy, backupOfRescue, isRescue } from './backup/mend';
import { readCopies } from './backup/copies';
import type { Watching } from './backup/format';
import { readHeader } from './backup/read-backup';
import { damagedFile } from './backup/refusals';
import type { Checked } from './backup/restore';
import { checkBackup, restore } from './backup/restore';
import { isSealed, unseal } from './backup/seal';
import { answerOf } from './raw';

/** How a file is read: the passphrase is empty until the person typed one. */
export type Opening = Watching & { passphrase: string; appVersion: string };

/**
 * Read a file whole: a backup, a locked one, or what was saved from data that could not be opened.
 *
 * @returns `locked` when it wants a passphrase.
 * @throws Refusal when it is none of these, damaged, newer or too large.
 */
export async function readAnyBackup(file: Blob, opening: Opening): Promise<Checked | 'locked'> {
  const { passphrase, appVersion, ...watching } = opening;
  if (await isRescue(file)) return checkBackup(await backupOfRescue(file, appVersion), watching);
  if (!(await isSealed(file))) return checkBackup(file, watching);
  if (passphrase === '') return 'locked';
  return checkBackup(await unseal(file, passphrase, watching), watching);
}

/** Something that can take the place of data that cannot be opened. `writtenAt` is epoch milliseconds. */
export type Replacement = {
  writtenAt: number;
  people: number;
  /** Removes what cannot be opened and restores this; see `replaceAll`. */
  replace: () => Promise<void>;
};

async function copyFile(id: string, appVersion: string): Promise<Blob> {
  const copy = (await readCopies()).find((one) => one.id === id);
  if (!copy) throw damagedFile();
  return backupOfCopy(copy, appVersion);
}

// The version is only noted in what is read back at once.
const APP = 'recovery';

/**
 * Read a backup, or a copy that Cuppa made by itself (by its id), while the data cannot be opened. Nothing is changed.
 *
 * @throws Refusal as `readAnyBackup`.
 */
export async function openReplacement(
  what: Blob | string,
  passphrase: string,
  watching: Watching = {},
): Promise<Replacement | 'locked'> {
  const file = typeof what === 'string' ? await copyFile(what, APP) : what;
  const checked = await readAnyBackup(file, { ...watching, passphrase, appVersion: APP });
  if (checked === 'locked') return checked;
  const { createdAt, counts } = await readHeader(checked.file);
  return {
    writtenAt: Date.parse(createdAt),
    people: counts.contacts ?? 0,
    replace: async () => replaceAll(checked),
  };
}

const TRIAL = 'cuppa-trial';

// Where the browser opens nothing at all, it is the browser that is broken, and removing the data helps nobody.
async function refuseBrokenBrowser(): Promise<void> {
  try {
    (await answerOf(indexedDB.open(TRIAL, 1))).close();
    await answerOf(indexedDB.deleteDatabase(TRIAL));
  } catch {
    throw new Refusal({
      kind: 'cannot-open',
      title: 'The browser opens no data at all at the moment.',
      todo: 'Nothing was removed. Restart the browser and try again.',
    });
  }
}

/**
 * Put a backup that was read whole in the place of data that cannot be opened: that data is removed, the copies beside
 * it stay. Nothing is removed while the browser could not open what comes instead.
 *
 * @throws Refusal when the browser opens nothing; whatever it answers when it does not let go of the old data.
 */
async function replaceAll(checked: Checked): Promise<void> {
  await refuseBrokenBrowser();
  await removeDatabase();
  await openDatabase();
  await restore(checked, { mode: 'replace', appVersion: APP, isAfresh: true });
}
