import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { describeInBrowsers } from './harness/browsers.ts';
import type { Cuppa } from './harness/launch.ts';
import { button } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import {
  DRAFT,
  openInPanel,
  openSample,
  passFirstRun,
  STAGE,
  step,
  TIMELINE,
  typeDate,
  typeTime,
  waitForText,
} from './steps.ts';

declare const chrome: Browser;

const NAME = 'Mara Lindqvist';
/** What the timeline holds in the end: saved, asked, followed up, replied, planned, met, thanked. */
const LINES = 7;

/** So many days before the real day: the worker’s clock stands at the real day, the pages’ is moved. */
function daysAgo(days: number, time = '09:00'): string {
  return Temporal.Now.plainDateISO().subtract({ days }).toPlainDateTime(time).toString();
}

/** The pages’ clock where the worker’s is. */
const today = () => Temporal.Now.plainDateTimeISO().toString();

/** Runs in a page of ours: whom Today shows as overdue or due. */
function dueNames(): string[] {
  const parts = ['overdue', 'today'].map((name) => `[aria-labelledby="part-${name}"] li.due .name-button`);
  const names = Array.from(document.querySelectorAll(parts.join()), (name) => name.textContent);
  return [...new Set(names)].toSorted();
}

async function badgeOf(screen: Screen): Promise<string> {
  return screen.evaluate(() => chrome.action.getBadgeText({}));
}

/** What any change on a page does at its end: wakes the worker and has it count. */
async function askForBadge(screen: Screen): Promise<void> {
  await screen.evaluate(async () => {
    await chrome.runtime.sendMessage({ kind: 'refresh-badge' }).catch(() => undefined);
  });
}

/** Waits until the badge says this number; nothing for nobody. */
async function waitForBadge(screen: Screen, count: number): Promise<void> {
  const expected = count > 0 ? String(count) : '';
  let last = '';
  const holds = async () => {
    last = await badgeOf(screen);
    return last === expected;
  };
  await until(holds, { failure: `The badge does not say “${expected}”` }).catch((error: unknown) => {
    throw new Error(`It says “${last}”`, { cause: error });
  });
}

/** Whom the panel shows as due on the real day, once the badge says the same number. */
async function dueByBadge(cuppa: Cuppa): Promise<string[]> {
  await cuppa.setClock(today());
  const panel = await cuppa.openOwnPage('sidepanel.html');
  await panel.find('main');
  // In Firefox the event page has the pages’ clock: it starts anew on the real day.
  if (cuppa.name === 'firefox') {
    await cuppa.stopBackground();
    await askForBadge(panel);
  }
  await panel.find('li.due, main h1, main h2');
  const names = await panel.evaluate(dueNames);
  await waitForBadge(panel, names.length);
  await panel.close();
  return names;
}

/** Moves the worker’s own clock. In Firefox each start has the pages’; in Chromium the one that runs is changed. */
async function moveWorker(cuppa: Cuppa, panel: Screen, daysBack: number): Promise<void> {
  await cuppa.stopBackground();
  await askForBadge(panel);
  if (cuppa.name === 'firefox') return;
  const move = async () => {
    const worker = await cuppa.background();
    await worker.evaluateWith((by) => {
      const clock = globalThis.Date;
      const now = clock.now.bind(clock);
      clock.now = () => now() - by;
    }, daysBack * 86_400_000);
    return true;
  };
  // The one found may be the one that has just been stopped.
  await until(move, { failure: 'The worker’s clock could not be moved' });
  await askForBadge(panel);
}

