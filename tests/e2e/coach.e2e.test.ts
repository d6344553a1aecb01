import { expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { button, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { ADD, choice, DRAFT, passFirstRun, STAGE, waitForText } from './steps.ts';

const WAIT = { timeout: 10_000 };
const ME = {
  'Your name': 'Tom Reid',
  'Your school or employer': 'Fjordvik University',
  'What you are exploring': 'timber',
};

async function addMei(panel: Screen): Promise<void> {
  await panel.click('aria/Contacts[role="link"]');
  await panel.click(ADD);
  const facts = { Name: 'Mei Lin', Company: 'Arup', School: 'Fjordvik University' };
  for (const [name, value] of Object.entries(facts)) await panel.type(`aria/${name}`, value);
  await panel.click(button('Save'));
  await waitForText(panel, STAGE, 'Saved');
}

/** What is marked in the text box. */
function marked(panel: Screen): Promise<string> {
  return panel.evaluate(() => {
    const box = document.activeElement;
    if (!(box instanceof HTMLTextAreaElement)) return '';
    return box.value.slice(box.selectionStart, box.selectionEnd);
  });
}

/** How many notes of this month the desk says are used. */
async function notesUsed(panel: Screen): Promise<string> {
  await panel.choose(choice('What to write'), 'note');
  const label = await panel.find('text/notes used this month');
  return label.evaluate((element) => element.textContent);
}

describeInBrowsers('the coach', (cuppa) => {
  let panel: Screen;

  test('finds what is shared, and makes the text around it at a click', async () => {
    panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', ME);
    await addMei(panel);
    await panel.click('.share button');
    await waitForText(panel, DRAFT, 'I saw that you studied there too.');
    await panel.waitFor(text('asks ✓ tie ✓ time ✓'));
    expect(await panel.count('.share, .coach-note')).toBe(0);
  });

  test('says why and where, and nothing stops the person', async () => {
    await panel.type(DRAFT, ' Are you hiring?');
    await panel.click('.coach-note button ::-p-text(This asks for a job)');
    expect(await marked(panel)).toBe('Are you hiring');
    expect(await findBarriers(panel.page)).toEqual([]);
  });

  test('is silent about a thing for good once told so, until the options say otherwise', async () => {
    await panel.click('.coach-hush');
    await panel.waitForGone('.coach-note');
    const options = await cuppa().openOwnPage('options.html#coach');
    const rule = 'aria/Asks for a job[role="checkbox"]';
    const box = await options.find(rule);
    expect(await box.evaluate((input) => input.matches(':checked'))).toBe(false);
    await options.click(rule);
    await panel.waitFor('.coach-note');
    await options.close();
  });
});

describeInBrowsers('a text that is too long', (cuppa) => {
  test('is shortened at a click by what it says least, and comes back as it was', async () => {
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', ME);
    await addMei(panel);
    await panel.click('.share button');
    await waitForText(panel, DRAFT, 'I saw that you studied there too.');
    await panel.choose(choice('What to write'), 'note-shared');
    await waitForText(panel, DRAFT, 'Hi Mei, I am from Fjordvik University.');
    await panel.type(DRAFT, ' I walk past two of your towers each day and wonder how they stand.');
    const long = await panel.value(DRAFT);
    expect(long.length).toBeGreaterThan(200);
    await panel.click(button('Shorten'));
    await panel.waitForGone(button('Shorten'));
    const short = await panel.value(DRAFT);
    expect(short.length).toBeLessThanOrEqual(200);
    expect(short).toContain('wonder how they stand.');
    await panel.click('details ::-p-text(More)');
    await panel.click(button('Bring back my wording'));
    expect(await panel.value(DRAFT)).toBe(long);
  });
});

describeInBrowsers('the notes of a month', (cuppa) => {
  test('go up with a note sent, and down again with Undo', async () => {
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', ME);
    await addMei(panel);
    await expect.poll(() => notesUsed(panel), WAIT).toBe('0 of 5 notes used this month');
    await panel.click(button('I sent it'));
    await waitForText(panel, STAGE, 'Asked');
    await expect.poll(() => notesUsed(panel), WAIT).toBe('1 of 5 notes used this month');
    await panel.click(button('Undo'));
    await waitForText(panel, STAGE, 'Saved');
    await expect.poll(() => notesUsed(panel), WAIT).toBe('0 of 5 notes used this month');
  });
});
