// What runs inside the page travels as text, so nothing from outside of a function is used.
/* oxlint-disable unicorn/consistent-function-scoping */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import type { Size } from './panel.ts';
import { seed } from './panel.ts';
import { report, timesOf } from './report.ts';

const ROUNDS = 3;
const PATIENCE = 900_000;

// What reading and writing as JSON costs at least, and what putting the same rows costs; milliseconds.
const floors = async () => {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const data = opening.result;
  const names = ['contacts', 'touches'];
  const rowsOf = (name: string) =>
    new Promise<unknown[]>((resolve) => {
      const request = data.transaction(name).objectStore(name).getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
  const start = performance.now();
  const tables: unknown[][] = [];
  for (const name of names) tables.push(await rowsOf(name));
  const size = tables.reduce((sum, rows) => sum + JSON.stringify(rows).length, 0);
  const read = performance.now() - start;
  data.close();
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
  const put = performance.now() - began;
  bare.result.close();
  indexedDB.deleteDatabase('bench-put');
  return { read, put, size };
};

/** All people and what happened with them, without what is derived, as one hash. */
export const contentHash = async () => {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const derived = new Set(['stage', 'nextOn', 'slots', 'lastAt', 'sortName']);
  const sorted = (_key: string, part: unknown): unknown =>
    part instanceof Object && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  const texts: string[] = [];
  for (const name of ['contacts', 'touches']) {
    const request = opening.result.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const rows: object[] = request.result;
    const own = rows.map((row) => Object.entries(row).filter(([key]) => !derived.has(key)));
    texts.push(`${rows.length} `, JSON.stringify(own.map(Object.fromEntries), sorted));
  }
  opening.result.close();
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(texts).arrayBuffer());
  return `${texts[0]}${texts[2]}${new Uint8Array(digest).join('.')}`;
};

// Clicks, waits for words to appear, and looks meanwhile how long the page ever stands still and how much it holds.
const clickUntil = async ({ name, said }: { name: string; said: string }) => {
  const heapNow = () => Number(Object(performance).memory?.usedJSHeapSize ?? 0);
  const held = heapNow();
  let [last, longest, most] = [performance.now(), 0, 0];
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    most = Math.max(most, heapNow() - held);
  }, 5);
  const statuses = () =>
    [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' ');
  const start = performance.now();
  [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
  while (!statuses().includes(said)) await new Promise((resolve) => setTimeout(resolve, 10));
  clearInterval(ticking);
  return { time: performance.now() - start, longest, heap: most };
};

const keepBlobs = () => {
  const real = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    Object.assign(window, { lastBlob: blob });
    return real(blob);
  };
};

async function fileField(screen: Screen): Promise<ElementHandle<HTMLInputElement>> {
  const found = await screen.page.evaluateHandle(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')];
    const field = fields.find((one) => one.closest('label')?.textContent.includes('backup file'));
    if (!field) throw new Error('There is no field for a backup.');
    return field;
  });
  return found;
}

// The blob as text, a part at a time: one message to the browser holds no more.
async function saveFile(screen: Screen, path: string): Promise<void> {
  const parts: string[] = [];
  for (;;) {
    const part = await screen.evaluate(async (from) => {
      const blob: unknown = Object(window).lastBlob;
      return blob instanceof Blob ? blob.slice(from, from + 20_000_000).text() : '';
    }, parts.length * 20_000_000);
    if (part === '') break;
    parts.push(part);
  }
  await writeFile(path, parts.join(''));
}

const words = (screen: Screen, part: string) =>
  screen.evaluate((said) => document.body.innerText.includes(said), part);

async function benchRestore(screen: Screen, path: string, put: number): Promise<void> {
  const began = performance.now();
  await (await fileField(screen)).uploadFile(path);
  await until(() => words(screen, 'How to restore it'), {
    failure: 'The file was not read',
    within: PATIENCE,
  });
  console.log(`read, checked and compared: ${Math.round(performance.now() - began)} ms`);
  await screen.evaluate(() =>
    document.querySelectorAll<HTMLInputElement>('input[name="restore"]')[1]?.click(),
  );
  await until(() => words(screen, 'Replace everything\n'), {
    failure: 'Nothing was compared',
    within: PATIENCE,
  });
  const { time, longest, heap } = await screen.evaluate(clickUntil, {
    name: 'Replace everything',
    said: 'Restored.',
  });
  report(
    'restore: copy kept, replaced, derived',
    { ours: timesOf([time]), floor: timesOf([put]) },
    { ratio: 1.4 },
  );
  console.log(
    `longest the page stood still ${Math.round(longest)} ms; heap ${(heap / 1e6).toFixed(0)} MB more`,
  );
}

/** Backing up and restoring, beside what the browser itself takes to read, write as JSON and put the same rows. */
export async function benchBackup(cuppa: Cuppa, size: Size): Promise<void> {
  await seed(cuppa, size);
  const screen = await cuppa.openOwnPage('options.html');
  await until(() => words(screen, 'Save a backup'), {
    failure: 'The options did not open',
    within: PATIENCE,
  });
  await screen.evaluate(keepBlobs);
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-bench-'));
  try {
    const bare = [await screen.evaluate(floors)];
    const ours: { time: number; longest: number; heap: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await screen.evaluate(clickUntil, { name: 'Save a backup', said: 'Saved as' }));
      if (round < ROUNDS - 1) bare.push(await screen.evaluate(floors));
    }
    const read = timesOf(bare.map((one) => one.read));
    report('backup', { ours: timesOf(ours.map(({ time }) => time)), floor: read }, { ratio: 1.5 });
    const [file, heap] = [bare[0]?.size ?? 0, Math.max(...ours.map((one) => one.heap))];
    const longest = Math.max(...ours.map((one) => one.longest));
    console.log(
      `file ${(file / 1e6).toFixed(1)} MB; heap ${(heap / file).toFixed(2)} × the file; longest ${Math.round(longest)} ms`,
    );
    const path = join(folder, 'cuppa-backup.json');
    await saveFile(screen, path);
    const before = await screen.evaluate(contentHash);
    await benchRestore(screen, path, timesOf(bare.map((one) => one.put)).median);
    const isEqual = (await screen.evaluate(contentHash)) === before;
    console.log(isEqual ? 'equal to what was saved' : 'NOT EQUAL to what was saved');
  } finally {
    await rm(folder, { recursive: true });
    await screen.close();
  }
}
