import { ImportDesk } from '../../../components/import/ImportDesk';
import type { ImportStore } from '../../../components/import/store';
import { Breath } from '../../../storage/breath';
import { explainFailure } from '../../../storage/failure';

// The reader of tables and all that writes many rows at once come with the first file, not with the page.
const loadReader = () => import('../../../linkedin/archive/open-file');
const loadWriter = () => import('../../../storage/import/import-rows');
const loadLearning = () => import('../../../storage/import/learn');
const loadMapping = () => import('../../../storage/import/last-mapping');

// What the badge counts may have changed.
async function tellWorker(): Promise<void> {
  const { browser } = await import('wxt/browser');
  await browser.runtime.sendMessage({ kind: 'refresh-badge' }).catch(() => {});
}

const STORE: ImportStore = {
  explain: explainFailure,
  open: async (file, waiting) => {
    const breath = new Breath();
    const pause = async () => breath.take();
    return (await loadReader()).openFile(file, { ...waiting, pause });
  },
  learn: async (archive, waiting) => (await loadLearning()).learnFromArchive(archive, waiting),
  compare: async (rows, waiting) => (await loadLearning()).learnFromTable(rows, waiting),
  lastMapping: async (header) => (await loadMapping()).lastMapping(header),
  keepMapping: async (header, mapping) => (await loadMapping()).keepMapping(header, mapping),
  bringIn: async (chosen, waiting) => {
    const { importChosen } = await loadWriter();
    const { id } = await importChosen(chosen, waiting);
    await tellWorker();
    return async (onProgress) => {
      const { undo } = await import('../../../storage/change');
      await undo(id, onProgress);
      await tellWorker();
    };
  },
};

/** Brings in LinkedIn’s archive or any table of people; for the options page. */
export function ImportFiles() {
  return <ImportDesk store={STORE} />;
}
