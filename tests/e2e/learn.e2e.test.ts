import { expect, test } from 'vitest';
import { forgetMeta, putRows } from '../../scripts/bench/raw.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findFlaws } from './harness/flaws.ts';
import { button, heading, link, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { passFirstRun, waitForText } from './steps.ts';
import { told } from './told.ts';

const DAY = 24 * 3_600_000;
const QUESTION = 'What does a normal day look like?';

function heard(name: string, more: { company: string; said: string; fit: number; daysAgo: number }) {
  const { daysAgo, ...about } = more;
  return told(name, {
    ...about,
    role: 'Bridge engineer',
    level: 'senior',
    field: 'Bridges',
    question: { id: 'day', text: QUESTION },
    advice: 'Visit a site first',
    at: Date.now() - daysAgo * DAY,
  });
}

const ANA = heard('Ana Silva', { company: 'Arup', said: 'On site', fit: 5, daysAgo: 20 });
const BEN = heard('Ben Ito', { company: 'Atkins', said: 'In meetings', fit: 1, daysAgo: 10 });

describeInBrowsers('what one learns', (cuppa) => {
  let screen: Screen;

  test('Progress counts people, says what is missing, and fits', async () => {
    screen = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(screen, 'Never read pages');
    await screen.waitFor(heading('Nobody saved yet'));
    await screen.click(link('Progress'));
    await screen.waitFor(heading('Nothing to show yet'));
    expect(await findFlaws(cuppa(), screen.page, 'progress-empty')).toEqual([]);
    for (const rows of [ANA, BEN]) {
      for (const [table, kept] of Object.entries(rows)) {
        await screen.page.evaluate(putRows, { table, rows: kept });
      }
    }
    await screen.page.evaluate(forgetMeta, 'derived');
    await screen.close();
    screen = await cuppa().openOwnPage('sidepanel.html#/progress');
    await screen.waitFor(text('2 of 3 people met'));
    await screen.waitFor(text('Talk to someone who began lately.'));
    await screen.click('summary::-p-text(As a table)');
    await waitForText(screen, 'table', 'Answered');
    expect(await findFlaws(cuppa(), screen.page, 'progress')).toEqual([]);
  });

  test('a field side by side: a contradiction, advice done, a decision; each can be undone', async () => {
    await screen.click(link('Bridges'));
    await screen.waitFor(heading(QUESTION));
    await waitForText(screen, '.answers', 'On site');
    await waitForText(screen, '.answers', 'In meetings');
    expect(await findFlaws(cuppa(), screen.page, 'field')).toEqual([]);
    await screen.click('button::-p-text(They contradict each other)');
    await screen.waitFor(button('Not a contradiction'));
    await screen.click(button('Undo'));
    await screen.waitForGone(button('Not a contradiction'));
    await screen.click('button::-p-text(I did it)');
    await screen.waitFor(text('Done: tell them'));
    await screen.type('aria/Reasons[role="textbox"]', 'Both agree on the travel');
    await screen.click(button('Not yet'));
    await screen.waitForGone(text('Nothing decided yet.'));
    await screen.click(link('Progress'));
    await screen.waitFor(text('Not yet'));
  });

  test('organisations: whom one knows there, how much one wants to go, two names of one', async () => {
    await screen.page.evaluate(() => {
      location.hash = '#/organisations';
    });
    await screen.waitFor(text('Atkins'));
    expect(await findFlaws(cuppa(), screen.page, 'organisations')).toEqual([]);
    await screen.click('a::-p-text(Arup)');
    await screen.waitFor(text('You are in touch with Ana Silva.'));
    await screen.click('aria/very much[role="radio"]');
    await screen.click('summary::-p-text(Same organisation)');
    expect(await findFlaws(cuppa(), screen.page, 'organisation')).toEqual([]);
    await screen.type('aria/Also called, besides Arup[role="combobox"]', 'Atkins');
    await screen.click(button('Join the two'));
    await waitForText(screen, 'main', 'Ben Ito');
    await screen.click(button('Undo'));
    await screen.waitForGone(text('Ben Ito'));
    await screen.click(link('← Organisations'));
    await screen.waitFor('aria/Motivation 3 of 3');
    await screen.close();
  });
});
