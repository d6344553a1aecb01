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

// What the page's own thread computed meanwhile, in milliseconds: that does not grow where others use the computer.
async function computing<Result>(
  screen: Screen,
  work: () => Promise<Result>,
): Promise<{ result: Result; computed: number }> {
  const session = await screen.page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const soFar = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await soFar();
  const result = await work();
  const computed = (await soFar()) - before;
  await session.detach();
  return { result, computed };
}

type Round = { time: number; computed: number };

const pairOf = (ours: readonly Round[], bare: readonly Round[], of: keyof Round) => ({
  ours: timesOf(ours.map((one) => one[of])),
  floor: timesOf(bare.map((one) => one[of])),
});

async function benchExport(screen: Screen, downloads: Downloads, what: Export): Promise<SavedFile> {
  const [bare, ours]: [Round[], (Round & Watched)[]] = [[], []];
  let file: SavedFile = { path: '', size: Number.NaN };
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await computing(screen, async () =>
      runLong(screen, { script: readFloor, given: [what.table] }),
    );
    bare.push({ time: floor.result.time, computed: floor.computed });
    const { result, computed } = await computing(screen, async () =>
      watched(screen, { press: what.press }, 'Saved in your downloads.'),
    );
    ours.push({ ...result, computed });
    file = await downloads.next(what.ending);
    if (round === 0) await refuseTorn(file, what, floor.result.rows);
  }
  report(what.press, pairOf(ours, bare, 'time'), { ratio: 1.5 });
  report('… and what the page itself computed', pairOf(ours, bare, 'computed'));
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
