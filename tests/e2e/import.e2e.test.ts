import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../scripts/output.ts';
import { zipOf } from '../linkedin/archive/zip-maker.ts';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, photograph, WIDTHS } from './harness/layout.ts';
import { button, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { openInPanel, passFirstRun, TIMELINE, waitForText } from './steps.ts';

const FILE = '.import input[type="file"]';
const STATUS = '.import [role="status"]';
const PEOPLE = `Name,LinkedIn,Firm
Ivo Marsh,https://www.linkedin.com/in/ivo-marsh-invented/,Quayside Works
Una Pell,,Hart
`;
const TOLD = ['connections-2026.csv', 'invitations-2026.csv', 'messages-2026.csv'];

async function archive(): Promise<Buffer> {
  const names = ['Connections.csv', 'Invitations.csv', 'messages.csv'];
  const files = TOLD.map(async (own, at) => ({
    name: names[at] ?? own,
    text: await readFile(join(PROJECT, 'tests/fixtures/archive', own), 'utf8'),
  }));
  return zipOf(await Promise.all(files));
}

describeInBrowsers('a file', (cuppa) => {
  let options: Screen;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuppa-import-'));
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', { 'Your name': 'Ida Brook' });
    await panel.close();
    options = await cuppa().openOwnPage('options.html');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const choose = async (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await options.waitFor(FILE);
    const input = await options.page.$(FILE);
    await input?.uploadFile(path);
  };

  test('that is none is told what was found and what was expected', async () => {
    await choose('letter.csv', 'Dear all\nno table\n');
    await waitForText(options, STATUS, 'begins with “Dear all”');
    expect(await findBarriers(options.page)).toEqual([]);
    await photograph(cuppa(), options.page, 'import-refused');
  });

  test('with any table is mapped, previewed and imported', async () => {
    await choose('people.csv', PEOPLE);
    await options.waitFor(text('Say what its columns hold'));
    expect(await findBarriers(options.page)).toEqual([]);
    await photograph(cuppa(), options.page, 'import-columns');
    await options.click(button('See what is in it'));
    await options.waitFor(text('2 new people'));
    expect(await findBarriers(options.page)).toEqual([]);
    await options.click(button('Import 2'));
    await waitForText(options, STATUS, 'Brought in: 2 people added');
  });

  test('from LinkedIn tells of contacts, is picked from, imported and taken back', async () => {
    await choose('Complete_LinkedInDataExport.zip', await archive());
    await options.waitFor(text('New about your contacts'));
    expect(await findBarriers(options.page)).toEqual([]);
    for (const width of WIDTHS) expect(await findOverflow(options.page, width)).toEqual([]);
    await photograph(cuppa(), options.page, 'import-archive');
    // Ticking the acceptance ticks the request it answers.
    await options.click('aria/Accepted your invitation 0 of 1[role="checkbox"]');
    await options.waitFor('aria/You asked, with a note 1 of 1[role="checkbox"]');
    await options.click(button('Import 3'));
    await waitForText(options, STATUS, 'Brought in: 3 things learned');
    const panel = await openInPanel(cuppa(), 'Ivo Marsh');
    await waitForText(panel, TIMELINE, 'your talk on "oak" stayed with me.');
    await waitForText(panel, TIMELINE, 'from the LinkedIn archive');
    await waitForText(panel, TIMELINE, 'Accepted the invitation');
    await panel.close();
    await options.click('.import .notice button');
    await waitForText(options, STATUS, 'Taken back');
  });
});
