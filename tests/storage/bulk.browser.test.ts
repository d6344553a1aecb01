import { beforeEach, describe, expect, it } from 'vitest';
import { EVERYONE } from '../../outreach/view';
import type { BulkAction } from '../../storage/bulk';
import { bulkChange } from '../../storage/bulk';
import { undo } from '../../storage/change';
import { patchContact, readContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { listContacts } from '../../storage/listing';
import { everything, failureOf, saved, startAfresh } from './support';

beforeEach(startAfresh);

async function three(): Promise<string[]> {
  return [
    await saved('Ana', { tags: ['fair'], fields: ['Water'] }),
    await saved('Ben', { tags: ['bread'] }),
    await saved('Chi'),
  ];
}

async function namesOn(shelf: 'current' | 'archived' | 'removed'): Promise<string[]> {
  return (await listContacts({ ...EVERYONE, shelf })).rows.map(({ name }) => name);
}

const ALL: readonly BulkAction[] = [
  { kind: 'add-tag', tag: 'bread' },
  { kind: 'remove-tag', tag: 'bread' },
  { kind: 'add-field', field: 'Water' },
  { kind: 'remove-field', field: 'Water' },
  { kind: 'snooze', until: '2026-12-01' },
  { kind: 'archive' },
  { kind: 'remove' },
];

describe('changing many at once', () => {
  it.each(ALL)('is one change that one Undo takes back whole: %o', async (action) => {
    const ids = await three();
    const before = await everything();
    const changes = await database.changes.count();
    const { change } = await bulkChange(ids, action);
    expect(await everything()).not.toEqual(before);
    expect(await database.changes.count()).toBe(changes + 1);
    await undo(change?.id ?? '');
    expect(await everything()).toEqual(before);
  });

  it('leaves alone those who are so already, and says how many were changed', async () => {
    const ids = await three();
    const done = await bulkChange(ids, { kind: 'add-tag', tag: 'bread' });
    expect(done).toMatchObject({ changed: 2, missing: 0, change: { label: '2 contacts tagged “bread”' } });
    const { rows } = await listContacts({ sort: 'name' });
    expect(rows.map(({ tags }) => tags)).toEqual([['fair', 'bread'], ['bread'], ['bread']]);
  });

  it('makes no change where there is none to make', async () => {
    const ids = await three();
    const changes = await database.changes.count();
    expect(await bulkChange(ids, { kind: 'remove-tag', tag: 'never' })).toEqual({
      change: null,
      changed: 0,
      missing: 0,
    });
    expect(await bulkChange([], { kind: 'archive' })).toMatchObject({ changed: 0 });
    expect(await database.changes.count()).toBe(changes);
  });

  it('names the one it was, where it was one', async () => {
    const [ana = ''] = await three();
    expect((await bulkChange([ana], { kind: 'archive' })).change?.label).toBe('Archived Ana');
    expect((await bulkChange([ana], { kind: 'unarchive' })).change?.label).toBe('Brought back Ana');
  });

  it('counts who is gone or damaged, and goes on', async () => {
    const [ana = '', ben = '', chi = ''] = await three();
    await database.table('contacts').update(ana, { email: 42 });
    await bulkChange([ben], { kind: 'remove' });
    const done = await bulkChange([ana, ben, chi, chi, 'never-there'], { kind: 'archive' });
    expect(done).toMatchObject({ changed: 1, missing: 3 });
  });

  it('changes nothing at all when a value does not fit', async () => {
    const ids = await three();
    const before = await everything();
    await failureOf(bulkChange(ids, { kind: 'add-tag', tag: 'x'.repeat(100) }));
    expect(await everything()).toEqual(before);
  });

  it('loses nothing that another page writes meanwhile', async () => {
    const ids = await three();
    const [ana = ''] = ids;
    await Promise.all([
      bulkChange(ids, { kind: 'add-tag', tag: 'new' }),
      patchContact(ana, { phone: '123' }),
    ]);
    expect((await readContact(ana))?.contact).toMatchObject({ phone: '123', tags: ['fair', 'new'] });
  });
});

describe('the shelves', () => {
  it('takes archived contacts out of the list and out of what is due, and back', async () => {
    const ids = await three();
    await bulkChange(ids.slice(0, 2), { kind: 'archive' });
    expect(await namesOn('current')).toEqual(['Chi']);
    expect(await namesOn('archived')).toEqual(['Ana', 'Ben']);
    await bulkChange(ids, { kind: 'unarchive' });
    expect(await namesOn('current')).toEqual(['Ana', 'Ben', 'Chi']);
  });

  it('restores the removed as they were, archived or not', async () => {
    const ids = await three();
    await bulkChange(ids.slice(0, 1), { kind: 'archive' });
    await bulkChange(ids, { kind: 'remove' });
    expect(await namesOn('removed')).toEqual(['Ana', 'Ben', 'Chi']);
    expect((await bulkChange(ids, { kind: 'restore' })).change?.label).toBe('3 contacts restored');
    expect(await namesOn('current')).toEqual(['Ben', 'Chi']);
    expect(await namesOn('archived')).toEqual(['Ana']);
  });
});

describe('a thousand at once', () => {
  it('says how far it has come, and leaves the page its turn', async () => {
    const template = await saved('Ana');
    const row: unknown = await database.contacts.get(template);
    const many = Array.from({ length: 1000 }, (_, n) => Object.assign({}, row, { id: `c${n}` }));
    await database.table('contacts').bulkPut(many);
    const said: number[] = [];
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const ids = many.map(({ id }) => id);
    const done = await bulkChange(ids, { kind: 'add-tag', tag: 'many' }, ({ done, total }) => {
      expect(total).toBe(1000);
      said.push(done);
    });
    clearInterval(beat);
    expect(done.changed).toBe(1000);
    expect(said).toEqual([0, 200, 400, 600, 800, 1000]);
    expect(longest).toBeLessThan(1000);
  });
});
