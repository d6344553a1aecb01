import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { describeInBrowsers } from './harness/browsers.ts';
import type { Cuppa } from './harness/launch.ts';
import { button, field } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { blink, DRAFT, openInPanel, openSample, STAGE, waitForText } from './steps.ts';

const NOTE = field('A note');
const UNFINISHED = ' I have walked along your line and wond';

describeInBrowsers('what was typed', (cuppa) => {
  let tab: Page;
  let popup: Screen;

  /** The popup goes away as when one clicks beside it, the worker after its half a minute. */
  const leave = async () => {
    await blink();
    await popup.close();
    await cuppa().stopBackground();
  };

  test('about oneself is kept when the popup closes in the middle of a word', async () => {
    tab = await openSample(cuppa());
    popup = await cuppa().clickToolbar(tab);
    await popup.click(button('Read pages when I click'));
    await popup.type(field('Your name'), 'Ida Bro');
    await leave();
    const options = await cuppa().openOwnPage('options.html');
    expect(await options.value(field('Your name'))).toBe('Ida Bro');
    await options.close();
  });

  test('about a new person is kept when the popup closes in the middle of a word', async () => {
    popup = await cuppa().clickToolbar(tab);
    await popup.fill(field('Role'), 'Head of time');
    await popup.type(field('Field of work'), 'Trans');
    await leave();
    popup = await cuppa().clickToolbar(tab);
    expect(await popup.value(field('Role'))).toBe('Head of time');
    expect(await popup.value(field('Field of work'))).toBe('Trans');
    expect(await popup.value(field('Name'))).toBe('Mara Lindqvist');
  });

  test('into a draft is kept when the popup closes in the middle of a word', async () => {
    await popup.click(button('Save'));
    await popup.type(DRAFT, UNFINISHED);
    const written = await popup.value(DRAFT);
    expect(written).toMatch(new RegExp(`${UNFINISHED}$`));
    await leave();
    popup = await cuppa().clickToolbar(tab);
    expect(await popup.value(DRAFT)).toBe(written);
    await popup.close();
  });

  test('into a note is kept when the panel closes, and is shown in no timeline before it is added', async () => {
    let panel = await openInPanel(cuppa(), 'Mara Lindqvist');
    await panel.type(NOTE, 'Likes map');
    await blink();
    await panel.close();
    panel = await openInPanel(cuppa(), 'Mara Lindqvist');
    expect(await panel.value(NOTE)).toBe('Likes map');
    expect(await panel.value('.timeline')).not.toContain('Likes map');
    await panel.type(NOTE, 's');
    await blink();
  });

  test('is there after the browser was killed', async () => {
    await cuppa().restart('kill');
    const panel = await openInPanel(cuppa(), 'Mara Lindqvist');
    expect(await panel.value(NOTE)).toBe('Likes maps');
    expect(await panel.value(DRAFT)).toContain(UNFINISHED);
    await panel.click(button('Add note'));
    await waitForText(panel, '.timeline', 'Likes maps');
    expect(await panel.value(NOTE)).toBe('');
    await panel.close();
  });

  test('about someone added by hand is kept when the browser is killed', async () => {
    popup = await openHome(cuppa());
    await popup.click(button('Add someone by hand'));
    await popup.type(field('Name'), 'Tomas Fer');
    await blink();
    await cuppa().restart('kill');
    popup = await openHome(cuppa());
    await popup.click(button('Add someone by hand'));
    expect(await popup.value(field('Name'))).toBe('Tomas Fer');
    await popup.type(field('Name'), 'ro');
    await popup.click(button('Save'));
    await waitForText(popup, STAGE, 'Saved');
    await popup.close();
  });
});

/** The popup on a page that is nobody's. */
async function openHome(cuppa: Cuppa): Promise<Screen> {
  const tab = await cuppa.openPage('https://example.com/', '<p>Any page</p>');
  return cuppa.clickToolbar(tab);
}
