import { latestChange, undo } from './change';
import { exportRaw } from './export-raw';
import { explainFailure } from './failure';
import { openStorage } from './open';
import { onReplaced } from './database';
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
