import type { CuppaDatabase } from '../database';
import { database } from '../database';
import { isPlain } from '../plain';
import type { RecordTable } from '../rows';
import { now } from '../clock';
import { recordOf } from './record-of';
import { Blocks, checksum } from './checksum';
import type { Header, Progress, Watching } from './format';
import { BACKUP_TABLES, FORMAT, FORMAT_VERSION, headerLine, MOST_UNITED } from './format';
import { readUnited } from './united';

/** A backup: the file, its first line, and how many damaged rows are not in it. */
export type Backup = { file: Blob; header: Header; damaged: number };

/** What to write: by which Cuppa, and from which database if not from the person's own. */
export type Writing = Watching & { appVersion: string; source?: CuppaDatabase };

// A few milliseconds of work, then the page has its turn.
const BATCH = 500;

type Written = { counts: Header['counts']; damaged: number };

// The schema leaves out what is written beside a contact.
function linesOf(table: RecordTable, stored: readonly unknown[]): string[] {
  return stored.flatMap((row) => {
    const record = recordOf(table, row);
    return record ? [JSON.stringify(record)] : [];
  });
}

function lastId(rows: readonly unknown[]): unknown {
  const row: unknown = rows.at(-1);
  return isPlain(row) ? row['id'] : undefined;
}

type Task = { source: CuppaDatabase; blocks: Blocks; step: (rows: number) => void };

// The next rows are on their way while these are being written.
async function writeTable(table: RecordTable, { source, blocks, step }: Task): Promise<[number, number]> {
  let [written, read] = [0, 0];
  const after = (last: unknown) => source.table(table).where(':id').above(last).limit(BATCH).toArray();
  let coming: PromiseLike<unknown[]> | null = after('');
  while (coming) {
    const stored: unknown[] = await coming;
    coming = stored.length < BATCH ? null : after(lastId(stored));
    const lines = linesOf(table, stored);
    if (lines.length > 0) blocks.add(`${written > 0 ? ',\n' : ''}${lines.join(',\n')}`);
    written += lines.length;
    read += stored.length;
    step(stored.length);
  }
  return [written, read - written];
}

async function writeAll(task: Task): Promise<Written> {
  const written: Written = { counts: {}, damaged: 0 };
  for (const [place, table] of BACKUP_TABLES.entries()) {
    task.blocks.add(`"${table}":[\n`);
    const [count, damaged] = await writeTable(table, task);
    const isLast = place === BACKUP_TABLES.length - 1;
    task.blocks.add(`${count > 0 ? '\n' : ''}${isLast ? ']}}\n' : '],\n'}`);
    written.counts[table] = count;
    written.damaged += damaged;
  }
  return written;
}

async function countAll(source: CuppaDatabase): Promise<number> {
  const counts = await Promise.all(BACKUP_TABLES.map((table) => source.table(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

function stepper({ onProgress, signal }: Watching, total: number): (rows: number) => void {
  const progress: Progress = { done: 0, total };
  return (rows) => {
    signal?.throwIfAborted();
    progress.done += rows;
    onProgress?.({ ...progress });
  };
}

/**
 * Write everything the person made into one file, as it stands at one moment: a few rows at a time, each row on
 * its own line, put away piece by piece so that memory holds no more than a block or two. A damaged row is
 * left out and counted; `listDamaged` shows it.
 *
 * @throws an `AbortError` when it is called off, or whatever the browser answers.
 */
export async function writeBackup({ appVersion, source = database, ...watching }: Writing): Promise<Backup> {
  const createdAt = new Date(now().at).toISOString();
  const blocks = new Blocks();
  const { counts, damaged, united } = await source.transaction('r', [...BACKUP_TABLES, 'meta'], async () => {
    const step = stepper(watching, await countAll(source));
    const known = [...(await readUnited(source))].slice(-MOST_UNITED);
    return { ...(await writeAll({ source, blocks, step })), united: Object.fromEntries(known) };
  });
  const { parts, digests } = await blocks.end();
  const blank: Header = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    appVersion,
    createdAt,
    counts,
    sha256: '',
    ...(Object.keys(united).length > 0 && { united }),
  };
  const header = { ...blank, sha256: await checksum(blank, digests) };
  const file = new Blob([`${headerLine(header)}\n`, ...parts], { type: 'application/json' });
  return { file, header, damaged };
}

/** How a backup of this moment is called in a folder: the date where this computer is, and the time. */
export function backupName({ createdAt }: Pick<Header, 'createdAt'>, sealed = false): string {
  const local = Temporal.Instant.from(createdAt).toZonedDateTimeISO(now().zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' }).replace(':', '');
  return `cuppa-backup-${local.toPlainDate().toString()}-${time}.${sealed ? 'sealed' : 'json'}`;
}
