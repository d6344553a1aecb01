import * as z from 'zod/mini';
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { now } from '../clock';
import { readRow } from '../rows';

/**
 * Why Cuppa kept a copy by itself: before the stored shapes were upgraded (the rows as they were), or before
 * a backup was restored (a backup file).
 */
export const COPY_REASONS = ['upgrade', 'restore'] as const;

const copySchema = z.object({
  id: z.string(),
  at: z.number(),
  why: z.enum(COPY_REASONS),
  /** Version of the stored shapes it was made from. */
  schema: z.number(),
  file: z.instanceof(Blob),
});

/** A copy of the data that Cuppa made before doing something large. `at` is epoch milliseconds. */
export type Copy = z.infer<typeof copySchema>;

const DAY = 86_400_000;
const KEPT_DAYS = 45;
const KEPT_RESTORES = 2;

/** The name of the database with the copies: its own, so that nothing that happens to the data reaches it. */
export const COPIES = 'cuppa-copies';

class Copies extends Dexie {
  declare readonly copies: Table<unknown, string, Copy>;

  constructor() {
    super(COPIES, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ copies: 'id, at' });
  }
}

// Opened for each use and closed at once: it must never stand in the way of erasing everything.
async function withCopies<Result>(work: (copies: Copies['copies']) => Promise<Result>): Promise<Result> {
  const opened = new Copies();
  try {
    return await work(opened.copies);
  } finally {
    opened.close();
  }
}

async function read(copies: Copies['copies']): Promise<Copy[]> {
  const rows = await copies.orderBy('at').toArray();
  return rows.flatMap((row) => readRow(copySchema, row) ?? []).toReversed();
}

function isSpent(copy: Copy, place: number): boolean {
  return now().at - copy.at > KEPT_DAYS * DAY || place >= KEPT_RESTORES;
}

/**
 * Keep a copy: one row, so that it is there whole or not at all. The last two of each kind are kept, for 45 days
 * at most.
 *
 * @throws when there is no room for it; then what it was to protect from must not be done.
 */
export async function keepCopy(copy: Copy): Promise<void> {
  await withCopies(async (copies) => {
    await copies.put(copy);
    await sweep(copies);
  });
}

async function sweep(copies: Copies['copies']): Promise<void> {
  const kept = await read(copies);
  for (const why of COPY_REASONS) {
    const spent = kept.filter((copy) => copy.why === why).filter(isSpent);
    await copies.bulkDelete(spent.map(({ id }) => id));
  }
}

/** The copies there are, the newest first; none, and nothing created, when none was ever made. */
export async function readCopies(): Promise<Copy[]> {
  if (!(await Dexie.exists(COPIES))) return [];
  return withCopies(async (copies) => {
    await sweep(copies);
    return read(copies);
  });
}
