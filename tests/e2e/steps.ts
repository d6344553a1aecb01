import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PROJECT } from '../../scripts/output.ts';
import type { Cuppa } from './harness/launch.ts';
import { button, field } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';

/** What a person does again and again, by clicks and key presses alone. */

export const SAMPLE_URL = 'https://www.linkedin.com/in/mara-lindqvist-example/';

export const choice = (name: string) => `aria/${name}[role="combobox"]`;
/** The one click of a line on Today; its whole name, which differs by browser, says for whom it is. */
export const step = (name: string) => `.due button::-p-text(${name})`;
export const DRAFT = field('Your text');
/** Adds someone by hand: in the head of the contacts, or all there is to do while there are none. */
export const ADD = 'main button::-p-text(Add someone)';
export const TIMELINE = '.timeline';
export const STAGE = '.person .tag';

/** The page of an invented person, changed here and there if need be. */
export async function samplePage(...changes: readonly (readonly [string, string])[]): Promise<string> {
  const page = await readFile(join(PROJECT, 'tests/fixtures/sample-profile.html'), 'utf8');
  return changes.reduce((text, [from, to]) => text.replaceAll(from, to), page);
}

export async function openSample(cuppa: Cuppa): Promise<Page> {
  return cuppa.openPage(SAMPLE_URL, await samplePage());
}

/** Answers the first run and says who is asking, as far as given. */
export async function passFirstRun(
  screen: Screen,
  reading: 'Read pages when I click' | 'Never read pages',
  me: Readonly<Record<string, string>> = {},
): Promise<void> {
  await screen.click(button(reading));
  await screen.waitFor(button('Go on'));
  for (const [name, value] of Object.entries(me)) await screen.type(field(name), value);
  await screen.click(button('Go on'));
}

/** Opens the panel at someone, as a person looks them up there. */
export async function openInPanel(cuppa: Cuppa, name: string): Promise<Screen> {
  const panel = await cuppa.openOwnPage('sidepanel.html');
  await panel.click('aria/Contacts[role="link"]');
  await panel.click(`.lines ::-p-text(${name})`);
  await panel.waitFor(STAGE);
  return panel;
}

/** Waits until what the target says has this in it. */
export async function waitForText(screen: Screen, target: string, part: string): Promise<void> {
  let last = '';
  const holds = async () => {
    last = await screen.value(target);
    return last.includes(part);
  };
  await until(holds, { failure: `${target} does not say “${part}”` }).catch((error: unknown) => {
    throw new Error(`It says “${last}”`, { cause: error });
  });
}

/** Types a date, `2026-10-14`, in the order of days and months that the browser asks for. */
export async function typeDate(screen: Screen, target: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await typeParts(screen, target, { value: date, ways: [day + month + year, month + day + year] });
}

/** Types a time, `10:00`, with the half of the day where the browser asks for it. */
export async function typeTime(screen: Screen, target: string, time: string): Promise<void> {
  const [hour = '', minute = ''] = time.split(':');
  const half = Number(hour) < 12 ? 'a' : 'p';
  const hour12 = String(Number(hour) % 12 || 12).padStart(2, '0');
  await typeParts(screen, target, { value: time, ways: [hour + minute, hour12 + minute + half] });
}

async function typeParts(
  screen: Screen,
  target: string,
  { value, ways }: { value: string; ways: readonly string[] },
): Promise<void> {
  const handle = await screen.find(target);
  for (const keys of ways) {
    await handle.evaluate((element) => {
      if (!(element instanceof HTMLInputElement)) return;
      element.blur();
      element.value = '';
    });
    await handle.focus();
    await screen.page.keyboard.type(keys);
    if ((await screen.value(target)) === value) return;
  }
  throw new Error(`${value} could not be typed into ${target}`);
}

/** What a person would find on the clipboard: pasted, with the keys for it, into a page of no importance. */
export async function readClipboard(cuppa: Cuppa): Promise<string> {
  const tab = await cuppa.openPage('https://example.com/paste', '<textarea autofocus></textarea>');
  await tab.bringToFront();
  await tab.focus('textarea');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('v', { commands: ['Paste'] });
  await tab.keyboard.up('Control');
  // Nothing to paste is an answer too, after a while.
  const pasted = await until(() => tab.$eval('textarea', ({ value }) => value !== '' && value), {
    within: 500,
    failure: 'The clipboard is empty',
  }).catch(() => '');
  await tab.close();
  return pasted;
}

/** Runs first in each page of ours: counts the scripts it puts into other pages. */
export function countInjections(): void {
  const { scripting } = window.chrome;
  const inject = scripting.executeScript.bind(scripting);
  Object.assign(window, { injections: 0 });
  Object.assign(scripting, {
    executeScript: (injection: Parameters<typeof inject>[0]) => {
      Reflect.set(window, 'injections', Number(Reflect.get(window, 'injections')) + 1);
      return inject(injection);
    },
  });
}

export function injectionsBy(screen: Screen): Promise<unknown> {
  return screen.evaluate((): unknown => Reflect.get(window, 'injections'));
}

/** The keys are pressed faster than any finger could; from the last one to the click that closes takes a moment. */
const A_BLINK = 400;

export function blink(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, A_BLINK));
}
