// What runs inside the page travels as text, so nothing from outside of a function is used.
/* oxlint-disable unicorn/consistent-function-scoping */
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';

/** How long is waited for something, in milliseconds: a hundred thousand people on a slow computer. */
export const PATIENCE = 1_800_000;

/**
 * Runs something inside the page that may take longer than the three minutes after which one call of the browser's
 * protocol is given up; `meanwhile` happens once it has begun.
 */
export async function runLong<Given, Answer>(
  screen: Screen,
  { script, given, meanwhile }: Long<Given, Answer>,
): Promise<Answer> {
  const work = await screen.page.evaluateHandle(`(() => {
    const work = { state: 'going', answer: null };
    (${script.toString()})(${JSON.stringify(given ?? null)}).then(
      (answer) => Object.assign(work, { state: 'done', answer }),
      (error) => Object.assign(work, { state: 'failed', answer: error.message }),
    );
    return work;
  })()`);
  await meanwhile?.();
  const state = await until(
    async () => {
      const now = await work.evaluate((one) => String(Object(one).state));
      return now !== 'going' && now;
    },
    { failure: `Half an hour was too short. The page says: ${await saidBy(screen)}`, within: PATIENCE },
  );
  const answer = await work.evaluate((one) => JSON.stringify(Object(one).answer ?? null));
  if (state === 'failed') throw new Error(JSON.parse(answer));
  return JSON.parse(answer);
}

type Long<Given, Answer> = {
  script: (given: Given) => Promise<Answer>;
  given?: Given;
  meanwhile?: () => Promise<void>;
};

const saidBy = (screen: Screen) =>
  screen.evaluate(() =>
    [...document.querySelectorAll('[role="status"]')]
      .map(({ textContent }) => textContent)
      .filter(Boolean)
      .join(' · '),
  );

/** How long something took, how long the page stood still at most (milliseconds), and how much more it held (bytes). */
export type Watched = { time: number; longest: number; heap: number };

// Looks all the time how long the page stands still and how much it holds.
const startLooking = () => {
  const heapNow = () => Number(Object(performance).memory?.usedJSHeapSize ?? Number.NaN);
  const seen = { last: performance.now(), longest: 0, heap: 0, ticking: 0 };
  const held = heapNow();
  const look = () => {
    seen.longest = Math.max(seen.longest, performance.now() - seen.last);
    seen.last = performance.now();
    seen.heap = Math.max(seen.heap, heapNow() - held);
  };
  seen.ticking = Number(setInterval(look, 5));
  Object.assign(window, { benchSeenStill: { seen, look } });
};

const stopLooking = (): Omit<Watched, 'time'> => {
  const { seen, look } = Object(window).benchSeenStill;
  look();
  clearInterval(seen.ticking);
  return { longest: seen.longest, heap: seen.heap };
};

type Awaiting = { press: string; shown: string };

const pressAndStart = (press: string) => {
  const buttons = [...document.querySelectorAll('button')];
  const isIt = (said: string) => said.startsWith(press) && /^ [\d,]+/u.test(said.slice(press.length));
  const button =
    buttons.find(({ textContent }) => textContent === press) ??
    buttons.find(({ textContent }) => isIt(textContent));
  if (!button) throw new Error(`There is no button “${press}”.`);
  button.click();
};

// From the press of a button, or else from a file's being chosen, until words appear; milliseconds.
const waitUntilShown = async ({ press, shown }: Awaiting): Promise<number> => {
  const soon = () => new Promise((resolve) => setTimeout(resolve, 10));
  const said = new RegExp(shown, 'u');
  const isShown = () => said.test(document.body.textContent);
  const failures = '.notice[data-tone="late"], .import > .notice[data-tone="warn"]';
  const complaints = () => [
    ...[...document.querySelectorAll(failures)].map(({ textContent }) => textContent),
    ...(document.body.textContent.match(/Nobody was brought in.{0,200}/u) ?? []),
  ];
  const known = new Set(complaints());
  const refuse = () => {
    const complaint = complaints().find((one) => !known.has(one));
    if (complaint) throw new Error(`“${shown}” was never shown, but “${complaint}”.`);
  };
  // What was shown of the time before goes first.
  let isOld = isShown();
  const started = Promise.withResolvers<void>();
  addEventListener(press === '' ? 'change' : 'click', () => started.resolve(), { capture: true, once: true });
  await started.promise;
  const start = performance.now();
  for (;;) {
    await soon();
    const isThere = isShown();
    isOld &&= isThere;
    if (isThere && !isOld) return performance.now() - start;
    refuse();
  }
};

/** What starts it: the name of a button, or what it begins with before a number, or files for a field. */
export type Start = { press: string } | { field: string; files: readonly string[] };

/**
 * Starts something as a person does and watches the page until words appear (a pattern); throws what the page complains
 * of instead.
 */
export async function watched(screen: Screen, start: Start, shown: string): Promise<Watched> {
  if ('field' in start) await screen.waitFor(start.field);
  const session = await screen.page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  await screen.evaluate(startLooking);
  const time = await runLong(screen, {
    script: waitUntilShown,
    given: { press: 'press' in start ? start.press : '', shown },
    meanwhile: async () => begin(screen, start),
  });
  return { time, ...(await screen.evaluate(stopLooking)) };
}

async function begin(screen: Screen, start: Start): Promise<void> {
  if ('press' in start) {
    await screen.evaluate(pressAndStart, start.press);
    return;
  }
  const field = await screen.page.evaluateHandle((selector) => {
    const found = document.querySelector<HTMLInputElement>(selector);
    if (!found) throw new Error(`There is no field ${selector}.`);
    return found;
  }, start.field);
  await field.uploadFile(...start.files);
}
