import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../storage/database';
import { Dexie } from 'dexie';
import { backupName, writeBackup } from '../../storage/backup/write-backup';
import { readHeader, rowsOf } from '../../storage/backup/read-backup';
import { rebuildDerived } from '../../storage/derive-again';
import { APP, backup, bringBack, content, derived, fill, fillWithEverything } from './backup-room';
import { person, saved, startAfresh } from './support';
import { patchContact, saveContact } from '../../storage/contacts';

beforeEach(startAfresh);

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

describe('a backup', () => {
  it('is JSON that says what it is, and counts what is in it', async () => {
    await fillWithEverything();
    const { file, header, damaged } = await writeBackup(APP);
    const whole: unknown = JSON.parse(await file.text());
    expect(whole).toMatchObject({ ...header, format: 'cuppa-backup', formatVersion: 1 });
    expect(whole).toMatchObject({ counts: { contacts: 4, jottings: 2, settings: 1 } });
    expect(whole).toMatchObject({ data: { views: [{ name: 'Bridge people' }] } });
    expect(damaged).toBe(0);
    expect(await readHeader(file)).toEqual(header);
  });

  it('holds nothing that is derived, half-typed or for undoing', async () => {
    await patchContact(await saved('Ana'), { phone: '1' });
    const text = await backup().then((file) => file.text());
    for (const word of ['sortName', 'nextOn', 'changes', 'meta', 'packs']) expect(text).not.toContain(word);
  });

  it('brings everything back after everything went', async () => {
    await fillWithEverything();
    await rebuildDerived();
    const [before, beside] = [await content(), await derived()];
    const file = await backup();
    await fill({});
    const { counts, rejected } = await bringBack(file, 'replace');
    expect(rejected).toEqual([]);
    expect(counts.touches).toMatchObject({ added: before['touches']?.length });
    expect(await content()).toEqual(before);
    expect(await derived()).toEqual(beside);
  });

  it('writes the same file of the same data', async () => {
    await fillWithEverything();
    const first = await backup();
    await bringBack(first, 'replace');
    const [one, other] = await Promise.all([first.text(), backup().then((file) => file.text())]);
    expect(other.slice(other.indexOf('\n'))).toBe(one.slice(one.indexOf('\n')));
  });

  it('reads more rows than fit into one block, whole characters at every edge', async () => {
    const text = '🙂é漢'.repeat(900);
    const touches = Array.from({ length: 700 }, (_, n) => ({
      id: `t-${String(n).padStart(4, '0')}`,
      contactId: 'c',
      kind: 'note',
      at: n,
      zone: 'UTC',
      text: `${n} ${text}`,
    }));
    const { contact } = await saveContact(person('Ana'));
    await fill({ contacts: [{ ...contact, id: 'c' }], touches });
    const file = await backup();
    expect(file.size).toBeGreaterThan(3 * 1_048_576);
    const read: unknown[] = [];
    for await (const { table, rows } of rowsOf(file)) if (table === 'touches') read.push(...rows);
    expect(read).toEqual(touches);
  });

  it('leaves out a damaged row and says so', async () => {
    await saved('Ana');
    await database.table('touches').put({ id: 'broken', contactId: 'x', at: 'never' });
    const { damaged, header } = await writeBackup(APP);
    expect(damaged).toBe(1);
    expect(header.counts.touches).toBe(1);
  });

  it('tells how far it is, and stops when called off', async () => {
    for (const name of ['Ana', 'Ben']) await saved(name);
    const seen: number[] = [];
    await writeBackup({ ...APP, onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    const off = new AbortController();
    off.abort();
    await expect(writeBackup({ ...APP, signal: off.signal })).rejects.toThrow(/abort/u);
  });

  it('is called by its date', async () => {
    const { header } = await writeBackup(APP);
    expect(backupName(header)).toMatch(/^cuppa-backup-\d{4}-\d\d-\d\d-\d{4}\.json$/u);
  });
});
