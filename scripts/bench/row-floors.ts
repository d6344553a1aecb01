// What runs inside the page travels as text, so nothing from outside of a function is used.
/* oxlint-disable unicorn/consistent-function-scoping */

export type Floor = { time: number; size: number; rows: number };

/** What reading whole tables and writing them as JSON costs at least, in milliseconds, and how much text it is. */
export async function readFloor(tables: readonly string[]): Promise<Floor> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const start = performance.now();
  let [size, rows] = [0, 0];
  for (const name of tables) {
    const request = opening.result.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    size += JSON.stringify(request.result).length;
    rows += request.result.length;
  }
  const time = performance.now() - start;
  opening.result.close();
  return { time, size, rows };
}

/** What putting everyone into tables with the same indexes costs, in milliseconds; of a change, only what it wrote. */
export async function putFloor(since: number): Promise<number> {
  const names = ['contacts', 'touches'];
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const tables: unknown[][] = [];
  for (const name of names) {
    const request = opening.result.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const rows: { updatedAt?: number; source?: string }[] = request.result;
    tables.push(since === 0 ? rows : rows.filter((row) => Number(row.updatedAt) >= since || row.source));
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
  await new Promise((resolve, reject) => {
    work.addEventListener('complete', resolve);
    work.addEventListener('abort', () => reject(work.error ?? new Error('The bare puts were given up.')));
  });
  const time = performance.now() - began;
  bare.result.close();
  await new Promise((resolve) => indexedDB.deleteDatabase('bench-put').addEventListener('success', resolve));
  return time;
}

/** What decoding a text of so many bytes and cutting it at lines and commas costs, in milliseconds; median of three. */
export async function splitFloor(size: number): Promise<number> {
  const line =
    '"Ana Amber Silva","https://www.linkedin.com/in/person-1/","Works 12 Reid Ltd","Rail planner"\r\n';
  const file = new Blob([line.repeat(Math.ceil(size / line.length)).slice(0, size)]);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const cells = (await file.text()).split('\n').map((text) => text.split(','));
    if (cells.length > 0) times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[1] ?? Number.NaN;
}

/** How many rows a table has. */
export async function countRows(table: string): Promise<number> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const request = opening.result.transaction(table).objectStore(table).count();
  await new Promise((resolve) => request.addEventListener('success', resolve));
  opening.result.close();
  return request.result;
}
