import { afterEach, expect, test } from 'vitest';
import { describeInBrowsers } from './harness/browsers.ts';
import { button, field, heading, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { DRAFT, openInPanel, passFirstRun, STAGE, waitForText } from './steps.ts';

const OWN_PAGES = ['popup.html', 'sidepanel.html', 'options.html'];
const FULL = 'This could not be saved: the disk or the browser’s storage is full.';

/** Runs first in a page of ours: the browser does not open the database, or only for whoever takes it as it is. */
function refuseToOpen(allowed: 'as it is' | 'never'): void {
  const factory = window.IDBFactory.prototype;
  const open = Reflect.get(factory, 'open');
  factory.open = function refuse(this: IDBFactory, ...given) {
    if (allowed === 'as it is' && given[1] === undefined) return Reflect.apply(open, this, given);
    throw new window.DOMException('Internal error opening backing store', 'UnknownError');
  };
}

/** Runs first in a page of ours: the same, up to the next load of the page. */
function refuseOnce(): void {
  if (window.sessionStorage.getItem('refused')) return;
  window.sessionStorage.setItem('refused', 'yes');
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole travels to the page as text
  window.IDBFactory.prototype.open = () => {
    throw new window.DOMException('Internal error opening backing store', 'UnknownError');
  };
}

/** Runs first in a page of ours: from the call of `fillDisk()` on the disk is full, up to that of `emptyDisk()`. */
function letDiskFill(): void {
  const store = window.IDBObjectStore.prototype;
  const working = { put: Reflect.get(store, 'put'), add: Reflect.get(store, 'add') };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole travels to the page as text
  const full = (): never => {
    throw new window.DOMException('The disk is full', 'QuotaExceededError');
  };
  Object.assign(window, {
    fillDisk: () => Object.assign(store, { put: full, add: full }),
    emptyDisk: () => Object.assign(store, working),
  });
}

async function callInPage(screen: Screen, name: 'fillDisk' | 'emptyDisk'): Promise<void> {
  await screen.evaluate((known: string) => {
    const method: unknown = Reflect.get(window, known);
    if (typeof method === 'function') Reflect.apply(method, window, []);
  }, name);
}

/** Runs in a page of ours: keeps hold of what is offered as a file, as it is offered. */
function catchFiles(): void {
  const files: string[] = [];
  Object.assign(window, { files });
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) void blob.text().then((content) => files.push(content));
    return create(blob);
  };
}

function caughtFile(screen: Screen): Promise<string> {
  const read = () =>
    screen.evaluate(() => {
      const files: unknown = Reflect.get(window, 'files');
      return Array.isArray(files) ? files.join('') : '';
    });
  return until(read, { failure: 'No file was offered' });
}

/** Runs in a page of ours: leaves the database as a Cuppa of years to come would. */
function raiseVersion(to: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('cuppa', to);
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
}

describeInBrowsers('when something fails', (cuppa) => {
  afterEach(() => cuppa().runFirst(() => undefined, null));

  test('the text stays on screen while the disk is full, and is kept once it is not', async () => {
    await cuppa().runFirst(letDiskFill, null);
    let panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    await panel.click(button('Add someone by hand'));
    await panel.type(field('Name'), 'Ana Silva');
    await callInPage(panel, 'fillDisk');
    await panel.type(field('Company'), 'Tidewater');
    await panel.waitFor(text(FULL));
    expect(await panel.value(field('Company'))).toBe('Tidewater');
    await panel.click(button('Save'));
    await panel.waitFor(text(FULL));
    expect(await panel.value(field('Name'))).toBe('Ana Silva');
    await callInPage(panel, 'emptyDisk');
    await panel.click(button('Save'));
    await waitForText(panel, STAGE, 'Saved');

    await callInPage(panel, 'fillDisk');
    await panel.type(DRAFT, ' Until soon');
    await panel.waitFor(text(FULL));
    expect(await panel.value(DRAFT)).toMatch(/ Until soon$/);
    await callInPage(panel, 'emptyDisk');
    await panel.type(DRAFT, '.');
    await panel.waitForGone(text(FULL));
    await callInPage(panel, 'fillDisk');
    await panel.click(button('I sent it'));
    await panel.waitFor(text(FULL));
    expect(await panel.value(STAGE)).toContain('Saved');
    await panel.close();
    panel = await openInPanel(cuppa(), 'Ana Silva');
    expect(await panel.value(DRAFT)).toMatch(/ Until soon\.$/);
    await panel.close();
  });

  test.each(OWN_PAGES)('%s shows a way out in place of an empty list', async (path) => {
    await cuppa().runFirst(refuseToOpen, 'as it is');
    const screen = await cuppa().openOwnPage(path);
    await screen.waitFor(heading('Cuppa could not open your data'));
    expect(await screen.text()).toContain('The browser could not open Cuppa’s data.');
    expect(await screen.text()).toContain('Nothing was deleted or changed.');
    expect(await screen.text()).not.toMatch(/Nobody|Contacts|About me/);
    await cuppa().runFirst(() => undefined, null);
    await screen.close();
  });

  test('what can be read is offered as a file', async () => {
    await cuppa().runFirst(refuseToOpen, 'as it is');
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.waitFor(button('Save what can be read'));
    await panel.evaluate(catchFiles);
    await panel.click(button('Save what can be read'));
    await panel.waitFor(text('Saved as cuppa-rescue.json in your downloads.'));
    const file = await caughtFile(panel);
    expect(file).toContain('"format": "cuppa-raw"');
    expect(file).toContain('Ana Silva');
    expect(file).toContain(' Until soon.');
    await panel.close();
  });

  test('the way out says so where nothing can be read', async () => {
    await cuppa().runFirst(refuseToOpen, 'never');
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await panel.click(button('Save what can be read'));
    await panel.waitFor(text('Nothing could be read yet. Close other Cuppa pages and try again.'));
    expect(await panel.count('h1')).toBe(1);
    await panel.close();
  });

  test('trying again opens the data as it was', async () => {
    // The tab keeps what it was told to run first, so it is the page itself that heals.
    await cuppa().runFirst(refuseOnce, null);
    const panel = await cuppa().openOwnPage('sidepanel.html#/contacts');
    await panel.click(button('Try again'));
    await panel.waitFor('.lines ::-p-text(Ana Silva)');
    expect(await panel.text()).toContain('1 of 1');
    await panel.close();
  });

  test('data of a newer Cuppa is left alone, by open pages and by new ones', async () => {
    const panel = await cuppa().openOwnPage('sidepanel.html#/contacts');
    await panel.waitFor(text('Ana Silva'));
    const other = await cuppa().openOwnPage('options.html');
    await other.evaluate(raiseVersion, 990);
    await panel.waitFor(text('Cuppa was updated.'));
    await panel.page.bringToFront();
    await panel.click(button('Open again'));
    await panel.waitFor(text('Your data was saved by a newer version of Cuppa than this one.'));
    expect(await panel.text()).toContain('Nothing was changed. Close this page and open it again');
    expect(await panel.text()).not.toContain('Nobody');
    await panel.close();
    await other.close();
  });
});
