/* oxlint-disable unicorn/consistent-function-scoping -- each function travels to the page as text, alone */
// What runs in a page of the extension, without any code of Cuppa: it travels as text, so nothing from outside is used.

/** The whole database, told apart by what is in it. */
export type Look = {
  /** As IndexedDB counts it; 0 when there is none. */
  version: number;
  /** As IndexedDB lists it: Chromium does so before it has taken back what a killed upgrade had begun. */
  listed: number;
  /** Of each store, how many rows, and a digest of all they hold. */
  exact: Record<string, string>;
  /** The same without what differs each time the same is done: random ids, instants, running numbers. */
  alike: Record<string, string>;
  /** Of `alike` only what the person has made, without what is derived from it. */
  records: Record<string, string>;
  /** Is it noted that all is derived? */
  isDerived: boolean;
};

/** Looks at every row of every store as it is. */
export async function look(): Promise<Look> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    });
  // The rest is housekeeping, at its own times: when old rows were swept, how a table was last read.
  const counts = (row: string) => /^\{"key":"(?:schemaVersion|derived)"/u.test(row);
  const digest = async (rows: readonly string[]) => {
    const bytes = new TextEncoder().encode(rows.join('\n'));
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].slice(0, 6);
    return `${rows.length} rows ${hash.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  };
  const text = (row: unknown) =>
    JSON.stringify(row, (key, value: unknown) => {
      if (key === 'stamp') return 0;
      return ArrayBuffer.isView(value) ? Array.from(Object(value)) : value;
    });
  const masked = (row: string) =>
    row
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu, 'id')
      .replaceAll(/"order":[\d.]+/gu, '"order":0')
      .replaceAll(/\b1\d{12}\b/gu, '0');
  const known = (await indexedDB.databases()).find(({ name }) => name === 'cuppa');
  const listed = known?.version ?? 0;
  const seen: Look = { version: 0, listed, exact: {}, alike: {}, records: {}, isDerived: false };
  if (!known) return seen;
  const bare = (row: unknown) => {
    const derived = new Set(['stage', 'nextOn', 'lastAt', 'slots', 'sortName', 'search']);
    // A row that is read and written again has its keys in another order.
    const sorted = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
      return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
    };
    const kept = Object.entries(Object(row)).filter(([key]) => !derived.has(key));
    return text(sorted(Object.fromEntries(kept)));
  };
  const data = await answer(indexedDB.open('cuppa'));
  seen.version = data.version;
  for (const name of data.objectStoreNames) {
    const stored: unknown[] = await answer(data.transaction(name, 'readonly').objectStore(name).getAll());
    // Nor is the value that spares a page to read packs one by one: it is written when a page is idle.
    const own = stored.filter((row) => name !== 'packs' || 'stamp' in Object(row));
    const rows = own.map(text).filter((row) => name !== 'meta' || counts(row));
    seen.exact[name] = await digest(rows);
    // Which pack somebody is in hangs on the id, which is random; packs are held to a fresh derivation instead.
    if (name === 'meta') seen.isDerived = rows.some((row) => row.includes('"derived"'));
    if (!['packs', 'workplaces', 'meta'].includes(name))
      seen.records[name] = await digest(own.map(bare).map(masked).toSorted());
    if (name !== 'packs') seen.alike[name] = await digest(rows.map(masked).toSorted());
  }
  data.close();
  return seen;
}

/** Keeps every row of the database beside it, or brings all of them back as they were kept, without copies. */
export async function aside(way: string): Promise<void> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    });
  const done = (work: IDBTransaction) =>
    new Promise((resolve, reject) => {
      work.addEventListener('complete', resolve);
      work.addEventListener('abort', () => reject(work.error ?? new Error('aborted')));
    });
  if (way !== 'keep') await answer(indexedDB.deleteDatabase('cuppa-copies'));
  const opening = indexedDB.open('kept-aside', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('stores'));
  const kept = await answer(opening);
  const data = await answer(indexedDB.open('cuppa'));
  const names = [...data.objectStoreNames];
  for (const name of way === 'keep' ? names : []) {
    const rows: unknown = await answer(data.transaction(name, 'readonly').objectStore(name).getAll());
    const work = kept.transaction('stores', 'readwrite');
    work.objectStore('stores').put(rows, name);
    await done(work);
  }
  for (const name of way === 'keep' ? [] : names) {
    const rows: unknown[] = await answer(kept.transaction('stores').objectStore('stores').get(name));
    const work = data.transaction(name, 'readwrite');
    work.objectStore(name).clear();
    for (const row of rows) work.objectStore(name).put(row);
    await done(work);
  }
  data.close();
  kept.close();
}

/** A database of an older Cuppa: its stores in Dexie's words, and rows. */
export type OldData = {
  schema: number;
  stores: Record<string, string>;
  rows: Record<string, readonly unknown[]>;
};

/** Puts an older Cuppa's database in the place of all there is. */
export async function putOld({ schema, stores, rows }: OldData): Promise<void> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    });
  const pathOf = (words: string) => {
    const bare = words.replaceAll(/[&*+]/gu, (mark, at: number) => (at < 2 ? '' : mark));
    return bare.startsWith('[') ? bare.slice(1, -1).split('+') : bare;
  };
  for (const name of ['cuppa', 'cuppa-copies']) await answer(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open('cuppa', schema * 10);
  opening.addEventListener('upgradeneeded', () => {
    for (const [name, words] of Object.entries(stores)) {
      const [key = '', ...indexes] = words.split(',').map((word) => word.trim());
      const store = opening.result.createObjectStore(name, {
        keyPath: pathOf(key),
        autoIncrement: key.startsWith('++'),
      });
      for (const index of indexes) {
        const marks = { unique: index.startsWith('&'), multiEntry: index.includes('*') };
        store.createIndex(index.replaceAll(/^[&*]+/gu, ''), pathOf(index), marks);
      }
    }
  });
  const data = await answer(opening);
  for (const [name, all] of Object.entries(rows)) {
    const work = data.transaction(name, 'readwrite');
    for (const row of all) work.objectStore(name).put(row);
    await new Promise((resolve, reject) => {
      work.addEventListener('complete', resolve);
      work.addEventListener('abort', () => reject(work.error ?? new Error('aborted')));
    });
  }
  data.close();
}

/** Has everything been derived, as the database notes it? */
export async function isDerived(): Promise<boolean> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    });
  const data = await answer(indexedDB.open('cuppa'));
  const row: unknown = await answer(data.transaction('meta').objectStore('meta').get('derived'));
  data.close();
  return row !== undefined;
}

/** How many copies that Cuppa made can be read to their end, of how many there are. */
export async function countCopies(): Promise<{ whole: number; all: number }> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    });
  const known = (await indexedDB.databases()).some(({ name }) => name === 'cuppa-copies');
  if (!known) return { whole: 0, all: 0 };
  const data = await answer(indexedDB.open('cuppa-copies'));
  const rows: { file: Blob }[] = data.objectStoreNames.contains('copies')
    ? await answer(data.transaction('copies').objectStore('copies').getAll())
    : [];
  let whole = 0;
  for (const { file } of rows) {
    const text = await file.text().catch(() => '');
    if (text.trimEnd().endsWith('}')) whole += 1;
  }
  data.close();
  return { whole, all: rows.length };
}
