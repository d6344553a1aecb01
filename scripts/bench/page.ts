import { existsSync, readFileSync } from 'node:fs';
import { injectReader } from '../../tests/e2e/harness/inject-reader.ts';
import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import { button, field } from '../../tests/e2e/harness/screen.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { DRAFT, openSample, passFirstRun, samplePage, SAMPLE_URL } from '../../tests/e2e/steps.ts';
import type { Times } from './report.ts';
import { report, timesOf } from './report.ts';

const ROUNDS = 40;
const TYPED = 60;
const LONG_DRAFT = 2000;
const SAVED_PAGES = new URL('../../../shared/linkedin-pages/', import.meta.url);
const LARGEST = 'profile-guest-2026-2';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Ours and the floor by turns, so that a busy moment falls on both. */
async function byTurns(ours: () => Promise<number>, floor: () => Promise<number>): Promise<[Times, Times]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    times[1].push(await floor());
    times[0].push(await ours());
  }
  return [timesOf(times[0]), timesOf(times[1])];
}

async function injectNothing(screen: Screen): Promise<void> {
  await screen.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: active?.id ?? 0 }, func: () => 2 });
  });
}

/** Click to reading, beside an injection that does nothing; on the largest saved page where there is one. */
export async function benchReading(cuppa: Cuppa): Promise<void> {
  const file = new URL(`${LARGEST}.html`, SAVED_PAGES);
  const hasPages = existsSync(file);
  const page = hasPages ? readFileSync(file, 'utf8') : await samplePage();
  const url = hasPages ? 'https://www.linkedin.com/in/quentinfeldstein08' : SAMPLE_URL;
  const tab = await cuppa.openPage(url, page);
  const popup = await cuppa.clickToolbar(tab);
  const [ours, floor] = await byTurns(
    () => timed(() => injectReader(popup)),
    () => timed(() => injectNothing(popup)),
  );
  const what = `inject and read ${hasPages ? LARGEST : 'the sample page'}`;
  report(what, { ours, floor }, { ratio: 3 });
  await popup.close();
  await tab.close();
}

/** Presses a key and waits for the next frame to be done; milliseconds since the browser saw the key. */
async function keystroke(screen: Screen): Promise<number> {
  const frame = await screen.page.evaluateHandle(() => {
    const seen = Promise.withResolvers<number>();
    const onInput = ({ timeStamp }: Event) => {
      requestAnimationFrame(() => setTimeout(() => seen.resolve(performance.now() - timeStamp)));
    };
    addEventListener('input', onInput, { capture: true, once: true });
    return { shown: seen.promise };
  });
  await screen.press('e');
  return frame.evaluate(({ shown }) => shown);
}

/** So many keys pressed in a field, one after the other. */
export async function typing(screen: Screen, target: string): Promise<Times> {
  await (await screen.find(target)).focus();
  const times: number[] = [];
  for (let key = 0; key < TYPED; key += 1) times.push(await keystroke(screen));
  return timesOf(times);
}

/** A key in a long draft with the coach on, beside a key in a form that only shows it. */
export async function benchTyping(cuppa: Cuppa): Promise<void> {
  const tab = await openSample(cuppa);
  const popup = await cuppa.clickToolbar(tab);
  await passFirstRun(popup, 'Read pages when I click', { 'Your name': 'Ida Brook' });
  await popup.waitFor(field('Field of work'));
  await popup.evaluate(() => {
    const box = document.createElement('textarea');
    box.setAttribute('aria-label', 'Bare box');
    document.querySelector('main')?.prepend(box);
  });
  const floor = await typing(popup, field('Bare box'));
  await popup.click(button('Save'));
  await popup.waitFor(DRAFT);
  await popup.evaluate((length) => {
    const box = document.querySelector('textarea');
    if (!box) return;
    const said = 'I am exploring rail planning and your path into it interests me. ';
    box.value = said.repeat(Math.ceil(length / said.length)).slice(0, length);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, LONG_DRAFT);
  const ours = await typing(popup, DRAFT);
  report(`key to frame, draft of ${LONG_DRAFT} characters, coach on`, { ours, floor }, { p95: 17 });
  await popup.close();
  await tab.close();
}
