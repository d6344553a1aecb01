import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { clickUntil, putFloor } from './long-work.ts';
import { seed } from './panel.ts';
import { makePeople } from './people.ts';
import { report, timesOf } from './report.ts';

const PATIENCE = 300_000;
const FIELD = '.import input[type="file"]';

function tableOf(count: number): string {
  const { contacts } = makePeople({ from: 0, to: count, touchesEach: 0 }, Date.now());
  const lines = contacts.map(({ captured, fields, tags }) => {
    const { name, company, role } = captured?.facts ?? {};
    const cells = [name?.value, captured?.url, company?.value, role?.value, fields.join(';'), tags.join(';')];
    return cells.map((cell) => `"${cell ?? ''}"`).join(',');
  });
  return ['Name,LinkedIn,Company,Role,Fields,Tags', ...lines].join('\r\n');
}

const isShown = (screen: Screen, part: string) =>
  screen.evaluate((said) => document.body.innerText.includes(said), part);

async function seen(screen: Screen, part: string): Promise<void> {
  await until(() => isShown(screen, part), { failure: `It never said “${part}”`, within: PATIENCE });
}

/** Bringing in a table of so many people, beside what putting the rows costs that come of it. */
export async function benchImport(cuppa: Cuppa, count: number): Promise<void> {
  await seed(cuppa, { contacts: 0, touchesEach: 0 });
  const screen = await cuppa.openOwnPage('options.html');
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-bench-'));
  try {
    const path = join(folder, 'people.csv');
    await writeFile(path, tableOf(count));
    await screen.waitFor(FIELD);
    const chosen = performance.now();
    await (await screen.page.$(FIELD))?.uploadFile(path);
    await seen(screen, 'See what is in it');
    const read = performance.now();
    console.log(`read, its columns shown: ${Math.round(read - chosen)} ms`);
    await screen.evaluate(clickUntil, {
      name: 'See what is in it',
      shown: `${count.toLocaleString('en-GB')} new people`,
    });
    console.log(`compared with everyone: ${Math.round(performance.now() - read)} ms`);
    const name = `Import ${count.toLocaleString('en-GB')}`;
    const { time, longest } = await screen.evaluate(clickUntil, { name, shown: 'Brought in' });
    const put = await screen.evaluate(putFloor);
    report(`import of ${count} people`, { ours: timesOf([time]), floor: timesOf([put]) }, { ratio: 1.4 });
    report(
      '… and the longest the page stood still',
      { ours: timesOf([longest]), floor: timesOf([16]) },
      { p95: 64 },
    );
  } finally {
    await rm(folder, { recursive: true });
    await screen.close();
  }
}
