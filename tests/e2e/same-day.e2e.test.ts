import { expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { describeInBrowsers } from './harness/browsers.ts';
import { button, field, heading, link } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { ADD, DRAFT, openSample, passFirstRun, STAGE, waitForText } from './steps.ts';

const WARNING = 'You wrote to Jon Wu at Northwind Rail today';

async function addJon(panel: Screen): Promise<void> {
  await panel.click(link('Contacts'));
  await panel.waitFor(heading('Contacts'));
  await panel.click(ADD);
  await panel.type('aria/Name', 'Jon Wu');
  await panel.type('aria/Company', 'Northwind Rail');
  await panel.click(button('Save'));
  await waitForText(panel, STAGE, 'Saved');
}

describeInBrowsers('two people of one organisation', (cuppa) => {
  let tab: Page;
  let popup: Screen;
  let panel: Screen;

  test('are no matter before somebody there was written to', async () => {
    tab = await openSample(cuppa());
    popup = await cuppa().clickToolbar(tab);
    await passFirstRun(popup, 'Read pages when I click', { 'Your name': 'Ida Brook' });
    await popup.click(button('Save'));
    await popup.waitFor(DRAFT);
    expect(await popup.text()).not.toContain('today. Two of one place');
    await popup.close();
  });

  test('on one day are warned of in the popup, above the draft to the second', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await addJon(panel);
    await panel.fill(field('Your text'), 'Dear Jon, may I ask you for 20 minutes?');
    await panel.click(button('I sent it'));
    await waitForText(panel, STAGE, 'Asked');
    await panel.close();
    popup = await cuppa().clickToolbar(tab);
    await popup.waitFor(`text/${WARNING}`);
    await popup.waitFor(DRAFT);
    expect(await popup.text()).toContain('Tomorrow is soon enough.');
    await popup.close();
  });
});
