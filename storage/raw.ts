/** The answer to one request of IndexedDB; a request that fails does not end its whole transaction. */
export function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      // Else one damaged row would end the whole transaction.
      event.preventDefault();
      reject(request.error ?? new Error('The browser gave no reason.'));
    });
  });
}

/**
 * A database opened as it stands, whatever its version, without Dexie or a schema. Should there be none, asking
 * for it does not create one.
 */
export async function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  const opened = await answerOf(request);
  // Nobody's upgrade or erasing waits for a reader.
  opened.addEventListener('versionchange', () => opened.close());
  return opened;
}

/**
 * The rows of a table from the lowest key up, a few at a time, with what they are kept under.
 *
 * @param size rows at a time.
 */
export async function* rawBatches(
  source: IDBDatabase,
  table: string,
  size: number,
): AsyncGenerator<unknown[]> {
  const store = () => source.transaction(table, 'readonly').objectStore(table);
  let last: IDBValidKey | undefined;
  for (;;) {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const from = store();
    const [keys, rows] = await Promise.all([
      answerOf(from.getAllKeys(range, size)),
      answerOf(from.getAll(range, size)),
    ]);
    if (rows.length > 0) yield rows;
    last = keys.at(-1);
    if (keys.length < size || last === undefined) return;
  }
}
