import type { Plain } from '../plain';
import { textIn } from '../plain';
import { same } from '../revert';
import type { Records, RecordTable } from '../rows';
import { recordOf } from './record-of';
import type { Rejected, Rows } from './read-backup';
import type { Identities } from './identities';
import { under } from './identities';
import { mergeRows } from './rules';
import type { Conflict, Side } from './weighing';
import { canonical } from './weighing';

/** A conflict with the record it is in; `key` is what a choice is filed under. */
export type Asked = Conflict & { key: string; table: RecordTable; id: string; about: Plain };

/** The person's choices, by the key of the conflict. */
export type Choices = Readonly<Partial<Record<string, Side>>>;

/** What comes of the rows of one table. */
export type Count = { added: number; changed: number; same: number; rejected: number };

/** What is read of the data while a file is merged into it, and what is written; a dry run writes nothing. */
export type Desk = {
  read: (table: RecordTable, ids: readonly string[]) => Promise<unknown[]>;
  put: (table: RecordTable, rows: readonly Plain[]) => Promise<void>;
  remove: (table: RecordTable, ids: readonly string[]) => Promise<void>;
};

const MOST_TOLD = 500;

type Row = Records[RecordTable];

function howMany(here: number, isSame: boolean): 'added' | 'same' | 'changed' {
  if (here === 0) return 'added';
  return isSame ? 'same' : 'changed';
}

/** Merges rows of a file into the data, batch by batch. */
export class Merging {
  readonly counts: Partial<Record<RecordTable, Count>> = {};
  readonly conflicts: Asked[] = [];
  readonly rejected: Rejected[] = [];
  conflictCount = 0;
  readonly #desk: Desk;
  readonly #people: Identities;
  readonly #organisations: Identities;
  readonly #choices: Choices;
  readonly #united = new Set<string>();
  readonly #waiting = new Map<string, Row[]>();

  constructor(desk: Desk, known: { people: Identities; organisations: Identities }, choices: Choices = {}) {
    this.#desk = desk;
    this.#people = known.people;
    this.#organisations = known.organisations;
    this.#choices = choices;
    for (const { id } of [...known.people.groups(), ...known.organisations.groups()]) this.#united.add(id);
  }

  readonly #idOf = (id: string): string => this.#people.idOf(id);

  /** A record with its own id and all others as they go on. */
  settled<Name extends RecordTable>(table: Name, row: Records[Name]): Records[Name] {
    if (table === 'organisations') return { ...row, id: this.#organisations.idOf(row.id) };
    return under(table, row, this.#idOf);
  }

  /** Take some rows of a file. */
  async take({ table, rows, rejected }: Rows): Promise<void> {
    for (const row of rejected) this.#reject(row);
    const coming = new Map<string, Row>();
    for (const row of this.#good(table, rows)) {
      const twin = coming.get(row.id);
      coming.set(row.id, twin ? mergeRows<RecordTable>(table, [twin, row]).row : row);
    }
    await this.#write(table, coming);
  }

  // Rows that belong to somebody, under the ids they go on under; those of united records wait for each other.
  #good(table: RecordTable, rows: readonly Plain[]): Row[] {
    return rows.flatMap((plain) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- looked at by its schema as it was read
      const row = plain as Row;
      const owner = textIn(row, 'contactId');
      if (owner !== '' && !this.#people.has(owner)) {
        this.#reject({ table, id: row.id, why: 'whom it belongs to is not there' });
        return [];
      }
      const settled = this.settled(table, row);
      const waits = (table === 'contacts' || table === 'organisations') && this.#united.has(settled.id);
      if (!waits) return [settled];
      this.#waiting.set(settled.id, [...(this.#waiting.get(settled.id) ?? []), settled]);
      return [];
    });
  }

