import { useCallback, useState } from 'preact/hooks';

/** Runs what a person asked for; a failure is kept to be shown, with the screen left as it was. */
export type Action = {
  /** Runs the work and gives what it gave, or `undefined` when it failed. */
  run: <Value>(work: () => Promise<Value>) => Promise<Value | undefined>;
  /** The last failure, until the next run. */
  failure: unknown;
};

/** Lets event handlers do storage work without ever leaving a person in front of a silent failure. */
export function useAction(): Action {
  const [failure, setFailure] = useState<unknown>(null);
  const run = useCallback(async <Value>(work: () => Promise<Value>) => {
    setFailure(null);
    try {
      return await work();
    } catch (error) {
      setFailure(error);
      return undefined;
    }
  }, []);
  return { run, failure };
}
