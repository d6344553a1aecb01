import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { EVERYONE } from '../../outreach/view';
import { database } from '../../storage/database';
import { watchListing } from '../../storage/listing';
import { loadedIndex } from '../../storage/live-index';
import { logTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

beforeAll(startAfresh);
afterAll(() => database.close());

// The first reading of a page takes another way than those that follow, once a page.
it('follows changes from the first reading on, as a board does for each of its columns', async () => {
  const ana = await saved('Ana Silva');
  expect(loadedIndex()).toBeNull();
  const seen: Record<string, number> = {};
  const stages = ['saved', 'asked', 'met'] as const;
  const stops = stages.map((stage) =>
    watchListing(
      { ...EVERYONE, stages: [stage] },
      ({ count }) => Object.assign(seen, { [stage]: count }),
      vi.fn(),
    ),
  );
  await vi.waitFor(() => expect(seen).toEqual({ saved: 1, asked: 0, met: 0 }));
  const sent = { channel: 'email', template: '', subject: '', text: 'x' } as const;
  await logTouch({ kind: 'asked', contactId: ana, ...sent });
  await vi.waitFor(() => expect(seen).toEqual({ saved: 0, asked: 1, met: 0 }));
  for (const stop of stops) stop();
});
