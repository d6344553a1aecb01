import { expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findFlaws } from './harness/flaws.ts';
import { button, field, heading, link, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { ADD, DRAFT, openInPanel, openSample, STAGE, waitForText } from './steps.ts';

const OTHER_URL = 'https://www.linkedin.com/in/tomas-ferro-example/details/skills/';
const SAMPLE = 'Maya Okonkwo-Lindqvist';

/** Runs first in a page of ours: the browser does not open the database. */
function shutDatabase(): void {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole travels to the page as text
  window.IDBFactory.prototype.open = () => {
    throw new window.DOMException('Internal error opening backing store', 'UnknownError');
  };
}

describeInBrowsers('every screen fits and lets everybody in', (cuppa) => {
  let screen: Screen;

  const flawsOf = async (name: string) => findFlaws(cuppa(), screen.page, name);

  /** The popup's states in a tab: Firefox lets nobody size or close the popup itself as one wishes. */
  const openPopupPage = async () => {
    screen = await cuppa().openOwnPage('popup.html');
  };

  test('welcome, and the first steps after it', async () => {
    await openPopupPage();
    await screen.waitFor(heading('Before the first cup'));
    expect(await flawsOf('welcome')).toEqual([]);
    await screen.click(button('Read pages when I click'));
    await screen.waitFor(heading('Who is asking'));
    expect(await flawsOf('first-steps')).toEqual([]);
    await screen.click(button('Go on'));
  });

  test('the popup away from any profile: nobody saved, by hand, someone due', async () => {
    await screen.waitFor(heading('Nobody saved yet'));
    expect(await flawsOf('home-empty')).toEqual([]);
    await screen.click(button('Add someone by hand'));
    await screen.type(field('Name'), 'Ana Silva');
    await screen.choose('aria/I know them from[role="combobox"]', 'referred');
    expect(await flawsOf('by-hand')).toEqual([]);
    await screen.close();
    screen = await cuppa().openOwnPage('sidepanel.html');
    await screen.waitFor(heading('Nobody saved yet'));
    expect(await flawsOf('today-empty')).toEqual([]);
    await screen.click(button('Try it on a sample person'));
    await screen.waitFor('.due');
    expect(await flawsOf('today')).toEqual([]);
    await screen.close();
    await openPopupPage();
    await screen.waitFor(heading('1 person needs you today'));
    expect(await flawsOf('home-due')).toEqual([]);
    await screen.click(button(SAMPLE));
    await screen.waitFor(DRAFT);
    expect(await flawsOf('popup-contact')).toEqual([]);
    await screen.close();
  });

  test('the popup on a profile: new, saved with what is still to fill in', async () => {
    screen = await cuppa().clickToolbar(await openSample(cuppa()));
    await screen.waitFor(button('Save'));
    expect(await findBarriers(screen.page)).toEqual([]);
    await screen.click(button('Save'));
    await waitForText(screen, STAGE, 'Saved');
    await screen.click(button('Copy'));
    await screen.waitFor(text('Not copied: fill these in first'));
    expect(await findBarriers(screen.page)).toEqual([]);
    await screen.close();
  });

  test('the popup on a page that is not read', async () => {
    const tab = await cuppa().openPage(OTHER_URL, '<p>Skills</p>');
    screen = await cuppa().clickToolbar(tab);
    await screen.waitFor(text('This is one list of the profile in full, not the profile itself.'));
    expect(await findBarriers(screen.page)).toEqual([]);
    await screen.close();
  });

  test('the contacts, and adding one', async () => {
    screen = await cuppa().openOwnPage('sidepanel.html#/contacts');
    await screen.click(button('Filter'));
    expect(await flawsOf('contacts')).toEqual([]);
    await screen.click(ADD);
    await screen.waitFor(heading('Add someone by hand'));
    expect(await flawsOf('add')).toEqual([]);
    await screen.close();
  });

  test('one contact with all of it open, with a talk to plan, and let alone', async () => {
    screen = await openInPanel(cuppa(), SAMPLE);
    await screen.waitFor(DRAFT);
    await screen.click(button('They replied'));
    await waitForText(screen, STAGE, 'Replied');
    await screen.click(button('We will talk on …'));
    await screen.page.$$eval('details', (all) => {
      for (const details of all) details.open = true;
    });
    expect(await flawsOf('contact-open')).toEqual([]);
    await screen.click(text('Do not contact them any more'));
    await screen.waitForGone(DRAFT);
    expect(await flawsOf('contact-let-alone')).toEqual([]);
    await screen.click(link('Today'));
    await screen.waitFor('h1');
    expect(await flawsOf('today-nothing')).toEqual([]);
    await screen.close();
  });

  test('the options', async () => {
    screen = await cuppa().openOwnPage('options.html');
    await screen.waitFor(heading('Cuppa options'));
    expect(await flawsOf('options')).toEqual([]);
    // What is folded is opened by the link that leads to it.
    await screen.click(link('Coach'));
    await screen.waitFor('aria/Asks for a job[role="checkbox"]');
    await screen.page.$$eval('details', (all) => {
      for (const details of all) details.open = true;
    });
    await screen.waitFor('.templates .line');
    expect(await flawsOf('options-open')).toEqual([]);
    await screen.close();
  });

  test('the way out when the data cannot be opened', async () => {
    await cuppa().runFirst(shutDatabase, null);
    screen = await cuppa().openOwnPage('sidepanel.html');
    await screen.waitFor(heading('Cuppa could not open your data'));
    expect(await flawsOf('recovery')).toEqual([]);
    await screen.close();
  });
});
