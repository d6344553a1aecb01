import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../linkedin/archive/csv';
import type { Archive } from '../../linkedin/archive/open-file';
import { headerIn } from '../../linkedin/archive/header';
import { isOwnTable } from '../../linkedin/archive/own-table';
import type { Mapping, TablePerson } from '../../linkedin/archive/people-table';
import { guessMapping, readPeople } from '../../linkedin/archive/people-table';
import type { LeftOut, ReadRows } from '../../linkedin/archive/records';
import { joinFiles } from '../../linkedin/archive/several';
import type { ArchiveNews, ChosenRows, ImportStore, ImportWaiting, TableNews, TakeBack } from './store';

/** Something went wrong: what, and what to do. */
export type ImportFailure = { title: string; todo: string };

type ColumnsStage = { at: 'columns'; header: readonly string[]; rows: readonly Row[]; mapping: Mapping };

/** Where bringing in a file stands. */
export type ImportStage =
  | { at: 'start' }
  | { at: 'failed'; failure: ImportFailure }
  | { at: 'working'; what: string; done: number; total: number }
  | { at: 'archive'; archive: Archive; news: ArchiveNews }
  | ColumnsStage
  | { at: 'table'; news: TableNews; left: readonly LeftOut[]; columns: ColumnsStage }
  | {
      at: 'done';
      said: string;
      undo: TakeBack | null;
      /** What may say more of the people just added. */
      more: Archive | null;
    };

/** Where it stands, and what can be done next. */
export type Importing = {
  stage: ImportStage;
  open: (files: readonly File[]) => void;
  map: (mapping: Mapping) => void;
  /** Back to the columns of the table. */
  mapAgain: () => void;
  bringIn: (chosen: ChosenRows) => void;
  /** Looks through the archive once more, with the people it brought among the contacts. */
  lookAgain: () => void;
  undo: () => void;
  cancel: () => void;
};

const NOTHING_MORE = { undo: null, more: null };

// What one wrote to somebody is learned of contacts alone: of those just added it was not looked for yet.
function saysMore({ invitations, messages }: Archive, { newcomers }: ChosenRows): boolean {
  return newcomers.length > 0 && invitations.length + messages.length > 0;
}

const TOLD_EVERY_MS = 100;

function failureOf(error: unknown, store: ImportStore): ImportFailure {
  // The reader of files says in words what it found and what it expects.
  if (error instanceof Error && error.name === 'UnreadableFile') {
    return { title: 'Nothing was imported.', todo: error.message };
  }
  return store.explain(error);
}

// Few enough that no frame waits for them.
const BATCH = 500;

// Rows of a long table, with time for the page between some and the next.
async function readSlowly(
  { header, rows }: { header: readonly string[]; rows: readonly Row[] },
  mapping: Mapping,
  { onProgress, signal }: ImportWaiting,
): Promise<ReadRows<TablePerson>> {
  const read: ReadRows<TablePerson> = { records: [], left: [] };
  for (let start = 0; start < rows.length; start += BATCH) {
    const { records, left } = readPeople(rows.slice(start, start + BATCH), mapping, isOwnTable(header));
    read.records.push(...records);
    read.left.push(...left);
    signal.throwIfAborted();
    onProgress(start, rows.length);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
  return read;
}

type Steps = (waiting: ImportWaiting) => Promise<ImportStage>;
type Worker = {
  stage: ImportStage;
  show: (stage: ImportStage) => void;
  work: (what: string, steps: Steps) => void;
  cancel: () => void;
};

// Runs one piece of work at a time; it can be given up, and ends in a stage whatever happens.
function useWorker(store: ImportStore): Worker {
  const [stage, setStage] = useState<ImportStage>({ at: 'start' });
  const giveUpRef = useRef(new AbortController());
  useEffect(() => () => giveUpRef.current.abort(), []);
  const run = async (what: string, steps: Steps) => {
    const { signal } = (giveUpRef.current = new AbortController());
    let told = 0;
    setStage({ at: 'working', what, done: 0, total: 0 });
    const onProgress = (done: number, total: number) => {
      const now = performance.now();
      if (now - told < TOLD_EVERY_MS || signal.aborted) return;
      told = now;
      setStage({ at: 'working', what, done, total });
    };
    try {
      const next = await steps({ onProgress, signal });
      // What was kept before the press on Cancel is kept, and says so.
      setStage(signal.aborted && next.at !== 'done' ? { at: 'start' } : next);
    } catch (error) {
      const cancelled: ImportStage = { at: 'done', said: 'Cancelled. Nothing was changed.', ...NOTHING_MORE };
      setStage(signal.aborted ? cancelled : { at: 'failed', failure: failureOf(error, store) });
    }
  };
  const cancel = () => {
    giveUpRef.current.abort();
    if (stage.at !== 'working') setStage({ at: 'start' });
  };
  return { stage, show: setStage, work: (what, steps) => void run(what, steps), cancel };
}

async function learnedFrom(
  archive: Archive,
  store: ImportStore,
  waiting: ImportWaiting,
): Promise<ImportStage> {
  return { at: 'archive', archive, news: await store.learn(archive, waiting) };
}

async function opened(
  files: readonly File[],
  store: ImportStore,
  waiting: ImportWaiting,
): Promise<ImportStage> {
  const all = [];
  for (const file of files) all.push(await store.open(file, waiting));
  const found = joinFiles(all);
  if (found.kind === 'archive') return learnedFrom(found.archive, store, waiting);
  const { header, rows } = headerIn(found.rows);
  const mapping = (await store.lastMapping(header)) ?? guessMapping(header);
  return { at: 'columns', header, rows, mapping };
}

/** Brings in a file step by step: read, say what is in it, let the person pick, keep, offer Undo. */
export function useImport(store: ImportStore): Importing {
  const { stage, show, work, cancel } = useWorker(store);
  return {
    stage,
    cancel,
    open: (files) => work('Reading the file', async (waiting) => opened(files, store, waiting)),
    map: (mapping) => {
      if (stage.at !== 'columns') return;
      const { header } = stage;
      work('Comparing with your contacts', async (waiting) => {
        await store.keepMapping(header, mapping);
        const { records, left } = await readSlowly(stage, mapping, waiting);
        const news = await store.compare(records, waiting);
        return { at: 'table', left, news, columns: { ...stage, mapping } };
      });
    },
    mapAgain: () => {
      if (stage.at === 'table') show(stage.columns);
    },
    bringIn: (chosen) =>
      work('Importing', async (waiting) => {
        const undo = await store.bringIn(chosen, waiting);
        const more = stage.at === 'archive' && saysMore(stage.archive, chosen) ? stage.archive : null;
        return { at: 'done', said: `${chosen.label}.`, undo, more };
      }),
    lookAgain: () => {
      if (stage.at !== 'done' || stage.more === null) return;
      const archive = stage.more;
      work('Looking through the file', async (waiting) => learnedFrom(archive, store, waiting));
    },
    undo: () => {
      if (stage.at !== 'done' || stage.undo === null) return;
      const takeBack = stage.undo;
      work('Taking it back', async ({ onProgress }) => {
        await takeBack(onProgress);
        return { at: 'done', said: 'Taken back. All is as it was before.', ...NOTHING_MORE };
      });
    },
  };
}
