/**
 * People made ready and written in one go: few enough that no frame waits for them. Of fewer than fifty rows Dexie
 * notes each key for those who watch: of thirty thousand that alone takes seconds (measured).
 */
export const PEOPLE_AT_ONCE = 60;

// Rows handed to the database in one go, each of which is copied while the page waits; more than fifty, as above.
const ROWS_AT_ONCE = 100;

function piecesOf<Row>(rows: readonly Row[]): Row[][] {
  if (rows.length === 0) return [];
  const count = Math.max(1, Math.floor(rows.length / ROWS_AT_ONCE));
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, at) => rows.slice(at * size, (at + 1) * size));
}

// Enough that the database always has the next one, few enough that little waits in memory.
const ON_THEIR_WAY = 2;

/** A question or a write that is begun now and waited for later, by whoever then meets its failure. */
export function begun<Value>(work: PromiseLike<Value>): PromiseLike<Value> {
  work.then(undefined, () => {});
  return work;
}

/**
 * Writes of one transaction that are begun before those before them have ended, so that the database need not wait
 * for what is to be written next. They are done in the order in which they were begun.
 */
export class WriteBehind {
  readonly #begun: PromiseLike<unknown>[] = [];

  /** One more; waits for the oldest where several are on their way. */
  async add(write: PromiseLike<unknown>): Promise<void> {
    this.#begun.push(begun(write));
    if (this.#begun.length > ON_THEIR_WAY) await this.#begun.shift();
  }

  /** Many rows, in pieces of nearly one size. */
  async addRows<Row>(
    rows: readonly Row[],
    write: (piece: readonly Row[]) => PromiseLike<unknown>,
  ): Promise<void> {
    for (const piece of piecesOf(rows)) await this.add(write(piece));
  }

  /** Waits for all. */
  async end(): Promise<void> {
    for (const write of this.#begun.splice(0)) await write;
  }
}

/** Rows of one table that come a few at a time, written many in one go: fewer than fifty cost more. */
export class Pile<Row = unknown> {
  readonly #write: (rows: readonly Row[]) => PromiseLike<unknown>;
  readonly #atOnce: number;
  #rows: Row[] = [];

  constructor(write: (rows: readonly Row[]) => PromiseLike<unknown>, atOnce = ROWS_AT_ONCE) {
    this.#write = write;
    this.#atOnce = atOnce;
  }

  /** Some more; written as soon as they are enough. */
  async add(rows: readonly Row[]): Promise<void> {
    this.#rows.push(...rows);
    if (this.#rows.length >= this.#atOnce) await this.end();
  }

  /** Write what is left. */
  async end(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length > 0) await this.#write(rows);
  }
}
