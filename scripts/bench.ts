import { launch } from '../tests/e2e/harness/launch.ts';
import type { Cuppa } from '../tests/e2e/harness/launch.ts';
import { benchArchive } from './bench/archive.ts';
import { benchBackup } from './bench/backup.ts';
import { benchFiles } from './bench/files.ts';
import { benchImport } from './bench/import.ts';
import { benchInterview } from './bench/interview.ts';
import { benchReading, benchTyping } from './bench/page.ts';
import { benchPanel } from './bench/panel.ts';

// Speed on the production build, as ratios to a floor measured in the same run: milliseconds differ from machine to
// machine and hour to hour, ratios by about a sixth. Build first: `npm run build && npm run bench`. Parts can be
// named: `npm run bench -- panel`. What is named `-large` runs only when it is named: it takes long.
// BENCH_CONTACTS says how many people the parts about files and backups have, to see in a minute whether they run.

function people(usual: number): number {
  const count = Number(process.env['BENCH_CONTACTS'] ?? usual);
  if (Number.isInteger(count) && count > 0 && count % 2 === 0) return count;
  throw new Error('BENCH_CONTACTS is no even number of people: a merge halves them.');
}

const many = (usual: number) => ({ contacts: people(usual), touchesEach: 6 });

const SECTIONS: Record<string, (cuppa: Cuppa) => Promise<void>> = {
  typing: benchTyping,
  reading: benchReading,
  interview: benchInterview,
  'panel-small': (cuppa) => benchPanel(cuppa, { contacts: 1000, touchesEach: 6 }),
  panel: (cuppa) => benchPanel(cuppa, { contacts: 10_000, touchesEach: 6 }),
  backup: (cuppa) => benchBackup(cuppa, many(10_000)),
  files: (cuppa) => benchFiles(cuppa, many(10_000)),
  import: (cuppa) => benchImport(cuppa, people(30_000)),
  archive: (cuppa) => benchArchive(cuppa, many(10_000)),
  'backup-large': (cuppa) => benchBackup(cuppa, many(100_000)),
  'files-large': (cuppa) => benchFiles(cuppa, many(100_000)),
  'import-large': (cuppa) => benchArchive(cuppa, many(100_000)),
  'panel-large': (cuppa) => benchPanel(cuppa, { contacts: 100_000, touchesEach: 2 }),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')}; there is ${Object.keys(SECTIONS).join(', ')}.`);

for (const [name, measure] of Object.entries(SECTIONS)) {
  if (named.length > 0 ? !named.includes(name) : name.endsWith('-large')) continue;
  console.log(`\n${name}`);
  const cuppa = await launch('chromium');
  try {
    await measure(cuppa);
  } finally {
    await cuppa.close();
  }
}
