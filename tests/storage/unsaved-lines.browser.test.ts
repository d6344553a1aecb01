import { beforeEach, expect, it } from 'vitest';
import type { LinePicks } from '../../outreach/line-picks';
import { noPicks } from '../../outreach/line-picks';
import { database } from '../../storage/database';
import { dropUnsavedPerson } from '../../storage/unsaved';
import { dropUnsavedLines, keepUnsavedLines, readUnsavedLines } from '../../storage/unsaved-lines';
import { startAfresh } from './support';

const WORK: LinePicks = {
  ...noPicks('picked'),
  lines: ['Mei Lin', 'Arup'],
  picks: { name: { value: 'Mei Lin', from: 'picked' } },
};

beforeEach(async () => {
  await startAfresh();
  await dropUnsavedLines('mei-lin');
});

it('keeps what was picked, for one profile alone', async () => {
  await keepUnsavedLines('mei-lin', WORK);
  expect(await readUnsavedLines('mei-lin')).toEqual(WORK);
  expect(await readUnsavedLines('mei-lin-2')).toBeNull();
});

it('forgets it with the form it was for', async () => {
  await keepUnsavedLines('mei-lin', WORK);
  await dropUnsavedPerson('mei-lin');
  expect(await readUnsavedLines('mei-lin')).toBeNull();
});

it('begins anew where what is kept is damaged', async () => {
  await keepUnsavedLines('mei-lin', WORK);
  await database.meta.put({ key: 'unsaved-lines:mei-lin', value: { lines: 7 } });
  expect(await readUnsavedLines('mei-lin')).toBeNull();
});
