/* oxlint-disable unicorn/consistent-function-scoping -- what runs inside the page uses nothing from outside */

import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { report, timesOf } from './report.ts';
import type { EVERYONE, PackIndex, searchIndex } from './room.ts';

const FRAME = 17;
const MOST_NODES = 400;

async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('room.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'benchRoom' } },
  });
  const [first] = [built].flat();
  const [chunk] = first && 'output' in first ? first.output : [];
  if (!chunk) throw new Error('The room was not bundled.');
  return chunk.code;
}

type Room = {
  PackIndex: typeof PackIndex;
  searchIndex: typeof searchIndex;
  EVERYONE: typeof EVERYONE;
};

// Runs inside the page: nothing from outside is used.
const timeIndex = async (searches: string[][]) => {
  const { PackIndex: Index, searchIndex: search, EVERYONE: everyone }: Room = Object(window).benchRoom;
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const answer = async <Value>(request: IDBRequest<Value>): Promise<Value> => {
    await new Promise((resolve) => request.addEventListener('success', resolve));
    return request.result;
  };
  const store = (name: string) => opening.result.transaction(name).objectStore(name);
  const snapshotOf = () => answer(store('packs').get('snapshot'));
  // A page keeps it when it has nothing else to do.
  for (let tries = 0; tries < 100 && !(await snapshotOf()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const timed = async <Value>(work: () => Promise<Value> | Value) => {
    const start = performance.now();
    return [await work(), performance.now() - start] as const;
  };
  const day = (at: number) => ({ at, zone: 'UTC', date: new Date(at).toISOString().slice(0, 10) });
  const at = Date.now();
  const [contacts, readAll] = await timed(() => answer(store('contacts').getAll()));
  const [index, ready] = await timed(async () => {
    const { packs, names } = await snapshotOf();
    const made = new Index().with(packs).inOrder(names);
    const newer = IDBKeyRange.lowerBound(made.stamp, true);
    const [since] = await Promise.all([
      answer(store('packs').index('stamp').getAll(newer)),
      answer(store('packs').index('stamp').openKeyCursor()),
    ]);
    const whole = made.with(since);
    // As the page does, which shows all of them before anybody searches.
    search(whole, { query: everyone, spellings: [], day: day(at) });
    return whole;
  });
  const [, due] = await timed(() => index.pressingAt(day(at)).levels.length);
  const date = day(at).date;
  const [, scan] = await timed(() => {
    let count = 0;
    for (const { slots } of contacts) for (const { on } of slots) if (on <= date) count += 1;
    return count;
  });
  const texts: string[] = index.allPacks().flatMap((pack) => pack.search.split('\n'));
  const [found, naive]: [number[], number[]] = [[], []];
  for (const words of searches) {
    const query = { ...everyone, search: words.join(' ') };
    const [, ours] = await timed(() => search(index, { query, spellings: [], day: day(at) }).count);
    const [, bare] = await timed(
      () => texts.filter((text) => words.every((word) => text.includes(word))).length,
    );
    found.push(ours);
    naive.push(bare);
  }
  opening.result.close();
  return { readAll, ready, due, scan, found, naive };
};

/** How often it is measured, and with how many contacts. */
type Measured = { rounds: number; contacts: number };

const SEARCHES = [['silva'], ['ana', 'water'], ['e'], ['nobody'], ['works', 'rail', 'li']];

// Where fewer are kept all is read in no time: what reading packs saves is held to its budget with many.
const MANY = 100_000;

/** What lists cost apart from drawing them: reading the packs, ordering, searching, who is due. */
export async function benchIndex(screen: Screen, { rounds, contacts }: Measured): Promise<void> {
  await screen.page.evaluate(await bundled());
  const all: Awaited<ReturnType<typeof timeIndex>>[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await screen.evaluate(timeIndex, SEARCHES));
  const of = (one: (of: (typeof all)[number]) => number | number[]) => timesOf(all.flatMap(one));
  report(
    'search ready: all packs, in order and on their shelf',
    { ours: of((one) => one.ready), floor: of((one) => one.readAll) },
    contacts < MANY ? {} : { ratio: 0.12 },
  );
  report(
    'search in the index',
    { ours: of((one) => one.found), floor: of((one) => one.naive) },
    { ratio: 1.5, p95: FRAME },
  );
  report('who is due', { ours: of((one) => one.due), floor: of((one) => one.scan) }, { ratio: 1 });
}

// Scrolls a little in each frame and notes how long the frame took, from its beginning until it was drawn.
const scrollFrames = async (isBare: boolean) => {
  const app = document.querySelector<HTMLElement>('#app');
  const page = document.scrollingElement ?? document.documentElement;
  const bare = document.createElement('div');
  bare.style.blockSize = `${page.scrollHeight}px`;
  if (isBare && app) {
    app.style.display = 'none';
    document.body.append(bare);
  }
  const frames: number[] = [];
  let [last, dropped] = [0, 0];
  for (let frame = 0; frame < 120; frame += 1) {
    page.scrollTop = frame * 137;
    const began = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    frames.push(performance.now() - began);
    if (last > 0 && began - last > 25) dropped += 1;
    last = began;
  }
  const nodes = document.querySelectorAll('.windowed *').length;
  page.scrollTop = 0;
  bare.remove();
  if (app) app.style.display = '';
  return { frames, dropped, nodes };
};

const TURNS = 5;

type Scrolled = Awaited<ReturnType<typeof scrollFrames>>;

const framesOf = (turns: readonly Scrolled[]) => turns.flatMap(({ frames }) => frames);

// Not every frame draws rows: those that do must not hide behind those that do not.
const onAverage = (frames: readonly number[]) => ({
  ...timesOf(frames),
  median: frames.reduce((sum, frame) => sum + frame, 0) / frames.length,
});

/** Scrolling through the list, beside scrolling past nothing; by turns, so that a busy moment falls on both. */
export async function benchScroll(screen: Screen): Promise<void> {
  await screen.page.bringToFront();
  const turns: { ours: Scrolled; floor: Scrolled }[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const floor = await screen.evaluate(scrollFrames, true);
    turns.push({ floor, ours: await screen.evaluate(scrollFrames, false) });
  }
  const ours = framesOf(turns.map((turn) => turn.ours));
  const floor = framesOf(turns.map((turn) => turn.floor));
  report('a frame of scrolling', { ours: timesOf(ours), floor: timesOf(floor) }, { ratio: 3, p95: FRAME });
  report('… on average', { ours: onAverage(ours), floor: onAverage(floor) }, { ratio: 3 });
  const { median: extra } = timesOf(turns.map((turn) => Math.max(0, turn.ours.dropped - turn.floor.dropped)));
  const nodes = Math.max(...turns.map((turn) => turn.ours.nodes));
  console.log(
    `… frames dropped beyond those of nothing: ${extra}; nodes ${nodes} of ${MOST_NODES}: ${extra === 0 && nodes <= MOST_NODES ? 'held' : 'missed'}`,
  );
}
