import type { OpenedBackup, RestorePreview, Waiting } from '../../../components/data/store';
import type { Checked, Outcome } from '../../../storage/backup/restore';
import { checkBackup, previewRestore, restore } from '../../../storage/backup/restore';
import { totalOf } from '../../../storage/backup/format';
import type { Count } from '../../../storage/backup/merge-into';
import { readAnyBackup } from '../../../storage/recover';
import { RECORD_WORDS, wordingOf } from './conflict-words';
import { appVersion, tellWorker } from './browser';

function sum(outcome: Outcome, name: keyof Count): number {
  return Object.values(outcome.counts).reduce((total, count) => total + (count?.[name] ?? 0), 0);
}

function previewOf(outcome: Outcome): RestorePreview {
  const { header, here, conflicts, conflictCount, rejected } = outcome;
  return {
    writtenAt: Date.parse(header.createdAt),
    inFile: { people: header.counts.contacts ?? 0, records: totalOf(header) },
    here: { people: here.contacts ?? 0, records: totalOf({ counts: here }) },
    added: sum(outcome, 'added'),
    changed: sum(outcome, 'changed'),
    same: sum(outcome, 'same'),
    wordings: conflicts.map(wordingOf),
    wordingCount: conflictCount,
    leftOut: rejected.map(({ table, id, why }) => ({
      key: `${table} ${id}`,
      what: `${RECORD_WORDS[table]} ${id}`,
      why,
    })),
    leftOutCount: sum(outcome, 'rejected'),
  };
}

function opened(checked: Checked): OpenedBackup {
  return {
    preview: async (mode, waiting) => previewOf(await previewRestore(checked, mode, waiting)),
    restore: async (how, waiting) => {
      await restore(checked, { ...how, ...waiting, appVersion: appVersion() });
      await tellWorker();
    },
  };
}

/** Read a backup, a locked one, or what was saved from data that could not be opened; `locked` when it wants a passphrase. */
export async function openFile(
  file: File,
  passphrase: string,
  waiting: Waiting,
): Promise<OpenedBackup | 'locked'> {
  const checked = await readAnyBackup(file, { ...waiting, passphrase, appVersion: appVersion() });
  return checked === 'locked' ? checked : opened(checked);
}

/** Put a backup in the place of everything here. */
export async function putBack(file: Blob, waiting: Waiting): Promise<void> {
  await opened(await checkBackup(file, waiting)).restore({ mode: 'replace', choices: {} }, waiting);
}
