import { beforeAll, expect, it } from 'vitest';
import { contactSchema } from '../../outreach/contact';
import { organisationNames } from '../../outreach/organisation';
import { bulkChange } from '../../storage/bulk';
import { undo } from '../../storage/change';
import { database } from '../../storage/database';
import { rebuildDerived } from '../../storage/derive-again';
import { latestChange, latestSettingsChange } from '../../storage/latest-change';
import { joinOrganisations } from '../../storage/organisations';
import { readRow } from '../../storage/rows';
import { patchSettings } from '../../storage/settings';
import { logTouch } from '../../storage/touches';
import { EMPTY_DERIVED } from '../../storage/derive';
import { saved, startAfresh } from './support';

// Dexie loses its transaction after about a hundred awaits that ask the database nothing.
const MANY = 300;
const DAY = 86_400_000;
const SENT = { kind: 'asked', zone: 'UTC', channel: 'email', template: '', subject: '', text: 'x' } as const;

const ids: string[] = [];

// All asked, at two spellings of one organisation: what is due with each depends on all others.
beforeAll(async () => {
  await startAfresh();
  const facts = { name: { value: 'Ana Silva', from: 'h1' }, company: { value: 'Arup', from: 'card' } };
  const first = await saved('Ana', { captured: { at: 1, facts, experience: [] } });
  const ana = readRow(contactSchema, await database.contacts.get(first));
  if (!ana?.captured) throw new Error('She was not saved.');
  const { captured } = ana;
  const others = Array.from({ length: MANY }, (_, n) => {
    const company = { value: n % 2 === 0 ? 'Arup' : 'Ove Partners', from: 'card' };
    const works = { ...captured, facts: { ...captured.facts, company } };
    return { ...ana, ...EMPTY_DERIVED, id: crypto.randomUUID(), captured: works };
  });
  await database.contacts.bulkAdd(others);
  ids.push(...others.map(({ id }) => id));
  const at = Date.now() - 12 * DAY;
  await database.touches.bulkAdd(
    ids.map((contactId) => ({ ...SENT, id: crypto.randomUUID(), contactId, at })),
  );
  await rebuildDerived();
});

async function derived(): Promise<string> {
  return JSON.stringify(await database.contacts.orderBy(':id').toArray(), (key, value: unknown) =>
    key === 'updatedAt' ? 0 : value,
  );
}

it('derives hundreds of colleagues who all wait when the rhythm changes, and back', async () => {
  const before = await derived();
  await patchSettings({ cadence: 'unhurried' });
  expect(await derived()).not.toBe(before);
  const done = await latestSettingsChange();
  await undo(done?.id ?? '');
  expect(await derived()).toBe(before);
});

it('derives them when one of them answers', async () => {
  const before = await derived();
  const done = await logTouch({ kind: 'replied', contactId: ids[0] ?? '', text: '' });
  expect(await derived()).not.toBe(before);
  await undo(done.id);
  expect(await derived()).toBe(before);
});

it('derives them when their spellings are joined', async () => {
  const before = await derived();
  const [key = ''] = organisationNames('Arup');
  const done = await joinOrganisations({ key, name: 'Arup' }, 'Ove Partners');
  await undo(done.id);
  expect(await derived()).toBe(before);
});

it.each(['archive', 'add-tag', 'snooze'] as const)(
  'takes back what was done to all of them: %s',
  async (kind) => {
    const before = await derived();
    const action =
      kind === 'add-tag' ? { kind, tag: 'x' } : kind === 'snooze' ? { kind, until: '2099-01-01' } : { kind };
    expect(await bulkChange(ids, action)).toMatchObject({ changed: MANY });
    expect(await derived()).not.toBe(before);
    const done = await latestChange();
    await undo(done?.id ?? '');
    expect(await derived()).toBe(before);
  },
);
