import { launch } from '../tests/e2e/harness/launch.ts';
import type { Cuppa } from '../tests/e2e/harness/launch.ts';
import { benchBackup } from './bench/backup.ts';
import { benchImport } from './bench/import.ts';
import { benchInterview } from './bench/interview.ts';
import { benchReading, benchTyping } from './bench/page.ts';
import { benchPanel } from './bench/panel.ts';

// Speed on the production build, as ratios to a floor measured in the same run: milliseconds differ from machine to
// machine and hour to hour, ratios by about a sixth. Build first: `npm run build && npm run bench`. Parts can be
// named: `npm run bench -- panel`.

const SECTIONS: Record<string, (cuppa: Cuppa) => Promise<void>> = {
  typing: benchTyping,
  reading: benchReading,
  interview: benchInterview,
  'panel-small': (cuppa) => benchPanel(cuppa, { contacts: 1000, touchesEach: 6 }),
  panel: (cuppa) => benchPanel(cuppa, { contacts: 10_000, touchesEach: 6 }),
  backup: (cuppa) => benchBackup(cuppa, { contacts: 10_000, touchesEach: 6 }),
  import: (cuppa) => benchImport(cuppa, 30_000),
  'backup-large': (cuppa) => benchBackup(cuppa, { contacts: 100_000, touchesEach: 6 }),
  'panel-large': (cuppa) => benchPanel(cuppa, { contacts: 100_000, touchesEach: 2 }),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')}; there is ${Object.keys(SECTIONS).join(', ')}.`);

for (const [name, measure] of Object.entries(SECTIONS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n${name}`);
  const cuppa = await launch('chromium');
  try {
    await measure(cuppa);
  } finally {
    await cuppa.close();
  }
}
