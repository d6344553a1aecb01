import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dexie } from 'dexie';
import { database } from '../../storage/database';
import {
  daysLeft,
  eraseContacts,
  eraseEverything,
  eraseRemoved,
  readHanging,
  readRemoved,
  sweepRemoved,
} from '../../storage/erase';
import { keepUnsavedNote, keepUnsavedPerson } from '../../storage/unsaved';
import { EMPTY_ENTRY } from '../../outreach/person-entry';
import { patchContact, readContact, removeContact } from '../../storage/contacts';
import { listDamaged, removeDamaged } from '../../storage/damaged';
import { logTouch } from '../../storage/touches';
import { onReplaced } from '../../storage/database';
import { openStorage } from '../../storage/open';
import { rebuildDerived } from '../../storage/derive-again';
import { readContact as read } from '../../storage/contacts';
import { bringBack, backup, fillWithEverything } from './backup-room';
import { saved, startAfresh } from './support';

beforeEach(startAfresh);

afterAll(async () => {
  vi.restoreAllMocks();
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

/** All that is stored anywhere, as text. */
async function everyByte(): Promise<string> {
  const texts: string[] = [];
  for (const table of database.tables) texts.push(JSON.stringify(await table.toArray()));
  return texts.join('\n');
}

describe('erasing somebody', () => {
  it('leaves nothing that speaks of them in any table, and nothing of anyone else is lost', async () => {
    await fillWithEverything();
    await rebuildDerived();
    await patchContact('c-ana', { phone: '77-77' });
    await patchContact('c-ben', {
      tie: { kind: 'referred', shared: '', referrerId: 'c-ana', referrer: '', mayMention: false },
    });
    await keepUnsavedNote('c-ana', 'half a note');
    await keepUnsavedPerson('in/ana-silva', EMPTY_ENTRY);
    await database.meta.put({ key: 'united', value: { 'c-other': 'c-ana' } });
    expect(await readHanging('c-ana')).toMatchObject({ drafts: 1, interviews: 1, notes: 2 });
    const kept = await database.touches.filter((row) => Object(row).contactId !== 'c-ana').count();
    await eraseContacts(['c-ana']);
    const left = await everyByte();
    for (const trace of ['c-ana', 'Ana Silva', 'ana-silva', '77-77', 'half a note', 'Laughs a lot']) {
      expect(left).not.toContain(trace);
    }
    expect(await database.touches.count()).toBe(kept);
    expect((await readContact('c-ben'))?.contact.tie.referrerId).toBeNull();
  });

  it('is foretold, day by day, of those who were removed and of nobody else', async () => {
    const [ana, ben] = [await saved('Ana'), await saved('Ben')];
    await removeContact(ana);
    expect(await readRemoved(ana)).toEqual({ id: ana, name: 'Ana', days: 30 });
    expect(await readRemoved(ben)).toBeNull();
    expect(await readRemoved('nobody')).toBeNull();
    const later = Date.now() + 29.5 * 86_400_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    expect(await daysLeft([ana, ben, 'nobody'])).toEqual(new Map([[ana, 1]]));
    vi.spyOn(Date, 'now').mockReturnValue(later + 10 * 86_400_000);
    expect(await daysLeft([ana])).toEqual(new Map([[ana, 1]]));
    vi.restoreAllMocks();
  });

  it('happens by itself thirty days after removing, and not a day before', async () => {
    const ana = await saved('Ana');
    const ben = await saved('Ben');
    await removeContact(ana);
    expect(await eraseRemoved()).toBe(0);
    const later = Date.now() + 30 * 86_400_000 + 1000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await sweepRemoved();
    expect(await database.contacts.toCollection().primaryKeys()).toEqual([ben]);
    expect(await everyByte()).not.toContain(ana);
    vi.restoreAllMocks();
  });
});

describe('erasing everything', () => {
  it('empties databases, copies, storage and caches, and tells the page', async () => {
    await fillWithEverything();
    await bringBack(await backup(), 'merge');
    localStorage.setItem('half', 'typed');
    const told = vi.fn<() => void>();
    const stop = onReplaced(told);
    await eraseEverything();
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    expect(names.filter((name) => name.startsWith('cuppa'))).toEqual([]);
    expect(localStorage.length).toBe(0);
    expect(await caches.keys()).toEqual([]);
    stop();
    expect(await openStorage()).toEqual({ ok: true });
    expect(await database.contacts.count()).toBe(0);
  });
});

describe('damaged records', () => {
  it('are shown with what is left of them and removed when asked; the rest works', async () => {
    const id = await saved('Ana');
    await logTouch({ contactId: id, kind: 'note', text: 'Fine' });
    await database
      .table('touches')
      .put({ id: 'bad', contactId: id, at: 5, kind: 'nothing', text: 'Something I heard' });
    await database.table('contacts').put({ id: 'worse', edits: 7 });
    const found = await listDamaged();
    expect(found.map(({ table, id: of }) => [table, of])).toEqual([
      ['contacts', 'worse'],
      ['touches', 'bad'],
    ]);
    expect(found[1]?.text).toContain('Something I heard');
    expect((await read(id))?.touches).toHaveLength(2);
    await removeDamaged([...found, { table: 'contacts', id }]);
    expect(await listDamaged()).toEqual([]);
    expect(await read(id)).not.toBeNull();
  });
});
