import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useLayoutEffect, useState } from 'preact/hooks';
import type { Afresh } from './data/store';
import { Notice } from './Notice';
import { Recovery } from './Recovery';
import { UndoLatest } from './UndoLatest';
import type { Undoing } from './UndoLatest';

/** A failure in words: what happened and what to do. */
export type Failure = { title: string; todo: string; kind?: string };

/** What every page needs of the data; the page hands in the storage room's functions. */
export type Frame = Undoing & {
  /** Opens the data once; nothing else is shown until it has answered. After an update it says how far it is. */
  open: (
    onProgress: (done: number, total: number) => void,
  ) => Promise<{ ok: true } | { ok: false; failure: Failure }>;
  /** Everything that can still be read, to be saved as a file. */
  rescue: () => Promise<Blob>;
  /** How to go on without the data when nothing else helps. */
  afresh?: Afresh;
  /** Tells when a newer Cuppa has taken the data over; returns how to stop. */
  onReplaced: (tell: () => void) => () => void;
};

type Props = { frame: Frame; onChanged: () => Promise<void>; children: ComponentChildren };

function Replaced() {
  return (
    <main class="page stack">
      <Notice title="Cuppa was updated." todo="Open this page again to go on; everything you typed is kept.">
        <button type="button" class="primary" onClick={() => location.reload()}>
          Open again
        </button>
      </Notice>
    </main>
  );
}

function Ready({ percent }: { percent: number }) {
  return (
    <main class="page stack">
      <h1>Getting your data ready…</h1>
      <p>
        <progress max={100} value={percent} aria-label="Getting your data ready" /> {percent} %
      </p>
      <p class="quiet">
        This happens once after an update. You can close this page; it goes on when you return.
      </p>
    </main>
  );
}

/** The frame of every page: opens the data, offers undo, and shows a way out instead of an empty list. */
export function Page({ frame, onChanged, children }: Props) {
  const [opened, setOpened] = useState<Awaited<ReturnType<Frame['open']>> | null>(null);
  const [ready, setReady] = useState<number | null>(null);
  const [replaced, setReplaced] = useState(false);
  const [error] = useErrorBoundary();
  useLayoutEffect(() => {
    const onProgress = (done: number, total: number) =>
      setReady(Math.floor((100 * done) / Math.max(1, total)));
    frame.open(onProgress).then(setOpened, (reason: unknown) => {
      setOpened({ ok: false, failure: frame.explain(reason) });
    });
    return frame.onReplaced(() => setReplaced(true));
  }, [frame]);
  if (replaced) return <Replaced />;
  if (error !== undefined) {
    const failure: Failure = frame.explain(error);
    return <Recovery {...frame} failure={failure} isDataOpen={failure.kind === 'unknown'} />;
  }
  if (!opened) return ready === null ? <p class="visually-hidden">Opening</p> : <Ready percent={ready} />;
  if (!opened.ok) return <Recovery {...frame} failure={opened.failure} />;
  return (
    <>
      {children}
      <UndoLatest undoing={frame} onChanged={onChanged} />
    </>
  );
}
