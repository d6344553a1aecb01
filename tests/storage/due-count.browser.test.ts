import { beforeEach, describe, expect, it } from 'vitest';
import { countDuePeople, MOST_COUNTED } from '../../storage/due-count';
import { patchContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { countDue } from '../../storage/today';
import { logTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);

// Monday 2026-10-12, 10:00 in Lisbon.
const TODAY = { at: Date.parse('2026-10-12T09:00:00Z'), zone: 'Europe/Lisbon' };
const HOUR = 3_600_000;

async function asked(name: string, when: string): Promise<string> {
  const contactId = await saved(name);
  const sent = { channel: 'email', template: '', subject: '', text: '' } as const;
  await logTouch({ contactId, kind: 'asked', at: Date.parse(when), zone: 'Europe/Lisbon', ...sent });
  return contactId;
}

const isThere = async () => (await indexedDB.databases()).some(({ name }) => name === 'cuppa');

describe('the number on the badge', () => {
  it('counts people, not things, and only those who need something by today', async () => {
    await asked('Due', '2026-10-01T08:00:00Z');
    await asked('Overdue', '2026-09-01T08:00:00Z');
    await asked('Soon', '2026-10-07T08:00:00Z');
    expect(await countDuePeople(TODAY)).toBe(2);
    expect(await countDue(TODAY)).toBe(2);
  });

  it('leaves out who must not be contacted', async () => {
    const id = await asked('Ana', '2026-09-01T08:00:00Z');
    await patchContact(id, { doNotContact: true });
    expect(await countDuePeople(TODAY)).toBe(0);
  });

  it('goes by the hour: a talk is prepared before it and spoken of after it', async () => {
    const contactId = await asked('Ana', '2026-10-11T08:00:00Z');
    const [meetAt, base] = [TODAY.at + HOUR, { at: TODAY.at - HOUR, zone: TODAY.zone, place: '', text: '' }];
    await logTouch({ contactId, kind: 'scheduled', meetAt, meetZone: TODAY.zone, minutes: 20, ...base });
    const counts: number[] = [];
    for (const minutes of [0, 59, 70, 90]) {
      counts.push(await countDuePeople({ ...TODAY, at: TODAY.at + minutes * 60_000 }));
    }
    expect(counts).toEqual([1, 1, 0, 1]);
  });

  it('ends at a hundred', async () => {
    const contactId = await asked('Ana', '2026-09-01T08:00:00Z');
    const row = await database.table('contacts').get(contactId);
    const many = Array.from({ length: 130 }, (_, n) => ({ ...row, id: `copy ${n}` }));
    await database.table('contacts').bulkPut(many);
    expect(await countDuePeople(TODAY)).toBe(MOST_COUNTED);
  });

  it('is none of a row that cannot be read, or that an older Cuppa wrote', async () => {
    const contactId = await asked('Ana', '2026-09-01T08:00:00Z');
    for (const slots of [undefined, 'x', [{ on: 1 }], [null]]) {
      await database.table('contacts').update(contactId, { slots });
      expect(await countDuePeople(TODAY)).toBe(0);
    }
  });

  it('is none where there is no data, and asking for it makes none', async () => {
    await database.delete();
    expect(await countDuePeople(TODAY)).toBe(0);
    expect(await isThere()).toBe(false);
    await database.open();
  });
});
