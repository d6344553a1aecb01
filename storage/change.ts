import { checkRow, RECORD_SCHEMAS, RECORD_TABLES, readRow } from './rows';
import type { Change } from './latest-change';
import type { Added, ChangeRow, Image, Records, RecordTable } from './rows';
import { changedSince, damagedRecord, notThere } from './failure';
import { EMPTY_DERIVED } from './derive';
import { deriveAgain } from './derive-again';
import type { Progress } from './derive-again';
import { database } from './database';
import { takeBack } from './import/added';
import { forgetChange, keepChange, readChange } from './journal';
import { draftsOf, interviewsOf, touchesOf } from './ranges';
import { now } from './clock';
import { isPlain, textIn } from './plain';
import { readSettings } from './read-settings';
import { revert } from './revert';

type Many = Exclude<RecordTable, 'settings'>;

/** Writes rows inside a change and notes how they were before. */
export type Recorder = {
  put<Name extends RecordTable>(table: Name, row: Records[Name]): Promise<void>;
  /** The same for many rows of one table, each of another id, in one go. */
  putAll<Name extends Many>(table: Name, rows: readonly Records[Name][]): Promise<void>;
  remove(table: RecordTable, id: string): Promise<void>;
  /** Note what an import has added by itself, in this same transaction. */
  added(added: Added): void;
  /** Who is told how far it has come, where all contacts are derived again. */
  tell(onProgress: Progress): void;
};

// Rows put back between one word of progress and the next.
const WORTH_TELLING = 250;

const CHANGE_TABLES = [...RECORD_TABLES, 'workplaces', 'packs', 'changes', 'meta'];

/** Do several steps, reads and a change among them, in one transaction: all of them or nothing. */
export async function atomically<Result>(work: () => Promise<Result>): Promise<Result> {
  return database.transaction('rw', CHANGE_TABLES, work);
}

function recordIn(table: RecordTable, row: unknown): unknown {
  if (row === undefined) return undefined;
  const record = readRow(RECORD_SCHEMAS[table], row);
  if (record === null) throw damagedRecord();
  return record;
}

async function readRecord(table: RecordTable, id: string): Promise<unknown> {
  const row: unknown = await database.table(table).get(id);
  // Damaged settings count as never set, so that they can be set again.
  if (row !== undefined && table === 'settings') return { ...(await readSettings()), id };
  return recordIn(table, row);
}

// `updatedAt` of a contact only ever goes up, also when a change is undone: it says nothing about what changed.
function imageOf(table: RecordTable, record: unknown): unknown {
  if (table !== 'contacts' || !isPlain(record)) return record;
  return { ...record, updatedAt: 0 };
}

function rowToWrite(table: RecordTable, row: unknown): unknown {
  const record = checkRow(RECORD_SCHEMAS[table], row);
  const derived = table === 'contacts' ? EMPTY_DERIVED : {};
  return { ...record, ...derived };
}

async function writeRecord(table: RecordTable, row: unknown): Promise<void> {
  await database.table(table).put(rowToWrite(table, row));
}

class Notes implements Recorder {
  readonly images = new Map<string, Image>();
  brought: Added | undefined;
  onProgress: Progress = () => {};

  added(added: Added): void {
    this.brought = added;
  }

  tell(onProgress: Progress): void {
    this.onProgress = onProgress;
  }

  async put<Name extends RecordTable>(table: Name, row: Records[Name]): Promise<void> {
    const image = await this.note(table, row.id);
    image.after = imageOf(table, row);
    await writeRecord(table, row);
  }

  async putAll<Name extends Many>(table: Name, rows: readonly Records[Name][]): Promise<void> {
    const stored: unknown[] = await database.table(table).bulkGet(rows.map(({ id }) => id));
    const ready = rows.map((row, at) => {
      const image = this.noted(table, row.id) ?? this.keep(table, row.id, recordIn(table, stored[at]));
      image.after = imageOf(table, row);
      return rowToWrite(table, row);
    });
    await database.table(table).bulkPut(ready);
  }

