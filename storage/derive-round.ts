import { contactSchema } from '../outreach/contact';
import type { Settings } from '../outreach/settings';
import { organisationSchema } from '../outreach/organisation-record';
import { touchSchema } from '../outreach/touch';
import type { ZonedInstant } from '../outreach/zoned';
import { spellingsOf, workplacesAt } from './colleagues';
import { database } from './database';
import type { Person } from './derive';
import { derive, entryOf, WAITING, workplaceKeys } from './derive';
import { PackNews } from './packs';
import { isPlain } from './plain';
import { same } from './revert';
import { derivedSchema, readRow, readRows, workplaceSchema } from './rows';
import type { Derived, Image, Workplace } from './rows';

/** A contact's row, touches and place of work as stored. */
export type Stored = { id: string; row: unknown; place: unknown; touches: readonly unknown[] };

/** Who works at a place, by its spellings. */
export type LookUp = (keys: readonly string[]) => Promise<Workplace[]> | readonly Workplace[];

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
  private readonly settings: Settings;
  private readonly moment: ZonedInstant;
  private readonly waiting = new Map<string, Stored>();
  private readonly moves: Move[] = [];
  readonly packs = new PackNews();

  constructor(settings: Settings, moment: ZonedInstant) {
    this.settings = settings;
    this.moment = moment;
  }

  /** Derive these, or put them off to the second half where colleagues matter. */
  async first(stored: readonly Stored[]): Promise<void> {
    const moves: Move[] = [];
    const puts: unknown[] = [];
    for (const one of stored) {
      const person = personOf(one);
      const derived = person && derive(person, this.settings, this.moment);
      const move = { before: readRow(workplaceSchema, one.place), after: workplaceOf(person, derived) };
      if (!same(move.before, move.after)) moves.push(move);
      if (!person || !derived) this.setAside(one);
      else if (derived.stage === WAITING && move.after) this.waiting.set(one.id, one);
      else puts.push(...this.changed(one.row, person, derived));
    }
    this.moves.push(...moves);
    await writeMoves(moves);
    await writeContacts(puts);
  }

  /** Who waits for an answer, of those derived so far. */
  get waiters(): Stored[] {
    return [...this.waiting.values()];
  }

  /** Ids of all who wait for an answer where something has changed with a colleague. */
  async colleaguesWhoWait(organisations: readonly Image[]): Promise<string[]> {
    const ids: string[] = [];
    for (const keys of await this.touchedPlaces(organisations)) {
      for (const { id, stage } of await workplacesAt(keys)) if (stage === WAITING) ids.push(id);
    }
    return [...new Set(ids)].filter((id) => !this.waiting.has(id));
  }

  /** Derive these with what their colleagues say. */
  async withColleagues(stored: readonly Stored[], lookUp: LookUp): Promise<void> {
    const people = stored.map((one) => ({ person: personOf(one), row: one.row }));
    const places = new Map<string, readonly Workplace[]>();
    for (const { person } of people) {
      const keys = person ? workplaceKeys(person.contact) : [];
      const there = places.has(nameOf(keys)) ? [] : lookUp(keys);
      // Waited for only where the database is asked: Dexie loses its transaction after a hundred idle waits.
      if (!places.has(nameOf(keys))) places.set(nameOf(keys), 'then' in there ? await there : there);
    }
    const puts = people.flatMap(({ person, row }) => {
      if (!person) return [];
      const there = places.get(nameOf(workplaceKeys(person.contact))) ?? [];
      const others = there.filter(({ id }) => id !== person.contact.id);
      const whole = { ...person, colleagues: others.map(({ stage }) => ({ stage })) };
      return this.changed(row, whole, derive(whole, this.settings, this.moment));
    });
    await writeContacts(puts);
  }

  private setAside({ id, row }: Stored): void {
    if (row === undefined) this.packs.remove(id);
    else this.packs.put(id, null);
  }

  // A row is written only when what is derived has changed: most changes of the rules leave most people alone.
  private changed(row: unknown, person: Person, derived: Derived): unknown[] {
    this.packs.put(person.contact.id, entryOf(person, derived));
    const isSame = same(readRow(derivedSchema, row), derived) && isPlain(row) && 'slots' in row;
    return isSame ? [] : [{ ...person.contact, ...derived }];
  }

  // The places of work where something changed that others there may wait for.
  private async touchedPlaces(organisations: readonly Image[]): Promise<string[][]> {
    const places = organisations.flatMap(({ before, after }) =>
      [before, after].map((row) => readRow(organisationSchema, row)?.keys ?? []),
    );
    const moved = new Set(
      this.moves.flatMap(({ before, after }) => [before, after].flatMap((row) => row?.keys ?? [])),
    );
    const ids = new Set(this.moves.map(({ before, after }) => (after ?? before)?.id));
    for (const key of moved) {
      const keys = [key];
      const today = await workplacesAt(keys);
      if (!today.some(({ stage }) => stage === WAITING)) continue;
      const spellings = new Set(await spellingsOf(keys));
      const stayed = today.filter(({ id }) => !ids.has(id));
      const left = this.moves.flatMap(({ before }) =>
        before?.keys.some((key) => spellings.has(key)) ? [before] : [],
      );
      if (looksDifferent([...stayed, ...left], today)) places.push(keys);
    }
    return places;
  }
}

function personOf({ row, touches }: Stored): Person | null {
  const contact = readRow(contactSchema, row);
  return contact && { contact, touches: readRows(touchSchema, touches).rows, colleagues: [] };
}

function workplaceOf(person: Person | null, derived: Derived | null): Workplace | null {
  if (!person || !derived) return null;
  const keys = workplaceKeys(person.contact);
  return keys.length > 0 ? { id: person.contact.id, keys, stage: derived.stage } : null;
}

function nameOf(keys: readonly string[]): string {
  return keys.join('\n');
}

async function writeMoves(moves: readonly Move[]): Promise<void> {
  const puts = moves.flatMap(({ after }) => after ?? []);
  const gone = moves.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  if (puts.length > 0) await database.workplaces.bulkPut(puts);
  if (gone.length > 0) await database.workplaces.bulkDelete(gone);
}

async function writeContacts(rows: readonly unknown[]): Promise<void> {
  if (rows.length > 0) await database.table('contacts').bulkPut(rows);
}
