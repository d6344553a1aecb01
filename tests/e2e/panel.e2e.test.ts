import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { button, field, heading, link, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import {
  ADD,
  choice,
  DRAFT,
  openInPanel,
  passFirstRun,
  STAGE,
  TIMELINE,
  typeDate,
  typeTime,
  waitForText,
} from './steps.ts';

declare const chrome: Browser;

const DETAILS = 'text/Everything I know of them';
const SAMPLE = 'Maya Okonkwo-Lindqvist';

/** The names in the list, in its order. */
function listed(panel: Screen): Promise<string[]> {
  return panel.page.$$eval('.lines strong', (names) => names.map(({ textContent }) => textContent));
}

async function expectList(panel: Screen, names: readonly string[]): Promise<void> {
  await expect.poll(() => listed(panel), { timeout: 10_000 }).toEqual(names);
}

async function addByHand(panel: Screen, facts: Readonly<Record<string, string>>): Promise<void> {
  await panel.click(link('Contacts'));
  await panel.click(ADD);
  for (const [name, value] of Object.entries(facts)) await panel.type(`aria/${name}`, value);
  await panel.click(button('Save'));
  await waitForText(panel, STAGE, 'Saved');
}

/** Controls that do not get the focus as one presses Tab again and again, and those that do not show it. */
async function tabThrough(panel: Screen): Promise<{ missed: string[]; unseen: string[] }> {
  await panel.evaluate(() => {
    const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary');
    // Of a list one row is reached by Tab; arrows lead from there to the others.
    const shown = [...controls].filter(
      (control) => control.checkVisibility() && control instanceof HTMLElement && control.tabIndex >= 0,
    );
    for (const control of shown) control.setAttribute('data-to-reach', '');
  });
  const unseen: string[] = [];
  // Not further: past the last control Tab leads out of the page, into the browser's own.
  for (let presses = 0; presses < 80 && (await panel.count('[data-to-reach]')) > 0; presses += 1) {
    await panel.press('Tab');
    const name = await panel.evaluate(async () => {
      const { activeElement: control } = document;
      if (!control || control === document.body) return '';
      control.removeAttribute('data-to-reach');
      // On its way through the browser's own controls, Firefox shows no focus in the page.
      if (!document.hasFocus()) return '';
      const isSeen = () => {
        const { outlineStyle, outlineWidth } = getComputedStyle(control);
        const { top, bottom } = control.getBoundingClientRect();
        const isInSight = bottom > 0 && top < innerHeight;
        return isInSight && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      };
      // The page may glide to what has the focus.
      for (let waits = 0; waits < 20 && !isSeen(); waits += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return isSeen() ? '' : `${control.tagName} ${control.textContent}`;
    });
    if (name) unseen.push(name);
  }
  const missed = await panel.page.$$eval('[data-to-reach]', (controls) =>
    controls.map((control) => `${control.tagName} ${control.textContent} ${control.id}`),
  );
  return { missed, unseen };
}

describeInBrowsers('the panel', (cuppa) => {
  let panel: Screen;

  test('tries itself on a sample person, and counts who is due on the toolbar button', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    await panel.click(button('Try it on a sample person'));
    await panel.waitFor(text(SAMPLE));
    expect(await panel.text()).toMatch(/No reply for \d+ business days: one follow-up/);
    const background = await cuppa().background();
    const badge = () => background.evaluate(() => chrome.action.getBadgeText({}));
    await until(async () => (await badge()) === '1', { failure: 'The badge does not say 1' });
  });

  test('finds people by any part of what is known, whatever the accents', async () => {
    await addByHand(panel, {
      Name: 'Łukasz Müller',
      Company: 'Northwind Rail',
      'Field of work': 'Transport',
    });
    await addByHand(panel, { Name: 'Ana Silva', Company: 'Tidewater', Role: 'Baker' });
    await panel.click(link('Contacts'));
    await expectList(panel, ['Ana Silva', 'Łukasz Müller', SAMPLE]);
    for (const [words, found] of [
      ['lukasz muller', ['Łukasz Müller']],
      ['RAIL', ['Łukasz Müller']],
      ['bake', ['Ana Silva']],
      ['nobody at all', []],
    ] as const) {
      await panel.fill('input[type="search"]', words);
      await expectList(panel, found);
    }
    await panel.waitFor(text('No one matches'));
    expect(await listed(panel)).toEqual([]);
    await panel.close();
  });

  test('lets one change what is known in place, and take it back', async () => {
    panel = await openInPanel(cuppa(), 'Ana Silva');
    await panel.click(DETAILS);
    await panel.fill(field('Company'), 'Crumb');
    await panel.waitFor('.person ::-p-text(Baker · Crumb)');
    await panel.click(button('Undo'));
    await panel.waitFor('.person ::-p-text(Baker · Tidewater)');
    const company = () => panel.value(field('Company'));
    await until(async () => (await company()) === 'Tidewater', {
      failure: 'The field shows what was undone',
    });
    expect(await company()).toBe('Tidewater');
  });

  test('keeps in step with other pages, and loses no field of either', async () => {
    const other = await openInPanel(cuppa(), 'Ana Silva');
    await other.click(DETAILS);
    await other.fill(field('Role'), 'Miller');
    await other.waitFor('.person ::-p-text(Miller · Tidewater)');
    await panel.page.bringToFront();
    await panel.waitFor('.person ::-p-text(Miller · Tidewater)');
    await panel.type(field('Location'), 'Porto');
    await other.page.bringToFront();
    await other.waitFor('.person ::-p-text(Porto)');
    expect(await other.value('.person')).toContain('Miller · Tidewater');
    // Two answers about one tie, each on its own page, stand side by side.
    await other.choose(choice('I know them from'), 'referred');
    await other.type(field('Who told you about them'), 'Mei Lin');
    await panel.page.bringToFront();
    await waitForText(panel, field('Who told you about them'), 'Mei Lin');
    await panel.click(text('I may mention their name'));
    await other.page.bringToFront();
    await other.waitFor(text('you may mention them'));
    expect(await other.value(field('Who told you about them'))).toBe('Mei Lin');
    // In the same field the later word holds, on both pages, and nothing else goes with it.
    await other.fill(field('School'), 'Porto School of Baking');
    await panel.page.bringToFront();
    await waitForText(panel, field('School'), 'Porto School of Baking');
    await panel.fill(field('School'), 'Faro');
    await other.page.bringToFront();
    await until(async () => (await other.value(field('School'))) === 'Faro', {
      failure: 'The later word is not shown on the other page',
    });
    expect(await other.value(field('Location'))).toBe('Porto');
    await other.close();
  });

  test('removes a contact, and brings it back', async () => {
    await panel.page.bringToFront();
    await panel.click(button('Remove this contact'));
    await panel.waitFor(heading('Contacts'));
    await expectList(panel, ['Łukasz Müller', SAMPLE]);
    expect(await panel.text()).toContain('Removed Ana Silva');
    await panel.click(button('Undo'));
    await expectList(panel, ['Ana Silva', 'Łukasz Müller', SAMPLE]);
    await panel.close();
  });

  test('asks nothing about someone who is not to be contacted', async () => {
    panel = await openInPanel(cuppa(), SAMPLE);
    await panel.waitFor(DRAFT);
    await panel.click(DETAILS);
    await panel.click(text('Do not contact them any more'));
    await panel.waitFor('.person ::-p-text(Do not contact)');
    await panel.waitForGone(DRAFT);
    await panel.click(link('Today'));
    await panel.waitFor('.due ::-p-text(Ana Silva)');
    expect(await panel.count(`.due ::-p-text(${SAMPLE})`)).toBe(0);
    await panel.click(button('Undo'));
    await panel.waitFor(text('one follow-up'));
    await panel.close();
  });

  test('keeps promises, names and a talk on both clocks with one contact', async () => {
    panel = await openInPanel(cuppa(), 'Ana Silva');
    await panel.click('summary ::-p-text(Promises)');
    await panel.click('text/Add a promise');
    await panel.type(field('What was promised'), 'Send the recipe');
    await panel.click(button('Add promise'));
    await panel.waitFor('details.part ::-p-text(You: Send the recipe)');
    await panel.click('details.part button ::-p-text(Kept)');
    await waitForText(panel, TIMELINE, 'Promise kept');
    await panel.click('text/Something else, or on another day');
    await panel.click(button('They gave me names'));
    await panel.type(field('Names, one a line'), 'Rui Costa');
    await panel.click(button('Save the names'));
    await panel.waitFor(link('Rui Costa'));
    await panel.click('text/Something else, or on another day');
    await panel.click(button('We will talk on …'));
    await typeDate(panel, 'form input[type="date"]', '2030-10-15');
    await typeTime(panel, 'form input[type="time"]', '10:00');
    await panel.type('aria/Their time zone, if it is another[role="combobox"]', 'Tokyo');
    await panel.waitFor('form ::-p-text(in Tokyo)');
    await panel.click(button('Save the date'));
    await waitForText(panel, '[aria-label="The talk"]', 'in Tokyo');
    expect(await findBarriers(panel.page)).toEqual([]);
    await panel.click(button('Call it off'));
    await waitForText(panel, STAGE, 'Replied');
    await panel.click(link('Rui Costa'));
    await panel.waitFor('.person ::-p-text(Rui Costa)');
    await panel.click(link('Ana Silva'));
    await panel.waitFor('.person ::-p-text(Ana Silva)');
    await panel.close();
  });

  test('can be worked by keyboard alone', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.page.bringToFront();
    await panel.waitFor('.due');
    const today = await tabThrough(panel);
    expect(today).toEqual({ missed: [], unseen: [] });
    await pressUntilFocused(panel, 'Follow up', { back: true });
    await panel.press('Enter');
    await panel.waitFor(DRAFT);
    const contact = await tabThrough(panel);
    expect(contact).toEqual({ missed: [], unseen: [] });
    // Once the focus was among the browser's own controls, no key that is sent reaches the page.
    const { hash } = new URL(panel.page.url());
    await panel.close();
    panel = await cuppa().openOwnPage(`sidepanel.html${hash}`);
    await panel.waitFor(DRAFT);
    await pressUntilFocused(panel, 'They replied');
    await panel.press('Enter');
    await waitForText(panel, STAGE, 'Replied');
    await pressUntilFocused(panel, 'Undo');
    await panel.press('Enter');
    await waitForText(panel, STAGE, 'Asked');
    await panel.press('Escape');
    await panel.waitFor(heading('Contacts'));
    // Tab leads to one row of the list.
    await pressUntilFocused(panel, 'Ana Silva');
    await panel.press('Enter');
    await waitForText(panel, STAGE, 'Replied');
    await panel.close();
  });
});

async function pressUntilFocused(panel: Screen, name: string, { back = false } = {}): Promise<void> {
  if (back) await panel.page.keyboard.down('Shift');
  let focused = '';
  // What holds everything says every name.
  const isThere = () => /^(?:a|button) /u.test(focused) && focused.includes(name);
  for (let presses = 0; presses < 80 && !isThere(); presses += 1) {
    await panel.press('Tab');
    focused = await panel.focused();
  }
  if (back) await panel.page.keyboard.up('Shift');
  if (!isThere()) throw new Error(`Tab does not lead to ${name}`);
}
