// What runs inside the page travels as text, so nothing from outside of a function is used.
/* oxlint-disable unicorn/consistent-function-scoping */
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';

// A hundred thousand people on a slow computer.
const PATIENCE = 1_800_000;

type Work = { state: 'going' | 'done' | 'failed'; answer: unknown };

/**
 * Runs something inside the page that may take longer than the three minutes after which one call of the browser's
 * protocol is given up; `meanwhile` happens once it has begun.
 */
export async function runLong<Given, Answer>(
  screen: Screen,
  { script, given, meanwhile }: Long<Given, Answer>,
): Promise<Answer> {
  const work = await screen.page.evaluateHandle<Work>(`(() => {
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
      const now = await work.evaluate((one) => one.state);
      return now !== 'going' && now;
    },
    { failure: `Half an hour was too short. The page says: ${await saidBy(screen)}`, within: PATIENCE },
  );
  const answer = await work.evaluate((one) => JSON.stringify(one.answer ?? null));
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

type Waited = { press: string; shown: string };

// From the press of a button, or else from a file's being chosen, until words appear.
const watchPage = async ({ press, shown }: Waited): Promise<Watched> => {
  const heapNow = () => Number(Object(performance).memory?.usedJSHeapSize ?? Number.NaN);
  const soon = () => new Promise((resolve) => setTimeout(resolve, 10));
  const said = new RegExp(shown, 'u');
  const isShown = () => said.test(document.body.textContent);
  const complaints = () =>
    [...document.querySelectorAll('.notice[data-tone="late"], .import > .notice[data-tone="warn"]')].map(
      ({ textContent }) => textContent,
    );
  const wasShown = isShown();
  const known = new Set(complaints());
  const begun = Promise.withResolvers<number>();
  if (press === '')
    addEventListener('change', () => begun.resolve(performance.now()), { capture: true, once: true });
  else {
    const buttons = [...document.querySelectorAll('button')];
    const button =
      buttons.find((one) => one.textContent === press) ??
      buttons.find(
        (one) => one.textContent.startsWith(press) && /^ [\d,]+/u.test(one.textContent.slice(press.length)),
      );
    if (!button) throw new Error(`There is no button “${press}”.`);
    begun.resolve(performance.now());
    setTimeout(() => button.click());
  }
  const start = await begun.promise;
  const held = heapNow();
  let [last, longest, most] = [performance.now(), 0, 0];
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    most = Math.max(most, heapNow() - held);
  };
  const ticking = setInterval(look, 5);
  await soon();
  // What was shown of the time before goes first.
  while (wasShown && isShown()) {
    if (performance.now() - start > 120_000) throw new Error(`“${shown}” was there before and stayed.`);
    await soon();
  }
  while (!isShown()) {
    const complaint = [
      ...complaints().filter((one) => !known.has(one)),
      ...(/Nobody was brought in[^·]*/u.exec(document.body.textContent)?.[0].slice(0, 300).split('\n') ?? []),
    ][0];
    if (complaint) throw new Error(`“${shown}” was never shown, but “${complaint}”.`);
    await soon();
  }
  look();
  clearInterval(ticking);
  return { time: performance.now() - start, longest, heap: most };
};

/** What starts it: the name of a button, or what it begins with before a number, or files for a field. */
export type Start = { press: string } | { field: string; files: readonly string[] };

/** Starts something as a person does and watches the page until words appear (a pattern); throws what the page complains of. */
export async function watched(screen: Screen, start: Start, shown: string): Promise<Watched> {
  const session = await screen.page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  if ('press' in start) return runLong(screen, { script: watchPage, given: { press: start.press, shown } });
  await screen.waitFor(start.field);
  return runLong(screen, {
    script: watchPage,
    given: { press: '', shown },
    meanwhile: async () => {
      const field = await screen.page.evaluateHandle((selector) => {
        const found = document.querySelector<HTMLInputElement>(selector);
        if (!found) throw new Error(`There is no field ${selector}.`);
        return found;
      }, start.field);
      await field.uploadFile(...start.files);
    },
  });
}