  async #write(table: RecordTable, coming: ReadonlyMap<string, Row>): Promise<void> {
    const stored = await this.#desk.read(table, [...coming.keys()]);
    const puts: Plain[] = [];
    for (const [at, [id, theirs]] of [...coming].entries()) {
      const row = this.#outcome({ table, id, stored: stored[at], theirs });
      if (row) puts.push(row);
    }
    if (puts.length > 0) await this.#desk.put(table, puts);
  }

  #outcome(two: { table: RecordTable; id: string; stored: unknown; theirs: Row }): Row | null {
    const { table, id, stored, theirs } = two;
    const count = this.#countOf(table);
    if (stored === undefined) {
      count.added += 1;
      return theirs;
    }
    const mine = recordOf(table, stored);
    if (!mine) {
      this.#reject({ table, id, why: 'the record here is damaged and is left as it is' });
      return null;
    }
    const row = this.#merge(table, this.settled(table, mine), theirs);
    const isSame = same(row, mine);
    count[isSame ? 'same' : 'changed'] += 1;
    return isSame ? null : row;
  }

  #merge(table: RecordTable, mine: Row, theirs: Row): Row {
    if (same(mine, theirs)) return mine;
    const keyOf = (part: string) => `${table} ${mine.id} ${part}`;
    const merged = mergeRows<RecordTable>(table, [mine, theirs], (part) => this.#choices[keyOf(part)]);
    for (const conflict of merged.conflicts) {
      this.conflictCount += 1;
      if (this.conflicts.length >= MOST_TOLD) continue;
      this.conflicts.push({ ...conflict, key: keyOf(conflict.part), table, id: mine.id, about: mine });
    }
    return merged.row;
  }

  /**
   * Put together what is one under several ids, of both sides, once their table has been read whole.
   *
   * @returns the ids that are no more, by the one that stays.
   */
  async unite(table: 'contacts' | 'organisations'): Promise<Map<string, string>> {
    const identities = table === 'contacts' ? this.#people : this.#organisations;
    const gone = new Map<string, string>();
    for (const { id, members } of identities.groups()) {
      const stored = (await this.#desk.read(table, members)).filter((row) => row !== undefined);
      const mine = stored.flatMap((row) => recordOf(table, row) ?? []);
      const theirs = this.#waiting.get(id) ?? [];
      if (mine.length < stored.length) {
        this.#reject({ table, id, why: 'the record here is damaged and is left as it is' });
        continue;
      }
      for (const { id: member } of mine) if (member !== id) gone.set(member, id);
      await this.#writeUnited(table, { id, mine, theirs });
    }
    return gone;
  }

  async #writeUnited(
    table: 'contacts' | 'organisations',
    { id, mine, theirs }: { id: string; mine: readonly Row[]; theirs: readonly Row[] },
  ): Promise<void> {
    const [here, there] = [this.#fold(table, mine), this.#fold(table, theirs)];
    const row = here && there ? this.#merge(table, here, there) : (here ?? there);
    if (!row || (!there && mine.length === 1)) return;
    const isSame = mine.length === 1 && same(row, mine[0]);
    this.#countOf(table)[howMany(mine.length, isSame)] += 1;
    if (isSame) return;
    const others = mine.map((one) => one.id).filter((other) => other !== id);
    // First, since two contacts never share an address.
    if (others.length > 0) await this.#desk.remove(table, others);
    await this.#desk.put(table, [{ ...row, id }]);
  }

  // Several of one side: nobody is asked, and their order does not matter.
  #fold(table: 'contacts' | 'organisations', rows: readonly Row[]): Row | null {
    const settled = rows.map((row) => this.settled<RecordTable>(table, row));
    const sorted = settled.toSorted((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
    return sorted.reduce<Row | null>(
      (sum, row) => (sum ? mergeRows<RecordTable>(table, [sum, row]).row : row),
      null,
    );
  }

  #countOf(table: RecordTable): Count {
    this.counts[table] ??= { added: 0, changed: 0, same: 0, rejected: 0 };
    return this.counts[table];
  }

  #reject(row: Rejected): void {
    this.#countOf(row.table).rejected += 1;
    if (this.rejected.length < MOST_TOLD) this.rejected.push(row);
  }
}
