import { expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, setWidth, WIDTHS } from './harness/layout.ts';
import { button, field, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { openInPanel, passFirstRun, waitForText } from './steps.ts';

const NOTES = '.lead-notes';
const NOTE = `${NOTES} textarea`;
const CLOCK = '.clock-time';
const FIRST = '.lead-questions .asked-line:first-child';
const ADD = 'main button::-p-text(Add someone)';
const OWN = 'What goes into your kettle?';
const OWN_LINE = '.bank-list .line ::-p-text(kettle)';

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

async function addByHand(panel: Screen, name: string): Promise<void> {
  await panel.click('aria/Contacts[role="link"]');
  await panel.click(ADD);
  await panel.type(field('Name'), name);
  await panel.click(button('Save'));
  await panel.waitFor(`.person ::-p-text(${name})`);
}

/** What there is to press between clock and last questions and lies under one of them, however far it is scrolled. */
function findCovered(panel: Screen): Promise<string[]> {
  return panel.evaluate(() => {
    const body = document.querySelector('.lead-body');
    if (!body) return ['There is no talk'];
    const covered = new Set<string>();
    const all = [...body.querySelectorAll('button, input, textarea, summary')];
    for (let top = 0; top <= body.scrollHeight - body.clientHeight; top += 7) {
      body.scrollTop = top;
      const seen = body.getBoundingClientRect();
      for (const one of all) {
        const box = one.getBoundingClientRect();
        const ends = [Math.max(box.top, seen.top) + 1, Math.min(box.bottom, seen.bottom) - 1] as const;
        const isSeen = one.checkVisibility() && ends[1] > ends[0];
        const lies = ends.some((y) => !body.contains(document.elementFromPoint(box.left + box.width / 2, y)));
        if (isSeen && lies) covered.add(`${one.textContent} at ${String(top)}`);
      }
    }
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollHeight > clientHeight) covered.add('The page itself scrolls');
    if (body.scrollHeight <= body.clientHeight) covered.add('Nothing scrolls: nothing was tried');
    return [...covered];
  });
}

/** Tries to find one's own question among those to add to a talk. */
async function searchOwn(panel: Screen): Promise<void> {
  await panel.click('summary::-p-text(Add a question)');
  await panel.type('aria/Search the questions[role="searchbox"]', 'kettle');
}

describeInBrowsers('a talk', (cuppa) => {
  let panel: Screen;
  let options: Screen;
  let address = '';
  let left = 0;
  let leftAt = 0;

  test('is prepared by keyboard alone', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', { 'Your name': 'Ida Brook' });
    for (const name of ['Ben Wong', 'Mei Lin']) await addByHand(panel, name);
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

  test('leaves nothing to press half under what stands above and below it', async () => {
    for (const width of [WIDTHS[0], WIDTHS[1], WIDTHS[5]]) {
      await setWidth(panel.page, width);
      expect(await findCovered(panel)).toEqual([]);
      expect(await findOverflow(panel.page, width)).toEqual([]);
    }
    await setWidth(panel.page, WIDTHS[0]);
    for (const part of [0, 0.3, 0.6, 1]) {
      await panel.evaluate((share) => {
        const body = document.querySelector('.lead-body');
        if (body) body.scrollTop = share * (body.scrollHeight - body.clientHeight);
      }, part);
      expect(await findBarriers(panel.page)).toEqual([]);
    }
    await setWidth(panel.page, WIDTHS[5]);
  });

  test('ends in names, advice, thanks and a reflection, by keyboard alone', async () => {
    await tabTo(panel, 'End the talk');
    await panel.press('Enter');
    await panel.waitFor(text('After the talk'));
    expect(await findBarriers(panel.page)).toEqual([]);
    // A contact has that name already: nothing is saved before it is said whether it is him.
    await panel.waitFor(text('Ben Wong is already in your contacts'));
    await tabTo(panel, 'Save the names');
    await panel.press('Enter');
    await panel.waitFor(text('Say first who is meant by Ben Wong.'));
    await tabTo(panel, 'Link to Ben Wong', { back: true });
    await panel.press(' ');
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
    await panel.click('.tree a::-p-text(Ben Wong)');
    await waitForText(panel, '.timeline', 'Mei Lin gave you this name.');
    await panel.close();
  });

  const offered = async () => {
    panel = await cuppa().openOwnPage(`sidepanel.html${address}`);
    await searchOwn(panel);
    await panel.waitFor('::-p-xpath(//p[. = "0 found" or . = "1 found"])');
    const count = await panel.count('.offered-questions li');
    await panel.close();
    return count;
  };

  test('the bank of questions takes one’s own, reworded', async () => {
    options = await cuppa().openOwnPage('options.html#questions');
    await options.type(field('A question of my own'), 'What goes into your tea?');
    await options.press('Enter');
    await options.waitFor('.bank-list .tag ::-p-text(mine)');
    await options.fill(field('The question'), OWN);
    await options.waitFor(OWN_LINE);
    expect(await findBarriers(options.page)).toEqual([]);
  });

  test('the bank offers it while the next talk is prepared', async () => {
    panel = await openInPanel(cuppa(), 'Mei Lin');
    await panel.click(button('Prepare another talk'));
    await searchOwn(panel);
    address = new URL(panel.page.url()).hash;
    await panel.click('.offered-questions button::-p-text(kettle)');
    await panel.waitFor(text(`Added: ${OWN}`));
    expect(await panel.value('.plan-list')).toContain(OWN);
    await panel.click('.undo button::-p-text(Undo)');
    await panel.waitForGone('.plan-list');
    await panel.close();
  });

  test('the bank offers it no more once it is hidden, and again after Undo', async () => {
    await options.click('aria/Do not offer it[role="checkbox"]');
    await options.waitFor('.bank-list .tag ::-p-text(hidden)');
    expect(await offered()).toBe(0);
    await options.click('.undo button::-p-text(Undo)');
    await options.waitForGone('.bank-list .tag ::-p-text(hidden)');
    expect(await offered()).toBe(1);
  });

  test('the bank forgets it when it is removed, and has it again after Undo', async () => {
    await options.click('.bank-form button::-p-text(Remove)');
    await options.waitForGone(OWN_LINE);
    expect(await options.count('.bank-list .tag')).toBe(0);
    await options.click('.undo button::-p-text(Undo)');
    await options.waitFor(OWN_LINE);
    await options.close();
  });
});
