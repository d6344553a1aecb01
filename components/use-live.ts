import { useLayoutEffect, useState } from 'preact/hooks';

/** Runs a query now and after every change of what it read; returns how to stop. */
export type Watch = <Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onFailure: (error: unknown) => void,
) => () => void;

/**
 * The newest answer to a query, `undefined` until the first one is there. A failure is thrown while
 * rendering, so that `Page` shows it instead of an empty list.
 *
 * @param key names the question: when it changes, the old answer is dropped and the query asked anew.
 */
export function useLive<Value>(watch: Watch, key: string, query: () => Promise<Value>): Value | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: Value }>();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  // Asked before the first frame is painted, not after it: the answer is a frame earlier.
  useLayoutEffect(
    () =>
      watch(
        query,
        (value) => setAnswer({ key, value }),
        (error) => setFailure({ error }),
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the query
    [watch, key],
  );
  if (failure) throw failure.error;
  return answer?.key === key ? answer.value : undefined;
}
