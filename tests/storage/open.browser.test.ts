import { CuppaDatabase, database, onReplaced } from '../../storage/database';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf, person, saved, startAfresh } from './support';
import { logTouch } from '../../storage/touches';
import { Dexie } from 'dexie';
import { explainFailure } from '../../storage/failure';
import { exportRaw } from '../../storage/export-raw';
import { keepDraft } from '../../storage/drafts';
import { listContacts } from '../../storage/listing';
import { openStorage } from '../../storage/open';
import { patchSettings } from '../../storage/settings';
import { saveContact } from '../../storage/contacts';
import { selectContact } from '../../storage/selection';

beforeEach(startAfresh);

afterEach(async () => {
  vi.restoreAllMocks();
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
});

async function upgradeElsewhere(): Promise<void> {
  const newer = new Dexie('cuppa');
  newer.version(1).stores({ contacts: 'id', touches: 'id, [contactId+at]', meta: 'key' });
  newer.version(99).stores({ contacts: 'id, &*profileKeys, nextOn, sortName', extra: 'id' });
  await newer.open();
  newer.close();
}

describe('opening', () => {
  it('opens what is there, again and again', async () => {
    await saved('Ana');
    expect(await openStorage()).toEqual({ ok: true });
    database.close({ disableAutoOpen: true });
    expect(await openStorage()).toEqual({ ok: true });
    expect((await listContacts({})).total).toBe(1);
  });

  it('refuses a database of a newer version, in words, and leaves it as it is', async () => {
    await upgradeElsewhere();
    const opened = await openStorage();
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'newer-data' } });
    const failure = await failureOf(saveContact(person('Ana')));
    expect(explainFailure(failure).kind).toBe('closed');
    expect(JSON.parse(await (await exportRaw()).text())).toMatchObject({
      version: 990,
      tables: { contacts: { rows: [] } },
    });
  });

  it('refuses data that only says it is newer', async () => {
    await database.meta.put({ key: 'schemaVersion', value: 99 });
    database.close({ disableAutoOpen: true });
    expect(await openStorage()).toMatchObject({ ok: false, failure: { kind: 'newer-data' } });
  });

  it.each(['UnknownError', 'InvalidStateError', 'NotReadableError', 'VersionError', 'QuotaExceededError'])(
    'says so when the browser answers %s, and deletes and creates nothing',
    async (name) => {
      database.close({ disableAutoOpen: true });
      vi.spyOn(console, 'warn').mockReturnValue();
      const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
      vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
        throw new DOMException('Internal error opening backing store', name);
      });
      const kinds = { VersionError: 'newer-data', QuotaExceededError: 'quota' };
      const kind = name in kinds ? Reflect.get(kinds, name) : 'cannot-open';
      const opened = await openStorage();
      expect(opened).toMatchObject({ ok: false, failure: { kind } });
      expect(deleting).not.toHaveBeenCalled();
    },
  );

  it('opens at the next attempt once the browser can again', async () => {
    database.close({ disableAutoOpen: true });
    vi.spyOn(console, 'warn').mockReturnValue();
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('busy', 'UnknownError');
    });
    expect((await openStorage()).ok).toBe(false);
    opening.mockRestore();
    expect(await openStorage()).toEqual({ ok: true });
  });
});

describe('a newer Cuppa in another page', () => {
  it('closes this page’s data, says so, and lets old code write no more', async () => {
    const id = await saved('Ana');
    const told = vi.fn<() => void>();
    const stop = onReplaced(told);
    await upgradeElsewhere();
    expect(told).toHaveBeenCalledOnce();
    const failure = explainFailure(await failureOf(logTouch({ contactId: id, kind: 'note', text: 'x' })));
    expect(failure.kind).toBe('closed');
    stop();
  });
});

describe('a full disk', () => {
  it('is said in words, and what was there stays', async () => {
    await saved('Ana');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(this: IDBObjectStore) {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    vi.spyOn(console, 'trace').mockReturnValue();
    const failure = explainFailure(await failureOf(saveContact(person('Ben'))));
    expect(failure.kind).toBe('quota');
    expect(failure.todo).toContain('Keep this page open');
    vi.restoreAllMocks();
    expect((await listContacts({})).rows).toMatchObject([{ name: 'Ana' }]);
  });
});

describe('writing', () => {
  it('asks for strict durability each time', async () => {
    database.close({ disableAutoOpen: true });
    const opening = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await openStorage();
    const id = await saved('Ana');
    await keepDraft({
      id: 'd',
      contactId: id,
      template: 't',
      channel: 'note',
      subject: '',
      text: 'x',
      waived: [],
      updatedAt: 1,
    });
    await patchSettings({ minutes: 15 });
    await selectContact(id);
    const writes = opening.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(4);
    expect(writes.map(([, , options]) => options?.durability)).toEqual(writes.map(() => 'strict'));
  });
});

describe('saving what can be read', () => {
  it('gives every table as JSON although Cuppa cannot open', async () => {
    await saved('Ana');
    database.close({ disableAutoOpen: true });
    const raw: unknown = JSON.parse(await (await exportRaw()).text());
    expect(raw).toMatchObject({ format: 'cuppa-raw', version: 20 });
    expect(raw).toMatchObject({ tables: { contacts: { rows: [{ sortName: 'ana' }], unreadable: 0 } } });
  });

  it('skips rows that cannot be read', async () => {
    const id = await saved('Ana');
    await saved('Ben');
    const real = Reflect.get(IDBObjectStore.prototype, 'get');
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function broken(this: IDBObjectStore, key) {
      if (key === id) throw new DOMException('Failed to read', 'DataError');
      return Reflect.apply(real, this, [key]);
    });
    const raw: unknown = JSON.parse(await (await exportRaw()).text());
    expect(raw).toMatchObject({ tables: { contacts: { rows: [{ sortName: 'ben' }], unreadable: 1 } } });
  });

  it('creates no database where there is none', async () => {
    database.close({ disableAutoOpen: true });
    await Dexie.delete('cuppa');
    await failureOf(exportRaw());
    expect(await Dexie.exists('cuppa')).toBe(false);
  });
});

it('gives the database of each test file today’s three indexes a table at most', () => {
  const fresh = new CuppaDatabase('never-opened');
  for (const table of fresh.tables) expect(table.schema.indexes.length).toBeLessThanOrEqual(3);
});
