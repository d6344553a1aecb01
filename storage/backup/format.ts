import * as z from 'zod/mini';
import type { RecordTable } from '../rows';
import { RECORD_TABLES } from '../rows';

/** What a backup calls itself. */
export const FORMAT = 'cuppa-backup';

/** The shape of today's backups. A new one gets a step in `upgrade-rows.ts` and a stored example. */
export const FORMAT_VERSION = 1;

/**
 * The tables of a backup, in the order of the file: whom something hangs on comes before it. What is derived,
 * what can be undone and half-typed text are not in it.
 */
export const BACKUP_TABLES = [
  'settings',
  'templates',
  'questions',
  'views',
  'organisations',
  'fields',
  'contacts',
  'touches',
  'drafts',
  'interviews',
  'jottings',
] as const satisfies readonly RecordTable[];

/** Bytes that are hashed, sealed and read in one go. */
export const BLOCK = 1_048_576;

/** The first line is never longer than this, in bytes. */
export const LONGEST_HEADER = 524_288;

/** No more ids than this are remembered in a file as being somebody else now. */
export const MOST_UNITED = 3000;

/** No row is longer than this, in UTF-16 units: the longest there can be is an interview of full fields. */
export const LONGEST_ROW = 2_000_000;

/** No file is larger than this, in bytes: some four times a hundred thousand contacts with all they did. */
export const LARGEST_FILE = 1_073_741_824;

/** No file has more rows than this. */
export const MOST_ROWS = 3_000_000;

const digits = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const counts = z.partialRecord(z.enum(RECORD_TABLES), z.number().check(z.int(), z.nonnegative()));

/** The first line of a backup, up to its data. */
export const headerSchema = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number().check(z.int(), z.positive()),
  /** The Cuppa that wrote it. */
  appVersion: z.string().check(z.maxLength(40)),
  /** An instant of ISO 8601, in UTC. */
  createdAt: z.iso.datetime(),
  /** Rows of each table. */
  counts,
  /** See `checksum.ts`. */
  sha256: digits,
  /** Ids of contacts that turned out to be somebody else, and whom; absent when there are none. */
  united: z.optional(z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(64)))),
});

/** The first line of a backup; see `headerSchema`. */
export type Header = z.infer<typeof headerSchema>;

/** The first line as it stands in the file, without its line break. */
export function headerLine(of: Header): string {
  const { format, formatVersion, appVersion, createdAt, counts, sha256, united } = of;
  const first = { format, formatVersion, appVersion, createdAt, counts, sha256 };
  const header = JSON.stringify(united ? { ...first, united } : first);
  return `${header.slice(0, -1)},"data":{`;
}

/** All rows of a backup. */
export function totalOf({ counts }: Pick<Header, 'counts'>): number {
  return Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0);
}

/** How far a long piece of work is, in rows. */
export type Progress = { done: number; total: number };

/** What every long piece of work of this folder can be given. */
export type Watching = {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
};
