import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash } from '../../scripts/bench/backup.ts';
import { makePeople } from '../../scripts/bench/people.ts';
import { forgetMeta } from '../../scripts/bench/raw.ts';
import { describeInBrowsers } from './harness/browsers.ts';
import { button, field, heading, text } from './harness/screen.ts';
import type { Screen } from './harness/screen.ts';
import { until } from './harness/until.ts';
import { passFirstRun } from './steps.ts';

const PEOPLE = 10_000;
// What many people take on two cores that other browsers share.
const PATIENCE = 120_000;

const FIELDS = {
  backup: 'input[accept*="sealed"]',
  cards: 'input[accept*="vcf"]',
  table: '.import input[type="file"]',
} as const;

// Names as people have them and as somebody might make them up to do harm, one in eight.
const NAMES = [
  'שרה כהן',
  'محمد\u200F الفارسي',
  '李小龙',
  '=HYPERLINK("https://evil.example")',
  "'Ida",
  '<script>document.title = "run"</script>',
  'Silva; Ana, "Dr"',
  '+1 Ana',
];

type Seeded = ReturnType<typeof makePeople>;

function hostile({ contacts, touches }: Seeded): Seeded {
  const changed = contacts.map((contact, n) => {
    const name = n % 8 === 0 ? { name: `${NAMES[(n / 8) % NAMES.length] ?? ''} ${n}` } : {};
    const email = n % 2 === 0 ? `Person.${n}@uni.example` : '';
    const tags = [...contact.tags, ...(n % 5 === 0 ? ['a, b; c'] : [])];
    return {
      ...contact,
      profileKeys: [`person-${n}`],
      edits: name,
      email,
      phone: n % 3 === 0 ? `+351 21 ${n}` : '',
      tags,
    };
  });
  return { contacts: changed, touches };
}

/** Runs in a page of ours: a field for a file, since so many rows would take a minute as a message. */
const askForRows = () => {
  document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'rows' }));
};

/** Runs in a page of ours: writes the rows of that file as they are. */
const putGivenRows = async () => {
  const tables: Record<string, unknown[]> = JSON.parse(
    await (document.querySelector<HTMLInputElement>('#rows')?.files?.[0]?.text() ?? ''),
  );
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const work = opening.result.transaction(Object.keys(tables), 'readwrite', { durability: 'relaxed' });
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows) work.objectStore(table).put(row);
  await new Promise((resolve, reject) => {
    work.addEventListener('complete', resolve);
    work.addEventListener('abort', () => reject(work.error ?? new Error('aborted')));
  });
  opening.result.close();
};

/** Runs in a page of ours: from now on what is offered as a file is kept hold of. */
const keepFiles = () => {
  const real = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    Object.assign(globalThis, { kept: blob });
    return real(blob);
  };
};

