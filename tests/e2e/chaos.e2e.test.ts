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

const say = (names: readonly string[], badge: string) => `${names.join()}; badge “${badge}”`;

/** Waits until Today has these people overdue or due, and the badge their number; nothing for nobody. */
async function waitForDue(panel: Screen, expected: readonly string[]): Promise<void> {
  let last = '';
  const holds = async () => {
    last = say(await panel.evaluate(dueNames), await badgeOf(panel));
    return last === say(expected, expected.length > 0 ? String(expected.length) : '');
  };
  await until(holds, { failure: `Not due as expected: ${expected.join()}` }).catch((error: unknown) => {
    throw new Error(`There is: ${last}`, { cause: error });
  });
}

/** Waits until the panel shows these people as due on the real day, and the badge their number. */
async function expectDue(cuppa: Cuppa, expected: readonly string[]): Promise<void> {
  await cuppa.setClock(today());
  const panel = await cuppa.openOwnPage('sidepanel.html');
  await panel.find('main h1, main h2');
  // In Firefox the event page has the pages’ clock: it starts anew on the real day.
  if (cuppa.name === 'firefox') {
    await cuppa.stopBackground();
    await askForBadge(panel);
  }
  await waitForDue(panel, expected);
  await panel.close();
}

/** Moves the worker’s own clock. In Firefox each start has the pages’; in Chromium the one that runs is changed. */
async function moveWorker(cuppa: Cuppa, panel: Screen, daysBack: number): Promise<void> {
  if (cuppa.name === 'firefox') await cuppa.stopBackground();
  await askForBadge(panel);
  if (cuppa.name === 'firefox') return;
  const worker = await cuppa.background();
  await worker.evaluateWith((by) => {
    const clock = globalThis.Date;
    const real: unknown = Reflect.get(clock, 'realNow') ?? clock.now.bind(clock);
    Object.assign(clock, {
      realNow: real,
      now: () => (typeof real === 'function' ? Number(Reflect.apply(real, clock, [])) - by : 0),
    });
  }, daysBack * 86_400_000);
  await askForBadge(panel);
}

describeInBrowsers('whatever breaks off', (cuppa) => {
  const told: string[] = [];

  /** One step on a day, the worker stopped before and after it; nothing that was told before may be missing. */
  const play = async (clock: string, line: string, act: (panel: Screen) => Promise<void>) => {
    // Nothing waits to be done only between the follow-up and the answer to it.
    const due = line === 'Followed up' ? [] : [NAME];
    await cuppa().setClock(clock);
    const panel = await openInPanel(cuppa(), NAME);
    await cuppa().stopBackground();
    await act(panel);
    told.push(line);
    for (const said of told) await waitForText(panel, TIMELINE, said);
    await cuppa().stopBackground();
    for (const said of told) await waitForText(panel, TIMELINE, said);
    await panel.close();
    await expectDue(cuppa(), due);
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
    expect(told.push('Saved', 'Asked', 'On your line.')).toBe(3);
    await expectDue(cuppa(), [NAME]);
  });

  test('nor before each step that follows, and the badge is right after each', async () => {
    await play(daysAgo(3), 'Followed up', async (panel) => {
      await panel.click('aria/Today[role="link"]');
      await panel.click(step('Follow up'));
      await panel.find(DRAFT);
      await cuppa().stopBackground();
      await panel.click(button('I sent it'));
    });
    await play(daysAgo(2), 'Replied', (panel) => panel.click(button('They replied')));
    await play(daysAgo(2, '10:00'), 'Talk planned', async (panel) => {
      await panel.click(button('We will talk on …'));
      await typeDate(panel, 'form input[type="date"]', daysAgo(1).slice(0, 10));
      await typeTime(panel, 'form input[type="time"]', '08:00');
      await cuppa().stopBackground();
      await panel.click(button('Save the date'));
    });
    await play(daysAgo(1), 'Talked', (panel) => panel.click(button('We talked')));
    await play(daysAgo(1, '10:00'), 'Thanked', (panel) => panel.click(button('I thanked them')));
    expect(told).toHaveLength(LINES + 1);
  });

  test('a clock that goes forth and back changes what is due, and nothing that is kept', async () => {
    const course = [
      { days: 0, due: [NAME] },
      { days: -200, due: [NAME] },
      { days: 25, due: [] },
      { days: -200, due: [NAME] },
      { days: 0, due: [NAME] },
    ];
    for (const { days, due } of course) {
      await cuppa().setClock(daysAgo(days, '20:00'));
      const panel = await cuppa().openOwnPage('sidepanel.html');
      await moveWorker(cuppa(), panel, days);
      await waitForDue(panel, due);
      await panel.close();
      const person = await openInPanel(cuppa(), NAME);
      for (const said of told) await waitForText(person, TIMELINE, said);
      expect(await person.count(`${TIMELINE} li`)).toBe(LINES);
      await person.close();
    }
    await cuppa().stopBackground();
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
      // A worker that the opening page has woken may be making its alarm just now.
      const areGone = async () => {
        await panel.evaluate(() => chrome.alarms.clearAll());
        return (await names()).length === 0;
      };
      await until(areGone, { failure: 'The alarms do not go' });
      await cuppa().stopBackground();
      await askForBadge(panel);
      await expect.poll(names, { timeout: 10_000 }).toContain('sweep');
    }
    await panel.close();
  });

  test.each(['quit', 'kill'] as const)('the badge is right and the alarm there after “%s”', async (how) => {
    await cuppa().setClock(today());
    await cuppa().restart(how);
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await waitForDue(panel, [NAME]);
    expect(await panel.evaluate(async () => (await chrome.alarms.getAll()).length)).toBe(1);
    await panel.close();
  });
});
