import { expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, WIDTHS } from './harness/layout.ts';
import { button, field, heading, link, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { ADD, choice, DRAFT, passFirstRun, STAGE, waitForText } from './steps.ts';

const SAMPLE = 'Maya Okonkwo-Lindqvist';
const ROW = 'li.due[data-due]';
const ALL = 3;
const PALETTE = 'aria/Find someone or go somewhere[role="combobox"]';
/** It has something to choose, and the keys go to it. */
const PALETTE_READY = 'dialog:has([role="combobox"]:focus) [role="option"][aria-selected="true"]';

/** Presses keys one after the other, as fast as a person who knows them. */
async function press(panel: Screen, ...keys: readonly Parameters<Screen['press']>[0][]): Promise<void> {
  for (const key of keys) await panel.press(key);
}

async function addReferred(panel: Screen, name: string): Promise<void> {
  await panel.click(link('Contacts'));
  await panel.click(ADD);
  await panel.type(field('Name'), name);
  await panel.type(field('Company'), 'Arup');
  await panel.choose(choice('I know them from'), 'referred');
  await panel.type(field('Who told you about them'), 'Ana Silva');
  await panel.click(button('Save'));
  await waitForText(panel, STAGE, 'Saved');
}

/** The name in the row that has the focus; empty when none has. */
function focusedRow(panel: Screen): Promise<string> {
  return panel.evaluate(
    () => document.activeElement?.closest('li.due')?.querySelector('.name-button')?.textContent ?? '',
  );
}

async function expectFocus(panel: Screen, name: string): Promise<void> {
  await until(async () => (await focusedRow(panel)) === name, { failure: `${name} has not the focus` });
}

async function expectRows(panel: Screen, count: number): Promise<void> {
  await until(async () => (await panel.count(ROW)) === count, { failure: `There are not ${count} rows` });
}

describeInBrowsers('Today', (cuppa) => {
  let panel: Screen;

  test('says what to do while nobody is saved', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    await panel.waitFor(heading('Nobody saved yet'));
    await panel.click(button('Try it on a sample person'));
    await panel.waitFor(ROW);
    for (const name of ['Meg Wu', 'Mei Lin']) await addReferred(panel, name);
    expect(await panel.value('.person h1')).toBe('Mei Lin');
    await panel.close();
  });

  test('is gone through and worked by single keys', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.page.bringToFront();
    await expectRows(panel, ALL);
    await press(panel, 'j', 'j');
    await expectFocus(panel, 'Meg Wu');
    await press(panel, 'ArrowDown');
    await expectFocus(panel, 'Mei Lin');
    await press(panel, 'k');
    await expectFocus(panel, 'Meg Wu');
    // Put off, the next one takes the place and the focus.
    await press(panel, 's');
    await until(async () => (await panel.focused()) === 'button Tomorrow', { failure: 'No choice of when' });
    await press(panel, 'Enter');
    await expectFocus(panel, 'Mei Lin');
    await panel.waitFor(text('Put off: Meg Wu'));
    await press(panel, 'u');
    await panel.waitFor(`${ROW} ::-p-text(Meg Wu)`);
    await press(panel, 'l');
    await panel.waitFor(text('Let go: Mei Lin'));
    await expectRows(panel, ALL - 1);
    await press(panel, 'u');
    await expectRows(panel, ALL);
    expect(await panel.count('.undo')).toBe(1);
  });

  test('opens the right draft with Enter, and the person with o', async () => {
    await panel.close();
    panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.page.bringToFront();
    await expectRows(panel, ALL);
    await press(panel, 'j', 'Enter');
    await panel.waitFor(DRAFT);
    expect(panel.page.url()).toContain('/follow-up');
    await panel.click(link('Today'));
    await expectRows(panel, ALL);
    await press(panel, 'j', 'j', 'o');
    await waitForText(panel, STAGE, 'Saved');
    expect(await panel.text()).toContain('Meg Wu');
    await panel.click(link('Today'));
    await expectRows(panel, ALL);
  });

  test('warns before two people of one place on one day, on the row and above the draft', async () => {
    await press(panel, 'j', 'j', 'e');
    await panel.waitFor(text('Asked: Meg Wu'));
    await panel.waitFor(`${ROW} ::-p-text(You wrote to Meg Wu at Arup today.)`);
    expect(await findBarriers(panel.page)).toEqual([]);
    // No answer from one of them is followed by asking the other.
    await panel.click(`${ROW} button::-p-text(Write to Mei)`);
    await waitForText(panel, '.person h1', 'Mei Lin');
    expect(panel.page.url()).toContain('/first-request');
    await panel.waitFor('.notice ::-p-text(You wrote to Meg Wu at Arup today.)');
    await panel.click(link('Today'));
    await expectRows(panel, ALL);
  });

  test('lists its keys, and leaves single keys alone once they are switched off', async () => {
    await press(panel, '?');
    await panel.waitFor('dialog[open] ::-p-text(Next person)');
    expect(await findBarriers(panel.page)).toEqual([]);
    await panel.click('dialog input[type="checkbox"]');
    await press(panel, 'Escape');
    await panel.waitForGone('dialog');
    await until(async () => (await panel.count('[aria-keyshortcuts="Enter"]')) === 0, {
      failure: 'Single keys still act',
    });
    await press(panel, 'j', '?');
    expect(await focusedRow(panel)).toBe('');
    expect(await panel.count('dialog')).toBe(0);
    await panel.click(button('Keys'));
    await panel.click('dialog input[type="checkbox"]');
    await panel.click(button('Close'));
    await panel.waitForGone('dialog');
    await panel.waitFor('[aria-keyshortcuts="Enter"]');
  });

  test('finds anyone from anywhere, by a combobox', async () => {
    await panel.page.keyboard.down('Control');
    await press(panel, 'k');
    await panel.page.keyboard.up('Control');
    await panel.waitFor(PALETTE);
    await panel.waitFor(PALETTE_READY);
    await panel.page.keyboard.type('mei');
    await panel.waitFor('[role="option"][aria-selected="true"] ::-p-text(Mei Lin)');
    expect(await findBarriers(panel.page)).toEqual([]);
    await press(panel, 'Enter');
    await waitForText(panel, STAGE, 'Saved');
    expect(await panel.value('.person h1')).toBe('Mei Lin');
    await panel.click(button('Find'));
    await panel.waitFor(PALETTE);
    await panel.waitFor(PALETTE_READY);
    await press(panel, 'ArrowDown', 'ArrowUp', 'Enter');
    await expectRows(panel, ALL);
    for (const width of WIDTHS) expect(await findOverflow(panel.page, width)).toEqual([]);
  });

  test('says so when all is done, and what comes next', async () => {
    // Let go, the sample person needs nothing of all that; the others are asked.
    await press(panel, 'j', 'l');
    await panel.waitFor(text(`Let go: ${SAMPLE}`));
    await panel.waitForGone(`${ROW} ::-p-text(${SAMPLE})`);
    await press(panel, 'e');
    await panel.waitFor(heading('Done for today'));
    await panel.waitFor(text('Next:'));
    expect(await panel.text()).toMatch(/Next: .*(?:Meg Wu|Mei Lin)/);
    await panel.close();
  });
});
