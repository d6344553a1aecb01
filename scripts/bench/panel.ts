import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { benchRhythm, benchTouch } from './changes.ts';
import { makePeople } from './people.ts';
import { floors, forgetMeta, putRows, watchList } from './raw.ts';
import { report, timesOf } from './report.ts';

/** How much there is. */
export type Size = { contacts: number; touchesEach: number };

const CHUNK = 2000;
const ROUNDS = 7;
const SETTINGS = { id: 'mine', consent: { version: 1, at: 1, reading: 'never' } };
const WORDS = ['silva', 'ana water', 'e', 'nobody', 'works rail li'];

/** Fills an empty Cuppa with so many people. */
export async function seed(cuppa: Cuppa, { contacts, touchesEach }: Size): Promise<void> {
  const page = await cuppa.openOwnPage('options.html');
  await until(() => page.evaluate(() => indexedDB.databases().then((all) => all.length > 0)), {
    failure: 'Cuppa made no database',
  });
  await page.evaluate(putRows, { table: 'settings', rows: [SETTINGS] });
  for (let from = 0; from < contacts; from += CHUNK) {
    const people = makePeople({ from, to: Math.min(contacts, from + CHUNK), touchesEach }, Date.now());
    await page.evaluate(putRows, { table: 'contacts', rows: people.contacts });
    await page.evaluate(putRows, { table: 'touches', rows: people.touches });
  }
  await page.evaluate(forgetMeta, 'derived');
  await page.close();
}

async function seenOn(screen: Screen, what: string): Promise<number> {
  return until(
    async () => {
      const at = await screen.evaluate((name) => Number(Object(window).benchSeen?.[name] ?? -1), what);
      return at > 0 ? at : false;
    },
    { failure: `The page never showed ${what}`, within: 600_000 },
  );
}

async function opened(cuppa: Cuppa, path: string, what: string): Promise<number> {
  const screen = await cuppa.openOwnPage(path);
  const at = await seenOn(screen, what);
  const loaded = await screen.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry instanceof PerformanceNavigationTiming ? entry.domContentLoadedEventStart : 0;
  });
  await screen.close();
  return at - loaded;
}

/** Types a word into the search and waits for the answer to be painted; milliseconds from the last key. */
async function search(screen: Screen, word: string): Promise<number> {
  return screen.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]');
    const status = document.querySelector('.list-count [role="status"]');
    if (!box || !status) throw new Error('There is no search here.');
    const said = () =>
      new Promise((resolve) =>
        new MutationObserver(resolve).observe(status, {
          childList: true,
          characterData: true,
          subtree: true,
        }),
      );
    const answered = Promise.race([said(), new Promise((resolve) => setTimeout(resolve, 3000))]);
    const start = performance.now();
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, word);
}

/** Everything about lists, Today and changes, with so many people. */
export async function benchPanel(cuppa: Cuppa, size: Size): Promise<void> {
  await seed(cuppa, size);
  await cuppa.runFirst(watchList, undefined);
  const start = performance.now();
  const first = await cuppa.openOwnPage('sidepanel.html#/contacts');
  await seenOn(first, 'whole');
  console.log(
    `derived all of ${size.contacts} contacts, once after an update: ${Math.round(performance.now() - start)} ms`,
  );
  const bare: Awaited<ReturnType<typeof floors>>[] = [];
  const [rows, whole, due]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await first.evaluate(floors));
    rows.push(await opened(cuppa, 'sidepanel.html#/contacts', 'rows'));
    whole.push(await opened(cuppa, 'sidepanel.html#/contacts', 'whole'));
    due.push(await opened(cuppa, 'sidepanel.html#/today', 'due'));
  }
  const floor = (of: (one: (typeof bare)[number]) => number) => timesOf(bare.map(of));
  report(
    'first rows of Contacts',
    { ours: timesOf(rows), floor: floor((one) => one.firstRows) },
    { ratio: 2 },
  );
  report('search ready', { ours: timesOf(whole), floor: floor((one) => one.readAll) }, { ratio: 0.12 });
  report('first rows of Today', { ours: timesOf(due), floor: floor((one) => one.firstRows) });
  const keys: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const word of WORDS) keys.push(await search(first, word));
  const naive = timesOf(bare.flatMap((one) => one.naive));
  report('key to results painted', { ours: timesOf(keys), floor: naive }, { p95: 50 });
  await search(first, '');
  await benchTouch(
    cuppa,
    first,
    floor((one) => one.put),
  );
  await benchRhythm(
    cuppa,
    floor((one) => one.readAll),
  );
}
