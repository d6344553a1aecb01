import type { Cuppa } from '../../tests/e2e/harness/launch.ts';
import type { Screen } from '../../tests/e2e/harness/screen.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { paintWhenTold, writeAndTell } from './raw.ts';
import type { Times } from './report.ts';
import { report } from './report.ts';

// One after the other with each: what is measured waits for a frame, so few would say little.
const SAID = ['They replied', 'We talked'];
const PEOPLE = 9;

// A person looks at a contact for longer before they say what happened.
const SETTLING = 700;

// Both pages tell the time by the same clock: that of the computer, in milliseconds and parts of one.
const whenListChanges = () =>
  new Promise<number>((resolve) => {
    setTimeout(() => resolve(-1), 10_000);
    const list = document.querySelector('.row-line')?.closest('ul, ol, [role="list"]') ?? document.body;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    });
    observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
  });

const clickOn = (name: string) => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  button?.click();
  return button ? performance.timeOrigin + performance.now() : 0;
};

// As wide as the browser shows the panel beside a page.
const PANEL = { width: 400, height: 800 };

const canSay = (name: string) =>
  [...document.querySelectorAll('main button')].some(({ textContent }) => textContent === name);

async function settled(screen: Screen, name: string): Promise<void> {
  await until(() => screen.evaluate(canSay, name), { failure: 'The contact did not open', within: 30_000 });
  await new Promise((resolve) => setTimeout(resolve, SETTLING));
}

/** Something logged on one page until it is painted in the list of another; milliseconds each. */
export async function touchTimes(cuppa: Cuppa, list: Screen): Promise<number[]> {
  const times: number[] = [];
  await list.page.setViewport(PANEL);
  const links = await list.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.row-line')]
      .filter((row) => row.querySelector('.row-stage')?.textContent === 'Saved')
      .map(({ hash }) => hash),
  );
  const logged = links.slice(0, PEOPLE).flatMap((hash) => SAID.map((said) => ({ hash, said })));
  for (const { hash, said } of logged) {
    const other = await cuppa.openOwnPage(`sidepanel.html${hash}`);
    await other.page.setViewport(PANEL);
    await settled(other, said);
    // A page in the background draws no frames.
    await list.page.bringToFront();
    const changed = list.evaluate(whenListChanges);
    const clicked = await other.evaluate(clickOn, said);
    const seen = await changed;
    if (clicked > 0 && seen > 0) times.push(seen - clicked);
    await other.close();
  }
  if (times.length < logged.length)
    console.log(`a touch logged: ${times.length} of ${logged.length} were seen`);
  return times;
}

/** The same by what the browser alone takes for it: one row written, told of, read and painted; milliseconds each. */
export async function bareTimes(cuppa: Cuppa, list: Screen): Promise<number[]> {
  const other = await cuppa.openOwnPage('sidepanel.html');
  await other.page.setViewport(PANEL);
  await list.page.bringToFront();
  const times: number[] = [];
  for (let round = 0; round < PEOPLE; round += 1) {
    const painted = list.evaluate(paintWhenTold);
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    const begun = await other.evaluate(writeAndTell);
    times.push((await painted) - begun);
  }
  await other.close();
  return times;
}

// Chooses another rhythm and waits until the database says so, meanwhile looking how long the page ever stands still.
const chooseRhythm = async (rhythm: string) => {
  const select = [...document.querySelectorAll('select')].find(({ options }) =>
    [...options].some(({ value }) => value === rhythm),
  );
  if (!select) throw new Error('There is no rhythm to choose here.');
  let [last, longest, isTold] = [performance.now(), 0, false];
  const ticking = setInterval(() => {
    isTold ||= document.querySelector('main progress') !== null;
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const start = performance.now();
  select.value = rhythm;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  for (;;) {
    const request = opening.result.transaction('settings').objectStore('settings').get('mine');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    if (request.result.cadence === rhythm) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const took = performance.now() - start;
  clearInterval(ticking);
  opening.result.close();
  return { took, longest, isTold };
};

function asTimes(time: number): Times {
  return { median: time, p95: time };
}

/** Another rhythm for everyone: how long it takes, and how long the page stands still. */
export async function benchRhythm(cuppa: Cuppa, readAll: Times): Promise<void> {
  const options = await cuppa.openOwnPage('options.html');
  await until(() => options.evaluate(() => document.querySelectorAll('select').length > 0), {
    failure: 'The options did not open',
    within: 30_000,
  });
  await options.page.bringToFront();
  const { took, longest, isTold } = await options.evaluate(chooseRhythm, 'gentle');
  report('another rhythm for everyone', { ours: asTimes(took), floor: readAll });
  report(
    '… and the longest the page stood still',
    { ours: asTimes(longest), floor: asTimes(16) },
    { p95: 64 },
  );
  console.log(`… and it was ${isTold ? '' : 'not '}said how far it had come`);
  await options.close();
}
