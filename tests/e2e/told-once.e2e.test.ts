import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { packageFolder } from '../../scripts/output.ts';
import { BROWSERS } from './harness/browsers.ts';
import { launch } from './harness/launch.ts';
import type { Cuppa } from './harness/launch.ts';
import { button } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import type { BrowserName } from './harness/types.ts';
import { until } from './harness/until.ts';
import { passFirstRun } from './steps.ts';

declare const chrome: Browser;

const SWITCH = 'aria/Also show a notification, once for each thing that comes due[role="checkbox"]';

/** The build that ships, but for one line: no test can answer the browser’s own question for the permission. */
async function permittedPackage(name: BrowserName, folder: string): Promise<void> {
  await cp(packageFolder(name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
  const { permissions } = Object(manifest);
  await writeFile(
    path,
    JSON.stringify({ ...Object(manifest), permissions: [...permissions, 'notifications'] }),
  );
}

/** Runs first in each page of ours, in Firefox the event page too: notes what is shown, for any page to read. */
function noteShown(key: string): void {
  const { notifications } = window.chrome;
  const create: unknown = Reflect.get(notifications, 'create');
  if (typeof create !== 'function') return;
  Object.assign(notifications, {
    create: (...given: unknown[]): unknown => {
      const before = window.localStorage.getItem(key) ?? '';
      window.localStorage.setItem(key, `${before}${String(Object(given[0]).message)}\n`);
      return Reflect.apply(create, notifications, given);
    },
  });
}

/** What was shown. Chromium keeps each until it is put away; Firefox without a desktop keeps none, so it is noted. */
async function shown(cuppa: Cuppa, screen: Screen, key = 'at first'): Promise<string[]> {
  if (cuppa.name === 'chromium') {
    return screen.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  }
  const noted = await screen.evaluate((name: string) => localStorage.getItem(name) ?? '', key);
  return noted.split('\n').filter((line) => line !== '');
}

/** Runs in a page of ours: what Cuppa remembers to have told, and when. */
async function remembered(): Promise<unknown> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const asking = opening.result.transaction('notified').objectStore('notified').getAll();
  await new Promise((resolve) => asking.addEventListener('success', resolve));
  opening.result.close();
  return asking.result;
}

/** Wakes the worker, which tells what is news, and an alarm that is due besides. */
async function sweep(screen: Screen): Promise<void> {
  await screen.evaluate(async () => {
    await chrome.runtime.sendMessage({ kind: 'refresh-badge' }).catch(() => undefined);
    await chrome.alarms.create('now', { when: Date.now() });
  });
}

/** Waits until the alarm has rung. */
async function swept(screen: Screen): Promise<void> {
  const rung = () => screen.evaluate(async () => (await chrome.alarms.get('now')) === undefined);
  await until(rung, { failure: 'The alarm did not ring' });
}

describe.each(BROWSERS)('what comes due (%s)', (name) => {
  let folder: string;
  let cuppa: Cuppa;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuppa-told-'));
    await permittedPackage(name, folder);
    cuppa = await launch(name, { extension: folder });
    if (name === 'firefox') await cuppa.runFirst(noteShown, 'at first');
  });
  afterAll(async () => {
    await cuppa.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is told once, however often the worker starts and whatever is killed', async () => {
    const panel = await cuppa.openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    await panel.click(button('Try it on a sample person'));
    await panel.waitFor('li.due');
    await panel.close();
    let options = await cuppa.openOwnPage('options.html');
    await options.click(SWITCH);
    await options.waitFor('aria/Do not show names in notifications[role="checkbox"]');
    expect(await shown(cuppa, options)).toEqual([]);
    await cuppa.stopBackground();
    await sweep(options);
    await until(async () => (await shown(cuppa, options)).length > 0, { failure: 'Nothing was told' });
    const told = await shown(cuppa, options);
    expect(told).toHaveLength(1);
    for (let start = 0; start < 4; start += 1) {
      await cuppa.stopBackground();
      await sweep(options);
      await swept(options);
      expect(await shown(cuppa, options)).toEqual(told);
    }
    const known = await options.evaluate(remembered);
    expect(known).toHaveLength(1);
    for (const how of ['kill', 'quit'] as const) {
      if (name === 'firefox') await cuppa.runFirst(noteShown, how);
      await cuppa.restart(how);
      options = await cuppa.openOwnPage('options.html');
      await cuppa.stopBackground();
      await sweep(options);
      await swept(options);
      // A browser that has ended shows none of before; none of them comes again.
      expect(await shown(cuppa, options, how)).toEqual([]);
      expect(await options.evaluate(remembered)).toEqual(known);
    }
  });
});
