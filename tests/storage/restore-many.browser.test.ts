import { afterAll, beforeAll, expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { makePeople } from '../../scripts/bench/people';
import { organisationNames } from '../../outreach/organisation';
import { database } from '../../storage/database';
import { rebuildDerived } from '../../storage/derive-again';
import { backup, bringBack, content, fill } from './backup-room';

const MANY = 1000;

beforeAll(async () => {
  await database.open();
});

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

// Within a pack contacts stand in the order they were written in.
async function allDerived() {
  const packs = await database.packs.toArray();
  const sorted = packs.map((pack) => {
    const { id, lines, search }: { id: string; lines: string; search: string } = Object(pack);
    return [id, lines.split('\n').toSorted(), search.split('\n').toSorted()];
  });
  return [await database.contacts.toArray(), await database.workplaces.toArray(), sorted];
}

it(
  'brings many people back as they were, with all that is derived of them',
  { timeout: 120_000 },
  async () => {
    // Some employers are shared, and three in ten wait for an answer.
    const people = makePeople({ from: 0, to: MANY, touchesEach: 4 }, Date.now());
    const keys = people.contacts
      .slice(0, 40)
      .flatMap(({ captured }) => organisationNames(captured?.facts.company?.value ?? ''));
    const joined = { id: 'o', name: 'Works', keys: [...new Set(keys)], motivation: null };
    await fill({ ...people, organisations: [{ ...joined, updatedAt: 1 }] });
    const before = await content();
    const file = await backup();
    for (const mode of ['merge', 'replace'] as const) {
      if (mode === 'merge') await fill({});
      expect((await bringBack(file, mode)).rejected).toEqual([]);
      expect(await content()).toEqual(before);
      const derived = await allDerived();
      await rebuildDerived();
      expect(await allDerived()).toEqual(derived);
    }
    expect(await database.contacts.where('nextOn').above('').count()).toBeGreaterThan(MANY / 20);
  },
);
