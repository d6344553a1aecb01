// What runs inside the page travels as text, so nothing from outside of a function is used.
/* oxlint-disable unicorn/consistent-function-scoping */
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import { button, field } from '../../tests/e2e/harness/screen.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import type { SavedFile } from './downloads.ts';
import { Downloads } from './downloads.ts';
import type { Watched } from './long-work.ts';
import { PATIENCE, runLong, watched } from './long-work.ts';
import type { Size } from './panel.ts';
import { seed } from './panel.ts';
import { report, reportPage, timesOf } from './report.ts';
import { putFloor, readFloor } from './row-floors.ts';

const ROUNDS = 3;
const TABLES = ['contacts', 'touches'];
const FIELD = 'input[accept*="sealed"]';

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

const words = (screen: Screen, part: string) =>
  screen.evaluate((said) => document.body.innerText.includes(said), part);

/** Opens the options, and waits until everyone is derived who was seeded. */
export async function openOptions(cuppa: Cuppa): Promise<Screen> {
  const screen = await cuppa.openOwnPage('options.html');
  await until(() => words(screen, 'Save a backup'), {
    failure: 'The options did not open',
    within: PATIENCE,
  });
  return screen;
}

/** Erases everything, as a person does, and waits for the page that opens after it. */
export async function eraseAll(screen: Screen): Promise<void> {
  await screen.evaluate(() => document.body.setAttribute('data-before', ''));
  await screen.click('summary::-p-text(Erase all that Cuppa keeps)');
  await screen.type(field('Type “erase” to go on'), 'erase');
  await screen.click(button('Erase everything'));
  await until(async () => (await screen.count('[data-before]')) === 0 && words(screen, 'No backup yet.'), {
    failure: 'Not all was erased',
    within: PATIENCE,
  });
}

type Saved = SavedFile & { read: number };

async function benchSaving(screen: Screen, downloads: Downloads): Promise<Saved> {
  const [bare, ours]: [number[], Watched[]] = [[], []];
  let file = { path: '', size: Number.NaN };
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push((await runLong(screen, { script: readFloor, given: TABLES })).time);
    ours.push(await watched(screen, { press: 'Save a backup' }, 'Saved as'));
    file = await downloads.next('.json');
  }
  const read = timesOf(bare);
  report('backup', { ours: timesOf(ours.map(({ time }) => time)), floor: read }, { ratio: 1.5 });
  const most = (of: (one: Watched) => number) => Math.max(...ours.map(of));
  reportPage({ longest: most((one) => one.longest), heap: most((one) => one.heap) }, file.size, 3);
  return { ...file, read: read.median };
}

async function restoreBy(screen: Screen, { path, size, read }: Saved, way: string): Promise<Watched> {
  const look = await watched(screen, { field: FIELD, files: [path] }, 'How to restore it');
  report('a backup read, checked and compared', { ours: timesOf([look.time]), floor: timesOf([read]) });
  reportPage(look, size);
  if (way === 'Replace everything') {
    await screen.evaluate(() =>
      document.querySelectorAll<HTMLInputElement>('input[name="restore"]')[1]?.click(),
    );
    await until(() => words(screen, 'Replace everything\n'), {
      failure: 'Nothing was compared',
      within: PATIENCE,
    });
  }
  return watched(screen, { press: way }, 'Restored.');
}

type Restoring = { screen: Screen; saved: Saved; put: number };

async function benchReplacing({ screen, saved, put }: Restoring): Promise<void> {
  const replaced = await restoreBy(screen, saved, 'Replace everything');
  const floor = timesOf([put + saved.read]);
  report('restore in the place of as many, with a copy of them', { ours: timesOf([replaced.time]), floor });
  reportPage(replaced, saved.size);
  await eraseAll(screen);
  const restored = await restoreBy(screen, saved, 'Replace everything');
  report('restore', { ours: timesOf([restored.time]), floor: timesOf([put]) }, { ratio: 1.4 });
  reportPage(restored, saved.size);
}

async function benchMerging({ screen, saved, put }: Restoring): Promise<void> {
  const merged = await restoreBy(screen, saved, 'Bring together');
  const floor = timesOf([put / 2 + saved.read]);
  report('merge with half of them here, with a copy of those', { ours: timesOf([merged.time]), floor });
  reportPage(merged, saved.size);
}

async function sayEqual(screen: Screen, before: string): Promise<void> {
  const isEqual = (await runLong(screen, { script: contentHash })) === before;
  if (!isEqual) throw new Error('What was restored is NOT EQUAL to what was saved.');
  console.log('equal to what was saved');
}

/** Backing up, restoring and merging, beside what the browser itself takes to read, write as JSON and put the same rows. */
export async function benchBackup(cuppa: Cuppa, size: Size): Promise<void> {
  const downloads = await Downloads.of(cuppa);
  const now = Date.now();
  try {
    await seed(cuppa, { ...size, now });
    let screen = await openOptions(cuppa);
    const saved = await benchSaving(screen, downloads);
    const before = await runLong(screen, { script: contentHash });
    const put = await runLong(screen, { script: putFloor, given: 0 });
    await benchReplacing({ screen, saved, put });
    await sayEqual(screen, before);
    await eraseAll(screen);
    await screen.close();
    await seed(cuppa, { ...size, contacts: size.contacts / 2, now });
    screen = await openOptions(cuppa);
    await benchMerging({ screen, saved, put });
    await sayEqual(screen, before);
    await screen.close();
  } finally {
    await downloads.remove();
  }
}
