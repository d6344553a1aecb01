import { Dexie } from 'dexie';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makePeople } from '../../scripts/bench/people';
import { database } from '../../storage/database';
import { rebuildDerived } from '../../storage/derive-again';
import { eraseContacts } from '../../storage/erase';
import { readIndex } from '../../storage/live-index';
import { isPack, SNAPSHOT } from '../../storage/pack';
import { PackIndex } from '../../storage/pack-index';
import { isWorthKeeping, keepSnapshot, readSnapshot } from '../../storage/snapshot';
import { logTouch } from '../../storage/touches';
import { startAfresh } from './support';

const MANY = 300;

beforeAll(async () => {
  await startAfresh();
  const people = makePeople({ from: 0, to: MANY, touchesEach: 2 }, Date.now());
  await database.table('contacts').bulkPut(people.contacts);
  await database.table('touches').bulkPut(people.touches);
  await rebuildDerived();
});

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
});

async function fromPacks(): Promise<PackIndex> {
  return new PackIndex().with((await database.packs.toArray()).filter(isPack));
}

function lines(index: PackIndex | null) {
  return index && Array.from(index.order('name'), (place) => index.line(place));
}

it('is kept by the first page that lists many, and says what the packs say', async () => {
  const index = await readIndex();
  expect(isWorthKeeping(index, -1)).toBe(true);
  await expect.poll(async () => database.packs.get(SNAPSHOT)).toBeDefined();
  const snapshot = await readSnapshot();
  expect(lines(snapshot)).toEqual(lines(await fromPacks()));
  expect(snapshot?.count).toBe(MANY);
  expect(isWorthKeeping(index, snapshot?.stamp ?? -1)).toBe(false);
});

it('is completed by what was written since', async () => {
  const [someone] = lines(await readSnapshot()) ?? [];
  const contactId = someone?.id ?? '';
  await logTouch({ kind: 'note', contactId, text: 'Mentioned zeppelins' });
  const snapshot = await readSnapshot();
  const newer = await database.packs.where('stamp').above(snapshot?.stamp).toArray();
  expect(newer).toHaveLength(1);
  const marks = new Uint8Array(MANY).fill(1);
  const whole = snapshot?.with(newer.filter(isPack));
  whole?.keepWord(marks, 'zeppelins');
  expect(Array.from(marks).flatMap((mark, place) => (mark === 1 ? [whole?.line(place).id] : []))).toEqual([
    contactId,
  ]);
});

it('is not kept when something was written meanwhile', async () => {
  const before = await readSnapshot();
  expect(before).not.toBeNull();
  if (!before) return;
  expect(await keepSnapshot(before)).toBe(false);
  expect(await keepSnapshot(await readIndex())).toBe(true);
  expect((await readSnapshot())?.stamp).toBeGreaterThan(before.stamp);
});

it('holds nobody who was erased', async () => {
  const index = await readIndex();
  const someone = index.line(0);
  expect(JSON.stringify(await database.packs.get(SNAPSHOT))).toContain(someone.id);
  await eraseContacts([someone.id]);
  expect(await database.packs.get(SNAPSHOT)).toBeUndefined();
  expect(await keepSnapshot(index)).toBe(false);
  expect(JSON.stringify(await database.packs.toArray())).not.toContain(someone.id);
});

it('goes with the packs when they are made anew', async () => {
  expect(await keepSnapshot(await readIndex())).toBe(true);
  await rebuildDerived();
  expect(await database.packs.get(SNAPSHOT)).toBeUndefined();
  expect(lines(await readIndex())).toEqual(lines(await fromPacks()));
});

it('counts as not there when it is damaged', async () => {
  expect(await keepSnapshot(await readIndex())).toBe(true);
  const row: unknown = await database.packs.get(SNAPSHOT);
  // A page with time to spare may be keeping a good one meanwhile.
  await vi.waitFor(async () => {
    await database.table('packs').put({ ...Object(row), names: new Uint32Array(3) });
    expect(await readSnapshot()).toBeNull();
  });
});
