import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, LOOKS, photograph, WIDTHS } from './harness/layout.ts';
import { button, heading, link, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { passFirstRun } from './steps.ts';

const CARDS_FIELD = 'input[accept*="vcf"]';
const CALENDAR_FIELD = 'input[accept*="ics"]';
const card = (name: string, more = '') => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\n${more}END:VCARD\r\n`;
const CARDS = card('Ana Silva', 'EMAIL:ana@arup.example\r\n') + card('\u202Egnp.exe <b>Ben</b>');
const DAY =
  'BEGIN:VEVENT\r\nSUMMARY:Midwinter\r\nDTSTART;VALUE=DATE:20201221\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n';

describeInBrowsers('files', (cuppa) => {
  let options: Screen;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuppa-files-'));
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', { 'Your name': 'Ida Brook' });
    await panel.close();
    options = await cuppa().openOwnPage('options.html#files');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const bringIn = async (target: typeof CARDS_FIELD | typeof CALENDAR_FIELD, words: string) => {
    const path = join(folder, 'given');
    await writeFile(path, words);
    await options.waitFor(target);
    const input = await options.page.$(target);
    await input?.uploadFile(path);
  };

  // The name under which a file would go into the downloads folder; what is in it, the storage tests say.
  const savedBy = async (name: string): Promise<string> => {
    await options.evaluate(() => {
      Object.assign(globalThis, { saved: '' });
      Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
        configurable: true,
        value(this: HTMLAnchorElement) {
          Object.assign(globalThis, { saved: this.download });
        },
      });
    });
    await options.click(button(name));
    const saved = () => options.evaluate(() => String(Reflect.get(globalThis, 'saved')) || null);
    return until(saved, { failure: `Nothing was saved by ${name}` });
  };

  test('out of an address book are shown first, and brought in as text', async () => {
    await bringIn(CARDS_FIELD, 'Name,Company');
    await options.waitFor(text('Nobody was brought in. This is not a file of contacts'));
    await bringIn(CARDS_FIELD, CARDS);
    await options.waitFor(text('2 people in this file.'));
    await options.waitFor(text('<b>Ben</b>'));
    for (const width of WIDTHS) expect(await findOverflow(options.page, width)).toEqual([]);
    expect(await findBarriers(options.page)).toEqual([]);
    await options.click(button('Bring in 2 people'));
    await options.waitFor(text('2 people added; 0 of yours completed.'));
    await bringIn(CARDS_FIELD, CARDS);
    await options.waitFor(text('you have Ana Silva: adds what is missing'));
    await options.click(button('Cancel'));
  });

  test.each([
    ['Save contacts (CSV)', 'cuppa-contacts-'],
    ['Save contacts (vCard)', 'cuppa-contacts-'],
    ['Save what happened (CSV)', 'cuppa-what-happened-'],
    ['Save the calendar file (.ics)', 'cuppa-calendar-'],
    ['Save the course log (CSV)', 'cuppa-course-log-'],
    ['Save all about this person (JSON)', 'cuppa-'],
  ])('leave by “%s”', async (name, file) => {
    expect(await savedBy(name)).toContain(file);
  });

  test('do not leave where there is nothing to save', async () => {
    await options.click(button('Save their talk (.ics)'));
    await options.waitFor(text('No talk is planned with them.'));
    expect(await options.evaluate(() => String(Reflect.get(globalThis, 'saved')))).not.toContain('talk');
  });

  test('of holidays fill the days off, which Undo takes back', async () => {
    await bringIn(CALENDAR_FIELD, `BEGIN:VCALENDAR\r\n${DAY}END:VCALENDAR\r\n`);
    await options.waitFor(text('4 new days in this file.'));
    await options.click(button('Add 4 days'));
    await options.waitFor(text('4 days added.'));
    await options.waitFor('ul[aria-label="Days off to come"] li:nth-child(3)');
    expect(await options.text()).toContain('4 days added.');
    await options.click(button('Undo'));
    await options.waitForGone('ul[aria-label="Days off to come"]');
  });

  test('are all in reach, at every width and in every look', async () => {
    for (const width of WIDTHS) expect(await findOverflow(options.page, width)).toEqual([]);
    for (const look of Object.values(LOOKS)) {
      await cuppa().setLook(options.page, look);
      expect(await findBarriers(options.page)).toEqual([]);
    }
    await cuppa().setLook(options.page, {});
    await photograph(cuppa(), options.page, 'options-files');
  });

  test('to hand in are a page of their own, with a way back', async () => {
    await options.click(link('Open it to print'));
    await options.waitFor(heading('Course log'));
    await options.waitFor(text('Once you have talked to somebody'));
    for (const width of WIDTHS) expect(await findOverflow(options.page, width)).toEqual([]);
    expect(await findBarriers(options.page)).toEqual([]);
    await options.click(link('Back to the options'));
    await options.waitFor(heading('Cuppa options'));
  });
});
