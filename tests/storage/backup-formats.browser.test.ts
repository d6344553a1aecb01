import { afterAll, beforeEach, expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { database } from '../../storage/database';
import { FORMAT_VERSION } from '../../storage/backup/format';
import { readHeader } from '../../storage/backup/read-backup';
import { bringBack, content } from './backup-room';
import { startAfresh } from './support';
import first from './fixtures/backup-1.json?raw';

// Each is frozen: people have files of it. A new format gets a new file.
const EVERY = [{ version: 1, text: first }];

beforeEach(startAfresh);

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

it.each(EVERY)('restores a backup of format $version whole', async ({ version, text }) => {
  const file = new Blob([text]);
  expect((await readHeader(file)).formatVersion).toBe(version);
  const { rejected, header } = await bringBack(file, 'replace');
  expect(rejected).toEqual([]);
  const rows = await content();
  const counts = Object.entries(rows).map(([table, kept]) => [table, kept.length]);
  expect(Object.fromEntries(counts)).toMatchObject(header.counts);
  expect(rows['contacts']).toContainEqual(expect.objectContaining({ id: 'c-ana', email: 'ana@example.org' }));
});

it('has an example of the format of today', () => {
  expect(EVERY.at(-1)?.version).toBe(FORMAT_VERSION);
});
