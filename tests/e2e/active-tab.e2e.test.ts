import { expect, test } from 'vitest';
import { describeInBrowsers } from './harness/browsers.ts';
import type { Screen } from './harness/screen.ts';

const PROFILE = 'https://www.linkedin.com/in/ada-example/';
const PAGE = '<title>Ada Example | LinkedIn</title><h1>Ada Example</h1>';

/** Injects the reader into the tab in front, from a page of ours, and says how that went. */
function inject(screen: Screen): Promise<string> {
  return screen.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (active?.id === undefined) return 'no tab';
    const target = { tabId: active.id };
    try {
      const [injection] = await chrome.scripting.executeScript({ target, files: ['read-profile.js'] });
      return JSON.stringify(injection?.result ?? null);
    } catch (error) {
      return `refused: ${String(error)}`;
    }
  });
}

describeInBrowsers('reading a page', (cuppa) => {
  test('is refused before the person asks for it', async () => {
    const tab = await cuppa().openPage(PROFILE, PAGE);
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await tab.bringToFront();
    expect(await inject(panel)).toMatch(/^refused: .*(?:Cannot access|Missing host permission)/);
    await panel.close();
    await tab.close();
  });

  test('works after a click on the toolbar button', async () => {
    const tab = await cuppa().openPage(PROFILE, PAGE);
    const popup = await cuppa().clickToolbar(tab);
    expect(await inject(popup)).toContain('"status"');
    await popup.close();
    await tab.close();
  });
});
