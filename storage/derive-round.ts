import { contactSchema } from '../outreach/contact';
import type { Settings } from '../outreach/settings';
import { touchSchema } from '../outreach/touch';
import type { ZonedInstant } from '../outreach/zoned';
import { Workplaces } from './colleagues';
import { database } from './database';
import type { Person } from './derive';
import { derive, entryOf, WAITING, workplaceKeys } from './derive';
import { PackNews } from './packs';
import { Pile, WriteBehind } from './write-behind';
import { isPlain } from './plain';
import { same } from './revert';
import { derivedSchema, readRow, readRows, workplaceSchema } from './rows';
import type { Derived, Workplace } from './rows';

/** A contact's row, touches and place of work as stored. */
export type Stored = { id: string; row: unknown; place: unknown; touches: readonly unknown[] };

// Where someone worked and how far it had come, before and after.
type Move = { before: Workplace | null; after: Workplace | null };

function countStages(rows: Iterable<Workplace>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stage } of rows) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return counts;
}

function shows(counts: ReadonlyMap<string, number>, stage: string): boolean {
  return (counts.get(stage) ?? 0) > (stage === WAITING ? 1 : 0);
}

// For someone who waits for an answer: do the others show a stage that they did not, or no longer one they did?
// What is due asks no more of colleagues than whether one of them is in a certain stage.
function looksDifferent(before: readonly Workplace[], after: readonly Workplace[]): boolean {
  const [then, today] = [countStages(before), countStages(after)];
  return [...new Set([...then.keys(), ...today.keys()])].some(
    (stage) => shows(then, stage) !== shows(today, stage),
  );
}

/**
 * One round of deriving: first everyone whose own story may have changed, then those who wait for an answer, since
 * what is due with them depends on how far it has come with their colleagues.
 */
export class Round {
  private readonly settings: Settings | PromiseLike<Settings>;
  private readonly moment: ZonedInstant;
  private readonly waiting = new Map<string, Stored>();
  private readonly moves: Move[] = [];
  private readonly writes = new WriteBehind();
  private readonly contacts = new Pile(async (rows) =>
    this.writes.add(database.table('contacts').bulkPut([...rows])),
  );
  private readonly workplaces = new Pile<Workplace>(async (rows) =>
    this.writes.add(database.workplaces.bulkPut(rows)),
  );
  readonly packs = new PackNews();

  /** @param settings may still be on their way: they answer beside the first contacts. */
  constructor(settings: Settings | PromiseLike<Settings>, moment: ZonedInstant) {
    this.settings = settings;
    this.moment = moment;
  }

  /** Derive these, or put them off to the second half where colleagues matter. */
  async first(stored: readonly Stored[]): Promise<void> {
    const settings = await this.settings;
    const moves: Move[] = [];
    const puts: unknown[] = [];
    for (const one of stored) {
      const person = personOf(one);
      const derived = person && derive(person, settings, this.moment);
      const move = { before: readRow(workplaceSchema, one.place), after: workplaceOf(person, derived) };
      if (!same(move.before, move.after)) moves.push(move);
      if (!person || !derived) this.setAside(one);
      else if (derived.stage === WAITING && move.after) this.waiting.set(one.id, one);
      else {
        this.packs.put(one.id, entryOf(person, derived));
        puts.push(...changed(one.row, person, derived));
      }
    }
    this.moves.push(...moves);
    await this.workplaces.add(moves.flatMap(({ after }) => after ?? []));
    const gone = moves.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
    if (gone.length > 0) await this.writes.add(database.workplaces.bulkDelete(gone));
    await this.contacts.add(puts);
  }

  /** Who waits for an answer, of those derived so far. */
  get waiters(): Stored[] {
    return [...this.waiting.values()];
  }

  /** The places of work that the second half asks about, for those derived so far; one spelling of each will do. */
  get places(): string[] {
    const moved = this.moves.flatMap(({ before, after }) => [before, after]);
    return [...new Set([...moved.flatMap((row) => row?.keys ?? []), ...placesOf(this.waiters)])];
  }

