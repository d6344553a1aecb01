import { expect, test } from 'vitest';
import { describeInBrowsers } from './harness/browsers.ts';
import { injectReader } from './harness/inject-reader.ts';

const PROFILE = 'https://www.linkedin.com/in/ada-example/';
const PAGE = '<title>Ada Example | LinkedIn</title><h1>Ada Example</h1>';

describeInBrowsers('access to a page', (cuppa) => {
  test('is refused before the person asks for it', async () => {
    const tab = await cuppa().openPage(PROFILE, PAGE);
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await tab.bringToFront();
    const { refusal } = await injectReader(panel);
    expect(refusal).toMatch(/Cannot access contents|Missing host permission/);
    await panel.close();
    await tab.close();
  });

  test('is there after a click on the toolbar button', async () => {
    const tab = await cuppa().openPage(PROFILE, PAGE);
    const popup = await cuppa().clickToolbar(tab);
    expect(await injectReader(popup)).toMatchObject({ result: { url: PROFILE } });
    await popup.close();
    await tab.close();
  });

  test('is only to the page on which the button was clicked', async () => {
    const clicked = await cuppa().openPage(PROFILE, PAGE);
    const popup = await cuppa().clickToolbar(clicked);
    await popup.close();
    const other = await cuppa().openPage('https://www.linkedin.com/in/bo-example/', PAGE);
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await other.bringToFront();
    expect(await injectReader(panel)).toHaveProperty('refusal');
    await Promise.all([panel.close(), other.close(), clicked.close()]);
  });
});