  async remove(table: RecordTable, id: string): Promise<void> {
    const image = await this.note(table, id);
    delete image.after;
    await database.table(table).delete(id);
  }

  private async note(table: RecordTable, id: string): Promise<Image> {
    return this.noted(table, id) ?? this.keep(table, id, await readRecord(table, id));
  }

  private noted(table: RecordTable, id: string): Image | undefined {
    return this.images.get(`${table} ${id}`);
  }

  private keep(table: RecordTable, id: string, record: unknown): Image {
    const before = imageOf(table, record);
    const image: Image = before === undefined ? { table, id } : { table, id, before };
    this.images.set(`${table} ${id}`, image);
    return image;
  }
}

/**
 * Change what the person keeps: the only way to write a contact, touch or setting. All that `work` writes,
 * what is derived from it and the note that lets it be undone are one transaction: all of it or nothing.
 *
 * @param label what is done, as the undo bar says it: "Saved Ana Silva".
 * @param work writes through the recorder alone, and reads from the database what it needs.
 * @param typing the field that is being typed into: its keystrokes within half a minute are one change.
 * @throws whatever `work` throws, with nothing written; see `explainFailure`.
 */
export async function change<Result>(
  label: string,
  work: (recorder: Recorder) => Promise<Result>,
  typing?: string,
): Promise<{ change: Change; result: Result }> {
  return atomically(async () => {
    const notes = new Notes();
    const result = await work(notes);
    const images = [...notes.images.values()];
    await deriveAgain(images, notes.onProgress);
    const more = {
      ...(typing !== undefined && { typing }),
      ...(notes.brought && { added: notes.brought }),
    };
    const row: ChangeRow = { id: crypto.randomUUID(), label, at: now().at, images, ...more };
    return { change: await keepChange(row), result };
  });
}

async function putBack(image: Image): Promise<void> {
  const { table, id } = image;
  const current = await readRecord(table, id);
  const reverted = revert(imageOf(table, current), image.before, image.after);
  if (reverted === undefined) return database.table(table).delete(id);
  const updatedAt = table === 'contacts' ? { updatedAt: stampAfter(current) } : {};
  return writeRecord(table, { ...Object(reverted), ...updatedAt });
}

function stampAfter(record: unknown): number {
  const last = isPlain(record) ? Number(record['updatedAt']) : 0;
  return Math.max(now().at, last + 1);
}

// Taking back "Saved Ana" must not leave touches or a draft of hers that were written later on their own, nor
// may a touch come back to someone who is gone.
async function refuseOrphans(image: Image): Promise<void> {
  const contactId = image.table === 'contacts' ? image.id : textIn(image.before ?? image.after, 'contactId');
  if (!contactId || (await database.contacts.get(contactId)) !== undefined) return;
  const hanging = [touchesOf(contactId), draftsOf(contactId), interviewsOf(contactId)];
  const counts = await Promise.all(hanging.map((rows) => rows.count()));
  if (counts.some((count) => count > 0)) throw changedSince();
}

/**
 * Undo a change from any page, also long after the page that made it has closed. Fields that other changes
 * have touched since are never lost: then nothing is undone.
 *
 * @param onProgress is told how far it has come, where there is much to do.
 * @throws Refusal of kind `conflict` when what it changed has been changed again, or it was undone already.
 */
export async function undo(changeId: string, onProgress: Progress = () => {}): Promise<void> {
  await atomically(async () => {
    const row = await readChange(changeId);
    if (!row) throw notThere('change');
    if (row.added) await takeBack(row.added);
    // Backwards, so that what was in the way then is out of it: an address that moved from one to another.
    for (const [at, image] of row.images.toReversed().entries()) {
      await putBack(image);
      if (at % WORTH_TELLING === WORTH_TELLING - 1) onProgress(at, row.images.length);
    }
    for (const image of row.images) await refuseOrphans(image);
    await deriveAgain(row.images, onProgress);
    await forgetChange(row);
  });
}
