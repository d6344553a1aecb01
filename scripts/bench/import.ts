import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { openOptions } from './backup.ts';
import type { SavedFile } from './downloads.ts';
import { Downloads } from './downloads.ts';
import type { Watched } from './long-work.ts';
import { runLong, watched } from './long-work.ts';
import { seed } from './panel.ts';
import { makePeople } from './people.ts';
import { report, reportPage, timesOf } from './report.ts';
import { countRows, putFloor, splitFloor } from './row-floors.ts';

/** Where the options take LinkedIn’s files and tables. */
export const FIELD = '.import input[type="file"]';

function tableOf(count: number): string {
  const { contacts } = makePeople({ from: 0, to: count, touchesEach: 0 }, Date.now());
  const lines = contacts.map(({ captured, fields, tags }) => {
    const { name, company, role } = captured?.facts ?? {};
    const cells = [name?.value, captured?.url, company?.value, role?.value, fields.join(';'), tags.join(';')];
    return cells.map((cell) => `"${cell ?? ''}"`).join(',');
  });
  return ['Name,LinkedIn,Company,Role,Fields,Tags', ...lines].join('\r\n');
}

/** What was brought in by an address book, a table or an archive, and how it went. */
export type BroughtIn = { what: string; size: number; looked: Watched; brought: Watched };

/**
 * Says what bringing in a file cost: looking at it, beside reading its text and cutting it into cells; keeping its
 * people, beside bare puts of what was written since. Fails where fewer than nearly all of them came in.
 */
export async function reportImport(
  screen: Screen,
  { what, size, looked, brought }: BroughtIn,
  { people, since }: { people: number; since: number },
): Promise<void> {
  const cut = await runLong(screen, { script: splitFloor, given: size });
  report(`${what}: read and compared`, { ours: timesOf([looked.time]), floor: timesOf([cut]) });
  reportPage(looked, size);
  const put = await runLong(screen, { script: putFloor, given: since });
  report(`${what}: kept`, { ours: timesOf([brought.time]), floor: timesOf([put]) }, { ratio: 1.4 });
  reportPage(brought, size);
  const kept = await runLong(screen, { script: countRows, given: 'contacts' });
  console.log(`… people there now: ${kept}`);
  // Two in ten thousand share name and employer by chance: those are asked about, not brought in.
  if (kept < people * 0.99) throw new Error(`${what}: only ${kept} of ${people} people came in.`);
}

const added = (one: Watched, other: Watched): Watched => ({
  time: one.time + other.time,
  longest: Math.max(one.longest, other.longest),
  heap: Math.max(one.heap, other.heap),
});

/** Brings in a table by the options page: read, its columns taken as they are guessed, compared with everyone, kept. */
export async function importTable(screen: Screen, { path, size }: SavedFile, people: number): Promise<void> {
  const read = await watched(screen, { field: FIELD, files: [path] }, 'See what is in it');
  const compared = await watched(
    screen,
    { press: 'See what is in it' },
    String.raw`\d new (?:people|person)`,
  );
  const brought = await watched(screen, { press: 'Import' }, 'Brought in');
  const looked = added(read, compared);
  await reportImport(screen, { what: 'CSV in', size, looked, brought }, { people, since: 0 });
}

/** Bringing in a table of so many people, beside what putting the rows costs that come of it. */
export async function benchImport(cuppa: Cuppa, people: number): Promise<void> {
  await seed(cuppa, { contacts: 0, touchesEach: 0 });
  const downloads = await Downloads.of(cuppa);
  try {
    const screen = await openOptions(cuppa);
    const path = join(downloads.folder, 'people.csv');
    await writeFile(path, tableOf(people));
    await importTable(screen, { path, size: (await stat(path)).size }, people);
    await screen.close();
  } finally {
    await downloads.remove();
  }
}
