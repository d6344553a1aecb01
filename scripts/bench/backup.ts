// What runs inside the page travels as text, so nothing from outside of a function is used.
/* oxlint-disable unicorn/consistent-function-scoping */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import { button, field, text } from '../../tests/e2e/harness/screen.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { clickUntil, putFloor, readFloor } from './long-work.ts';
import type { Size } from './panel.ts';
import { seed } from './panel.ts';
import { report, timesOf } from './report.ts';

const ROUNDS = 3;
const FRAME = 16;
const PATIENCE = 900_000;

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
async function saveFile(screen: Screen, path: string): Promise<number> {
  const parts: string[] = [];
  for (;;) {
    const part = await screen.evaluate(async (from) => {
      const blob: unknown = Object(window).lastBlob;
      return blob instanceof Blob ? blob.slice(from, from + 20_000_000).text() : '';
    }, parts.length * 20_000_000);
    if (part === '') break;
    parts.push(part);
  }
  const whole = parts.join('');
  await writeFile(path, whole);
  return whole.length;
}

const words = (screen: Screen, part: string) =>
  screen.evaluate((said) => document.body.innerText.includes(said), part);

async function benchRestore(
  screen: Screen,
  path: string,
): Promise<{ time: number; longest: number; heap: number }> {
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
  return screen.evaluate(clickUntil, { name: 'Replace everything', shown: 'Restored.' });
}

async function eraseAll(screen: Screen): Promise<void> {
  await screen.click('summary::-p-text(Erase all that Cuppa keeps)');
  await screen.type(field('Type “erase” to go on'), 'erase');
  await screen.click(button('Erase everything'));
  await screen.waitFor(text('No backup yet.'));
}

function reportBlock({ longest, heap }: { longest: number; heap: number }, size: number): void {
  const still = { ours: timesOf([longest]), floor: timesOf([FRAME]) };
  report('… and the longest the page stood still', still, { p95: 64 });
  console.log(`… heap at most ${(heap / size).toFixed(2)} × the file more`);
}

async function benchSaving(screen: Screen): Promise<number> {
  const bare: number[] = [];
  const ours: Awaited<ReturnType<typeof clickUntil>>[] = [];
  let size = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await screen.evaluate(readFloor);
    bare.push(floor.time);
    size = floor.size;
    ours.push(await screen.evaluate(clickUntil, { name: 'Save a backup', shown: 'Saved as' }));
  }
  const read = timesOf(bare);
  report('backup', { ours: timesOf(ours.map(({ time }) => time)), floor: read }, { ratio: 1.5 });
  const most = (of: (one: (typeof ours)[number]) => number) => Math.max(...ours.map(of));
  reportBlock({ longest: most((one) => one.longest), heap: most((one) => one.heap) }, size);
  return read.median;
}

/** Backing up and restoring, beside what the browser itself takes to read, write as JSON and put the same rows. */
export async function benchBackup(cuppa: Cuppa, size: Size): Promise<void> {
  await seed(cuppa, size);
  const screen = await cuppa.openOwnPage('options.html');
  await until(() => words(screen, 'Save a backup'), {
    failure: 'The options did not open',
    within: PATIENCE,
  });
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-bench-'));
  try {
    const read = await benchSaving(screen);
    await screen.evaluate(keepBlobs);
    await screen.evaluate(clickUntil, { name: 'Save a backup', shown: 'Saved as' });
    const path = join(folder, 'cuppa-backup.json');
    const written = await saveFile(screen, path);
    const before = await screen.evaluate(contentHash);
    const put = await screen.evaluate(putFloor);
    const replaced = await benchRestore(screen, path);
    report('restore in the place of as many, with a copy of them', {
      ours: timesOf([replaced.time]),
      floor: timesOf([put + read]),
    });
    reportBlock(replaced, written);
    await eraseAll(screen);
    const restored = await benchRestore(screen, path);
    report('restore', { ours: timesOf([restored.time]), floor: timesOf([put]) }, { ratio: 1.4 });
    reportBlock(restored, written);
    const isEqual = (await screen.evaluate(contentHash)) === before;
    console.log(isEqual ? 'equal to what was saved' : 'NOT EQUAL to what was saved');
  } finally {
    await rm(folder, { recursive: true });
    await screen.close();
  }
}
