import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/sizes.ts';
import type { Browser } from 'webextension-polyfill';
import { describeInBrowsers } from './harness/browsers.ts';
import { injectReader } from './harness/inject-reader.ts';
import { readTraces, spyingPage } from './spying-page.ts';

declare const chrome: Browser;

const PROFILE = 'https://www.linkedin.com/in/ada-example/';
const PAGE = spyingPage('Ada Example | LinkedIn', '<main><h1>Ada Example</h1><p>Reads and writes</p></main>');

/** Runs in the popup: does in the tab what a careless content script does. */
async function leaveTraces(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  await chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? 0 },
    func: async () => {
      document.body.dispatchEvent(new Event('click', { bubbles: true }));
      window.postMessage('a trace', '*');
      document.body.dataset['trace'] = '1';
      document.body.append(document.createElement('aside'));
      localStorage.setItem('trace', '1');
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel takes no origin
      new BroadcastChannel('wxt').postMessage('a trace');
      console.log('a trace');
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
  });
}

describeInBrowsers('a page that spies', (cuppa) => {
  test('sees nothing of a click on the toolbar button and the reading after it', async () => {
    const tab = await cuppa().openPage(PROFILE, PAGE);
    const before = await tab.evaluate(readTraces);
    const linesBefore = await cuppa().messages();
    const popup = await cuppa().clickToolbar(tab);
    expect(await injectReader(popup)).toHaveProperty('result');
    expect(await injectReader(popup)).toHaveProperty('result');
    expect(await injectReader(popup, 'inspect-page.js')).toHaveProperty('result.skeleton');
    await popup.close();

    const after = await tab.evaluate(readTraces);
    expect(after).toEqual({
      untrustedEvents: [],
      messages: [],
      mutations: [],
      globals: [],
      stored: [],
      channels: [],
      requests: before.requests,
      place: before.place,
    });
    expect(await cuppa().messages()).toEqual(linesBefore);
    await tab.close();
  });

  test('would see a script that leaves traces', async () => {
    const tab = await cuppa().openPage(PROFILE, PAGE);
    const linesBefore = await cuppa().messages();
    const popup = await cuppa().clickToolbar(tab);
    await popup.evaluate(leaveTraces);
    await popup.close();
    const traces = await tab.evaluate(readTraces);
    expect(traces).toMatchObject({
      untrustedEvents: ['click'],
      messages: ['a trace'],
      mutations: expect.arrayContaining(['attributes BODY', 'childList BODY']),
      stored: expect.arrayContaining(['trace']),
      channels: ['wxt'],
    });
    const lines = await cuppa().messages();
    expect(lines.slice(linesBefore.length).map(({ text }) => text)).toContainEqual(
      expect.stringContaining('a trace'),
    );
    await tab.close();
  });

  test('cannot fetch any file of the package', async () => {
    const tab = await cuppa().openPage(PROFILE, PAGE);
    const urls = listFiles(cuppa().extensionFolder).map((file) => `${cuppa().origin}/${file}`);
    const found = await tab.evaluate(async (all: string[]) => {
      const tries = all.map((url) =>
        fetch(url).then(
          () => [url],
          () => [],
        ),
      );
      return (await Promise.all(tries)).flat();
    }, urls);
    expect(urls.length).toBeGreaterThan(5);
    expect(found).toEqual([]);
    await tab.close();
  });

  test('finds no way to talk to the extension', async () => {
    const tab = await cuppa().openPage(PROFILE, PAGE);
    const ways = await tab.evaluate(() =>
      ['chrome', 'browser'].flatMap((name) => {
        const api: unknown = Reflect.get(globalThis, name);
        return typeof api === 'object' && api !== null && 'runtime' in api && api.runtime !== undefined
          ? [name]
          : [];
      }),
    );
    expect(ways).toEqual([]);
    await tab.close();
  });

  test('cannot show a page of the extension in a frame', async () => {
    const innocent = 'https://www.linkedin.com/frame/';
    cuppa().serve(innocent, '<p>Any page</p>');
    const own = ['popup.html', 'sidepanel.html', 'options.html'].map((page) => `${cuppa().origin}/${page}`);
    const tab = await cuppa().openPage(PROFILE, PAGE);
    await tab.evaluate(
      async (urls: string[]) => {
        for (const url of urls) {
          const frame = document.createElement('iframe');
          frame.src = url;
          document.body.append(frame);
        }
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      },
      [innocent, ...own],
    );
    const shown = await cuppa().framesOf(tab);
    expect(shown).toContain(innocent);
    expect(shown.filter((url) => url.startsWith(cuppa().origin))).toEqual([]);
    await tab.close();
  });
});
