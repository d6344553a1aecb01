import { expect, it } from 'vitest';
import { contactSchema } from '../../outreach/contact';
import { now } from '../../storage/clock';
import { database } from '../../storage/database';
import { EMPTY_DERIVED } from '../../storage/derive';
import { rebuildDerived } from '../../storage/derive-again';
import { readRow } from '../../storage/rows';
import type { Today } from '../../storage/today';
import { readFirstOfToday, readToday } from '../../storage/today';
import { saved, startAfresh } from './support';

const DAY = 86_400_000;
const MOST = { overdue: 10, today: 10, thisWeek: 10 };
const SENT = { kind: 'asked', zone: 'UTC', channel: 'email', template: '', subject: '', text: 'x' } as const;

async function askedOnDays(count: number): Promise<void> {
  await startAfresh();
  const ana = readRow(contactSchema, await database.contacts.get(await saved('Ana')));
  if (!ana) throw new Error('She was not saved.');
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  await database.contacts.bulkAdd(
    ids.map((id, n) =>
      Object.assign({ ...ana, ...EMPTY_DERIVED }, { id, edits: { name: `Ana ${1000 + n}` } }),
    ),
  );
  const touches = ids.map((contactId, n) =>
    Object.assign({ ...SENT }, { id: crypto.randomUUID(), contactId, at: Date.now() - (20 + n) * DAY }),
  );
  await database.touches.bulkAdd(touches);
  await rebuildDerived();
}

const keysOf = ({ overdue }: Today) => overdue.rows.map(({ contact, item }) => `${item.on} ${contact.id}`);

it('shows the earliest first where many are due, as the whole then does, and none where few are', async () => {
  await askedOnDays(20);
  expect(await readFirstOfToday(now(), MOST)).toBeNull();
  await askedOnDays(300);
  const moment = now();
  const first = await readFirstOfToday(moment, MOST);
  const whole = await readToday(moment, MOST);
  expect(whole.overdue).toMatchObject({ count: 300 });
  expect(whole.overdue.rows).toHaveLength(MOST.overdue);
  expect(first && keysOf(first)).toEqual(keysOf(whole));
  // The index of the page is there by now: the whole is as quick.
  expect(await readFirstOfToday(moment, MOST)).toBeNull();
});
