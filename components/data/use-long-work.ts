import { useEffect, useRef, useState } from 'preact/hooks';
import type { Explain, Waiting } from './store';

/** Something long that goes on, or came to an end that has to be said. */
export type LongWork = {
  /** What goes on and how far it is; null when nothing does. */
  going: { what: string; done: number; total: number } | null;
  failure: { title: string; todo: string; tone?: 'plain' } | null;
  /** Runs one thing at a time; gives nothing when it failed or was called off. */
  run: <Value>(what: string, work: (waiting: Waiting) => Promise<Value>) => Promise<Value | undefined>;
  cancel: () => void;
};

// Whoever calls it off meant to: nothing went wrong.
const CALLED_OFF = { title: 'Called off.', todo: 'Nothing was changed.', tone: 'plain' } as const;

// A bar that moves more often than this only costs time.
const FRAME_MS = 100;

function wasCalledOff(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Lets a page do something long with a bar, a way to call it off, and a failure said in words. */
export function useLongWork(explain: Explain): LongWork {
  const [going, setGoing] = useState<LongWork['going']>(null);
  const [failure, setFailure] = useState<LongWork['failure']>(null);
  const abortRef = useRef<AbortController | null>(null);
  useEffect(() => () => abortRef.current?.abort(), []);
  const run: LongWork['run'] = async (what, work) => {
    if (abortRef.current) return undefined;
    const controller = new AbortController();
    abortRef.current = controller;
    setFailure(null);
    setGoing({ what, done: 0, total: 0 });
    let last = 0;
    const onProgress: Waiting['onProgress'] = ({ done, total }) => {
      if (performance.now() - last < FRAME_MS) return;
      last = performance.now();
      setGoing({ what, done, total });
    };
    try {
      return await work({ onProgress, signal: controller.signal });
    } catch (error) {
      setFailure(wasCalledOff(error) || controller.signal.aborted ? CALLED_OFF : explain(error));
      return undefined;
    } finally {
      abortRef.current = null;
      setGoing(null);
    }
  };
  return { going, failure, run, cancel: () => abortRef.current?.abort() };
}
