import { Dexie } from 'dexie';
import type { Contact } from '../../outreach/contact';
import type { Touch } from '../../outreach/touch';
import { now } from '../clock';
import { database, SCHEMA_VERSION } from '../database';
import { EMPTY_DERIVED } from '../derive';
import { rebuildDerived } from '../derive-again';
import { textIn } from '../plain';
import { RECORD_TABLES } from '../rows';
import type { RecordTable } from '../rows';
import { Arrivals, MOST_HELD } from './arrivals';
import { keepCopy } from './copies';
import type { Header, Watching } from './format';
import { BACKUP_TABLES, totalOf } from './format';
import type { Known } from './known';
import { identitiesOf, knownInFile } from './known';
import type { Asked, Choices, Count, Desk } from './merge-into';
import { Merging } from './merge-into';
import { moveTo } from './move';
import type { Rejected, Rows } from './read-backup';
import { readHeader, rowsOf } from './read-backup';
import { noteUnitedIn } from './united';
import { writeBackup } from './write-backup';
import { WriteBehind } from '../write-behind';

/** Put the file in the place of everything here, or bring both together. */
export type Mode = 'replace' | 'merge';

/** What restoring a file would do, or did. */
export type Outcome = {
  header: Header;
  counts: Partial<Record<RecordTable, Count>>;
  /** Rows here before; with `replace` they go. */
  here: Partial<Record<RecordTable, number>>;
  /** Where both sides say something else; the first 500 of `conflictCount`. */
  conflicts: Asked[];
  conflictCount: number;
  /** Rows of the file that are not taken; the first 500. */
  rejected: Rejected[];
};

// Rows by their ids. The rows of a file come in the order of their ids, and mostly those of here are the same: one
// question for the whole stretch costs a fraction of one for each.
async function readStretch(table: RecordTable, ids: readonly string[]): Promise<unknown[]> {
  const [first, last] = [ids.at(0), ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = ids.length * 2;
  const rows: unknown[] = await database
    .table(table)
    .where(':id')
    .between(first, last, true, true)
    .limit(most)
    .toArray();
  const found = new Map(rows.map((row) => [textIn(row, 'id'), row]));
  // The stretch holds many more than were asked for.
  if (rows.length === most) return database.table(table).bulkGet([...ids]);
  return ids.map((id) => found.get(id));
}

const READ_ONLY: Desk = {
  read: async (table, ids) => {
    const sorted = ids.toSorted();
    const rows = await readStretch(table, sorted);
    const byId = new Map(sorted.map((id, at) => [id, rows[at]]));
    return ids.map((id) => byId.get(id));
  },
  put: async () => {},
  remove: async () => {},
};

// In an emptied table there is nothing to compare with, and asking for each row would cost a third more.
const OF_PEOPLE: ReadonlySet<RecordTable> = new Set([
  'contacts',
  'touches',
  'drafts',
  'interviews',
  'jottings',
]);

const NOTHING_HERE: Pick<Desk, 'read'> = { read: async (_table, ids) => ids.map(() => undefined) };

function writing(behind: WriteBehind): Desk {
  return {
    ...READ_ONLY,
    put: async (table, rows) => {
      const stored = table === 'contacts' ? rows.map((row) => ({ ...row, ...EMPTY_DERIVED })) : [...rows];
      await behind.addRows(stored, (some) => database.table(table).bulkPut(some));
    },
    remove: async (table, ids) => behind.add(database.table(table).bulkDelete([...ids])),
  };
}

// Where nobody is yet, contacts are written once, with what is derived of what happened.
function receiving(arrivals: Arrivals, behind: WriteBehind): Desk {
  const desk = writing(behind);
  return {
    read: async (table, ids) =>
      OF_PEOPLE.has(table) ? ids.map(() => undefined) : READ_ONLY.read(table, ids),
    put: async (table, rows) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- looked at by the schema of this table
      if (table === 'contacts') return arrivals.hold(rows as Contact[]);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
      if (table === 'touches') return arrivals.happened(rows as Touch[]);
      await desk.put(table, rows);
    },
    // Nobody is there to be removed; an organisation may be.
    remove: async (table, ids) => {
      if (!OF_PEOPLE.has(table)) await desk.remove(table, ids);
    },
  };
}

// Finishes each table that has been read whole before rows of the next are taken.
class Course {
  readonly #merging: Merging;
  readonly #isDry: boolean;
  #place = 0;

  constructor(merging: Merging, isDry: boolean) {
    this.#merging = merging;
    this.#isDry = isDry;
  }

  async take(rows: Rows): Promise<void> {
    await this.#reach(BACKUP_TABLES.indexOf(rows.table));
    await this.#merging.take(rows);
  }

  async end(): Promise<void> {
    await this.#reach(BACKUP_TABLES.length);
  }

