import { expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { button, field, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { passFirstRun, waitForText } from './steps.ts';

const NOTES = '.lead-notes';
const NOTE = `${NOTES} textarea`;
const CLOCK = '.clock-time';
const FIRST = '.lead-questions .asked-line:first-child';

/** Goes on with Tab until what has the focus is called so. */
async function tabTo(panel: Screen, name: string, { back = false } = {}): Promise<void> {
  if (back) await panel.page.keyboard.down('Shift');
  let focused = '';
  for (let presses = 0; presses < 120 && !focused.includes(name); presses += 1) {
    await panel.press('Tab');
    focused = await focusedName(panel);
  }
  if (back) await panel.page.keyboard.up('Shift');
  if (!focused.includes(name)) throw new Error(`Tab does not lead to ${name}`);
}

/** What is written on or beside the control that has the focus. */
function focusedName(panel: Screen): Promise<string> {
  return panel.evaluate(() => {
    const element = document.activeElement;
    if (!element?.matches('a, button, input, textarea')) return '';
    const labelled =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map(({ textContent }) => textContent).join(' ')
        : element.textContent;
    const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    return `${group} ${labelled}`;
  });
}

async function altAnd(panel: Screen, digit: 'Digit1' | 'Digit2'): Promise<void> {
  await panel.page.keyboard.down('Alt');
  await panel.press(digit);
  await panel.page.keyboard.up('Alt');
}

async function secondsLeft(panel: Screen): Promise<number> {
  const [, minutes = '', seconds = ''] = /(\d+):(\d+) left/u.exec(await panel.value(CLOCK)) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

describeInBrowsers('a talk', (cuppa) => {
  let panel: Screen;
  let address = '';
  let left = 0;
  let leftAt = 0;

  test('is prepared by keyboard alone', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', { 'Your name': 'Ida Brook' });
    await panel.click('aria/Contacts[role="link"]');
    await panel.click(text('Add someone by hand'));
    await panel.type(field('Name'), 'Mei Lin');
    await panel.click(button('Save'));
    await panel.waitFor('.person ::-p-text(Mei Lin)');
    await panel.click(text('Something else, or on another day'));
    await panel.click(button('They replied'));
    await panel.waitFor(button('Prepare the talk'));
    await tabTo(panel, 'Prepare the talk', { back: true });
    await panel.press('Enter');
    await panel.waitFor(button('Suggest questions'));
    await tabTo(panel, 'What I want to find out');
    await panel.page.keyboard.type('Is it for me?');
    await tabTo(panel, 'Suggest questions');
    await panel.press('Enter');
    await panel.waitFor(text('Always last'));
    expect(await panel.count('.plan-line')).toBe(11);
    expect(await findBarriers(panel.page)).toEqual([]);
  });

  test('is led: questions are ticked, notes written and marked', async () => {
    await tabTo(panel, 'Start the talk', { back: true });
    await panel.press('Enter');
    await panel.waitFor(CLOCK);
    // The cursor is where one writes.
    await until(async () => (await focusedName(panel)).trim() === 'Note', {
      failure: 'The cursor is not in the notes',
    });
    await panel.page.keyboard.type('Nights are long');
    await panel.press('Enter');
    await altAnd(panel, 'Digit1');
    await panel.page.keyboard.type('Try a week of nights');
    await panel.press('Enter');
    await altAnd(panel, 'Digit2');
    await panel.page.keyboard.type('Ben Wong, runs the night shift');
    await panel.press('Enter');
    await waitForText(panel, `${NOTES} .note-lines`, 'Ben Wong');
    const first = await panel.value(`${FIRST} .choice`);
    await tabTo(panel, first, { back: true });
    // The button beside it has the question in its name as well.
    await panel.page.keyboard.down('Shift');
    await panel.press('Tab');
    await panel.page.keyboard.up('Shift');
    await panel.press(' ');
    await panel.waitFor(`${FIRST} textarea`);
    await until(async () => (await focusedName(panel)).includes('Note on this answer'), {
      failure: 'The cursor is not in the note of the question',
    });
    await panel.page.keyboard.type('Three to');
    expect(await findBarriers(panel.page)).toEqual([]);
    address = new URL(panel.page.url()).hash;
    left = await secondsLeft(panel);
    leftAt = Date.now();
    await panel.page.keyboard.type(' eleven');
    // A note is on the disk within 300 ms of its last key.
    await new Promise((resolve) => setTimeout(resolve, 250));
  });

  test('goes on where it was after the browser was killed', async () => {
    await cuppa().restart('kill');
    panel = await cuppa().openOwnPage(`sidepanel.html${address}`);
    await panel.waitFor(CLOCK);
    const gone = (Date.now() - leftAt) / 1000;
    expect(Math.abs(left - gone - (await secondsLeft(panel)))).toBeLessThan(3);
    const notes = await panel.value(`${NOTES} .note-lines`);
    for (const line of ['Nights are long', 'Try a week of nights', 'Ben Wong']) expect(notes).toContain(line);
    await panel.click(`${FIRST} button::-p-text(Notes (1))`);
    await panel.waitFor(`${FIRST} ::-p-text(Three to eleven)`);
    expect(await panel.evaluate((first) => document.querySelector(`${first} :checked`) !== null, FIRST)).toBe(
      true,
    );
    await panel.type(NOTE, 'Mornings are free');
    await panel.press('Enter');
    await waitForText(panel, `${NOTES} .note-lines`, 'Mornings are free');
  });

  test('ends in names, advice, thanks and a reflection, by keyboard alone', async () => {
    await tabTo(panel, 'End the talk');
    await panel.press('Enter');
    await panel.waitFor(text('After the talk'));
    expect(await findBarriers(panel.page)).toEqual([]);
    await tabTo(panel, 'Save the names');
    await panel.press('Enter');
    await panel.waitFor(text('Saved: Ben Wong'));
    await tabTo(panel, 'Try it');
    await panel.press('Enter');
    await panel.waitForGone('::-p-xpath(//button[starts-with(., "Try it")])');
    await tabTo(panel, 'Write the thank-you');
    await panel.press('Enter');
    await waitForText(panel, field('Your text'), 'Try a week of nights');
    expect(await panel.value(field('Your text'))).toContain('Ben Wong');
    await tabTo(panel, 'What did I find out?');
    await panel.page.keyboard.type('Nights decide');
    await tabTo(panel, 'How well does it fit me?');
    await panel.press('ArrowRight');
    await tabTo(panel, 'Finish the reflection');
    await panel.press('Enter');
    await panel.waitFor(text('Your reflection is kept'));
    await panel.close();
  });

  test('is found again on the person’s own page, with nothing left to reflect on', async () => {
    panel = await cuppa().openOwnPage(`sidepanel.html${address}`);
    await waitForText(panel, field('What did I find out?'), 'Nights decide');
    await panel.click('aria/← Mei Lin[role="link"]');
    await waitForText(panel, '.timeline', 'Reflected');
    expect(await panel.value('[aria-label="Next"]')).not.toContain('Write what you think');
    await panel.close();
  });
});