/** Runs in a page of ours: what the given facts and lists of everyone are, in the order of their names. */
const saidOfAll = async (facts: readonly string[]) => {
  const opening = indexedDB.open('cuppa');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const request = opening.result.transaction('contacts').objectStore('contacts').getAll();
  await new Promise((resolve) => request.addEventListener('success', resolve));
  opening.result.close();
  const rows: {
    edits: Record<string, string>;
    captured: { facts: Record<string, { value: string }> } | null;
  }[] = request.result;
  const said = rows.map((row) => {
    const shown = facts.map((fact) => row.edits[fact] ?? row.captured?.facts[fact]?.value ?? '');
    const others = ['email', 'phone', 'profileKeys', 'fields', 'tags'];
    return JSON.stringify([...shown, ...others.map((name) => Reflect.get(row, name))]);
  });
  const bytes = new TextEncoder().encode(said.toSorted().join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { people: rows.length, first: said.toSorted()[0], digest: digest.join('.') };
};

const SAID = ['name', 'role', 'company', 'location'];

describeInBrowsers('ten thousand people', (cuppa) => {
  let options: Screen;
  let folder: string;
  let all = '';
  let said: Awaited<ReturnType<typeof saidOfAll>>;
  const files = { backup: '', table: '', cards: '' };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuppa-many-'));
    const panel = await cuppa().openOwnPage('sidepanel.html');
    await passFirstRun(panel, 'Never read pages');
    const people = hostile(makePeople({ from: 0, to: PEOPLE, touchesEach: 2 }, Date.now()));
    await writeFile(join(folder, 'rows.json'), JSON.stringify(people));
    await panel.evaluate(askForRows);
    await (await panel.page.$('input#rows'))?.uploadFile(join(folder, 'rows.json'));
    await panel.evaluate(putGivenRows);
    await panel.evaluate(forgetMeta, 'derived');
    await panel.close();
    await open();
    all = await options.evaluate(contentHash);
    said = await options.evaluate(saidOfAll, SAID);
    await options.evaluate(keepFiles);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const open = async () => {
    options = await cuppa().openOwnPage('options.html');
    await until(() => options.page.$(FIELDS.backup), { failure: 'It never opened', within: PATIENCE });
    await unfold();
  };

  const unfold = () =>
    options.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });

  const says = (words: string) =>
    until(async () => (await options.text()).includes(words), {
      failure: `It never said “${words}”`,
      within: PATIENCE,
    });

  const choose = async (which: keyof typeof FIELDS) => {
    await options.waitFor(FIELDS[which]);
    const input = await options.page.$(FIELDS[which]);
    await input?.uploadFile(files[which]);
  };

  /** Clicks what saves a file and puts that file on the disk. */
  const save = async (which: keyof typeof FIELDS, name: string) => {
    await options.evaluate(() => Reflect.deleteProperty(globalThis, 'kept'));
    await options.click(button(name));
    const size = await until(
      () => options.evaluate(() => Number(Object(Reflect.get(globalThis, 'kept')).size ?? 0) || null),
      { failure: `Nothing was saved by ${name}`, within: PATIENCE },
    );
    let whole = '';
    for (let from = 0; from < size; from += 4_000_000) {
      // As it is stored, since a piece may end within a letter.
      whole += await options.evaluate(async (start) => {
        const blob: unknown = Reflect.get(globalThis, 'kept');
        if (!(blob instanceof Blob)) return '';
        return new Uint8Array(await blob.slice(start, start + 4_000_000).arrayBuffer()).toBase64();
      }, from);
      whole += '\n';
    }
    const ends = { backup: 'json', cards: 'vcf', table: 'csv' };
    files[which] = join(folder, `cuppa.${ends[which]}`);
    await writeFile(
      files[which],
      Buffer.concat(whole.split('\n').map((part) => Buffer.from(part, 'base64'))),
    );
  };

  const erase = async () => {
    await unfold();
    await options.type(field('Type “erase” to go on'), 'erase');
    await options.click(button('Erase everything'));
    await until(async () => (await options.evaluate(saidOfAll, SAID)).people === 0, {
      failure: 'They are still there',
      within: PATIENCE,
    });
    await options.waitFor(text('No backup yet.'));
    expect(await options.page.title()).not.toBe('run');
    await unfold();
  };

  test('leave as a backup, a table and cards', async () => {
    await save('backup', 'Save a backup');
    await save('table', 'Save contacts (CSV)');
    await save('cards', 'Save contacts (vCard)');
    expect(await readFile(files.table, 'utf8')).toContain(`"'=HYPERLINK(""https`);
    expect(await readFile(files.cards, 'utf8')).toContain('FN:<script>document.title = "run"</script>');
  }, 240_000);

  test('come back from the backup with all that happened, equal to the last letter', async () => {
    await erase();
    await options.waitFor(heading('Restore a backup'));
    await choose('backup');
    await says('New: 30,001 records');
    await options.click(button('Bring together'));
    await says('Restored.');
    expect(await options.evaluate(contentHash)).toBe(all);
  }, 240_000);

  test('come back from the table, in all it says of them', async () => {
    await erase();
    await choose('table');
    await says('Say what its columns hold');
    await options.click(button('See what is in it'));
    await says('10,000 new people');
    await options.click(button('Import 10,000'));
    await says('Brought in: 10,000 people added');
    expect(await options.evaluate(saidOfAll, SAID)).toEqual(said);
  }, 240_000);

  test('come back from the cards, in all they say of them', async () => {
    await erase();
    await choose('cards');
    await says('10,000 people in this file.');
    await options.click(button('Bring in 10,000 people'));
    await says('10,000 people added');
    expect(await options.evaluate(saidOfAll, SAID)).toEqual(said);
  }, 240_000);
});