  async #reach(place: number): Promise<void> {
    for (; this.#place < place; this.#place += 1) await this.#finish(BACKUP_TABLES[this.#place]);
  }

  async #finish(table: RecordTable | undefined): Promise<void> {
    if (table !== 'contacts' && table !== 'organisations') return;
    const gone = await this.#merging.unite(table);
    if (table === 'contacts' && !this.#isDry) {
      await moveTo(gone, (name, row) => this.#merging.settled(name, row));
    }
  }
}

async function countHere(): Promise<Outcome['here']> {
  const counts = await Promise.all(
    BACKUP_TABLES.map(async (table) => [table, await database.table(table).count()] as const),
  );
  return Object.fromEntries(counts);
}

function outcome(merging: Merging, rest: Pick<Outcome, 'header' | 'here'>): Outcome {
  const { counts, conflicts, conflictCount, rejected } = merging;
  return { ...rest, counts, conflicts, conflictCount, rejected };
}

/** A file that was read whole and can be restored. */
export type Checked = { file: Blob; known: Known };

/**
 * Read a file whole, without changing anything.
 *
 * @throws Refusal when it is not a backup, damaged, newer or too large.
 */
export async function checkBackup(file: Blob, watching: Watching = {}): Promise<Checked> {
  return { file, known: await knownInFile(file, watching) };
}

/** Say what restoring this file would do; nothing is written. */
export async function previewRestore(
  { file, known }: Checked,
  mode: Mode,
  watching: Watching = {},
): Promise<Outcome> {
  const desk = mode === 'replace' ? { ...READ_ONLY, ...NOTHING_HERE } : READ_ONLY;
  const merging = new Merging(desk, await identitiesOf(known, mode === 'merge'));
  const course = new Course(merging, true);
  for await (const rows of rowsOf(file, watching)) await course.take(rows);
  await course.end();
  return outcome(merging, { header: await readHeader(file), here: await countHere() });
}

/** What to restore how, and which wordings the person chose; `isAfresh` where nothing is here to go back to. */
export type Restoring = Watching & {
  mode: Mode;
  choices?: Choices;
  appVersion: string;
  isAfresh?: boolean;
};

/** Keep everything as it is, to go back to. */
async function keepSafetyCopy({ appVersion, signal, isAfresh = false }: Restoring): Promise<void> {
  // A copy of nothing would drive an older one out.
  if (isAfresh) return;
  const { file } = await writeBackup({ appVersion, signal });
  const { at } = now();
  await keepCopy({ id: `restore-${at}`, at, why: 'restore', schema: SCHEMA_VERSION, file });
}

// The next rows are read and looked at while these are being written.
async function* ahead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let coming = items.next();
  for (;;) {
    const { value, done } = await coming;
    if (done) return;
    coming = items.next();
    // Whoever asks for it meets the failure; until then it is nobody's.
    coming.catch(() => {});
    yield value;
  }
}

// A transaction ends once nothing is asked of it: `waitFor` keeps asking while the file is being read.
async function takeAll(course: Course, file: Blob, watching: Watching): Promise<void> {
  const rows = ahead(rowsOf(file, watching));
  for (;;) {
    const { value, done } = await Dexie.waitFor(rows.next());
    if (done) break;
    await course.take(value);
  }
  await course.end();
}

async function clearAll(): Promise<void> {
  for (const table of [...RECORD_TABLES, 'workplaces', 'packs', 'notified'])
    await database.table(table).clear();
}

/**
 * Restore a backup: all of it or nothing, in one transaction, after a copy of everything as it was. What is
 * derived is derived again with it. Earlier changes can no longer be undone one by one: the copy goes back before
 * all of them.
 *
 * @throws Refusal when the file is damaged; an `AbortError` when called off; nothing is changed then.
 */
export async function restore({ file, known }: Checked, how: Restoring): Promise<Outcome> {
  await keepSafetyCopy(how);
  const { mode, choices, ...watching } = how;
  const header = await readHeader(file);
  return database.transaction('rw', database.tables, async () => {
    const here = await countHere();
    if (mode === 'replace') await clearAll();
    const isEmpty = mode === 'replace' || [...OF_PEOPLE].every((table) => here[table] === 0);
    const arrivals = isEmpty && totalOf(header) <= MOST_HELD ? new Arrivals() : null;
    const behind = new WriteBehind();
    const desk = arrivals ? receiving(arrivals, behind) : writing(behind);
    const merging = new Merging(desk, await identitiesOf(known, mode === 'merge'), choices);
    await takeAll(new Course(merging, false), file, watching);
    await behind.end();
    await noteUnitedIn(known.united);
    await database.changes.clear();
    await (arrivals ? arrivals.write() : rebuildDerived());
    return outcome(merging, { header, here });
  });
}
