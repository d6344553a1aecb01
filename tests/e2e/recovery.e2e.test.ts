import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePeople } from '../../scripts/bench/people.ts';
import { putRows } from '../../scripts/bench/raw.ts';
import { findBarriers } from './harness/accessibility.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { findOverflow, WIDTHS } from './harness/layout.ts';
import { button, heading, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { passFirstRun } from './steps.ts';

const SHUT = heading('Cuppa could not open your data');
const FILE = 'input[accept*="sealed"]';

/** Runs first in a page of ours: Cuppa's database does not open, as when its files are damaged, until it is removed. */
function damageData(): void {
  const factory = window.IDBFactory.prototype;
  const [open, remove] = [Reflect.get(factory, 'open'), Reflect.get(factory, 'deleteDatabase')];
  factory.open = function refuse(this: IDBFactory, ...given) {
    const isBroken = window.sessionStorage.getItem('removed') === null;
    if (isBroken && given[0] === 'cuppa' && given[1] !== undefined)
      throw new window.DOMException('Internal error opening backing store', 'UnknownError');
    return Reflect.apply(open, this, given);
  };
  factory.deleteDatabase = function note(this: IDBFactory, ...given) {
    if (given[0] === 'cuppa') window.sessionStorage.setItem('removed', 'yes');
    return Reflect.apply(remove, this, given);
  };
  const { prototype } = window.HTMLAnchorElement;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole travels to the page as text
  prototype.click = function offer(this: HTMLAnchorElement) {
    const removed = window.sessionStorage.getItem('removed') ?? 'not yet';
    window.sessionStorage.setItem('offered', `${this.download}, removed: ${removed}`);
  };
}

/** Runs in a page of ours: keeps hold of what is offered as files, each by its name. */
const catchFiles = () => {
  const saved: Record<string, string> = {};
  Object.assign(window, { saved });
  let last: Blob | null = null;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return create(blob);
  };
  Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
    value(this: HTMLAnchorElement) {
      const name = this.download.replace(/-\d.*/u, '');
      void last?.text().then((content) => Object.assign(saved, { [name]: content }));
    },
  });
};

const caught = (screen: Screen, name: string) =>
  until(() => screen.evaluate((key) => String(Object(window).saved[key] ?? '') || null, name), {
    failure: `No file was offered as ${name}`,
  });

async function add(screen: Screen, name: string, n: number): Promise<void> {
  const { contacts, touches } = makePeople({ from: n, to: n + 1, touchesEach: 1 }, Date.now());
  for (const contact of contacts) contact.edits = { name };
  await screen.evaluate(putRows, { table: 'contacts', rows: contacts });
  await screen.evaluate(putRows, { table: 'touches', rows: touches });
}

describeInBrowsers('data that cannot be opened', (cuppa) => {
  let folder: string;
  let file = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuppa-recovery-'));
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    await add(panel, 'Ana Silva', 1);
    await panel.close();
    const options = await cuppa().openOwnPage('options.html');
    await options.evaluate(catchFiles);
    await options.click(button('Save a backup'));
    file = join(folder, 'cuppa-backup.json');
    await writeFile(file, await caught(options, 'cuppa-backup'));
    await add(options, 'Ben Ode', 2);
    await options.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is replaced by a backup that was read first, after what is there was saved', async () => {
    await cuppa().runFirst(damageData, null);
    const panel = await cuppa().openOwnPage('sidepanel.html#/contacts');
    await panel.waitFor(SHUT);
    await panel.click('summary::-p-text(Restore a backup instead)');
    await panel.click('summary::-p-text(If nothing else helps)');
    await (await panel.page.$(FILE))?.uploadFile(file);
    await panel.waitFor(text('It holds 1 person.'));
    for (const width of WIDTHS) expect(await findOverflow(panel.page, width)).toEqual([]);
    expect(await findBarriers(panel.page)).toEqual([]);
    await panel.click(button('Restore this backup'));
    await panel.waitFor('.lines ::-p-text(Ana Silva)');
    expect(await panel.text()).not.toContain('Ben Ode');
    const offered = await panel.evaluate(() => sessionStorage.getItem('offered'));
    expect(offered).toBe('cuppa-rescue.json, removed: not yet');
    await panel.close();
    await cuppa().runFirst(() => undefined, null);
    const later = await cuppa().openOwnPage('sidepanel.html#/contacts');
    await later.waitFor('.lines ::-p-text(Ana Silva)');
    await later.close();
  });
});
