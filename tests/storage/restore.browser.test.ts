import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../storage/database';
import { Dexie } from 'dexie';
import { backup, bringBack, content, derived, fill, fillWithEverything } from './backup-room';
import { checkBackup, previewRestore, restore } from '../../storage/backup/restore';
import { readCopies } from '../../storage/backup/copies';
import { person, saved, startAfresh } from './support';
import { patchContact, readContact, removeContact } from '../../storage/contacts';
import { logTouch, removeTouch } from '../../storage/touches';
import { rebuildDerived } from '../../storage/derive-again';
import { latestChange } from '../../storage/latest-change';
import { saveContact } from '../../storage/contacts';
import { APP } from './backup-room';

beforeEach(startAfresh);

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

describe('a restore', () => {
  it('says first what it would do, and writes nothing meanwhile', async () => {
    const id = await saved('Ana', { profileKeys: ['in/ana'] });
    const file = await backup();
    await patchContact(id, { edits: { role: 'Planner' }, phone: '1' });
    await saved('Ben');
    const before = await content();
    const plan = await previewRestore(await checkBackup(file), 'merge');
    expect(plan.counts.contacts).toEqual({ added: 0, changed: 0, same: 1, rejected: 0 });
    const replacing = await previewRestore(await checkBackup(file), 'replace');
    expect(replacing.counts.contacts).toMatchObject({ added: 1 });
    expect(replacing.here).toMatchObject({ contacts: 2 });
    expect(await content()).toEqual(before);
  });

  it('keeps a copy of what was here, which goes back whole', async () => {
    await fillWithEverything();
    await rebuildDerived();
    const [before, beside] = [await content(), await derived()];
    await fill({});
    await saved('Somebody else');
    const other = await backup();
    await fillWithEverything();
    await bringBack(other, 'replace');
    expect(await content()).not.toEqual(before);
    const [copy] = await readCopies();
    expect(copy?.why).toBe('restore');
    await bringBack(copy?.file ?? new Blob(), 'replace');
    expect(await content()).toEqual(before);
    expect(await derived()).toEqual(beside);
  });

  it('leaves no offer to undo what came before it', async () => {
    await saved('Ana');
    await bringBack(await backup(), 'merge');
    expect(await latestChange()).toBeNull();
  });

  it('writes nothing at all when it is called off half way', async () => {
    await fillWithEverything();
    const checked = await checkBackup(await backup());
    await fill({});
    await saved('Ben');
    const before = await content();
    const off = new AbortController();
    const onProgress = () => off.abort();
    const how = { ...APP, mode: 'replace', signal: off.signal, onProgress } as const;
    await expect(restore(checked, how)).rejects.toThrow(/abort/iu);
    expect(await content()).toEqual(before);
  });

  it('writes nothing at all when a write fails', async () => {
    await fillWithEverything();
    const checked = await checkBackup(await backup());
    await fill({});
    const ben = await saved('Ben');
    const before = await content();
    database.table('jottings').hook('creating', stop);
    await expect(restore(checked, { ...APP, mode: 'replace' })).rejects.toThrow(/injected/u);
    database.table('jottings').hook('creating').unsubscribe(stop);
    expect(await content()).toEqual(before);
    expect((await readContact(ben))?.contact.id).toBe(ben);
  });
});

function stop(): void {
  throw new Error('injected');
}

describe('a merge', () => {
  it('adds what is only there, keeps what is only here, and unites what happened', async () => {
    const id = await saved('Ana', { profileKeys: ['in/ana'] });
    const file = await backup();
    await logTouch({ contactId: id, kind: 'note', text: 'Here' });
    await saved('Ben');
    const here = await backup();
    await fill({});
    await bringBack(file, 'replace');
    await logTouch({ contactId: id, kind: 'note', text: 'There' });
    await saved('Cleo');
    await bringBack(here, 'merge');
    const view = await readContact(id);
    expect(view?.touches.map((touch) => ('text' in touch ? touch.text : '')).toSorted()).toEqual([
      '',
      'Here',
      'There',
    ]);
    expect(await database.contacts.count()).toBe(3);
    expect(view?.standing.stage).toBe('saved');
  });

  it('makes one of somebody saved on each of two computers, with all that hangs on both', async () => {
    const there = await saved('Ana Silva', { profileKeys: ['in/ana', 'in/ana-1'] });
    await logTouch({ contactId: there, kind: 'note', text: 'There' });
    const friend = await saved('Ben', {
      tie: { kind: 'referred', shared: '', referrerId: there, referrer: 'Ana', mayMention: true },
    });
    const file = await backup();
    await startAfresh();
    const here = await saved('Ana Silva', { profileKeys: ['in/ana-1', 'in/ana-old'] });
    await logTouch({ contactId: here, kind: 'note', text: 'Here' });
    const { counts } = await bringBack(file, 'merge');
    expect(counts.contacts).toMatchObject({ added: 1, changed: 1 });
    const people = await database.contacts.toArray();
    expect(people).toHaveLength(2);
    const view = await readContact(there);
    expect(view?.contact.profileKeys.toSorted()).toEqual(['in/ana', 'in/ana-1', 'in/ana-old']);
    expect(view?.touches.filter(({ kind }) => kind === 'note')).toHaveLength(2);
    expect((await readContact(friend))?.contact.tie.referrerId).toBe(there);
  });

  it('moves what is here to the older id when the other computer knew them first', async () => {
    const here = await saved('Ana', { profileKeys: ['in/ana'] });
    const ben = await saved('Ben', {
      tie: { kind: 'referred', shared: '', referrerId: here, referrer: 'Ana', mayMention: true },
    });
    await logTouch({ contactId: here, kind: 'note', text: 'Here' });
    const rows = await content();
    const older = Object.assign(
      {},
      rows['contacts']?.find((row) => Object(row).id === here),
      {
        id: 'older',
        createdAt: 5,
      },
    );
    await fill({ contacts: [older] });
    const file = await backup();
    const kept = Object.entries(rows).map(([table, of]) => [table, of.map((row) => Object(row))] as const);
    await fill(Object.fromEntries(kept));
    await bringBack(file, 'merge');
    expect(await readContact(here)).toBeNull();
    const view = await readContact('older');
    expect(view?.touches).toHaveLength(2);
    expect((await readContact(ben))?.contact.tie.referrerId).toBe('older');
    const again = await content();
    await bringBack(file, 'merge');
    expect(await content()).toEqual(again);
  });

  it('asks where both say something else, and does as it is told', async () => {
    const id = await saved('Ana');
    await patchContact(id, { phone: 'old' });
    const file = await backup();
    await patchContact(id, { phone: 'new' });
    const checked = await checkBackup(file);
    const { conflicts } = await previewRestore(checked, 'merge');
    expect(conflicts).toMatchObject([{ part: 'phone', mine: 'new', theirs: 'old', preferred: 'mine', id }]);
    await restore(checked, { ...APP, mode: 'merge', choices: { [conflicts[0]?.key ?? '']: 'theirs' } });
    expect((await readContact(id))?.contact.phone).toBe('old');
  });

  it('lets what was done last decide whether somebody is removed; what was taken off there is still here', async () => {
    const id = await saved('Ana');
    const before = await backup();
    await removeContact(id);
    await bringBack(before, 'merge');
    expect(await readContact(id)).toBeNull();
    const other = await saveContact(person('Ben'));
    const file = await backup();
    const [touch] = (await readContact(other.contact.id))?.touches ?? [];
    await removeTouch(touch?.id ?? '');
    await bringBack(file, 'merge');
    expect((await readContact(other.contact.id))?.touches).toHaveLength(1);
  });
});
