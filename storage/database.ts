import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { ChangeRow, MetaRow, SettingsRow, StoredContact } from './rows';
import type { Draft } from '../outreach/draft';
import type { Touch } from '../outreach/touch';
import { newerData } from './failure';

/** The version of the stored shapes; goes up with each migration. */
export const SCHEMA_VERSION = 1;

const SCHEMA_KEY = 'schemaVersion';

// IndexedDB counts in whole numbers; Dexie multiplies its own by ten.
const DEXIE_FACTOR = 10;

/**
 * The one database. What is read is `unknown` until a schema has looked at it (`rows.ts`); what is written
 * is typed. Each table has three indexes at most: every index slows each write.
 */
export class CuppaDatabase extends Dexie {
  declare readonly contacts: Table<unknown, string, StoredContact>;
  declare readonly touches: Table<unknown, string, Touch>;
  declare readonly drafts: Table<unknown, string, Draft>;
  declare readonly settings: Table<unknown, string, SettingsRow>;
  declare readonly changes: Table<unknown, number, ChangeRow>;
  declare readonly meta: Table<unknown, string, MetaRow>;

  constructor(name: string) {
    // Strict: what is shown as saved survives a power cut. Without a query cache nothing is shown before it is saved.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(SCHEMA_VERSION).stores({
      contacts: 'id, &profileKey, nextOn, sortName',
      touches: 'id, [contactId+at]',
      drafts: 'id, [contactId+updatedAt]',
      settings: 'id',
      changes: '++order, &id',
      meta: 'key',
    });
    this.on('populate', async () => {
      await this.meta.add({ key: SCHEMA_KEY, value: SCHEMA_VERSION });
    });
    this.on('ready', async (opened) => refuseNewer(opened), true);
  }
}

async function refuseNewer(opened: Dexie): Promise<void> {
  const row: unknown = await opened.table('meta').get(SCHEMA_KEY);
  const noted = row instanceof Object && 'value' in row ? Number(row.value) : SCHEMA_VERSION;
  const installed = Math.floor(opened.backendDB().version / DEXIE_FACTOR);
  if (Math.max(noted, installed) > SCHEMA_VERSION) throw newerData();
}

/** Cuppa's database; opens by itself with the first query, but pages call `openStorage` first. */
export const database = new CuppaDatabase('cuppa');

const replacedListeners = new Set<() => void>();

// A page of an older version that stays open would otherwise open the upgraded database again and write with
// old code (measured with Dexie 4). "false" keeps Dexie's own handler, which allows just that, from running.
database.on('versionchange', () => {
  database.close({ disableAutoOpen: true });
  for (const tell of replacedListeners) tell();
  return false;
});

/**
 * Be told when the data was taken over by a newer Cuppa or erased: this page can read and write no more and
 * says "please reopen".
 *
 * @returns stops telling.
 */
export function onReplaced(tell: () => void): () => void {
  replacedListeners.add(tell);
  return () => replacedListeners.delete(tell);
}
