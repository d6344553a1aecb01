import type { Watching } from './backup/format';
import { onReplaced } from './database';
import { isDerived } from './derived-version';
import { explainFailure } from './failure';
import { latestChange, latestSettingsChange } from './latest-change';
import type { Opened } from './open';
import { openStorage } from './open';
import { watch } from './watch';

// What lists show is brought up to date before anything is shown: after an update only, so it is loaded only then.
async function open(onProgress: (done: number, total: number) => void): Promise<Opened> {
  const opened = await openStorage();
  if (!opened.ok || (await isDerived())) return opened;
  const { ensureDerived } = await import('./derive-again');
  await ensureDerived(onProgress);
  return opened;
}

/**
 * What the frame of every page needs of the data: open it, watch it, undo, explain, rescue. What is only
 * needed once something has happened is loaded then: every page waits for this file before its first paint.
 */
export const frame = {
  open,
  explain: explainFailure,
  rescue: async () => (await import('./export-raw')).exportRaw(),
  afresh: {
    copies: async () => (await import('./backup/copies')).readCopies(),
    open: async (what: Blob | string, passphrase: string, watching: Watching) =>
      (await import('./recover')).openReplacement(what, passphrase, watching),
    reset: async () => (await import('./erase')).removeDatabase(),
  },
  watch,
  latestChange,
  undo: async (id: string, onProgress: (done: number, total: number) => void) =>
    (await import('./change')).undo(id, onProgress),
  onReplaced,
};

/** The same for the options, where what can be undone is a setting. */
export const settingsFrame = { ...frame, latestChange: latestSettingsChange };
