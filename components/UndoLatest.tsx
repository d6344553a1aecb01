import { useEffect, useState } from 'preact/hooks';
import { LongWork } from './LongWork';
import { UndoBar } from './UndoBar';
import { Notice } from './Notice';
import { useAction } from './use-action';
import type { Watch } from './use-live';
import { useLive } from './use-live';
import { useProgress } from './use-progress';

type Change = { id: string; label: string; at: number };

/** What undoing needs of the data. */
export type Undoing = {
  watch: Watch;
  /** The change made last on any page. */
  latestChange: () => Promise<Change | null>;
  undo: (id: string, onProgress: (done: number, total: number) => void) => Promise<void>;
  explain: (error: unknown) => { title: string; todo: string };
};

// What was done before this page opened is old news, unless it was a moment ago in a popup that has closed.
const FRESH_MS = 60_000;

type Props = { undoing: Undoing; onChanged: () => Promise<void> };

/** Offers to take back the latest change, whichever page made it. */
export function UndoLatest({ undoing, onChanged }: Props) {
  const latest = useLive(undoing.watch, 'latest change', undoing.latestChange);
  const [dismissed, setDismissed] = useState('');
  const [openedAt] = useState(() => Date.now());
  const { run, failure } = useAction();
  const { progress, during } = useProgress();
  useEffect(() => {
    if (latest !== undefined) void onChanged();
  }, [latest, onChanged]);
  const offered = latest && latest.id !== dismissed && latest.at > openedAt - FRESH_MS ? latest : null;
  return (
    <>
      {failure !== null && <Notice {...undoing.explain(failure)} tone="late" />}
      <LongWork label="Undoing…" progress={progress} />
      <UndoBar
        done={offered?.label ?? null}
        onUndo={() => offered && run(() => during((tell) => undoing.undo(offered.id, tell)))}
        onDismiss={() => setDismissed(latest?.id ?? '')}
      />
    </>
  );
}
