import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, LOOKS, WIDTHS } from './harness/layout.ts';
import type { Cuppa } from './harness/launch.ts';
import { button, field, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { choice, DRAFT, openInPanel, passFirstRun, waitForText } from './steps.ts';

const SAMPLE = 'Maya Okonkwo-Lindqvist';
const MINE = 'Good day {{ contact.call_name }}, a word of my own.';
const LINE = 'section[aria-label="Follow-up"] .line ::-p-text(E-mail)';
const FILE = '.templates input[type="file"]';
const GOOD = {
  id: 'mine',
  name: 'From a friend',
  moment: 'first-request',
  channels: ['email'],
  touch: 'asked',
  ties: [],
  toReferrer: false,
  subject: 'Hello',
  body: 'Dear {{ contact.call_name }}',
  optional: [],
  hidden: false,
  createdAt: 1,
};
const STATUS = '.templates [role="status"]';

/** The follow-up as it is drafted once it has these words in it. */
async function draftWith(cuppa: Cuppa, words: string): Promise<string> {
  const panel = await openInPanel(cuppa, SAMPLE);
  await panel.choose(choice('What to write'), 'follow-up-email');
  await waitForText(panel, DRAFT, words);
  const draft = await panel.value(DRAFT);
  await panel.close();
  return draft;
}

describeInBrowsers('templates', (cuppa) => {
  let options: Screen;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuppa-templates-'));
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', { 'Your name': 'Ida Brook' });
    await panel.close();
    options = await cuppa().openOwnPage('options.html#templates');
    await options.click(button('Add the sample person'));
    await options.waitFor(text('Added: see Today'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const bringIn = async (words: string) => {
    const path = join(folder, 'templates.json');
    await writeFile(path, words);
    await options.waitFor(FILE);
    const input = await options.page.$(FILE);
    await input?.uploadFile(path);
  };

  test('that are changed are used for the next draft', async () => {
    await options.click(LINE);
    await options.click('summary::-p-text(Change the text)');
    await options.fill(field('Text'), MINE);
    await options.waitFor(text('Good day Maya, a word of my own.'));
    const words = 'Good day Maya, a word of my own.';
    expect(await draftWith(cuppa(), words)).toBe(words);
  });

  test('say a mistake while it is typed', async () => {
    await options.type(field('Text'), ' {{ me.nmae }}');
    await options.waitFor(text('the nearest is “me.name”'));
    expect(await findBarriers(options.page)).toEqual([]);
    await options.click(button('Show the place'));
    await options.fill(field('Text'), MINE);
    await options.waitForGone(text('the nearest is “me.name”'));
  });

  test('fit every width, in every look', async () => {
    for (const width of WIDTHS) expect(await findOverflow(options.page, width)).toEqual([]);
    for (const look of Object.values(LOOKS)) {
      await cuppa().setLook(options.page, look);
      expect(await findBarriers(options.page)).toEqual([]);
    }
    await cuppa().setLook(options.page, {});
  });

  test('are counted against the limit I set', async () => {
    await options.waitFor(text('of 75 words'));
    await options.click('summary::-p-text(How long a text may be)');
    await options.fill('aria/E-mail, words[role="spinbutton"]', '90');
    await options.waitFor(text('of 90 words'));
    for (const width of WIDTHS) expect(await findOverflow(options.page, width)).toEqual([]);
    expect(await findBarriers(options.page)).toEqual([]);
    await options.click(button('Back to 75 words: E-mail'));
    await options.waitFor(text('of 75 words'));
  });

  test('are as they came after Reset, and changed again after Undo', async () => {
    await options.click(button('Reset to the built-in text'));
    await waitForText(options, field('Text'), 'Would {{ interview.minutes }} minutes');
    expect(await draftWith(cuppa(), 'I wrote to you')).not.toContain('a word of my own');
    await options.click(button('Undo'));
    await waitForText(options, field('Text'), MINE);
    await options.click(button('Reset to the built-in text'));
    await waitForText(options, field('Text'), 'Would {{ interview.minutes }} minutes');
    await options.click(button('← All templates'));
  });

  test('come from a file whole or not at all', async () => {
    const head = { format: 'cuppa-templates', version: 1 };
    const count = await options.count('.templates .line');
    await bringIn(JSON.stringify({ ...head, templates: [GOOD, { ...GOOD, id: 'bad', moment: 'never' }] }));
    await options.waitFor(text('Nothing was brought in. In template 2 of this file “moment” is missing'));
    expect(await options.count('.templates .line')).toBe(count);
    await bringIn(JSON.stringify({ ...head, templates: [GOOD] }));
    await waitForText(options, STATUS, 'Brought in 1 template.');
    await options.waitFor('.templates .line ::-p-text(From a friend)');
    await options.click(button('Undo'));
    await options.waitForGone('.templates .line ::-p-text(From a friend)');
    await options.close();
  });
});
