import { Dexie } from 'dexie';
import { CuppaDatabase, SCHEMA_VERSION, storesOf } from '../database';
import { isPlain } from '../plain';
import type { Copy } from './copies';
import { damagedFile } from './refusals';
import { writeBackup } from './write-backup';

// A database beside the person's own, in which old rows are brought up to date.
const MENDING = 'cuppa-mending';

type OldRows = { schema: number; tables: Map<string, unknown[]> };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damagedFile();
  }
}

// One line a row, each with the name of its table: what is kept before an upgrade.
async function rowsOfCopy({ file, schema }: Copy): Promise<OldRows> {
  const tables = new Map<string, unknown[]>();
  const lines = (await file.text()).split('\n').filter(Boolean);
  for (const line of lines) {
    const found = parsed(line);
    if (!isPlain(found) || typeof found['table'] !== 'string') throw damagedFile();
    const rows = tables.get(found['table']) ?? [];
    rows.push(found['row']);
    tables.set(found['table'], rows);
  }
  return { schema, tables };
}

async function putOld({ schema, tables }: OldRows): Promise<void> {
  const old = new Dexie(MENDING);
  old.version(schema).stores(storesOf(schema));
  try {
    await old.open();
    const known = old.tables.map(({ name }) => name).filter((name) => tables.has(name));
    for (const name of known) await old.table(name).bulkPut(tables.get(name) ?? []);
  } finally {
    old.close();
  }
}

async function backUpOld(rows: OldRows, appVersion: string): Promise<Blob> {
  if (rows.schema < 1 || rows.schema > SCHEMA_VERSION) throw damagedFile();
  await Dexie.delete(MENDING);
  const source = new CuppaDatabase(MENDING);
  try {
    await putOld(rows);
    await source.open();
    return (await writeBackup({ appVersion, source })).file;
  } finally {
    source.close();
    await Dexie.delete(MENDING);
  }
}

/**
 * A copy that Cuppa made by itself as a backup of today's format, to be restored as any other.
 *
 * @throws Refusal when it cannot be read.
 */
export async function backupOfCopy(copy: Copy, appVersion: string): Promise<Blob> {
  return copy.why === 'restore' ? copy.file : backUpOld(await rowsOfCopy(copy), appVersion);
}

/** Does this file hold what was saved from data that could not be opened? */
export async function isRescue(file: Blob): Promise<boolean> {
  return /^\{\s*"format":\s*"cuppa-raw"/u.test(await file.slice(0, 200).text());
}

// Room enough for any rescue, and small enough to be text in memory.
const LARGEST_RESCUE = 200_000_000;

/** What was saved from data that could not be opened, as a backup; rows that are damaged are left out. */
export async function backupOfRescue(file: Blob, appVersion: string): Promise<Blob> {
  if (file.size > LARGEST_RESCUE) throw damagedFile();
  const found = parsed(await file.text());
  if (!isPlain(found) || !isPlain(found['tables'])) throw damagedFile();
  const tables = new Map<string, unknown[]>();
  for (const [name, table] of Object.entries(found['tables'])) {
    if (isPlain(table) && Array.isArray(table['rows'])) tables.set(name, table['rows']);
  }
  // IndexedDB counts ten times as far as Cuppa.
  return backUpOld({ schema: Math.floor(Number(found['version']) / 10), tables }, appVersion);
}
