import type { Table, Transaction } from 'dexie';
import { Dexie } from 'dexie';
import type { ChangeRow, MetaRow, SettingsRow, StoredContact, Workplace } from './rows';
import type { Field } from '../outreach/field';
import type { Interview } from '../outreach/interview';
import type { Jotting } from '../outreach/jotting';
import type { Organisation } from '../outreach/organisation-record';
import type { View } from '../outreach/view';
import { first } from './migrations/0001-first';
import { interviews } from './migrations/0002-interviews';
import type { Migration } from './migrations/migration';
import type { Draft } from '../outreach/draft';
import type { OwnQuestion } from '../outreach/question';
import type { OwnTemplate } from '../outreach/own-template';
import type { Touch } from '../outreach/touch';
import { newerData, waitsForUpgrade } from './failure';
import { isPlain } from './plain';

const MIGRATIONS: readonly Migration[] = [first, interviews];

/** The version of the stored shapes: that of the last migration. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The tables and indexes of a version, in Dexie's words. */
export function storesOf(schema: number): Record<string, string> {
  return Object.assign({}, ...MIGRATIONS.slice(0, schema).map(({ stores }) => stores));
}

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
  declare readonly templates: Table<unknown, string, OwnTemplate>;
  declare readonly interviews: Table<unknown, string, Interview>;
  declare readonly jottings: Table<unknown, string, Jotting>;
  declare readonly fields: Table<unknown, string, Field>;
  declare readonly questions: Table<unknown, string, OwnQuestion>;
  declare readonly organisations: Table<unknown, string, Organisation>;
  declare readonly views: Table<unknown, string, View>;
  declare readonly workplaces: Table<unknown, string, Workplace>;
  declare readonly packs: Table<unknown, string>;
  declare readonly notified: Table<unknown, string>;
  declare readonly changes: Table<unknown, number, ChangeRow>;
  declare readonly meta: Table<unknown, string, MetaRow>;

  constructor(name: string) {
    // Strict: what is shown as saved survives a power cut. Without a query cache nothing is shown before it
    // is saved. Not opened by itself with the first query, which would go round the guard of `open`.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(async (transaction) => upgradeAndNote(transaction, version, upgrade));
    }
    this.on('populate', async () => {
      await this.meta.add({ key: SCHEMA_KEY, value: SCHEMA_VERSION });
    });
    this.on('ready', async (opened) => refuseNewer(opened), true);
  }
}

async function upgradeAndNote(
  transaction: Transaction,
  version: number,
  upgrade: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await upgrade(transaction);
  await transaction.table('meta').put({ key: SCHEMA_KEY, value: version });
}

async function refuseNewer(opened: Dexie): Promise<void> {
  const row: unknown = await opened.table('meta').get(SCHEMA_KEY);
  const noted = isPlain(row) ? Number(row['value']) : SCHEMA_VERSION;
  if (noted > SCHEMA_VERSION) throw newerData();
}

/** Cuppa's database. `openStorage` opens it; until then every query is refused. */
export const database = new CuppaDatabase('cuppa');

/** The version of the stored shapes on this disk; 0 when there are none. */
export async function installedSchema(): Promise<number> {
  const installed = await indexedDB.databases();
  const version = installed.find(({ name }) => name === database.name)?.version ?? 0;
  return Math.floor(version / DEXIE_FACTOR);
}

// Dexie 4 opens a newer database without a word and adds to it what the old schema has and it has not
// (measured), so the version is asked before it is let near. Two pages that open at once upgrade one after
// the other.
async function openInTurn(keepCopy: (schema: number) => Promise<void>): Promise<void> {
  await navigator.locks.request(`${database.name}-upgrade`, async () => {
    const schema = await installedSchema();
    if (schema > 0 && schema < SCHEMA_VERSION) await keepCopy(schema);
    await database.open();
  });
}

/**
 * Open the database, unless it is open already.
 *
 * @param keepCopy called before older data is upgraded; the upgrade waits for it and is not begun when it
 *   fails. Who hands in none, as the worker, leaves upgrading to the next page.
 * @throws Refusal of kind `newer-data` when a newer Cuppa wrote it, of kind `closed` when it waits to be
 *   upgraded, or whatever the browser answers.
 */
export async function openDatabase(keepCopy?: (schema: number) => Promise<void>): Promise<void> {
  if (database.isOpen()) return;
  const schema = await installedSchema();
  if (schema > SCHEMA_VERSION) throw newerData();
  if (schema === SCHEMA_VERSION || schema === 0) await database.open();
  else if (keepCopy) await openInTurn(keepCopy);
  else throw waitsForUpgrade();
}

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
