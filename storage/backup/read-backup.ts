import * as z from 'zod/mini';
import { parseJson } from '../../outreach/json';
import type { Plain } from '../plain';
import { isPlain, textIn } from '../plain';
import { mendSettings } from '../read-settings';
import type { RecordTable } from '../rows';
import { RECORD_SCHEMAS, SETTINGS_ID } from '../rows';
import { Breath } from '../breath';
import { checksum, digestOf } from './checksum';
import type { Header, Progress, Watching } from './format';
import {
  BACKUP_TABLES,
  FORMAT,
  FORMAT_VERSION,
  headerLine,
  headerSchema,
  LARGEST_FILE,
  LONGEST_HEADER,
  LONGEST_ROW,
  MOST_ROWS,
  totalOf,
} from './format';
import { linesOf } from './lines';
import { damagedFile, newerFile, notABackup, tooLarge } from './refusals';
import { upgradeRow } from './upgrade-rows';

/** A row of a file that is not taken, and why, in words. */
export type Rejected = { table: RecordTable; id: string; why: string };

/** Some rows of one table of a file, in the order of the file, each looked at by its schema. */
export type Rows = { table: RecordTable; rows: Plain[]; rejected: Rejected[] };

// Few enough to be looked at and written within a frame.
const BATCH = 200;

/**
 * The first line of a backup. Reads no more than a few kilobytes, so that no is said at once to what is not ours.
 *
 * @throws Refusal when it is no backup, a newer one, or too large.
 */
export async function readHeader(file: Blob): Promise<Header> {
  const start = new TextDecoder().decode(await file.slice(0, LONGEST_HEADER).arrayBuffer());
  const [line = ''] = start.split('\n', 1);
  if (!line.startsWith(`{"format":"${FORMAT}","formatVersion":`)) throw notABackup();
  const version = Number(/^\{"format":"[a-z-]+","formatVersion":(\d+)[,}]/u.exec(line)?.[1]);
  if (version > FORMAT_VERSION) throw newerFile();
  const read = z.safeParse(headerSchema, parseJson(`${line}}}`));
  // The line must be the very one that Cuppa would write: then no byte of it is beyond the checksum.
  if (!read.success || headerLine(read.data) !== line) throw damagedFile();
  if (file.size > LARGEST_FILE || totalOf(read.data) > MOST_ROWS) throw tooLarge();
  return read.data;
}

// Where in the file the reader is: before a table, within one, or past the last.
class Place {
  readonly counts: Header['counts'] = {};
  #next = 0;
  #within = false;
  #lastInTable = false;

  get table(): RecordTable {
    return BACKUP_TABLES[this.#next] ?? 'jottings';
  }

  get isPast(): boolean {
    return this.#next === BACKUP_TABLES.length;
  }

  /** The row of this line as text; null when the line only says where a table begins or ends. */
  rowIn(line: string): string | null {
    if (this.isPast) throw damagedFile();
    if (!this.#within) return this.#begin(line);
    if (line === (this.#next === BACKUP_TABLES.length - 1 ? ']}}' : '],')) return this.#end();
    if (this.#lastInTable) throw damagedFile();
    this.#lastInTable = !line.endsWith(',');
    this.counts[this.table] = (this.counts[this.table] ?? 0) + 1;
    return this.#lastInTable ? line : line.slice(0, -1);
  }

  #begin(line: string): null {
    if (line !== `"${this.table}":[`) throw damagedFile();
    this.#within = true;
    this.#lastInTable = false;
    this.counts[this.table] = 0;
    return null;
  }

  #end(): null {
    const count = this.counts[this.table] ?? 0;
    if (count > 0 && !this.#lastInTable) throw damagedFile();
    this.#within = false;
    this.#next += 1;
    return null;
  }
}

function whyNot(error: z.core.$ZodError): string {
  const where = error.issues[0]?.path.join(' › ');
  return where ? `“${where.slice(0, 80)}” is not of the right form` : 'it is not of the right form';
}

// JSON.parse gives a key "__proto__" as a key like any other, and the schema takes over no key it does not know.
function takeRow(text: string, version: number, { table, rows, rejected }: Rows): void {
  const found = parseJson(text);
  if (!isPlain(found)) throw damagedFile();
  const row = upgradeRow(table, found, version);
  if (table === 'settings') {
    rows.push({ ...mendSettings(row), id: SETTINGS_ID });
    return;
  }
  const read = z.safeParse(RECORD_SCHEMAS[table], row);
  if (read.success) rows.push({ ...read.data });
  else rejected.push({ table, id: textIn(row, 'id').slice(0, 80), why: whyNot(read.error) });
}

function sameCounts(one: Header['counts'], other: Header['counts']): boolean {
  return BACKUP_TABLES.every((table) => (one[table] ?? 0) === (other[table] ?? 0));
}

class Batcher {
  #batch: Rows | null = null;
  readonly #place = new Place();
  readonly #version: number;

  constructor(version: number) {
    this.#version = version;
  }

  get place(): Place {
    return this.#place;
  }

  /** Takes a line; gives the rows so far when there are enough, or when their table ends. */
  take(line: string): Rows | null {
    const text = this.#place.rowIn(line);
    if (text === null) return this.flush();
    this.#batch ??= { table: this.#place.table, rows: [], rejected: [] };
    takeRow(text, this.#version, this.#batch);
    const { rows, rejected } = this.#batch;
    return rows.length + rejected.length >= BATCH ? this.flush() : null;
  }

  flush(): Rows | null {
    const full = this.#batch;
    this.#batch = null;
    return full;
  }
}

/**
 * All rows of a backup, a few at a time and never more than a block of the file in memory. It is known to be
 * whole only once the last rows have come: whatever is done with the others must be undone when this throws.
 *
 * @throws Refusal when the file is cut off, was changed, or is no backup; an `AbortError` when called off.
 */
export async function* rowsOf(file: Blob, { onProgress, signal }: Watching = {}): AsyncGenerator<Rows> {
  const header = await readHeader(file);
  const digests: Promise<ArrayBuffer>[] = [];
  const progress: Progress = { done: 0, total: totalOf(header) };
  const batcher = new Batcher(header.formatVersion);
  const breath = new Breath();
  const body = file.slice(new TextEncoder().encode(headerLine(header)).length + 1);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const onBlock = (bytes: ArrayBuffer) => digests.push(digestOf(bytes));
  // A row has no line break in it, since JSON writes it as \n.
  for await (const lines of linesOf(body, { decoder, longest: LONGEST_ROW, onBlock })) {
    for (const line of lines) {
      const rows = batcher.take(line);
      if (!rows) continue;
      signal?.throwIfAborted();
      await breath.take();
      yield rows;
      progress.done += rows.rows.length + rows.rejected.length;
      onProgress?.({ ...progress });
    }
  }
  const whole = batcher.place.isPast && sameCounts(batcher.place.counts, header.counts);
  if (!whole || (await checksum(header, await Promise.all(digests))) !== header.sha256) throw damagedFile();
}
