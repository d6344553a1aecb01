import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, photograph, WIDTHS } from './harness/layout.ts';
import { button, field, heading, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { openInPanel, passFirstRun } from './steps.ts';

const CARDS_FIELD = 'input[accept*="vcf"]';
const BACKUP_FIELD = 'input[accept*="sealed"]';
const CARDS = ['Ana Silva', '\u202Egnp.exe <b>Ben</b>', 'Chidi Okafor']
  .map((name) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEND:VCARD\r\n`)
  .join('');
const ME = 'Ida Brook';

// What is in the tables that hold what the person made, beside what is derived of it.
const rowsHere = async () => {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const data = opening.result;
  const tables: Record<string, unknown[]> = {};
  for (const name of ['contacts', 'touches', 'settings'])
    tables[name] = await new Promise((resolve) => {
      const request = data.transaction(name).objectStore(name).getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
  data.close();
  return tables;
};

const keepWhatIsSaved = () => {
  const real = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    void blob.text().then((saved) => Object.assign(globalThis, { saved }));
    return real(blob);
  };
};

/** Runs in a page of ours: keeps hold of what is dropped on it. */
const catchDropped = () => {
  document.addEventListener('dragover', (event) => event.preventDefault(), true);
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole travels to the page as text
  const take = async (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const item: unknown = event.dataTransfer?.items[0];
    Object.assign(globalThis, { dropped: await Object(item).getAsFileSystemHandle() });
  };
  document.addEventListener('drop', (event) => void take(event), true);
};

/** Runs in a page of ours: what was dropped becomes the folder that backups are written into. */
const keepDropped = async () => {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const work = opening.result.transaction('meta', 'readwrite');
  work.objectStore('meta').put({ key: 'backup-folder', value: Reflect.get(globalThis, 'dropped') });
  await new Promise((resolve) => work.addEventListener('complete', resolve));
  opening.result.close();
};

async function dropFolder(screen: Screen, place: string): Promise<void> {
  await screen.evaluate(catchDropped);
  const session = await screen.page.createCDPSession();
  const data = { items: [], files: [place], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 50, y: 50, data });
  const arrived = () => screen.evaluate(() => Reflect.has(globalThis, 'dropped'));
  await until(arrived, { failure: 'No folder arrived' });
  await screen.evaluate(keepDropped);
  await screen.page.reload();
}

describeInBrowsers('your data', (cuppa, name) => {
  let options: Screen;
  let folder: string;
  let saved = '';
  let before: Record<string, unknown[]> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuppa-data-'));
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages', { 'Your name': ME });
    await panel.close();
    options = await cuppa().openOwnPage('options.html');
    await choose(CARDS_FIELD, CARDS);
    await options.click(button('Bring in 3 people'));
    await options.waitFor(text('3 people added'));
    before = await options.evaluate(rowsHere);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const choose = async (target: typeof CARDS_FIELD | typeof BACKUP_FIELD, words: string) => {
    const path = join(folder, 'cuppa-backup.json');
    await writeFile(path, words);
    await options.waitFor(target);
    await (await options.page.$(target))?.uploadFile(path);
  };

  const isReachable = async () => {
    for (const width of WIDTHS) expect(await findOverflow(options.page, width)).toEqual([]);
    expect(await findBarriers(options.page)).toEqual([]);
  };

  test('is saved as one file', async () => {
    await options.evaluate(keepWhatIsSaved);
    await options.waitFor(text('No backup yet.'));
    await options.click(button('Save a backup'));
    await options.waitFor(text('Saved as cuppa-backup-'));
    saved = await until(
      () => options.evaluate(() => String(Reflect.get(globalThis, 'saved') ?? '') || null),
      {
        failure: 'There was no file',
      },
    );
    expect(saved.slice(0, 200)).toContain('"format":"cuppa-backup"');
    await options.waitFor(text('Last backup:'));
    await isReachable();
  });

  test('is erased whole once the word is typed, and not before', async () => {
    await options.click('summary::-p-text(Erase all that Cuppa keeps)');
    await options.click(button('Erase everything'));
    expect(await options.evaluate(rowsHere)).toEqual(before);
    await options.type(field('Type “erase” to go on'), 'erase');
    await isReachable();
    await options.evaluate(() => {
      localStorage.setItem('left', 'behind');
    });
    await options.click(button('Erase everything'));
    await options.waitFor(text('Everything is erased.'));
    await options.waitFor(text('No backup yet.'));
    const { contacts, touches, settings } = await options.evaluate(rowsHere);
    expect({ contacts, touches, settings }).toEqual({ contacts: [], touches: [], settings: [] });
    const left = await options.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      kept: localStorage.length + (await caches.keys()).length,
    }));
    expect(left).toEqual({ databases: ['cuppa'], kept: 0 });
  });

  test('comes back from the file as it was', async () => {
    await options.waitFor(heading('Restore a backup'));
    await choose(BACKUP_FIELD, saved);
    await options.waitFor(text('It holds 3 people.'));
    await options.waitFor(text('New: 7 records'));
    await isReachable();
    await photograph(cuppa(), options.page, 'options-restore');
    await options.click('label::-p-text(Replace everything here with the file)');
    await options.waitFor(text('Comes: 3 people, 7 records in all'));
    await options.click(button('Replace everything'));
    await options.waitFor(text('Restored.'));
    expect(await options.evaluate(rowsHere)).toEqual(before);
  });

  test('is changed by the same file no more', async () => {
    await choose(BACKUP_FIELD, saved);
    await options.waitFor(text('As they are: 7 records'));
    await options.waitFor(text('New: 0 records'));
    await options.waitFor(text('There is nothing to bring'));
    await isReachable();
    await photograph(cuppa(), options.page, 'options-restore-same');
    await options.click(button('Close'));
    expect(await options.evaluate(rowsHere)).toEqual(before);
  });

  test('is left alone by a file that is damaged, or something else', async () => {
    await choose(BACKUP_FIELD, saved.replace('Ana Silva', 'Ana Selva'));
    await options.waitFor(text('This backup is damaged'));
    await choose(BACKUP_FIELD, saved.slice(0, -20));
    await options.waitFor(text('This backup is damaged'));
    await choose(BACKUP_FIELD, '{"contacts":[]}');
    await options.waitFor(text('This is not a Cuppa backup.'));
    await isReachable();
    expect(await options.evaluate(rowsHere)).toEqual(before);
  });

  test('goes back to how it was before a restore', async () => {
    await options.waitFor(heading('Go back'));
    // It is of the time when nobody was there.
    await options.click('li:last-child > .row > button::-p-text(Put back)');
    await until(async () => (await options.evaluate(rowsHere))['contacts']?.length === 0, {
      failure: 'They are still there',
    });
    await isReachable();
    await photograph(cuppa(), options.page, 'options-go-back');
    await options.click('li:first-child > .row > button::-p-text(Put back)');
    await until(async () => (await options.evaluate(rowsHere))['contacts']?.length === 3, {
      failure: 'They are not back',
    });
    expect(await options.evaluate(rowsHere)).toEqual(before);
  });

  test('of one person is erased for good, or brought back while it is kept', async () => {
    const panel = await openInPanel(cuppa(), 'Chidi Okafor');
    await panel.click('summary::-p-text(Everything I know of them)');
    await panel.click(button('Remove this contact'));
    await panel.waitFor(heading('Contacts'));
    await panel.evaluate(() => history.back());
    await panel.waitFor(text('They are erased for good in 30 days'));
    for (const width of WIDTHS) expect(await findOverflow(panel.page, width)).toEqual([]);
    expect(await findBarriers(panel.page)).toEqual([]);
    await panel.click(button('Restore'));
    await panel.click('summary::-p-text(Everything I know of them)');
    await panel.click(button('Erase for good'));
    await panel.waitFor(text('1 entry of the timeline'));
    expect(await findBarriers(panel.page)).toEqual([]);
    await photograph(cuppa(), panel.page, 'panel-erase');
    await panel.click(button('Erase Chidi Okafor'));
    await panel.waitFor(heading('Contacts'));
    await panel.waitForGone('.lines ::-p-text(Chidi Okafor)');
    const { contacts, touches } = await options.evaluate(rowsHere);
    expect([contacts?.length, touches?.length]).toEqual([2, 2]);
    expect(JSON.stringify(await options.evaluate(rowsHere))).not.toContain('Chidi');
    await panel.close();
  });

  // The choice itself is a window of the system, which no test can reach; the permission to write is another.
  const folderSaid = {
    firefox: async () => {
      await options.waitFor(text('In this browser backups go to your downloads folder'));
      return readdir(folder);
    },
    chromium: async () => {
      const place = join(folder, 'Cuppa backups');
      await mkdir(place);
      await dropFolder(options, place);
      await options.waitFor(button('Allow'));
      expect(await options.text()).toContain('folder Cuppa backups, once you allow it again.');
      await isReachable();
      const written = await readdir(place);
      await options.click(button('No longer'));
      await options.waitFor(button('Choose a folder'));
      await rm(place, { recursive: true });
      return [...written, ...(await readdir(folder))];
    },
  };

  test('goes into a real folder where the browser knows such, and not before it is allowed', async () => {
    expect(await folderSaid[name]()).toEqual(['cuppa-backup.json']);
  });
});
