import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePeople } from '../../../scripts/bench/people.ts';
import { filesOf } from '../../../scripts/bench/archive.ts';
import { putRows } from '../../../scripts/bench/raw.ts';
import type { Cuppa } from '../harness/launch.ts';
import type { Screen } from '../harness/screen.ts';
import { until } from '../harness/until.ts';
import { openInPanel, STAGE, waitForText } from '../steps.ts';
import first from '../../storage/fixtures/schema-1.json' with { type: 'json' };
import { isDerived, putOld } from './in-page.ts';

/** Something Cuppa does in one piece, which is broken off by killing the browser. */
export type Subject = {
  /** How many people there are while it is done: enough that it takes a while. */
  readonly people: number;
  /** Makes, once, what else it needs; the database is as the seed left it. Gives a folder's file, say. */
  readonly prepare?: (cuppa: Cuppa, folder: string) => Promise<void>;
  /** In place of bringing back what was kept aside. */
  readonly putBack?: (plain: Screen) => Promise<void>;
  /** Does Cuppa keep a copy of everything before it does this? */
  readonly isCopiedBefore?: boolean;
  /** Goes as far as the last click. */
  readonly approach: (cuppa: Cuppa, folder: string) => Promise<Screen>;
  /** Orders the last click, which comes after `NOTICE`. */
  readonly strike: (screen: Screen, cuppa: Cuppa) => Promise<void>;
  /** Waits until it is done. */
  readonly finished: (screen: Screen) => Promise<void>;
};

const LONG = 60_000;
const DAY = 86_400_000;
const AADA = '00000000-0000-4000-8000-00000000aaaa';
const IMPORTED = 600;
const IMPORT = `Import ${IMPORTED}`;

/** A button by what stands on it: by its role and name, Firefox looks for seconds where there are many rows. */
const button = (words: string) => `button::-p-text(${words})`;

/** The last click comes so many milliseconds after it was ordered: by then nobody waits for an answer of the page. */
export const NOTICE = 200;

/** Orders the last click, or choice, from the page itself. */
async function order(screen: Screen, target: string, value = ''): Promise<void> {
  const handle = await screen.find(target);
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole travels to the page as text
  const act = (element: Element, chosen: string, notice: number) => {
    setTimeout(() => {
      if (!(element instanceof HTMLSelectElement))
        return element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      element.value = chosen;
      return element.dispatchEvent(new Event('change', { bubbles: true }));
    }, notice);
  };
  await handle.evaluate(act, value, NOTICE);
}

async function seeText(screen: Screen, part: string): Promise<void> {
  await until(async () => (await screen.text()).includes(part), { failure: `No “${part}”`, within: LONG });
}

async function giveFile(screen: Screen, target: string, ...paths: readonly string[]): Promise<void> {
  await until(async () => (await screen.count(target)) > 0, { failure: `No ${target}`, within: LONG });
  const input = await screen.page.$(target);
  if (!input) throw new Error(`There is no ${target}`);
  await Reflect.apply(Reflect.get(input, 'uploadFile'), input, paths);
}

/** Someone who was asked and has not answered, to be found by name. */
function aada(at: number): { contact: object; touches: object[] } {
  const { contacts } = makePeople({ from: 900_000, to: 900_001, touchesEach: 0 }, at);
  const base = { contactId: AADA, at: at - 20 * DAY, zone: 'UTC' };
  return {
    contact: {
      ...contacts[0],
      id: AADA,
      deletedAt: null,
      doNotContact: false,
      edits: { name: 'Aada Aalto' },
    },
    touches: [
      { ...base, id: `${AADA}-1`, kind: 'saved', text: '' },
      {
        ...base,
        id: `${AADA}-2`,
        at: base.at + DAY,
        kind: 'asked',
        channel: 'email',
        template: '',
        subject: 'A question',
        text: 'Would you have 20 minutes?',
      },
    ],
  };
}

