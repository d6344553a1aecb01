import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { PROJECT } from '../../scripts/output.ts';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import type { Cuppa } from './harness/launch.ts';
import { button, field, heading, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import {
  choice,
  countInjections,
  injectionsBy,
  passFirstRun,
  readClipboard,
  STAGE,
  waitForText,
} from './steps.ts';

const YLVA = 'https://www.linkedin.com/in/ylva-stromberg-77b/';
const FIELDS = ['Name', 'Headline', 'Role', 'Company', 'School', 'Location'];

function fixture(name: string): Promise<string> {
  return readFile(join(PROJECT, `tests/fixtures/linkedin/${name}.html`), 'utf8');
}

async function openUnknown(cuppa: Cuppa): Promise<{ tab: Page; popup: Screen }> {
  const tab = await cuppa.openPage(YLVA, await fixture('unknown'));
  return { tab, popup: await cuppa.clickToolbar(tab) };
}

/** Puts a text into a field at once, as pasting does. */
async function paste(screen: Screen, target: string, words: string): Promise<void> {
  const handle = await screen.find(target);
  await handle.focus();
  await screen.evaluate((pasted) => document.execCommand('insertText', false, pasted), words);
}

describeInBrowsers('a page in no layout known', (cuppa) => {
  test('offers its lines; what is picked outlives the popup and becomes a contact', async () => {
    const opened = await openUnknown(cuppa());
    let { popup } = opened;
    await passFirstRun(popup, 'Read pages when I click');
    await popup.waitFor(text('does not know this kind of page yet'));
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.click(button('Pick from the page'));
    await popup.waitFor(heading('Which line is what?'));
    expect(await popup.value(choice('Name'))).toBe('Ylva Strömberg');
    expect(await popup.text()).not.toMatch(/Odalys|Never shown/);
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.choose(choice('Role'), 'Harbour pilot');
    await popup.choose(choice('Company'), 'Kattegat Pilots');
    await popup.close();

    popup = await cuppa().clickToolbar(opened.tab);
    expect(await popup.value(choice('Company'))).toBe('Kattegat Pilots');
    await popup.choose(choice('Location'), 'Varberg, Sweden');
    await popup.click(button('Use these'));
    expect(await popup.value(field('Role'))).toBe('Harbour pilot');
    await popup.waitFor(text('picked by you'));
    await popup.close();

    popup = await cuppa().clickToolbar(opened.tab);
    expect(await popup.value(field('Location'))).toBe('Varberg, Sweden');
    await popup.click(button('Save'));
    await waitForText(popup, STAGE, 'Saved');
    await popup.close();

    popup = await cuppa().clickToolbar(opened.tab);
    await waitForText(popup, STAGE, 'Saved');
    expect(await popup.text()).toContain('Harbour pilot · Kattegat Pilots');
    await popup.close();
    await opened.tab.close();
  });

  test('can be picked from by keyboard alone', async () => {
    const url = 'https://www.linkedin.com/in/ylva-stromberg-by-keys/';
    const tab = await cuppa().openPage(url, await fixture('unknown'));
    const popup = await cuppa().clickToolbar(tab);
    await popup.find(button('Pick from the page')).then((handle) => handle.focus());
    await popup.press('Enter');
    await popup.waitFor(heading('Which line is what?'));
    for (let tabs = 0; tabs < 3; tabs += 1) await popup.press('Tab');
    await popup.page.keyboard.type('harbour pilot');
    await popup.press('Tab');
    expect(await popup.value(choice('Role'))).toMatch(/^Harbour pilot/);
    await popup.click(button('Back'));
    await popup.waitFor(button('Try again'));
    await popup.close();
    await tab.close();
  });

  test('has its shape copied for a report, without a word of it', async () => {
    const url = 'https://www.linkedin.com/in/ylva-stromberg-report/';
    const tab = await cuppa().openPage(url, await fixture('unknown'));
    const popup = await cuppa().clickToolbar(tab);
    await popup.click('summary');
    await popup.click(button('Copy what went wrong'));
    await popup.waitFor(text('Copied.'));
    const report = await readClipboard(cuppa());
    expect(report).toMatch(
      /^Cuppa [\d.]+, (?:Chrome|Firefox) \d+\nlayout: unknown\nrule: not-loaded: no layout\n/,
    );
    expect(report).toContain('h2 data-owner=4 "14" *');
    expect(report).not.toMatch(/ylva|str.mberg|pilot|varberg|odalys|linkedin/i);
    await popup.close();
    await tab.close();
  });

  test('is not picked from once it is that of another person', async () => {
    const url = 'https://www.linkedin.com/in/ylva-stromberg-moves/';
    const tab = await cuppa().openPage(url, await fixture('unknown'));
    const popup = await cuppa().clickToolbar(tab);
    await popup.click(button('Pick from the page'));
    await popup.waitFor(heading('Which line is what?'));
    await tab.evaluate(() => history.pushState(null, '', '/in/somebody-else/'));
    await popup.click(button('Use these'));
    await popup.waitFor(text('so nothing was taken from it.'));
    expect(await popup.count('input')).toBe(0);
    await popup.click(button('Back'));
    await popup.click(button('Pick from the page'));
    await popup.close();
    await tab.close();
  });

  test('is not picked from where it is about nobody', async () => {
    const tab = await cuppa().openPage('https://www.linkedin.com/in/nobody-here-404/', await fixture('gone'));
    const popup = await cuppa().clickToolbar(tab);
    await popup.waitFor(text('This address shows nobody'));
    expect(await popup.count(button('Pick from the page'))).toBe(0);
    await popup.waitFor(button('Add by hand'));
    await popup.close();
    await tab.close();
  });
});

describeInBrowsers('a text pasted', (cuppa) => {
  test('gives the fields without any look at the page', async () => {
    await cuppa().runFirst(countInjections, null);
    const opened = await openUnknown(cuppa());
    let { popup } = opened;
    await passFirstRun(popup, 'Never read pages');
    expect(await popup.value(field('Name'))).toBe('Ylva Strömberg');
    await popup.click(button('Paste the page’s text instead'));
    await popup.waitFor(heading('Paste the page’s text'));
    await popup.close();

    popup = await cuppa().clickToolbar(opened.tab);
    const copied = 'Qx\nYlva Strömberg\n· 2:a\nHarbour pilot\nVarberg, Sweden\n·\nQx info\nKattegat Pilots\n';
    await paste(popup, field('Text of the page'), copied);
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.click(button('Find the lines'));
    await popup.waitFor(heading('Which line is what?'));
    const read = FIELDS.map((name) => popup.value(choice(name)));
    expect(await Promise.all(read)).toEqual([
      'Ylva Strömberg',
      'Harbour pilot',
      '',
      '',
      '',
      'Varberg, Sweden',
    ]);
    await popup.choose(choice('Company'), 'Kattegat Pilots');
    await popup.click(button('Use these'));
    await popup.waitFor(text('from the pasted text'));
    expect(await popup.value(field('Degree'))).toBe('2');
    expect(await injectionsBy(popup)).toBe(0);
    await popup.click(button('Save'));
    await waitForText(popup, STAGE, 'Saved');
    await popup.close();
    await opened.tab.close();
  });
});
