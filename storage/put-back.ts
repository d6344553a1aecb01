import { now } from './clock';
import { database } from './database';
import { bearsOnDerived } from './derive';
import { changedSince } from './failure';
import { isPlain, textIn } from './plain';
import { contactsBetween, draftsOf, interviewsOf, isDense, touchesOf } from './ranges';
import { readSettings } from './read-settings';
import { imageOf, recordIn, rowToWrite } from './record-rows';
import { revert } from './revert';
import type { Image, RecordTable } from './rows';
import { SETTINGS_ID } from './rows';

// Rows put back in one go: few enough that no frame waits for them, and more than fifty (`write-behind.ts`).
const AT_ONCE = 80;

// Rows of one table that stand side by side, in pieces.
function runsOf(images: readonly Image[]): Image[][] {
  const runs: Image[][] = [];
  for (const image of images) {
    const run = runs.at(-1);
    if (run && run.length < AT_ONCE && run[0]?.table === image.table) run.push(image);
    else runs.push([image]);
  }
  return runs;
}

function stampAfter(record: unknown): number {
  const last = isPlain(record) ? Number(record['updatedAt']) : 0;
  return Math.max(now().at, last + 1);
}

// The row of settings is one. Damaged it counts as never set.
async function recordsOf(table: RecordTable, rows: readonly unknown[]): Promise<unknown[]> {
  if (table !== 'settings') return rows.map((row) => recordIn(table, row));
  const settings = { ...(await readSettings()), id: SETTINGS_ID };
  return rows.map((row) => (row === undefined ? undefined : settings));
}

function isAscending(ids: readonly string[]): boolean {
  return ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? ''));
}

// An import goes through contacts in the order of their ids: taken back, they are read in that order too.
async function rowsOf(table: RecordTable, ids: readonly string[], areMost: boolean): Promise<unknown[]> {
  const forth = ids.toReversed();
  if (areMost && table === 'contacts' && isAscending(forth))
    return (await contactsBetween(forth)).toReversed();
  return database.table<unknown, string>(table).bulkGet([...ids]);
}

// A contact that stays keeps what was derived of it when it is put back.
function isToDerive({ table, before, after }: Image): boolean {
  return table !== 'contacts' || before === undefined || after === undefined || bearsOnDerived(before, after);
}

class PuttingBack {
  readonly contactsThere = new Set<string>();
  readonly contactsGone = new Set<string>();
  readonly toDerive: Image[] = [];
  private readonly areMost: boolean;

  constructor(areMost: boolean) {
    this.areMost = areMost;
  }

  async run(images: readonly Image[]): Promise<void> {
    const [first] = images;
    if (!first) return;
    const table = database.table<unknown, string>(first.table);
    const ids = images.map(({ id }) => id);
    const rows = await rowsOf(first.table, ids, this.areMost);
    // Asked for before: awaiting anything but the database many times would end the transaction.
    const records = await recordsOf(first.table, rows);
    const [puts, gone]: [unknown[], string[]] = [[], []];
    for (const [at, image] of images.entries()) {
      if (isToDerive(image)) this.toDerive.push(image);
      const reverted = this.reverted(image, records[at]);
      if (reverted === undefined) gone.push(image.id);
      else puts.push(rowToWrite(image.table, reverted, rows[at]));
    }
    if (gone.length > 0) await table.bulkDelete(gone);
    if (puts.length > 0) await table.bulkPut(puts);
  }

  private reverted({ table, id, before, after }: Image, current: unknown): unknown {
    const reverted = revert(imageOf(table, current), before, after);
    if (table !== 'contacts') return reverted;
    (reverted === undefined ? this.contactsGone : this.contactsThere).add(id);
    return reverted === undefined ? undefined : { ...Object(reverted), updatedAt: stampAfter(current) };
  }
}

async function refuseHanging(contactId: string): Promise<void> {
  const hanging = [touchesOf(contactId), draftsOf(contactId), interviewsOf(contactId)];
  const counts = await Promise.all(hanging.map((rows) => rows.count()));
  if (counts.some((count) => count > 0)) throw changedSince();
}

// Taking back "Saved Ana" must not leave touches or a draft of hers that were written later on their own, nor
// may a touch come back to someone who is gone.
async function refuseOrphans(images: readonly Image[], { contactsThere, contactsGone }: PuttingBack) {
  const owners = images.flatMap(({ table, before, after }) =>
    table === 'contacts' ? [] : [textIn(before ?? after, 'contactId')],
  );
  const others = [...new Set(owners)].filter((id) => id !== '' && !contactsThere.has(id));
  const unsure = others.filter((id) => !contactsGone.has(id));
  for (let start = 0; start < unsure.length; start += AT_ONCE) {
    const some = unsure.slice(start, start + AT_ONCE);
    const rows = await database.contacts.bulkGet(some);
    for (const [at, id] of some.entries()) if (rows[at] === undefined) contactsGone.add(id);
  }
  for (const id of contactsGone) await refuseHanging(id);
}

/**
 * Put the rows of a change back to what they were before it; part of the transaction of undoing it.
 *
 * @param tell is told how many rows are back.
 * @returns those after which something is to be derived again.
 * @throws Refusal of kind `conflict` when what it changed has been changed again, or something would be left alone.
 */
export async function putAllBack(images: readonly Image[], tell: (done: number) => void): Promise<Image[]> {
  const contacts = images.filter(({ table }) => table === 'contacts');
  const work = new PuttingBack(await isDense(contacts.length));
  let done = 0;
  // Backwards, so that what was in the way then is out of it: an address that moved from one to another.
  for (const run of runsOf(images.toReversed())) {
    await work.run(run);
    done += run.length;
    tell(done);
  }
  await refuseOrphans(images, work);
  return work.toDerive;
}
