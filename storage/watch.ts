import { liveQuery } from 'dexie';

// By then the pages have painted what they show of a change.
const AFTERWARDS = 60;

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

/**
 * The same for what need not be seen at once: after a change it is read when those who wait for theirs have it. All
 * pages have one database, and mostly one thread.
 */
export function watchAfterwards<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let isFirst = true;
  const ask = async () => {
    if (!isFirst) await new Promise((resolve) => setTimeout(resolve, AFTERWARDS));
    isFirst = false;
    return query();
  };
  return watch(ask, onValue, onFailure);
}
