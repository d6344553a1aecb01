import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { PROJECT } from '../../scripts/output.ts';
import { expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { describeInBrowsers } from './harness/browsers.ts';
import { button, field, heading, link, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import {
  blink,
  choice,
  countInjections,
  DRAFT,
  injectionsBy,
  openInPanel,
  openSample,
  passFirstRun,
  readClipboard,
  SAMPLE_URL,
  samplePage,
  STAGE,
  step,
  TIMELINE,
  typeDate,
  typeTime,
  waitForText,
} from './steps.ts';

// The worked example of METHOD.md, section 3: asked on Thursday 1 October before noon.
const ASKED = '2026-10-01T09:00';
const SIXTH_DAY = '2026-10-09T09:00';
const SEVENTH_DAY = '2026-10-12T09:00';
const DAY_BEFORE = '2026-10-14T09:00';
const AFTER_TALK = '2026-10-15T11:00';

const REQUEST =
  'Hi Mara, I am from Holmstad College, exploring rail planning. You see it from the inside at Northwind Rail: could I ask for 20 minutes of your advice?';
// Pages with the site's real structure that are not part of the project; where there are none, ours have to do.
const PAGES = join(PROJECT, '../shared/linkedin-pages');
const truths = z.array(
  z.object({ file: z.string(), url: z.string(), fields: z.record(z.string(), z.unknown()) }),
);
const pages = truths
  .parse(JSON.parse(await readFile(join(PAGES, 'truth.json'), 'utf8').catch(() => '[]')))
  .filter(({ file }) => /sdui-2026-2|artdeco-2025-1/.test(file));
const UNFILLED = REQUEST.replace('rail planning', '[what you are exploring]');

function originOf(screen: Screen, name: string): Promise<string> {
  return screen.find(field(name)).then((handle) =>
    handle.evaluate((element) => {
      const id = element.getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent ?? '';
    }),
  );
}

async function undo(screen: Screen, stage: string): Promise<void> {
  await screen.click(button('Undo'));
  await waitForText(screen, STAGE, stage);
}

describeInBrowsers('the main job', (cuppa) => {
  let tab: Page;
  let popup: Screen;
  let panel: Screen;

  test('begins with a question, and reads nothing before its answer', async () => {
    await cuppa().setClock(ASKED);
    await cuppa().runFirst(countInjections, null);
    tab = await openSample(cuppa());
    popup = await cuppa().clickToolbar(tab);
    await popup.waitFor(heading('Before the first cup'));
    expect(await popup.text()).not.toContain('Mara');
    expect(await injectionsBy(popup)).toBe(0);
  });

  test('shows what the page says of the person, each with its origin', async () => {
    await passFirstRun(popup, 'Read pages when I click', {
      'Your name': 'Ida Brook',
      'Your school or employer': 'Holmstad College',
    });
    await popup.waitFor(button('Save'));
    expect(await injectionsBy(popup)).toBe(1);
    const shown = ['Name', 'Headline', 'Role', 'Company', 'School', 'Location', 'Degree'];
    const read = shown.map(async (name) => [
      name,
      await popup.value(field(name)),
      await originOf(popup, name),
    ]);
    expect(await Promise.all(read)).toEqual([
      ['Name', 'Mara Lindqvist', 'from the page'],
      ['Headline', 'Product Manager at Northwind Rail | Timetables people can trust', 'from the page'],
      ['Role', 'Product Manager', 'from the page'],
      ['Company', 'Northwind Rail', 'from the page'],
      ['School', 'Fjordvik University', 'from the page'],
      ['Location', 'Fjordvik, Norway', 'from the page'],
      ['Degree', '2', 'from the page'],
    ]);
  });

  test('takes a wording of one’s own, saves, and drafts the request', async () => {
    await popup.fill(field('Role'), 'Head of timetables');
    expect(await originOf(popup, 'Role')).toBe('your wording');
    await popup.type(field('Field of work'), 'Transport');
    await popup.click(button('Save'));
    await waitForText(popup, STAGE, 'Saved');
    expect(await popup.text()).toContain('Head of timetables · Northwind Rail');
    expect(await popup.value(DRAFT)).toBe(UNFILLED);
  });

  test('refuses to copy while a place is unfilled, and says which', async () => {
    await popup.click(button('Copy'));
    await popup.waitFor(text('Not copied: fill these in first'));
    await popup.waitFor(button('[what you are exploring]'));
    await popup.close();
    expect(await readClipboard(cuppa())).toBe('');
    popup = await cuppa().clickToolbar(tab);
    await waitForText(popup, DRAFT, '[what you are exploring]');
  });

  test('counts while one types, and copies once nothing is open', async () => {
    await popup.waitFor(text(`${String(UNFILLED.length)} of 200 characters`));
    await popup.click(button('[what you are exploring]'));
    await popup.page.keyboard.type('rail planning');
    await popup.waitFor(text(`${String(REQUEST.length)} of 200 characters`));
    expect(await popup.value(DRAFT)).toBe(REQUEST);
    await popup.click(button('Copy'));
    await popup.waitFor(text('Copied.'));
    await blink();
    await popup.close();
    expect(await readClipboard(cuppa())).toBe(REQUEST);
  });

  test('logs what was sent, and can take it back', async () => {
    popup = await cuppa().clickToolbar(tab);
    await waitForText(popup, DRAFT, REQUEST);
    await popup.click(button('I sent it'));
    await waitForText(popup, STAGE, 'Asked');
    await undo(popup, 'Saved');
    await waitForText(popup, DRAFT, REQUEST);
    await popup.click(button('I sent it'));
    await waitForText(popup, STAGE, 'Asked');
    expect(await popup.text()).toContain('No reply yet: one follow-up after 7 business days');
    await popup.close();
  });

  test('keeps the exact text in the timeline', async () => {
    panel = await openInPanel(cuppa(), 'Mara Lindqvist');
    expect(await panel.value(STAGE)).toContain('Asked');
    const timeline = await panel.value(TIMELINE);
    expect(timeline).toContain('Asked · Connection note');
    expect(timeline).toContain(REQUEST);
    await panel.close();
  });

  test('asks for nothing on the sixth business day, and for a follow-up on the seventh', async () => {
    await cuppa().setClock(SIXTH_DAY);
    panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.waitFor(heading('This week'));
    expect(await panel.text()).toContain('No reply yet: one follow-up after 7 business days');
    expect(await panel.text()).not.toMatch(/Overdue|Today\n.*Mara/);
    await panel.close();

    await cuppa().setClock(SEVENTH_DAY);
    panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.waitFor(text('No reply for 7 business days: one follow-up'));
    expect(await panel.count('main h2')).toBe(1);
    await panel.click(step('Follow up'));
    await waitForText(panel, DRAFT, 'I wrote to you on Thu 1 Oct to ask for your advice');
  });

  test('notes that they replied, and can take it back', async () => {
    await panel.click(button('They replied'));
    await waitForText(panel, STAGE, 'Replied');
    await undo(panel, 'Asked');
    await panel.click(button('They replied'));
    await waitForText(panel, STAGE, 'Replied');
    expect(await panel.text()).toContain('They replied today: answer, or agree when to talk');
  });

  test('plans the talk, and can take it back', async () => {
    for (const isLast of [false, true]) {
      await panel.click(button('We will talk on …'));
      await panel.click(button('Save the date'));
      await panel.waitFor(text('Pick a day and a time first.'));
      await typeDate(panel, 'form input[type="date"]', '2026-10-15');
      await typeTime(panel, 'form input[type="time"]', '10:00');
      await panel.type(field('Place or link'), 'Café Perron');
      await panel.click(button('Save the date'));
      await waitForText(panel, STAGE, 'Talk planned');
      if (!isLast) await undo(panel, 'Replied');
    }
    expect(await panel.value(TIMELINE)).toContain('20 minutes · Café Perron');
    await panel.close();
  });

  test('confirms the day before, by an e-mail with subject and text', async () => {
    await cuppa().setClock(DAY_BEFORE);
    panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.waitFor(text('You talk tomorrow at 10:00: confirm it'));
    await panel.click(step('Confirm the talk'));
    await panel.click('text/Everything I know of them');
    await panel.type(field('E-mail'), 'mara@northwind.example');
    await panel.choose(choice('Sent by'), 'email');
    await waitForText(panel, DRAFT, 'our talk on Thu 15 Oct at 10:00');
    const written = async () => {
      const mail = await panel.find(link('Open in mail'));
      const href = new URL(await mail.evaluate((element) => element.getAttribute('href') ?? ''));
      return href.pathname === 'mara@northwind.example' && href;
    };
    const { searchParams } = await until(written, { failure: 'The mail goes to nobody' });
    expect(searchParams.get('subject')).toBe('Our talk on Thu 15 Oct');
    expect(searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(await panel.value(DRAFT));
    await panel.click(button('I sent it'));
    await waitForText(panel, TIMELINE, 'Confirmed · E-mail');
    await undo(panel, 'Talk planned');
    await panel.waitForGone(text('Confirmed · E-mail'));
    await panel.click(button('I sent it'));
    await waitForText(panel, TIMELINE, 'Confirmed · E-mail');
    await panel.close();
  });

  test('asks how the talk went, and for thanks within a day', async () => {
    await cuppa().setClock(AFTER_TALK);
    panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.click(step('Say how it went'));
    await panel.waitFor(text('You talked today: thank them by'));
    await panel.click(step('Thank them'));
    await waitForText(panel, STAGE, 'Talked');
    await undo(panel, 'Talk planned');
    await panel.click(button('We talked'));
    await waitForText(panel, STAGE, 'Talked');
    await panel.click(button('I thanked them'));
    await waitForText(panel, STAGE, 'Thanked');
    await undo(panel, 'Talked');
    await panel.click(button('I thanked them'));
    await waitForText(panel, STAGE, 'Thanked');
    expect(await panel.text()).toContain('Last in touch today: say hello after 90 days');
    await panel.close();
  });

  test('shows what is new on the page, and keeps one’s own wording', async () => {
    cuppa().serve(
      SAMPLE_URL,
      await samplePage(
        ['<p>Product Manager</p>', '<p>Lead Planner</p>'],
        ['Fjordvik, Norway', 'Oslo, Norway'],
      ),
    );
    await tab.reload();
    popup = await cuppa().clickToolbar(tab);
    await popup.click(text('New on the page'));
    await popup.waitFor(text('(your wording stays)'));
    expect(await popup.value('.difference')).toContain('Fjordvik, Norway → Oslo, Norway');
    await popup.click(button('Update'));
    await popup.waitForGone('.difference');
    expect(await popup.text()).toContain('Head of timetables · Northwind Rail');
    expect(await popup.text()).toContain('Oslo, Norway');
    await undo(popup, 'Thanked');
    await popup.waitFor(text('Fjordvik, Norway'));
    await popup.close();
  });

  test.skipIf(pages.length === 0)('takes what other layouts of the site say to the form, too', async () => {
    for (const { file, url, fields } of pages) {
      tab = await cuppa().openPage(url, await readFile(join(PAGES, file), 'utf8'));
      popup = await cuppa().clickToolbar(tab);
      for (const name of ['Name', 'Headline', 'Location']) {
        expect(await popup.value(field(name))).toBe(fields[name.toLowerCase()]);
      }
      await popup.close();
      await tab.close();
    }
  });

  test('makes no request and leaves no line in any console', async () => {
    const requests = await cuppa().requests();
    expect(requests.filter(({ from }) => from === 'extension' || from === 'unknown')).toEqual([]);
    const messages = await cuppa().messages();
    // Firefox prints what its consoles say without saying whose they are.
    const isOurs = (where: string) => where.startsWith(cuppa().origin) || where === 'console';
    expect(messages.filter(({ where }) => isOurs(where))).toEqual([]);
    expect(messages.filter((message) => /mara|lindqvist|holmstad/i.test(message.text))).toEqual([]);
  });
});
