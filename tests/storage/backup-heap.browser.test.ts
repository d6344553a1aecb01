import { afterAll, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { Dexie } from 'dexie';
import { database } from '../../storage/database';
import { checkBackup } from '../../storage/backup/restore';
import { backup } from './backup-room';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
});

// What the page's own memory holds, garbage and all, in bytes.
async function heap(): Promise<number> {
  const held: unknown = await Object(cdp()).send('Runtime.getHeapUsage');
  return Number(Object(held).usedSize);
}

const MEGABYTE = 1_000_000;
const NOTES = 2100;

// Whatever the file is long: blocks, their text and rows, and what is garbage by then.
const CAP = 64 * MEGABYTE;

it(
  'holds no more than 64 MB more while it reads a file half as large again',
  { timeout: 120_000 },
  async () => {
    const id = await saved('Ana');
    for (let part = 0; part < 10; part += 1) {
      const notes = Array.from({ length: NOTES }, (_, n) => ({
        id: `${part}-${n}`,
        contactId: id,
        kind: 'note',
        at: n,
        zone: 'UTC',
        text: `${part} ${n} `.repeat(700),
      }));
      await database.table('touches').bulkPut(notes);
    }
    const file = await backup();
    expect(file.size).toBeGreaterThan(1.4 * CAP);
    await Object(cdp()).send('HeapProfiler.collectGarbage');
    const before = await heap();
    const samples: Promise<number>[] = [];
    const { known } = await checkBackup(file, { onProgress: () => samples.push(heap()) });
    expect(known.people).toHaveLength(1);
    const most = Math.max(...(await Promise.all(samples))) - before;
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(CAP);
  },
);
