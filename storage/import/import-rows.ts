import type { Fill } from '../../linkedin/archive/compare-table';
import type { Finding } from '../../linkedin/archive/finding';
import type { Touch } from '../../outreach/touch';
import type { Recorder } from '../change';
import { atomically, change } from '../change';
import { database } from '../database';
import { Refusal } from '../failure';
import type { Change } from '../latest-change';
import { changeable } from '../people';
import { contactsBetween, isDense } from '../ranges';
import { PEOPLE_AT_ONCE, Pile } from '../write-behind';
import type { Waiting } from './add-people';
import { addPeople } from './add-people';
import type { Told } from './additions';
import { filled, hasFacts, toldOf } from './additions';
import type { Newcomer } from './new-people';

/** What the person chose of a file. */
export type Chosen = {
  /** What is done, as the undo bar says it. */
  label: string;
  findings: readonly Finding[];
  fills: readonly Fill[];
  newcomers: readonly Newcomer[];
};

// The first of those with one id; ids are made of what the file says of one contact.
async function newTouches(told: readonly Told[]): Promise<Touch[]> {
  const all = told.flatMap(({ additions }) => additions.flatMap(({ touches }) => touches));
  const byId = new Map(all.toReversed().map((touch) => [touch.id, touch]));
  const touches = [...byId.values()].toReversed();
  if (touches.length === 0) return [];
  const stored = await database.touches.bulkGet(touches.map(({ id }) => id));
  return touches.filter((_, at) => stored[at] === undefined);
}

type Read = (ids: readonly string[]) => Promise<unknown[]>;

// Many at once: each contact and touch by itself would take minutes for thirty thousand.
async function fill(recorder: Recorder, told: readonly Told[], read: Read): Promise<void> {
  const rows = await read(told.map(({ contactId }) => contactId));
  const filling = told.flatMap(({ additions }, at) => {
    const contact = changeable(rows[at]);
    const some = additions.filter(hasFacts);
    return some.length > 0 ? [{ contact: some.reduce(filled, contact), stored: rows[at] }] : [];
  });
  await recorder.putAll(
    'contacts',
    filling.map(({ contact }) => contact),
    filling.map(({ stored }) => stored),
  );
}

function savedMeanwhile(): Refusal {
  return new Refusal({
    kind: 'conflict',
    title: 'Someone in this file was saved on another page meanwhile.',
    todo: 'Nothing was changed. Choose the file again to see how it stands now.',
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /Constraint/u.test(`${error.name} ${error.message}`);
}

/**
 * Bring in what the person chose of a file: one change, all of it or nothing, which one Undo takes back whole.
 *
 * @throws Refusal when a contact is gone or someone was saved meanwhile; the signal's reason when it is given up.
 */
export async function importChosen(chosen: Chosen, waiting: Waiting): Promise<Change> {
  // Before the transaction: it would end while these are computed.
  const told = await toldOf(chosen, waiting.signal);
  const additions = told.reduce((sum, { additions: own }) => sum + own.length, 0);
  // What follows from it is half of the work.
  const [half, total] = [additions + chosen.newcomers.length, 2 * additions + chosen.newcomers.length];
  const tell = (done: number) => {
    waiting.signal.throwIfAborted();
    waiting.onProgress(done, total);
  };
  const tellAdded = (added: number) => tell(additions + added);
  const work = async (recorder: Recorder) => {
    const read: Read = (await isDense(told.length))
      ? contactsBetween
      : async (ids) => database.contacts.bulkGet([...ids]);
    const touches = new Pile<Touch>(async (rows) =>
      recorder.putAll(
        'touches',
        rows,
        rows.map(() => undefined),
      ),
    );
    recorder.tell((done, of) => tell(half + (additions * (2 * done - of)) / of));
    let done = 0;
    for (let start = 0; start < told.length; start += PEOPLE_AT_ONCE) {
      waiting.signal.throwIfAborted();
      const some = told.slice(start, start + PEOPLE_AT_ONCE);
      await fill(recorder, some, read);
      await touches.add(await newTouches(some));
      done += some.flatMap(({ additions: own }) => own).length;
      tell(done);
    }
    await touches.end();
    if (chosen.newcomers.length === 0) return;
    recorder.added(await addPeople(chosen.newcomers, { ...waiting, onProgress: tellAdded }));
  };
  try {
    return await atomically(async () => (await change(chosen.label, work)).change);
  } catch (error) {
    throw isTaken(error) ? savedMeanwhile() : error;
  }
}
