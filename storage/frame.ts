import { latestChange, latestSettingsChange, undo } from './change';
import { onReplaced } from './database';
import { exportRaw } from './export-raw';
import { explainFailure } from './failure';
import { openStorage } from './open';
import { watch } from './watch';

/** What the frame of every page needs of the data: open it, watch it, undo, explain, rescue. */
export const frame = {
  open: openStorage,
  explain: explainFailure,
  rescue: exportRaw,
  watch,
  latestChange,
  undo,
  onReplaced,
};

/** The same for the options, where what can be undone is a setting. */
export const settingsFrame = { ...frame, latestChange: latestSettingsChange };
