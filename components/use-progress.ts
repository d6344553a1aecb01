import { useCallback, useState } from 'preact/hooks';

// What is done sooner needs no words.
const SOON_MS = 1000;

/** How far something long has come. */
export type Progress = { done: number; total: number };

type Tell = (done: number, total: number) => void;

/** Shows how far something has come once it takes longer than a second. */
export function useProgress() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const during = useCallback(async <Value>(work: (tell: Tell) => Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const tell: Tell = (done, total) => {
      if (performance.now() - start > SOON_MS) setProgress({ done, total });
    };
    try {
      return await work(tell);
    } finally {
      setProgress(null);
    }
  }, []);
  return { progress, during };
}