describeInBrowsers('whatever breaks off', (cuppa) => {
  const told: string[] = [];

  /** One step on a day, the worker stopped before and after it; nothing that was told before may be missing. */
  const play = async (clock: string, line: string, act: (panel: Screen) => Promise<void>) => {
    await cuppa().setClock(clock);
    const panel = await openInPanel(cuppa(), NAME);
    await cuppa().stopBackground();
    await act(panel);
    told.push(line);
    for (const said of told) await waitForText(panel, TIMELINE, said);
    await cuppa().stopBackground();
    for (const said of told) await waitForText(panel, TIMELINE, said);
    await panel.close();
    return dueByBadge(cuppa());
  };

  test('nothing is lost when the worker is stopped before a person is saved and asked', async () => {
    await cuppa().setClock(daysAgo(20));
    const tab = await openSample(cuppa());
    await cuppa().stopBackground();
    let popup = await cuppa().clickToolbar(tab);
    await passFirstRun(popup, 'Read pages when I click', { 'Your name': 'Ida Brook' });
    await cuppa().stopBackground();
    await popup.click(button('Save'));
    await waitForText(popup, STAGE, 'Saved');
    await popup.close();
    await cuppa().stopBackground();
    popup = await cuppa().clickToolbar(tab);
    await popup.type(DRAFT, ' On your line.');
    await cuppa().stopBackground();
    await popup.click(button('I sent it'));
    await waitForText(popup, STAGE, 'Asked');
    await popup.close();
    told.push('Saved', 'Asked', 'On your line.');
    expect(await dueByBadge(cuppa())).toEqual([NAME]);
  });

  test('nor before each step that follows, and the badge is right after each', async () => {
    const followed = await play(daysAgo(3), 'Followed up', async (panel) => {
      await panel.click('aria/Today[role="link"]');
      await panel.click(step('Follow up'));
      await panel.find(DRAFT);
      await cuppa().stopBackground();
      await panel.click(button('I sent it'));
    });
    const replied = await play(daysAgo(2), 'Replied', (panel) => panel.click(button('They replied')));
    const planned = await play(daysAgo(2, '10:00'), 'Talk planned', async (panel) => {
      await panel.click(button('We will talk on …'));
      await typeDate(panel, 'form input[type="date"]', daysAgo(1).slice(0, 10));
      await typeTime(panel, 'form input[type="time"]', '08:00');
      await cuppa().stopBackground();
      await panel.click(button('Save the date'));
    });
    const met = await play(daysAgo(1), 'Talked', (panel) => panel.click(button('We talked')));
    const thanked = await play(daysAgo(1, '10:00'), 'Thanked', (panel) =>
      panel.click(button('I thanked them')),
    );
    // Nothing waits to be done only between the follow-up and the answer to it.
    expect(followed).toEqual([]);
    expect([replied, planned, met, thanked]).toEqual([[NAME], [NAME], [NAME], [NAME]]);
  });

  test('a clock that goes forth and back changes what is due, and nothing that is kept', async () => {
    const seen: string[] = [];
    for (const days of [0, -200, 25, -200, 0]) {
      await cuppa().setClock(daysAgo(days, '20:00'));
      const panel = await cuppa().openOwnPage('sidepanel.html');
      await moveWorker(cuppa(), panel, days);
      await panel.find('main h1, main h2');
      const names = await panel.evaluate(dueNames);
      await waitForBadge(panel, names.length);
      seen.push(names.join());
      await panel.close();
      const person = await openInPanel(cuppa(), NAME);
      for (const said of told) await waitForText(person, TIMELINE, said);
      expect(await person.count(`${TIMELINE} li`)).toBe(LINES);
      await person.close();
      await cuppa().stopBackground();
    }
    expect(seen).toEqual([NAME, NAME, '', NAME, NAME]);
  });

  test('alarms that are gone are back with the next start of the worker', async () => {
    await cuppa().setClock(today());
    const panel = await cuppa().openOwnPage('sidepanel.html');
    const names = () => panel.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
    await until(async () => (await names()).includes('sweep'), {
      failure: 'There is no alarm to begin with',
    });
    for (const isAsleep of [true, false]) {
      if (isAsleep) await cuppa().stopBackground();
      await panel.evaluate(() => chrome.alarms.clearAll());
      expect(await names()).toEqual([]);
      await cuppa().stopBackground();
      await askForBadge(panel);
      await until(async () => (await names()).includes('sweep'), { failure: 'The alarm did not come back' });
    }
    await panel.close();
  });

  test.each(['quit', 'kill'] as const)('the badge is right and the alarm there after “%s”', async (how) => {
    await cuppa().setClock(today());
    await cuppa().restart(how);
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.find('li.due');
    const names = await panel.evaluate(dueNames);
    await waitForBadge(panel, names.length);
    expect(await panel.evaluate(async () => (await chrome.alarms.getAll()).length)).toBe(1);
    await panel.close();
  });
});
