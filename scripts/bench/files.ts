import { readFile } from 'node:fs/promises';
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { eraseAll, openOptions } from './backup.ts';
import type { SavedFile } from './downloads.ts';
import { Downloads } from './downloads.ts';
import { importTable, reportImport } from './import.ts';
import type { Watched } from './long-work.ts';
import { runLong, watched } from './long-work.ts';
import type { Size } from './panel.ts';
import { seed } from './panel.ts';
import { report, reportPage, timesOf } from './report.ts';
import { readFloor } from './row-floors.ts';

const ROUNDS = 3;
const CARDS_FIELD = 'input[accept*="vcf"]';

type Export = { press: string; ending: string; table: string; begins: RegExp };

const CONTACTS: Export = {
  press: 'Save contacts (CSV)',
  ending: '.csv',
  table: 'contacts',
  begins: /\r\n(?=[\da-f]{8}-)/gu,
};
const TOUCHES: Export = {
  press: 'Save what happened (CSV)',
  ending: '.csv',
  table: 'touches',
  begins: /\r\n(?=[^\r])/gu,
};
const CARDS: Export = {
  press: 'Save contacts (vCard)',
  ending: '.vcf',
  table: 'contacts',
  begins: /BEGIN:VCARD/gu,
};

async function refuseTorn({ path }: SavedFile, { press, begins }: Export, rows: number): Promise<void> {
  const found = (await readFile(path, 'utf8')).match(begins)?.length ?? 0;
  if (found !== rows) throw new Error(`“${press}” saved ${found} of ${rows} rows.`);
}

async function benchExport(screen: Screen, downloads: Downloads, what: Export): Promise<SavedFile> {
  const [bare, ours]: [number[], Watched[]] = [[], []];
  let file: SavedFile = { path: '', size: Number.NaN };
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await runLong(screen, { script: readFloor, given: [what.table] });
    bare.push(floor.time);
    ours.push(await watched(screen, { press: what.press }, 'Saved in your downloads.'));
    file = await downloads.next(what.ending);
    if (round === 0) await refuseTorn(file, what, floor.rows);
  }
  const times = { ours: timesOf(ours.map(({ time }) => time)), floor: timesOf(bare) };
  report(what.press, times, { ratio: 1.5 });
  const most = (of: (one: Watched) => number) => Math.max(...ours.map(of));
  reportPage({ longest: most((one) => one.longest), heap: most((one) => one.heap) }, file.size, 3);
  return file;
}

async function importCards(screen: Screen, { path, size }: SavedFile, people: number): Promise<void> {
  const looked = await watched(
    screen,
    { field: CARDS_FIELD, files: [path] },
    String.raw`\d (?:people|person) in this file`,
  );
  const brought = await watched(screen, { press: 'Bring in' }, 'of yours completed.');
  await reportImport(screen, { what: 'vCard in', size, looked, brought }, { people, since: 0 });
}

/**
 * Tables and cards, out and in again where nobody is left, by the buttons of the options page: beside reading the same
 * rows and writing them as JSON, and beside bare puts of them.
 */
export async function benchFiles(cuppa: Cuppa, size: Size): Promise<void> {
  const downloads = await Downloads.of(cuppa);
  try {
    await seed(cuppa, size);
    const screen = await openOptions(cuppa);
    const table = await benchExport(screen, downloads, CONTACTS);
    await benchExport(screen, downloads, TOUCHES);
    const cards = await benchExport(screen, downloads, CARDS);
    await eraseAll(screen);
    await importTable(screen, table, size.contacts);
    await eraseAll(screen);
    await importCards(screen, cards, size.contacts);
    await screen.close();
  } finally {
    await downloads.remove();
  }
}