  /** Ids of all others who wait for an answer where something has changed with a colleague, or at one of `joined`. */
  colleaguesWhoWait(workplaces: Workplaces, joined: readonly (readonly string[])[]): string[] {
    const moved = this.touchedPlaces(workplaces).map((key) => [key]);
    const there = [...joined, ...moved].flatMap((keys) => workplaces.at(keys));
    const ids = new Set(there.flatMap(({ id, stage }) => (stage === WAITING ? [id] : [])));
    return [...ids].filter((id) => !this.waiting.has(id));
  }

  /** Derive these with what their colleagues say. */
  async withColleagues(stored: readonly Stored[], workplaces: Workplaces): Promise<void> {
    const settings = await this.settings;
    const puts = stored.flatMap((one) => {
      const person = personOf(one);
      if (!person) return [];
      const there = workplaces.at(workplaceKeys(person.contact));
      const others = there.filter(({ id }) => id !== person.contact.id);
      const whole = { ...person, colleagues: others.map(({ stage }) => ({ stage })) };
      const derived = derive(whole, settings, this.moment);
      const rows = changed(one.row, whole, derived);
      // Nothing else can have changed of a colleague whose row stays as it is.
      if (rows.length > 0 || this.waiting.has(one.id)) this.packs.put(one.id, entryOf(whole, derived));
      return rows;
    });
    await this.contacts.add(puts);
  }

  /** Begin to write what is left: what is read afterwards is read behind it. */
  async writeRest(): Promise<void> {
    await this.workplaces.end();
    await this.contacts.end();
  }

  /** Write what is left to write, and wait until all is. */
  async end(): Promise<void> {
    await this.writeRest();
    await this.writes.end();
  }

  private setAside({ id, row }: Stored): void {
    if (row === undefined) this.packs.remove(id);
    else this.packs.put(id, null);
  }

  // The places of work where something changed that others there may wait for.
  private touchedPlaces(workplaces: Workplaces): string[] {
    const moved = new Set(
      this.moves.flatMap(({ before, after }) => [before, after].flatMap((row) => row?.keys ?? [])),
    );
    const ids = new Set(this.moves.map(({ before, after }) => (after ?? before)?.id));
    // Looked up: asking all who moved for each place would take minutes where thousands did.
    const wereThere = new Workplaces([]);
    wereThere.add(this.moves.flatMap(({ before }) => before ?? []));
    return [...moved].filter((key) => {
      const today = workplaces.at([key]);
      if (!today.some(({ stage }) => stage === WAITING)) return false;
      const stayed = today.filter(({ id }) => !ids.has(id));
      const left = wereThere.at(workplaces.spellingsOf(key));
      return looksDifferent([...stayed, ...left], today);
    });
  }
}

// A row is written only when what is derived has changed: most changes of the rules leave most people alone.
function changed(row: unknown, person: Person, derived: Derived): unknown[] {
  const isSame = same(readRow(derivedSchema, row), derived) && isPlain(row) && 'slots' in row;
  return isSame ? [] : [{ ...person.contact, ...derived }];
}

function personOf({ row, touches }: Stored): Person | null {
  const contact = readRow(contactSchema, row);
  return contact && { contact, touches: readRows(touchSchema, touches).rows, colleagues: [] };
}

/** Where these work, in every spelling they use. */
export function placesOf(stored: readonly Stored[]): string[] {
  const contacts = stored.map(({ row }) => readRow(contactSchema, row));
  return [...new Set(contacts.flatMap((contact) => (contact ? workplaceKeys(contact) : [])))];
}

function workplaceOf(person: Person | null, derived: Derived | null): Workplace | null {
  if (!person || !derived) return null;
  const keys = workplaceKeys(person.contact);
  return keys.length > 0 ? { id: person.contact.id, keys, stage: derived.stage } : null;
}
