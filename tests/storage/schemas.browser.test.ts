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
import { PLAIN_KINDS, SENT_KINDS, TOUCH_LABELS } from '../../outreach/touch';
import { Dexie } from 'dexie';
import { factsOf } from '../../outreach/facts';
import first from './fixtures/schema-1.json';
import { latestDraft } from '../../storage/drafts';
import { openStorage } from '../../storage/open';
import { person } from './support';
import { isPlain, textIn } from '../../storage/plain';
import { readSelection } from '../../storage/selection';
import { readOwnTemplates } from '../../storage/own-templates';
import { readSettings } from '../../storage/settings';
import { readRows, RECORD_SCHEMAS, RECORD_TABLES } from '../../storage/rows';
import { rebuildDerived } from '../../storage/derive-again';
import second from './fixtures/schema-2.json';

type Frozen = { schemaVersion: number; stores: Record<string, string>; tables: Record<string, unknown[]> };

// The rows are frozen: they are what people have on their disks. A new schema gets a new file.
const EVERY: Frozen[] = [first, second];

async function putOnDisk(frozen: Frozen): Promise<void> {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  const old = new Dexie('cuppa');
  old.version(frozen.schemaVersion).stores(frozen.stores);
  await old.open();
  for (const [name, rows] of Object.entries(frozen.tables)) await old.table(name).bulkAdd(rows);
  old.close();
}

function touchesOfAna({ tables }: Frozen): string[] {
  const hers = (tables['touches'] ?? []).filter((row) => textIn(row, 'contactId') === 'c-ana');
  return hers.toSorted((one, other) => atOf(one) - atOf(other)).map((row) => textIn(row, 'id'));
}

function atOf(row: unknown): number {
  return isPlain(row) ? Number(row['at']) : Number.NaN;
}

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

describe.each(EVERY.map((frozen) => ({ version: frozen.schemaVersion, frozen })))(
  'data of schema $version',
  ({ frozen }) => {
    beforeEach(async () => {
      await putOnDisk(frozen);
      const opened = await openStorage();
      if (!opened.ok) throw new Error(opened.failure.title);
    });

    it('is all there: contacts, history, drafts, settings, templates', async () => {
      const view = await readContact('c-ana');
      expect(view?.damaged).toEqual([]);
      expect(view?.touches.map(({ id }) => id)).toEqual(touchesOfAna(frozen));
      expect(view && factsOf(view.contact)).toMatchObject({
        callName: { value: 'Ana' },
        company: { value: '' },
      });
      expect(await latestDraft('c-ana')).toEqual(frozen.tables['drafts']?.[0]);
      const { id: _, ...settings } = Object(frozen.tables['settings']?.[0]);
      expect(await readSettings()).toMatchObject(settings);
      expect(await readOwnTemplates()).toEqual(frozen.tables['templates']);
      expect(await readSelection()).toEqual({ contactId: 'c-ana', at: 1_791_000_000_090 });
    });

    it('has no damaged row in any table, and says which schema it is', async () => {
      for (const name of RECORD_TABLES.filter((table) => table !== 'settings')) {
        const stored = await database.table(name).toArray();
        const { rows, damaged } = readRows(RECORD_SCHEMAS[name], stored);
        expect({ name, damaged, count: rows.length }).toEqual({
          name,
          damaged: [],
          count: frozen.tables[name]?.length ?? 0,
        });
      }
      expect(await database.meta.get('schemaVersion')).toEqual({
        key: 'schemaVersion',
        value: SCHEMA_VERSION,
      });
    });

    it('lists everyone but the removed, and finds people by each address', async () => {
      const listed = await database.contacts.orderBy('sortName').primaryKeys();
      expect(listed).toEqual(['c-ana', 'c-ben', 'sample']);
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
      expect(await database.contacts.orderBy('sortName').count()).toBe(4);
    });
  },
);

describe('the newest stored example', () => {
  it('is of the schema of today, with an example of every kind of row', () => {
    const newest = EVERY.at(-1);
    expect(newest?.schemaVersion).toBe(SCHEMA_VERSION);
    const kinds = second.tables.touches.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(Object.keys(TOUCH_LABELS)));
    const empty = RECORD_TABLES.filter((name) => (newest?.tables[name]?.length ?? 0) === 0);
    expect(empty).toEqual([]);
  });

  it('has the tables and indexes of today', () => {
    const today = database.tables.map(({ name, schema }) => [name, schema.primKey.src, schema.indexes]);
    const then = new Dexie('never-opened');
    then.version(second.schemaVersion).stores(second.stores);
    expect(today).toEqual(then.tables.map(({ name, schema }) => [name, schema.primKey.src, schema.indexes]));
  });

  it('leaves the first one with what the first had', () => {
    const kinds = first.tables.touches.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(
      new Set([...SENT_KINDS, ...PLAIN_KINDS, 'met', 'scheduled', 'moved', 'snoozed']),
    );
  });
});
