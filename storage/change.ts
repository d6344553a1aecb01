import type { Change } from './latest-change';
import { latestStored } from './latest-change';
import type { Added, ChangeRow, Image, Records, RecordTable } from './rows';
import { RECORD_TABLES } from './rows';
import { notThere } from './failure';
import { bearsOnDerived } from './derive';
import { deriveAgain } from './derive-again';
import type { Progress } from './derive-again';
import { database } from './database';
import { takeBack } from './import/added';
import { forgetChange, keepChange, readChange } from './journal';
import { now } from './clock';
import { putAllBack } from './put-back';
import { readSettings } from './read-settings';
import { imageOf, recordIn, rowToWrite } from './record-rows';
import { differing, revert } from './revert';
import { begun, WriteBehind } from './write-behind';

type Many = Exclude<RecordTable, 'settings'>;

/** Writes rows inside a change and notes how they were before. */
export type Recorder = {
  put<Name extends RecordTable>(table: Name, row: Records[Name]): Promise<void>;
  /** The same for a row that is new, with an id nothing else has: how it was need not be asked. */
  add<Name extends Many>(table: Name, row: Records[Name]): Promise<void>;
  /**
   * The same for many rows of one table, each of another id, in one go. `stored` are those rows as they stand now, where
   * they have been read; undefined for those that are new.
   */
  putAll<Name extends Many>(
    table: Name,
    rows: readonly Records[Name][],
    stored?: readonly unknown[],
  ): Promise<void>;
  remove(table: RecordTable, id: string): Promise<void>;
  /** Note what an import has added by itself, in this same transaction. */
  added(added: Added): void;
  /** Who is told how far it has come, where all contacts are derived again. */
  tell(onProgress: Progress): void;
};

// Rows put back in a moment that nobody has to be told of.
const WORTH_TELLING = 250;

const CHANGE_TABLES = [...RECORD_TABLES, 'workplaces', 'packs', 'changes', 'meta'];

/** Do several steps, reads and a change among them, in one transaction: all of them or nothing. */
export async function atomically<Result>(work: () => Promise<Result>): Promise<Result> {
  return database.transaction('rw', CHANGE_TABLES, work);
}

async function readRecord(table: RecordTable, id: string): Promise<unknown> {
  const row: unknown = await database.table(table).get(id);
  // Damaged settings count as never set, so that they can be set again.
  if (row !== undefined && table === 'settings') return { ...(await readSettings()), id };
  return recordIn(table, row);
}

function keyOf(table: RecordTable, id: string): string {
  return `${table} ${id}`;
}

class Notes implements Recorder {
  readonly images = new Map<string, Image>();
  // Images of which only what differs is kept, and whether that bears on what is derived.
  private readonly parts = new Map<string, boolean>();
  private readonly writes = new WriteBehind();
  brought: Added | undefined;
  onProgress: Progress = () => {};

  /** Is what is derived to be derived again after this? Of a row written among many it stands beside it still. */
  isToDerive({ table, id }: Image): boolean {
    return this.parts.get(keyOf(table, id)) ?? true;
  }

  added(added: Added): void {
    this.brought = added;
  }

  tell(onProgress: Progress): void {
    this.onProgress = onProgress;
  }

  async put<Name extends RecordTable>(table: Name, row: Records[Name]): Promise<void> {
    const image = await this.note(table, row.id);
    image.after = imageOf(table, row);
    await this.writes.add(database.table(table).put(rowToWrite(table, row)));
  }

  async add<Name extends Many>(table: Name, row: Records[Name]): Promise<void> {
    this.keep(table, row.id, undefined).after = imageOf(table, row);
    await this.writes.add(database.table(table).add(rowToWrite(table, row)));
  }

  async putAll<Name extends Many>(
    table: Name,
    rows: readonly Records[Name][],
    stored?: readonly unknown[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const before = stored ?? (await database.table(table).bulkGet(rows.map(({ id }) => id)));
    const ready = rows.map((row, at) => {
      const key = keyOf(table, row.id);
      // What was derived is gone from a row that was put by itself.
      const wasPut = this.images.has(key) && !this.parts.has(key);
      const image = this.noteWhole(table, row.id, recordIn(table, before[at]));
      image.after = imageOf(table, row);
      if (!wasPut) this.keepPart(image);
      return rowToWrite(table, row, before[at]);
    });
    await this.writes.add(database.table(table).bulkPut(ready));
  }

  async remove(table: RecordTable, id: string): Promise<void> {
    const image = await this.note(table, id);
    delete image.after;
    await this.writes.add(database.table(table).delete(id));
  }

  /** Waits until all is written. */
  async end(): Promise<void> {
    await this.writes.end();
  }

  private async note(table: RecordTable, id: string): Promise<Image> {
    const key = keyOf(table, id);
    const noted = this.images.get(key);
    if (noted && !this.parts.has(key)) return noted;
    return this.noteWhole(table, id, await readRecord(table, id));
  }

  // `record` is what is stored at this moment.
  private noteWhole(table: RecordTable, id: string, record: unknown): Image {
    const key = keyOf(table, id);
    const noted = this.images.get(key);
    if (!noted) return this.keep(table, id, record);
    if (this.parts.delete(key)) noted.before = revert(imageOf(table, record), noted.before, noted.after);
    return noted;
  }

  // Of thirty thousand contacts, what is the same before and after is most of what there is.
  private keepPart(image: Image): void {
    if (image.table !== 'contacts' || image.before === undefined) return;
    Object.assign(image, differing(image.before, image.after));
    this.parts.set(keyOf(image.table, image.id), bearsOnDerived(image.before, image.after));
  }

  private keep(table: RecordTable, id: string, record: unknown): Image {
    const before = imageOf(table, record);
    const image: Image = before === undefined ? { table, id } : { table, id, before };
    this.images.set(keyOf(table, id), image);
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
    // Asked for now: it answers beside what is read for the change.
    const last = begun(latestStored());
    const notes = new Notes();
    const result = await work(notes);
    const images = [...notes.images.values()];
    await deriveAgain(
      images.filter((image) => notes.isToDerive(image)),
      notes.onProgress,
    );
    const more = {
      ...(typing !== undefined && { typing }),
      ...(notes.brought && { added: notes.brought }),
    };
    const row: ChangeRow = { id: crypto.randomUUID(), label, at: now().at, images, ...more };
    const done = await keepChange(row, await last);
    await notes.end();
    return { change: done, result };
  });
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
    const total = row.images.length;
    const toDerive = await putAllBack(row.images, (done) => {
      if (total > WORTH_TELLING) onProgress(done, 2 * total);
    });
    await deriveAgain(toDerive, onProgress);
    await forgetChange(row);
  });
}