/** Fills the database with people; what is derived is derived when the panel opens. */
export async function seed(plain: Screen, people: number): Promise<void> {
  const at = Date.now();
  const all = makePeople({ from: 0, to: people, touchesEach: 3 }, at);
  const known = aada(at);
  await plain.evaluate(putRows, { table: 'contacts', rows: [...all.contacts, known.contact] });
  await plain.evaluate(putRows, { table: 'touches', rows: [...all.touches, ...known.touches] });
}

const CADENCE = 'select:has(option[value="unhurried"])';

/** One touch, with what hangs on it: the smallest thing a person does. */
const touch: Subject = {
  people: 50,
  approach: async (cuppa) => {
    const panel = await openInPanel(cuppa, 'Aada Aalto');
    await panel.find(button('They replied'));
    return panel;
  },
  strike: (panel) => order(panel, button('They replied')),
  finished: (panel) => waitForText(panel, STAGE, 'Replied'),
};

/** Runs in a page of ours: the cadence as it is stored. */
async function cadenceOf(): Promise<unknown> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const asking = opening.result.transaction('settings').objectStore('settings').get('mine');
  await new Promise((resolve) => asking.addEventListener('success', resolve));
  opening.result.close();
  return asking.result?.cadence;
}

/** Another cadence: a setting, and everyone derived again, in one transaction. */
const cadence: Subject = {
  people: 300,
  approach: async (cuppa) => {
    const options = await cuppa.openOwnPage('options.html');
    await options.find(CADENCE);
    return options;
  },
  strike: (options) => order(options, CADENCE, 'unhurried'),
  finished: async (options) => {
    const isSet = async () => (await options.evaluate(cadenceOf)) === 'unhurried';
    await until(isSet, { failure: 'The cadence was not changed', within: LONG });
  },
};

/** People of a table. */
const importing: Subject = {
  people: 100,
  prepare: async (_, folder) => {
    const lines = Array.from(
      { length: IMPORTED },
      (_, n) => `Person ${n} Newcomer,Role ${n % 7},New Works ${n % 90},person-${n}@example.com`,
    );
    await writeFile(join(folder, 'people.csv'), ['Name,Role,Company,E-mail', ...lines].join('\n'));
  },
  approach: async (cuppa, folder) => {
    const options = await cuppa.openOwnPage('options.html');
    await giveFile(options, '.drop-zone input[type="file"]', join(folder, 'people.csv'));
    await options.click(button('See what is in it'));
    await options.find(button(IMPORT));
    return options;
  },
  strike: (options) => order(options, button(IMPORT)),
  finished: (options) => options.waitFor('.import button::-p-text(Undo)'),
};

const CONNECTED = 300;
const ARCHIVE = ['Connections.csv', 'Invitations.csv'];

/** What LinkedIn's archive says of people who are contacts: facts of each, touches of some. */
const learning: Subject = {
  people: CONNECTED,
  prepare: async (_, folder) => {
    const at = Date.now();
    const { contacts } = makePeople({ from: 0, to: CONNECTED, touchesEach: 0 }, at);
    for (const [name, text] of Object.entries(filesOf(contacts, at)))
      await writeFile(join(folder, name), text);
  },
  approach: async (cuppa, folder) => {
    const options = await cuppa.openOwnPage('options.html');
    const paths = ARCHIVE.map((name) => join(folder, name));
    await giveFile(options, '.drop-zone input[type="file"]', ...paths);
    await seeText(options, 'New about your contacts');
    return options;
  },
  strike: (options) => order(options, button('Import ')),
  finished: (options) => options.waitFor('.import button::-p-text(Undo)'),
};

/** Runs in a page of ours: keeps hold of what is offered as a file. */
function catchFile(): void {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) void blob.text().then((file) => Object.assign(window, { caughtFile: file }));
    return create(blob);
  };
}

async function saveBackup(cuppa: Cuppa, folder: string): Promise<void> {
  const options = await cuppa.openOwnPage('options.html');
  await options.evaluate(catchFile);
  await options.click(button('Save a backup'));
  const file = await until(() => options.evaluate((): unknown => Reflect.get(window, 'caughtFile')), {
    failure: 'No backup was offered',
    within: LONG,
  });
  await writeFile(join(folder, 'backup.json'), String(file));
  await options.evaluate(changeSome);
  await options.close();
}

