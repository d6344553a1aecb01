import {
  acceptReading,
  contactByProfile,
  patchContact,
  readContact,
  saveContact,
} from '../../storage/contacts';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { database, SCHEMA_VERSION } from '../../storage/database';
import { undo } from '../../storage/change';
import { latestChange } from '../../storage/latest-change';
import { PLAIN_KINDS, SENT_KINDS } from '../../outreach/touch';
import { Dexie } from 'dexie';
import { factsOf } from '../../outreach/facts';
import frozen from './fixtures/schema-1.json';
import { latestDraft } from '../../storage/drafts';
import { listContacts } from '../../storage/listing';
import { openStorage } from '../../storage/open';
import { person } from './support';
import { readSelection } from '../../storage/selection';
import { readOwnTemplates } from '../../storage/own-templates';
import { readSettings } from '../../storage/settings';
import { readToday } from '../../storage/today';
import { rebuildDerived } from '../../storage/derive';

// The rows are frozen: they are what people have on their disks. A new schema gets a new file.
async function putOnDisk(): Promise<void> {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  const old = new Dexie('cuppa');
  old.version(frozen.schemaVersion).stores(frozen.stores);
  await old.open();
  for (const [name, rows] of Object.entries(frozen.tables)) await old.table(name).bulkAdd(rows);
  old.close();
}

beforeEach(async () => {
  await putOnDisk();
  await openStorage();
});

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
});

describe('data of schema 1', () => {
  it('has an example of every kind of row', () => {
    const kinds = frozen.tables.touches.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(
      new Set([...SENT_KINDS, ...PLAIN_KINDS, 'met', 'scheduled', 'moved', 'snoozed']),
    );
    expect(Object.keys(frozen.tables).toSorted()).toEqual(database.tables.map(({ name }) => name).toSorted());
  });

  it('is the schema of today, for as long as there is one', () => {
    expect(SCHEMA_VERSION).toBe(frozen.schemaVersion);
    const today = database.tables.map((table) => [
      table.name,
      table.schema.primKey.src,
      table.schema.indexes,
    ]);
    const then = new Dexie('never-opened');
    then.version(1).stores(frozen.stores);
    expect(today).toEqual(
      then.tables.map((table) => [table.name, table.schema.primKey.src, table.schema.indexes]),
    );
  });

  it('is all there: contacts, history, drafts, settings, templates', async () => {
    const view = await readContact('c-ana');
    expect(view?.damaged).toEqual([]);
    expect(view?.touches).toHaveLength(17);
    expect(view?.touches.map(({ id }) => id)).toEqual(frozen.tables.touches.slice(0, 17).map(({ id }) => id));
    expect(view && factsOf(view.contact)).toMatchObject({
      callName: { value: 'Ana' },
      company: { value: '' },
    });
    expect(await latestDraft('c-ana')).toEqual(frozen.tables.drafts[0]);
    const { id: _, ...settings } = frozen.tables.settings[0] ?? { id: '' };
    expect(await readSettings()).toEqual(settings);
    expect(await readOwnTemplates()).toEqual(frozen.tables.templates);
    expect(await readSelection()).toEqual({ contactId: 'c-ana', at: 1_791_000_000_090 });
  });

  it('lists everyone but the removed, none damaged', async () => {
    const { rows, damaged } = await listContacts({});
    expect(rows.map(({ id }) => id)).toEqual(['c-ana', 'c-ben', 'sample']);
    expect(damaged).toEqual([]);
    expect(await contactByProfile('in/gone')).toBeNull();
    for (const key of ['in/ana-silva', 'in/ana-old']) {
      expect((await contactByProfile(key))?.contact.id).toBe('c-ana');
    }
  });

  it('can be written on: edited, undone, saved again, derived anew', async () => {
    await undo((await latestChange())?.id ?? '');
    expect((await readContact('c-ben'))?.contact.doNotContact).toBe(false);
    await patchContact('c-ana', { edits: { company: null } });
    await acceptReading('c-ana', { at: 1, facts: {}, experience: [] });
    const again = await saveContact(person('Cleo Gone', { profileKeys: ['in/gone'] }));
    expect(again.contact.id).toBe('c-gone');
    await rebuildDerived();
    const { saved } = await readToday({ at: Date.now(), zone: 'UTC' });
    expect(saved).toBe(true);
  });
});
