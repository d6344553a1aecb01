import { onReplaced } from './database';
import { explainFailure } from './failure';
import { latestChange, latestSettingsChange } from './latest-change';
import { openStorage } from './open';
import { watch } from './watch';

/**
 * What the frame of every page needs of the data: open it, watch it, undo, explain, rescue. What is only
 * needed once something has happened is loaded then: every page waits for this file before its first paint.
 */
export const frame = {
  open: openStorage,
  explain: explainFailure,
  rescue: async () => (await import('./export-raw')).exportRaw(),
  watch,
  latestChange,
  undo: async (id: string) => (await import('./change')).undo(id),
  onReplaced,
};

/** The same for the options, where what can be undone is a setting. */
export const settingsFrame = { ...frame, latestChange: latestSettingsChange };
