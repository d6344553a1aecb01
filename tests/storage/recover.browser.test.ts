import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dexie } from 'dexie';
import { explainFailure } from '../../storage/failure';
import { readCopies } from '../../storage/backup/copies';
import { seal } from '../../storage/backup/seal';
import { database } from '../../storage/database';
import { exportRaw } from '../../storage/export-raw';
import { openStorage } from '../../storage/open';
import { openReplacement } from '../../storage/recover';
import { backup, bringBack, content, fillWithEverything } from './backup-room';
import { failureOf, saved, startAfresh } from './support';

beforeEach(startAfresh);

afterEach(async () => {
  vi.restoreAllMocks();
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

/** From now on Cuppa's own database does not open, as when its files are damaged; once it is removed it does. */
function breakDatabase(): void {
  vi.restoreAllMocks();
  database.close({ disableAutoOpen: true });
  const open = Reflect.get(IDBFactory.prototype, 'open');
  const remove = Reflect.get(IDBFactory.prototype, 'deleteDatabase');
  let isBroken = true;
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function deleting(
    this: IDBFactory,
    name,
  ) {
    if (name === 'cuppa') isBroken = false;
    return Reflect.apply(remove, this, [name]);
  });
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function opening(
    this: IDBFactory,
    name,
    version,
  ) {
    if (isBroken && name === 'cuppa' && version !== undefined)
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    return Reflect.apply(open, this, version === undefined ? [name] : [name, version]);
  });
}

async function replacement(what: Blob | string, passphrase = '') {
  const found = await openReplacement(what, passphrase);
  if (found === 'locked') throw new Error('It is locked.');
  return found;
}

describe('a backup in the place of data that does not open', () => {
  it('takes its place whole, and the copies stay', async () => {
    await fillWithEverything();
    const before = await content();
    const file = await backup();
    await bringBack(file, 'merge');
    await bringBack(file, 'merge');
    const copies = await readCopies();
    expect(copies).toHaveLength(2);
    await saved('Ana, after the backup');
    breakDatabase();
    expect((await openStorage()).ok).toBe(false);
    const found = await replacement(file);
    expect(found.people).toBe(before['contacts']?.length);
    expect((await openStorage()).ok).toBe(false);
    await found.replace();
    expect(await content()).toEqual(before);
    expect((await readCopies()).map(({ id }) => id)).toEqual(copies.map(({ id }) => id));
  });

  it('may be a copy that Cuppa made, or what was saved of the broken data itself', async () => {
    await fillWithEverything();
    const before = await content();
    await bringBack(await backup(), 'merge');
    const [copy] = await readCopies();
    breakDatabase();
    const rescue = await exportRaw();
    await (await replacement(copy?.id ?? '')).replace();
    expect(await content()).toEqual(before);
    breakDatabase();
    await (await replacement(rescue)).replace();
    expect(await content()).toEqual(before);
  });

  it('wants its passphrase, and is refused when it is none', async () => {
    const locked = await seal(await backup(), 'open sesame', '2026-10-01T00:00:00Z');
    breakDatabase();
    expect(await openReplacement(locked, '')).toBe('locked');
    expect((await replacement(locked, 'open sesame')).people).toBe(0);
    const failure = explainFailure(await failureOf(openReplacement(new Blob(['{}']), '')));
    expect(failure.title).toContain('not a Cuppa backup');
    const gone = explainFailure(await failureOf(openReplacement('restore-0', '')));
    expect(gone.title).toContain('damaged');
  });

  it('removes nothing while the browser opens nothing at all', async () => {
    await saved('Ana');
    const file = await backup();
    const found = await replacement(file);
    database.close({ disableAutoOpen: true });
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('busy', 'UnknownError');
    });
    const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
    expect(explainFailure(await failureOf(found.replace())).todo).toContain('Nothing was removed');
    expect(deleting).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await openStorage()).toEqual({ ok: true });
    expect(await database.contacts.count()).toBe(1);
  });
});
