import { liveQuery } from 'dexie';

/**
 * Run a query of this folder now and again after each change, made on whatever page, that bears on it.
 *
 * @param onFailure gets what `explainFailure` understands; watching ends then.
 * @returns stops watching.
 */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onFailure: (error: unknown) => void,
): () => void {
  // An async function by its own word: else Dexie follows only what is asked up to the first wait for a plain promise.
  const subscription = liveQuery(async () => await query()).subscribe(onValue, onFailure);
  return () => subscription.unsubscribe();
}
