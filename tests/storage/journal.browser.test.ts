import { beforeEach, describe, expect, it } from 'vitest';
import { bulkChange } from '../../storage/bulk';
import { undo } from '../../storage/change';
import { patchContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { latestChange, latestRow } from '../../storage/latest-change';
import { everything, failureOf, saved, startAfresh } from './support';

beforeEach(startAfresh);

const MANY = 60;

async function many(): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < MANY; n += 1) ids.push(await saved(`Person ${n}`));
  return ids;
}

describe('a change of many rows', { timeout: 30_000 }, () => {
  it('is undone whole, and leaves nothing behind', async () => {
    const ids = await many();
    const [before, kept] = [await everything(), await database.changes.count()];
    const { change } = await bulkChange(ids, { kind: 'add-tag', tag: 'fair' });
    expect(await latestChange()).toMatchObject({ id: change?.id, label: `${MANY} contacts tagged “fair”` });
    await undo(change?.id ?? '');
    expect(await everything()).toEqual(before);
    expect(await database.changes.count()).toBe(kept);
  });

  it('is a small row to whoever asks for the last change, as each keystroke does', async () => {
    await bulkChange(await many(), { kind: 'add-tag', tag: 'fair' });
    expect(JSON.stringify(await latestRow()).length).toBeLessThan(500);
  });

  it('goes with its rows when it is one of the last hundred no more', async () => {
    const ids = await many();
    const { change } = await bulkChange(ids, { kind: 'archive' });
    for (let n = 0; n < 100; n += 1)
      await patchContact(ids[n % 7] ?? '', { phone: String(n) }).catch(() => null);
    expect(await failureOf(undo(change?.id ?? ''))).toMatchObject({ failure: { kind: 'conflict' } });
    expect(await database.changes.count()).toBe(100);
  });
});