/** Runs in a page of ours: a third of all people go, with what happened, and others get another name. */
async function changeSome(): Promise<void> {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const work = opening.result.transaction(['contacts', 'touches', 'meta'], 'readwrite');
  const ended = new Promise((resolve) => work.addEventListener('complete', resolve));
  work.objectStore('meta').delete('derived');
  work
    .objectStore('contacts')
    .openCursor()
    .addEventListener('success', ({ target }) => {
      const cursor = target instanceof IDBRequest ? target.result : null;
      if (!(cursor instanceof IDBCursorWithValue)) return;
      const id = JSON.stringify(cursor.primaryKey).slice(1);
      if (id < '5') cursor.delete();
      else if (id < '8')
        cursor.update({ ...cursor.value, email: 'changed@example.com', updatedAt: Date.now() });
      cursor.continue();
    });
  work
    .objectStore('touches')
    .openCursor()
    .addEventListener('success', ({ target }) => {
      const cursor = target instanceof IDBRequest ? target.result : null;
      if (!(cursor instanceof IDBCursorWithValue)) return;
      if (String(cursor.value.contactId) < '5') cursor.delete();
      cursor.continue();
    });
  await ended;
  opening.result.close();
}

async function openBackup(cuppa: Cuppa, folder: string): Promise<Screen> {
  const options = await cuppa.openOwnPage('options.html');
  await giveFile(options, 'input[type="file"][accept*=".sealed"]', join(folder, 'backup.json'));
  await options.find(button('Bring together'));
  return options;
}

const restored = (options: Screen) => seeText(options, 'Restored. What was here before is kept below');

/** A backup brought together with what is here. */
const merging: Subject = {
  people: 300,
  prepare: saveBackup,
  isCopiedBefore: true,
  approach: openBackup,
  strike: (options) => order(options, button('Bring together')),
  finished: restored,
};

/** A backup in the place of what is here. */
const replacing: Subject = {
  ...merging,
  approach: async (cuppa, folder) => {
    const options = await openBackup(cuppa, folder);
    await options.click('text/Replace everything here with the file');
    await options.find(button('Replace everything'));
    return options;
  },
  strike: (options) => order(options, button('Replace everything')),
};

const CLONES = 500;

function oldRows(): Record<string, readonly unknown[]> {
  const [contact] = first.tables.contacts;
  const clones = Array.from({ length: CLONES }, (_, n) => ({
    ...contact,
    id: `clone-${n}`,
    profileKeys: [`in/clone-${n}`],
  }));
  // Who was removed long ago is erased some seconds after a page has opened: that would be another story.
  const contacts = first.tables.contacts.filter(({ deletedAt }) => deletedAt === null);
  const known = new Set(contacts.map(({ id }) => id));
  const touches = first.tables.touches.filter(({ contactId }) => known.has(contactId));
  return { ...first.tables, contacts: [...contacts, ...clones], touches };
}

/** The data of an older Cuppa, brought up to date when a page opens. */
const upgrading: Subject = {
  people: 0,
  isCopiedBefore: true,
  putBack: (plain) => plain.evaluate(putOld, { schema: 1, stores: first.stores, rows: oldRows() }),
  approach: (cuppa) => cuppa.openOwnPage('icon/128.png'),
  strike: (_, cuppa) => {
    setTimeout(() => {
      cuppa.openOwnPage('sidepanel.html#/contacts').catch(() => undefined);
    }, NOTICE);
    return Promise.resolve();
  },
  finished: async (screen) => {
    await until(() => screen.evaluate(isDerived), { failure: 'The upgrade did not end', within: LONG });
  },
};

export const SUBJECTS = { touch, cadence, importing, learning, merging, replacing, upgrading };
export type SubjectName = keyof typeof SUBJECTS;
