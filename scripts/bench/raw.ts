// What runs inside a page of ours, without Cuppa: it travels as text, so nothing from outside of a function is used.
/* oxlint-disable unicorn/consistent-function-scoping */

/** Writes rows as they are into Cuppa's tables. */
export async function putRows({ table, rows }: { table: string; rows: readonly unknown[] }): Promise<void> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const work = opening.result.transaction(table, 'readwrite', { durability: 'relaxed' });
  for (const row of rows) work.objectStore(table).put(row);
  await new Promise((resolve, reject) => {
    work.addEventListener('complete', resolve);
    work.addEventListener('abort', () => reject(work.error ?? new Error('aborted')));
  });
  opening.result.close();
}

/** Takes a row of `meta` away. */
export async function forgetMeta(key: string): Promise<void> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const work = opening.result.transaction('meta', 'readwrite');
  work.objectStore('meta').delete(key);
  await new Promise((resolve) => work.addEventListener('complete', resolve));
  opening.result.close();
}

/** Times of what the browser itself takes, milliseconds. */
export async function floors() {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const data = opening.result;
  const answer = async <Value>(request: IDBRequest<Value>): Promise<Value> => {
    await new Promise((resolve) => request.addEventListener('success', resolve));
    return request.result;
  };
  const store = (name: string) => data.transaction(name, 'readonly').objectStore(name);
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const firstRows = await timed(async () => {
    const rows = await answer(store('contacts').index('sortName').getAll(null, 50));
    const list = document.createElement('ul');
    for (const row of rows)
      list.append(Object.assign(document.createElement('li'), { textContent: row.sortName }));
    document.body.append(list);
    await painted();
    list.remove();
  });
  const readAll = await timed(() => answer(store('contacts').getAll()));
  const frame = await timed(painted);
  const put = await timed(async () => {
    const work = data.transaction('meta', 'readwrite', { durability: 'strict' });
    work.objectStore('meta').put({ key: 'bench', value: 1 });
    await new Promise((resolve) => work.addEventListener('complete', resolve));
  });
  data.close();
  return { firstRows, readAll, frame, put };
}

/** Waits to be told of a row written elsewhere, reads it and paints it; when that is done, by the clock of the computer. */
export async function paintWhenTold(): Promise<number> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const channel = new BroadcastChannel('bench');
  await new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }));
  const request = opening.result.transaction('meta', 'readonly').objectStore('meta').get('bench');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const line = Object.assign(document.createElement('p'), { textContent: String(request.result.value) });
  document.body.prepend(line);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const at = performance.timeOrigin + performance.now();
  line.remove();
  channel.close();
  opening.result.close();
  return at;
}

/** Writes a row for good and tells of it; when that was begun, by the same clock. */
export async function writeAndTell(): Promise<number> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const channel = new BroadcastChannel('bench');
  const start = performance.timeOrigin + performance.now();
  const work = opening.result.transaction('meta', 'readwrite', { durability: 'strict' });
  work.objectStore('meta').put({ key: 'bench', value: start });
  await new Promise((resolve) => work.addEventListener('complete', resolve));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to say
  channel.postMessage('');
  channel.close();
  opening.result.close();
  return start;
}

/** From the start of a page on: when its first rows are painted, and when its list is whole. */
export function watchList(): void {
  const seen: Record<string, number> = {};
  Object.assign(window, { benchSeen: seen });
  const note = (what: string) => {
    if (what in seen) return;
    seen[what] = -1;
    requestAnimationFrame(() =>
      setTimeout(() => {
        seen[what] = performance.now();
      }),
    );
  };
  const look = () => {
    if (!document.querySelector('main')) return;
    if (document.querySelector('.row-line')) note('rows');
    const said = document.querySelector('.list-count [role="status"]')?.textContent ?? '';
    const [, total = ''] = /of ([\d,]+)/u.exec(said) ?? [];
    if (Number(total.replaceAll(',', '')) > 50) note('whole');
    if (document.querySelector('.due')) note('due');
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}
