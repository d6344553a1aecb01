import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { bareTimes, benchRhythm, touchTimes } from './changes.ts';
import { benchIndex, benchScroll } from './lists.ts';
import { makePeople } from './people.ts';
import { floors, forgetMeta, putRows, watchList } from './raw.ts';
import { report, timesOf } from './report.ts';

/** How much there is. */
export type Size = {
  contacts: number;
  touchesEach: number;
  /** How many of them are there already. */ there?: number;
  /** When it is: the same people come of the same moment. Epoch milliseconds. */ now?: number;
};

const CHUNK = 2000;
const ROUNDS = 7;
const FRAME = 17;

// What opening with many is held against, and what logging a touch is.
const FEW = 1000;
const LEAST = 100;

const SETTINGS = { id: 'mine', consent: { version: 1, at: 1, reading: 'never' } };
const WORDS = ['silva', 'ana water', 'e', 'nobody', 'works rail li'];

/** Fills an empty Cuppa with so many people. */
export async function seed(cuppa: Cuppa, size: Size): Promise<void> {
  const { contacts, touchesEach, there = 0, now = Date.now() } = size;
  const page = await cuppa.openOwnPage('options.html');
  await until(() => page.evaluate(() => indexedDB.databases().then((all) => all.length > 0)), {
    failure: 'Cuppa made no database',
  });
  await page.evaluate(putRows, { table: 'settings', rows: [SETTINGS] });
  for (let from = there; from < contacts; from += CHUNK) {
    const people = makePeople({ from, to: Math.min(contacts, from + CHUNK), touchesEach }, now);
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

async function openList(cuppa: Cuppa): Promise<Screen> {
  const list = await cuppa.openOwnPage('sidepanel.html#/contacts');
  await seenOn(list, 'whole');
  return list;
}

/**
 * Derives everyone anew, as after an update, and hands over the list as it is when the browser is opened again: one that
 * has just written a hundred thousand rows is still busy with its files, and each write waits for that.
 */
async function deriveAll(cuppa: Cuppa, { contacts }: Size): Promise<Screen> {
  const start = performance.now();
  await openList(cuppa);
  const took = Math.round(performance.now() - start);
  console.log(`derived all of ${contacts} contacts, once after an update: ${took} ms`);
  await cuppa.restart('quit');
  return openList(cuppa);
}

type Opened = { rows: number[]; whole: number[]; due: number[]; bare: Awaited<ReturnType<typeof floors>>[] };

async function openAll(cuppa: Cuppa, list: Screen): Promise<Opened> {
  const all: Opened = { rows: [], whole: [], due: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    all.rows.push(await opened(cuppa, 'sidepanel.html#/contacts', 'rows'));
    all.whole.push(await opened(cuppa, 'sidepanel.html#/contacts', 'whole'));
    all.due.push(await opened(cuppa, 'sidepanel.html#/today', 'due'));
    await list.page.bringToFront();
    all.bare.push(await list.evaluate(floors));
  }
  return all;
}

const beside = (ours: number[], floor: number[]) => ({ ours: timesOf(ours), floor: timesOf(floor) });

/** Everything about lists, Today and changes, with so many people; opening beside opening with few. */
export async function benchPanel(cuppa: Cuppa, size: Size): Promise<void> {
  const least = { ...size, contacts: LEAST };
  const few = { ...size, contacts: FEW };
  await cuppa.runFirst(watchList, undefined);
  await seed(cuppa, least);
  const smallest = await deriveAll(cuppa, least);
  const withLeast = await touchTimes(cuppa, smallest);
  await smallest.close();
  await seed(cuppa, { ...few, there: LEAST });
  const small = await deriveAll(cuppa, few);
  const withFew = await openAll(cuppa, small);
  await small.close();
  if (size.contacts > FEW) await seed(cuppa, { ...size, there: FEW });
  const list = await deriveAll(cuppa, size);
  const { rows, whole, due, bare } = await openAll(cuppa, list);
  const floor = (of: (one: (typeof bare)[number]) => number) => timesOf(bare.map(of));
  report(`first rows of Contacts, beside ${FEW}`, beside(rows, withFew.rows), { ratio: 1.3 });
  report(`first rows of Today, beside ${FEW}`, beside(due, withFew.due), { ratio: 1.3 });
  report('first rows of Contacts, beside a page of 50 in an open page', {
    ours: timesOf(rows),
    floor: floor((one) => one.firstRows),
  });
  report('whole list painted, from the start of the page', {
    ours: timesOf(whole),
    floor: floor((one) => one.readAll),
  });
  await benchIndex(list, { rounds: ROUNDS, contacts: size.contacts });
  await list.page.bringToFront();
  const keys: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const word of WORDS) keys.push(await search(list, word));
  const painted = { ours: timesOf(keys), floor: timesOf(bare.map((one) => one.frame)) };
  report('key to results painted, beside a frame', painted, { p95: 2 * FRAME });
  await search(list, '');
  await benchScroll(list);
  await list.close();
  // What was measured in the other has read everybody many times over.
  const fresh = await openList(cuppa);
  const touched = await touchTimes(cuppa, fresh);
  const logged = 'a touch logged → painted in the other page';
  report(logged, { ours: timesOf(touched), floor: floor((one) => one.put) }, { p95: 50 });
  const bareWay = timesOf(await bareTimes(cuppa, fresh));
  report(
    '… beside a bare row written, told of, read and painted',
    { ours: timesOf(touched), floor: bareWay },
    { ratio: 6 },
  );
  report(`… beside ${LEAST} contacts`, beside(touched, withLeast), { ratio: 1.5 });
  await benchRhythm(
    cuppa,
    floor((one) => one.readAll),
  );
}
