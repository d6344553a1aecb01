import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { patchContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { takeReminders } from '../../storage/reminders';
import { patchSettings } from '../../storage/settings';
import { logTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

// Monday 2026-10-12, 10:00 in Lisbon.
const TODAY = { at: Date.parse('2026-10-12T09:00:00Z'), zone: 'Europe/Lisbon' };
const DAY = 86_400_000;

beforeEach(async () => {
  await startAfresh();
  await patchSettings({ notify: { on: true, hideNames: false } });
});
afterAll(() => database.close());

async function asked(name: string, when: string): Promise<string> {
  const contactId = await saved(name);
  const sent = { channel: 'email', template: '', subject: '', text: '' } as const;
  await logTouch({ contactId, kind: 'asked', at: Date.parse(when), zone: 'Europe/Lisbon', ...sent });
  return contactId;
}

const inDays = (days: number) => ({ ...TODAY, at: TODAY.at + days * DAY });
const isThere = async () => (await indexedDB.databases()).some(({ name }) => name === 'cuppa');

describe('reminders', () => {
  it('tell each thing once, ever', async () => {
    await asked('Ana', '2026-10-01T08:00:00Z');
    expect((await takeReminders(TODAY)).news).toEqual([{ name: 'Ana', kind: 'follow-up' }]);
    expect((await takeReminders(TODAY)).news).toEqual([]);
    expect((await takeReminders(inDays(3))).news).toEqual([]);
  });

  it('tell once also when two workers ask at the same time', async () => {
    await asked('Ana', '2026-10-01T08:00:00Z');
    const told = await Promise.all([takeReminders(TODAY), takeReminders(TODAY), takeReminders(TODAY)]);
    expect(told.flatMap(({ news }) => news)).toHaveLength(1);
  });

  it('tell what came due while nobody was there', async () => {
    await asked('Ana', '2026-10-01T08:00:00Z');
    await asked('Ben', '2026-10-06T08:00:00Z');
    expect((await takeReminders(inDays(30))).news.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Ben']);
  });

  it('tell of a thing again only once it is due on another day', async () => {
    const contactId = await asked('Ana', '2026-10-01T08:00:00Z');
    await takeReminders(TODAY);
    await logTouch({ contactId, kind: 'snoozed', until: '2026-10-20', at: TODAY.at, zone: TODAY.zone });
    expect((await takeReminders(inDays(1))).news).toEqual([]);
    expect((await takeReminders(inDays(8))).news).toEqual([{ name: 'Ana', kind: 'follow-up' }]);
  });

  it('use the name the person typed, or none if they wish', async () => {
    const id = await asked('Ana', '2026-10-01T08:00:00Z');
    await patchContact(id, { edits: { name: 'Ana M.' } });
    await patchSettings({ notify: { on: true, hideNames: true } });
    expect(await takeReminders(TODAY)).toMatchObject({ hideNames: true, news: [{ name: 'Ana M.' }] });
  });

  it('are silent until they are switched on, and then tell of what is due', async () => {
    await patchSettings({ notify: { on: false, hideNames: false } });
    await asked('Ana', '2026-10-01T08:00:00Z');
    expect((await takeReminders(TODAY)).news).toEqual([]);
    await patchSettings({ notify: { on: true, hideNames: false } });
    expect((await takeReminders(TODAY)).news).toHaveLength(1);
  });

  it('are silent when there is no data, and make none', async () => {
    database.close({ disableAutoOpen: true });
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('cuppa').addEventListener('success', resolve);
    });
    expect((await takeReminders(TODAY)).news).toEqual([]);
    expect(await isThere()).toBe(false);
  });
});
