import { beforeEach, describe, expect, it } from 'vitest';
import type { ListingQuery } from '../../outreach/view';
import { EVERYONE } from '../../outreach/view';
import { undo } from '../../storage/change';
import { database } from '../../storage/database';
import { explainFailure } from '../../storage/failure';
import { latestChange } from '../../storage/latest-change';
import { readViews, removeView, renameView, saveView } from '../../storage/views';
import { failureOf, startAfresh } from './support';

beforeEach(startAfresh);

const WAITING: ListingQuery = { ...EVERYONE, stages: ['asked'], due: 'overdue', sort: 'due' };

async function names(): Promise<string[]> {
  return (await readViews()).map(({ name }) => name);
}

describe('saved views', () => {
  it('come back as they were saved, by name', async () => {
    await saveView('Waiting', WAITING);
    await saveView('  Engineers ', { ...EVERYONE, fields: ['Engineering'] });
    expect(await readViews()).toMatchObject([
      { name: 'Engineers', query: { fields: ['Engineering'] } },
      { name: 'Waiting', query: WAITING },
    ]);
  });

  it('take the place of one of the same name, which Undo brings back', async () => {
    await saveView('Waiting', WAITING);
    const change = await saveView('Waiting', EVERYONE);
    expect(await readViews()).toMatchObject([{ name: 'Waiting', query: EVERYONE }]);
    await undo(change.id);
    expect(await readViews()).toMatchObject([{ name: 'Waiting', query: WAITING }]);
  });

  it('are renamed and removed, each to be undone', async () => {
    await saveView('Waiting', WAITING);
    const [view] = await readViews();
    const renamed = await renameView(view?.id ?? '', 'Silent');
    expect(await names()).toEqual(['Silent']);
    await undo(renamed.id);
    expect(await names()).toEqual(['Waiting']);
    const removed = await removeView(view?.id ?? '');
    expect(await names()).toEqual([]);
    expect(await latestChange()).toMatchObject({ label: 'Removed the view “Waiting”' });
    await undo(removed.id);
    expect(await names()).toEqual(['Waiting']);
  });

  it('need a name, and say so', async () => {
    const failure = explainFailure(await failureOf(saveView('  ', WAITING)));
    expect(failure.title).toMatch(/could not be saved/);
    expect(await names()).toEqual([]);
  });

  it('that are gone cannot be changed, and damaged ones hide no other', async () => {
    await saveView('Waiting', WAITING);
    await database.table('views').put({ id: 'broken', name: 7 });
    expect(await names()).toEqual(['Waiting']);
    expect(explainFailure(await failureOf(renameView('gone', 'x'))).title).toMatch(/not there any more/);
    expect(explainFailure(await failureOf(removeView('broken'))).title).toMatch(/damaged/);
  });
});
