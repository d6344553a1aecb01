import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dexie } from 'dexie';
import { database, openDatabase, SCHEMA_VERSION } from '../../storage/database';
import { COPIES, readCopies } from '../../storage/backup/copies';
import { backupOfCopy, backupOfRescue, isRescue } from '../../storage/backup/mend';
import { exportRaw } from '../../storage/export-raw';
import { explainFailure } from '../../storage/failure';
import { openStorage } from '../../storage/open';
import { APP, bringBack, content, fill } from './backup-room';
import { failureOf } from './support';
import first from './fixtures/schema-1.json';

async function putFirstOnDisk(): Promise<void> {
  database.close({ disableAutoOpen: true });
  for (const name of ['cuppa', COPIES]) await Dexie.delete(name);
  const old = new Dexie('cuppa');
  old.version(1).stores(first.stores);
  await old.open();
  for (const [name, rows] of Object.entries(first.tables)) await old.table(name).bulkAdd(rows);
  old.close();
}

async function versionOnDisk(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'cuppa')?.version;
}

beforeEach(putFirstOnDisk);

afterAll(async () => {
  vi.restoreAllMocks();
  database.close({ disableAutoOpen: true });
  for (const name of ['cuppa', COPIES]) await Dexie.delete(name);
});

describe('an upgrade', () => {
  it('keeps the rows as they were first', async () => {
    expect(await openStorage()).toEqual({ ok: true });
    const [copy] = await readCopies();
    expect(copy).toMatchObject({ id: 'before-2', why: 'upgrade', schema: 1 });
    const lines = (await copy?.file.text())
      ?.trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toContainEqual({ table: 'contacts', row: first.tables.contacts[0] });
    expect(lines).toHaveLength(Object.values(first.tables).flat().length);
  });

  it('is not begun when that fails, and the next attempt does it', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(console, 'trace').mockReturnValue();
    expect(await openStorage()).toMatchObject({ ok: false, failure: { kind: 'quota' } });
    expect(await versionOnDisk()).toBe(10);
    put.mockRestore();
    expect(await openStorage()).toEqual({ ok: true });
    expect(await versionOnDisk()).toBe(SCHEMA_VERSION * 10);
  });

  it('is left to a page: the worker opens nothing until one has been there', async () => {
    expect(explainFailure(await failureOf(openDatabase())).kind).toBe('closed');
    expect(await versionOnDisk()).toBe(10);
  });

  it('can be gone back before: the copy restores what there was', async () => {
    await openStorage();
    const before = await content();
    await fill({});
    const [copy] = await readCopies();
    if (!copy) throw new Error('There is no copy.');
    await bringBack(await backupOfCopy(copy, APP.appVersion), 'replace');
    expect(await content()).toEqual(before);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('cuppa-mending');
  });
});

it('restores what was saved from data that could not be opened', async () => {
  const rescue = await exportRaw();
  expect(await isRescue(rescue)).toBe(true);
  await openStorage();
  const before = await content();
  await fill({});
  await bringBack(await backupOfRescue(rescue, APP.appVersion), 'replace');
  expect(await content()).toEqual(before);
});

// A rescue up to its contacts, and from there on.
async function parts(): Promise<{ before: string; after: string }> {
  const rescue = await (await exportRaw()).text();
  const at = rescue.indexOf('"contacts":{"unreadable"');
  return { before: rescue.slice(0, at), after: rescue.slice(at) };
}

describe('a file of what could be saved', () => {
  it('is restored whatever its size, line by line', async () => {
    const { before, after } = await parts();
    // Of a table that is no longer known: read like the others, and passed over.
    const line = new Blob([`,\n${JSON.stringify({ id: 'x', text: 'x'.repeat(1_000_000) })}`]);
    const rows = Array.from({ length: 205 }, () => line);
    const huge = new Blob([before, '"past":{"unreadable":0,"rows":[\n{"id":"w"}', ...rows, '\n]},\n', after]);
    expect(huge.size).toBeGreaterThan(200_000_000);
    await openStorage();
    const whole = await content();
    await fill({});
    await bringBack(await backupOfRescue(huge, APP.appVersion), 'replace');
    expect(await content()).toEqual(whole);
  }, 60_000);

  it('is restored too where another programme wrote it anew', async () => {
    const text = await (await exportRaw()).text();
    await openStorage();
    const whole = await content();
    const pretty = new Blob([JSON.stringify(JSON.parse(text), null, 2)]);
    await bringBack(await backupOfRescue(pretty, APP.appVersion), 'replace');
    expect(await content()).toEqual(whole);
  });

  it('is refused in words that are true: too large, or cut off', async () => {
    const { before, after } = await parts();
    const spaces = new Blob([' '.repeat(1_000_000)]);
    const huge = new Blob(['{ "format": "cuppa-raw"', ...Array.from({ length: 201 }, () => spaces), '}']);
    const large = explainFailure(await failureOf(backupOfRescue(huge, APP.appVersion)));
    expect(large.title).toContain('too large');
    expect(large.todo).toBe('Choose the file as Cuppa saved it. Nothing was changed.');
    for (const end of [-1, -4, -20]) {
      const torn = new Blob([before, after.trimEnd().slice(0, end)]);
      const damaged = explainFailure(await failureOf(backupOfRescue(torn, APP.appVersion)));
      expect(damaged.title).toContain('damaged');
    }
  });
});
