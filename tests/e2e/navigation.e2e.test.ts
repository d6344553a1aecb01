import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { describeInBrowsers } from './harness/browsers.ts';
import { field } from './harness/screen.ts';
import { openSample, passFirstRun, samplePage } from './steps.ts';

const OTHER_URL = 'https://www.linkedin.com/in/jonas-weidling-example/';

const otherPage = () =>
  samplePage(['Mara Lindqvist', 'Jonas Weidling'], ['mara-lindqvist-example', 'jonas-weidling-example']);

/** What LinkedIn does from one profile to the next: the address changes, then the page is put in place, no load. */
async function goWithin(tab: Page, url: string, page: string): Promise<void> {
  await tab.evaluate(
    (address, html) => {
      history.pushState(null, '', address);
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.title = next.title;
      document.body.replaceWith(document.adoptNode(next.body));
    },
    url,
    page,
  );
}

describeInBrowsers('the person in front', (cuppa) => {
  test('is whoever the page shows after going from one profile to the next', async () => {
    const tab = await openSample(cuppa());
    let popup = await cuppa().clickToolbar(tab);
    await passFirstRun(popup, 'Read pages when I click');
    expect(await popup.value(field('Name'))).toBe('Mara Lindqvist');
    await popup.close();

    await goWithin(tab, OTHER_URL, await otherPage());
    popup = await cuppa().clickToolbar(tab);
    expect(await popup.value(field('Name'))).toBe('Jonas Weidling');
    await popup.close();
    await tab.close();
  });

  test('is the one in the tab in front, not in another', async () => {
    const one = await openSample(cuppa());
    const other = await cuppa().openPage(OTHER_URL, await otherPage());
    for (const [tab, name] of [
      [one, 'Mara Lindqvist'],
      [other, 'Jonas Weidling'],
      [one, 'Mara Lindqvist'],
    ] as const) {
      await tab.bringToFront();
      const popup = await cuppa().clickToolbar(tab);
      expect(await popup.value(field('Name'))).toBe(name);
      await popup.close();
    }
  });
});
