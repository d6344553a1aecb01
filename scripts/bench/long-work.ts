// What runs inside the page travels as text, so nothing from outside of a function is used.
/* oxlint-disable unicorn/consistent-function-scoping */

/** What reading everyone and writing it as JSON costs at least, in milliseconds, and how much text it is. */
export async function readFloor(): Promise<{ time: number; size: number }> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const start = performance.now();
  let size = 0;
  for (const name of ['contacts', 'touches']) {
    const request = opening.result.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    size += JSON.stringify(request.result).length;
  }
  const time = performance.now() - start;
  opening.result.close();
  return { time, size };
}

/** What putting everyone into tables with the same indexes costs, in milliseconds. */
export async function putFloor(): Promise<number> {
  const names = ['contacts', 'touches'];
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const tables: unknown[][] = [];
  for (const name of names) {
    const request = opening.result.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    tables.push(request.result);
  }
  opening.result.close();
  const bare = indexedDB.open('bench-put', 1);
  bare.addEventListener('upgradeneeded', () => {
    const contacts = bare.result.createObjectStore('contacts', { keyPath: 'id' });
    contacts.createIndex('profileKeys', 'profileKeys', { unique: true, multiEntry: true });
    for (const key of ['nextOn', 'sortName']) contacts.createIndex(key, key);
    const touches = bare.result.createObjectStore('touches', { keyPath: 'id' });
    touches.createIndex('of', ['contactId', 'at']);
    touches.createIndex('on', ['channel', 'at']);
  });
  await new Promise((resolve) => bare.addEventListener('success', resolve));
  const began = performance.now();
  const work = bare.result.transaction(names, 'readwrite', { durability: 'strict' });
  for (const [place, name] of names.entries())
    for (const row of tables[place] ?? []) work.objectStore(name).put(row);
  await new Promise((resolve) => work.addEventListener('complete', resolve));
  const time = performance.now() - began;
  bare.result.close();
  indexedDB.deleteDatabase('bench-put');
  return time;
}

/** Clicks, waits for words to appear, and looks meanwhile how long the page ever stands still and how much it holds. */
export async function clickUntil({ name, shown }: { name: string; shown: string }) {
  const heapNow = () => Number(Object(performance).memory?.usedJSHeapSize ?? 0);
  const held = heapNow();
  let [last, longest, most] = [performance.now(), 0, 0];
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    most = Math.max(most, heapNow() - held);
  }, 5);
  const start = performance.now();
  [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
  const isShown = () => document.body.textContent.includes(shown);
  const soon = () => new Promise((resolve) => setTimeout(resolve, 10));
  // What was shown of the time before goes first.
  while (isShown()) await soon();
  while (!isShown()) await soon();
  clearInterval(ticking);
  return { time: performance.now() - start, longest, heap: most };
}
