import { Dexie } from 'dexie';
import { parseJson } from '../../outreach/json';
import { CuppaDatabase, SCHEMA_VERSION, storesOf } from '../database';
import { isPlain } from '../plain';
import type { Copy } from './copies';
import { linesOf } from './lines';
import { damagedFile, notInLines } from './refusals';
import { writeBackup } from './write-backup';

// A database beside the person's own, in which old rows are brought up to date.
const MENDING = 'cuppa-mending';

// Some rows of one table, as they were.
type OldRows = { table: string; rows: unknown[] };

type Old = { schema: number; rows: AsyncIterable<OldRows> };

// Rows put in one go.
const BATCH = 500;

// A change of thirty thousand rows keeps five hundred of them in one; no line is a hundred times that.
const LONGEST_LINE = 100_000_000;

function parsed(text: string): unknown {
  const found = parseJson(text);
  if (found === undefined) throw damagedFile();
  return found;
}

// What was saved from damaged data is read as far as it goes: bytes that are no text cost no more than their row.
const linesIn = (file: Blob) => linesOf(file, { decoder: new TextDecoder(), longest: LONGEST_LINE });

// One line a row, each with the name of its table: what is kept before an upgrade.
async function* rowsOfCopy(file: Blob): AsyncGenerator<OldRows> {
  for await (const lines of linesIn(file)) {
    const tables = new Map<string, unknown[]>();
    for (const line of lines.filter(Boolean)) {
      const found = parsed(line);
      if (!isPlain(found) || typeof found['table'] !== 'string') throw damagedFile();
      const rows = tables.get(found['table']) ?? [];
      rows.push(found['row']);
      tables.set(found['table'], rows);
    }
    for (const [table, rows] of tables) yield { table, rows };
  }
}

async function putOld({ schema, rows }: Old): Promise<void> {
  const old = new Dexie(MENDING);
  old.version(schema).stores(storesOf(schema));
  try {
    await old.open();
    const known = new Set(old.tables.map(({ name }) => name));
    for await (const some of rows) {
      if (!known.has(some.table)) continue;
      for (let at = 0; at < some.rows.length; at += BATCH) {
        await old.table(some.table).bulkPut(some.rows.slice(at, at + BATCH));
      }
    }
  } finally {
    old.close();
  }
}

async function backUpOld(old: Old, appVersion: string): Promise<Blob> {
  const { schema } = old;
  if (!Number.isInteger(schema) || schema < 1 || schema > SCHEMA_VERSION) throw damagedFile();
  await Dexie.delete(MENDING);
  const source = new CuppaDatabase(MENDING);
  try {
    await putOld(old);
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
  const { why, file, schema } = copy;
  return why === 'restore' ? file : backUpOld({ schema, rows: rowsOfCopy(file) }, appVersion);
}

/** Does this file hold what was saved from data that could not be opened? */
export async function isRescue(file: Blob): Promise<boolean> {
  return /^\{\s*"format":\s*"cuppa-raw"/u.test(await file.slice(0, 200).text());
}

const HEAD = 1000;
const FIRST_LINE = /^\{"format": "cuppa-raw", "version": (\d+), "tables": \{\n/u;
const TABLE_LINE = /^"(\w+)":\{"unreadable":(?:\d+|null),"rows":\[$/u;

// Where in a rescue the reader is. As `exportRaw` writes it, each row and each end has a line to itself.
class Rescue {
  #table: string | null = null;
  #isPast = false;

  /** The rows in the next lines. */
  take(lines: readonly string[]): OldRows[] {
    const found: OldRows[] = [];
    for (const line of lines) {
      const row = this.#rowIn(line);
      if (row === null || this.#table === null) continue;
      const last = found.at(-1);
      if (last?.table === this.#table) last.rows.push(parsed(row));
      else found.push({ table: this.#table, rows: [parsed(row)] });
    }
    return found;
  }

  /** @throws Refusal when the end of the file was not among the lines. */
  end(): void {
    if (!this.#isPast) throw damagedFile();
  }

  // The row of a line as text; null where it only says what begins or ends.
  #rowIn(line: string): string | null {
    if (this.#table !== null && line.startsWith('{')) return line.endsWith(',') ? line.slice(0, -1) : line;
    if (this.#table !== null && line.startsWith(']}')) this.#table = null;
    else if (this.#table === null && line === '}}') this.#isPast = true;
    else if (line !== '') this.#begin(line);
    return null;
  }

  #begin(line: string): void {
    const [, table] = TABLE_LINE.exec(line) ?? [];
    if (table === undefined || this.#table !== null || this.#isPast) throw damagedFile();
    this.#table = table;
  }
}

async function* rowsOfRescue(file: Blob): AsyncGenerator<OldRows> {
  const rescue = new Rescue();
  for await (const lines of linesIn(file)) yield* rescue.take(lines);
  rescue.end();
}

// What another programme wrote anew is one text: small enough for memory.
const LARGEST_TEXT = 200_000_000;

async function* rowsOfText(tables: object): AsyncGenerator<OldRows> {
  for (const [table, found] of Object.entries(tables)) {
    if (isPlain(found) && Array.isArray(found['rows'])) yield { table, rows: found['rows'] };
  }
}

async function openRescue(file: Blob): Promise<{ version: number; rows: AsyncIterable<OldRows> }> {
  const [first, version] = FIRST_LINE.exec(await file.slice(0, HEAD).text()) ?? [];
  if (first !== undefined) return { version: Number(version), rows: rowsOfRescue(file.slice(first.length)) };
  if (file.size > LARGEST_TEXT) throw notInLines();
  const found = parsed(await file.text());
  if (!isPlain(found) || !isPlain(found['tables'])) throw damagedFile();
  return { version: Number(found['version']), rows: rowsOfText(found['tables']) };
}

/**
 * What was saved from data that could not be opened, as a backup; rows that are damaged are left out. Of whatever
 * size it is: it is read line by line, as it was written.
 *
 * @throws Refusal when it is damaged, or too large where another programme wrote it anew.
 */
export async function backupOfRescue(file: Blob, appVersion: string): Promise<Blob> {
  const { version, rows } = await openRescue(file);
  // IndexedDB counts ten times as far as Cuppa.
  return backUpOld({ schema: Math.floor(version / 10), rows }, appVersion);
}
