import { database } from './database';
import type { Change } from './latest-change';
import { isPlain } from './plain';
import type { ChangeRow, Image } from './rows';
import { changeRowSchema, readRow, readRows } from './rows';
import { WriteBehind } from './write-behind';

const KEPT_CHANGES = 100;
const BURST_MS = 30_000;

// Beyond so many rows a change keeps them beside it: each keystroke reads the change before it.
const FEW = 20;

// Rows in one part, and parts read in one go: few enough that no frame waits for them.
const PART = 250;
const PARTS_AT_ONCE = 4;

// One burst of typing in one field is one change: each keystroke is saved, and one Undo takes the burst back.
function continuesTyping(last: ChangeRow, row: ChangeRow): boolean {
  const sameRows = last.images.every(
    ({ table, id }, at) => row.images[at]?.table === table && row.images[at].id === id,
  );
  return (
    row.typing !== undefined &&
    row.typing === last.typing &&
    row.at - last.at < BURST_MS &&
    last.images.length === row.images.length &&
    sameRows
  );
}

function joined(last: ChangeRow, row: ChangeRow): ChangeRow {
  const images = row.images.map((image, at): Image => {
    const { before: _, ...rest } = image;
    const before = last.images[at]?.before;
    return before === undefined ? rest : { ...rest, before };
  });
  return { ...last, at: row.at, images };
}

// Parts stand between the change before and their own, at broken numbers: what goes by the order of changes, such as
// which is the last or which are too old, needs to know nothing of them.
function partsOf({ id, images }: ChangeRow, order: number): ChangeRow[] {
  const count = Math.ceil(images.length / PART);
  return Array.from({ length: count }, (_, at) => ({
    order: order - 1 + (at + 1) / (count + 1),
    id: `${id} ${at}`,
    label: '',
    at: 0,
    images: images.slice(at * PART, (at + 1) * PART),
  }));
}

async function add(row: ChangeRow, behind: WriteBehind): Promise<void> {
  if (row.images.length <= FEW) return behind.add(database.changes.add(row));
  const tables = [...new Set(row.images.map(({ table }) => table))];
  const order = await database.changes.add({ ...row, images: [], tables });
  // One after the other: each is copied while the page waits.
  for (const part of partsOf(row, order)) await database.changes.put(part);
}

/**
 * Keep what was done, so that it can be undone: the last hundred changes.
 *
 * @param stored the change made last, as stored.
 */
export async function keepChange(row: ChangeRow, stored: unknown): Promise<Change> {
  const last = readRow(changeRowSchema, stored);
  if (last && continuesTyping(last, row)) {
    await database.changes.put(joined(last, row));
    return { id: last.id, label: last.label, at: row.at };
  }
  const behind = new WriteBehind();
  await add(row, behind);
  const tooOld = (last?.order ?? 0) + 1 - KEPT_CHANGES;
  await behind.add(database.changes.where(':id').belowOrEqual(tooOld).delete());
  await behind.end();
  return { id: row.id, label: row.label, at: row.at };
}

function rangeOf(order: number) {
  return database.changes.where(':id').between(order - 1, order, false, true);
}

/** A change with all that it did, whatever its size; null when it is there no more. */
export async function readChange(id: string): Promise<ChangeRow | null> {
  const row = readRow(changeRowSchema, await database.changes.get({ id }));
  if (!row?.tables || row.order === undefined) return row;
  const images: Image[] = [];
  for (let from = row.order - 1; ;) {
    const stored = await database.changes
      .where(':id')
      .between(from, row.order, false, true)
      .limit(PARTS_AT_ONCE)
      .toArray();
    const { rows } = readRows(changeRowSchema, stored);
    for (const part of rows) images.push(...part.images);
    if (stored.length < PARTS_AT_ONCE) return { ...row, images };
    const last = stored.at(-1);
    from = isPlain(last) ? Number(last['order']) : row.order;
  }
}

/** Forget a change that was undone. */
export async function forgetChange({ order }: ChangeRow): Promise<void> {
  if (order !== undefined) await rangeOf(order).delete();
}
