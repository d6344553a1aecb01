import type { Plain } from '../plain';
import { isPlain } from '../plain';
import { same } from '../revert';

/** Whose wording is kept where two records differ. */
export type Side = 'mine' | 'theirs';

/** Something two records say differently: which part, both wordings, and which is kept unless the person chooses. */
export type Conflict = { part: string; mine: unknown; theirs: unknown; preferred: Side };

/** One record of two, and where they differed. */
export type Merged<Row> = { row: Row; conflicts: Conflict[] };

/** The person's choice for a part; undefined leaves it as preferred. */
export type Choose = (part: string) => Side | undefined;

/** JSON with the keys of each record in order: equal records give equal text, whatever order they were written in. */
export function canonical(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, (_key, part: unknown) =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
  return text ?? '';
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === '';
}

/** Two values of one part, and how new the record is that each is from; 0 when it does not say. */
type Two<Value> = { mine: Value; theirs: Value; mineAt: number; theirsAt: number };

// What is said beats what is not, the newer beats the older; and so that both computers agree when neither
// settles it, the one that comes last in the alphabet.
function preferred({ mine, theirs, mineAt, theirsAt }: Two<unknown>): Side {
  if (isBlank(mine) !== isBlank(theirs)) return isBlank(mine) ? 'theirs' : 'mine';
  if (mineAt !== theirsAt) return mineAt > theirsAt ? 'mine' : 'theirs';
  return canonical(mine) >= canonical(theirs) ? 'mine' : 'theirs';
}

type Parts<Row> = { mine: Row; theirs: Row; usual?: Plain; within?: string };

/** Collects what differs while a record is put together. */
export class Weighing {
  readonly conflicts: Conflict[] = [];
  readonly #choose: Choose;
  readonly #at: { mineAt: number; theirsAt: number };
  /** Did the person choose otherwise than the rule? Then the outcome is newer than both. */
  chosen = false;

  constructor(choose: Choose, at: { mineAt: number; theirsAt: number }) {
    this.#choose = choose;
    this.#at = at;
  }

  /** The one that is kept of two values of a part; differing is something to ask about unless said otherwise. */
  pick<Value>(part: string, mine: Value, theirs: Value): Value {
    if (same(mine, theirs)) return mine;
    const by = preferred({ mine, theirs, ...this.#at });
    if (isBlank(mine) || isBlank(theirs)) return by === 'mine' ? mine : theirs;
    this.conflicts.push({ part, mine, theirs, preferred: by });
    const side = this.#choose(part) ?? by;
    if (side !== by) this.chosen = true;
    return side === 'mine' ? mine : theirs;
  }

  /** The same where nobody is asked. */
  settle<Value>(mine: Value, theirs: Value): Value {
    return preferred({ mine, theirs, ...this.#at }) === 'mine' ? mine : theirs;
  }

  /** Each part of a record by itself, records within it likewise; what is as `usual` says nothing. */
  pickEach<Row extends Plain>({ mine, theirs, usual = {}, within = '' }: Parts<Row>): Row {
    const parts = Object.keys({ ...mine, ...theirs }).map((key): [string, unknown] => {
      const [one, other, none] = [mine[key], theirs[key], usual[key]];
      const part = within + key;
      if (isPlain(one) && isPlain(other)) {
        const deeper = {
          mine: one,
          theirs: other,
          within: `${part}.`,
          ...(isPlain(none) && { usual: none }),
        };
        return [key, this.pickEach<Plain>(deeper)];
      }
      if (none !== undefined && same(one, none)) return [key, other];
      return [key, none !== undefined && same(other, none) ? one : this.pick(part, one, other)];
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each part is one of two of the same type
    return Object.fromEntries(parts) as Row;
  }

  /** When the outcome was last changed: above both when the person decided it just now. */
  stamp(): number {
    return Math.max(this.#at.mineAt, this.#at.theirsAt) + (this.chosen ? 1 : 0);
  }
}

/** In the order of the first, then what only the second has; which comes first must not hang on the side. */
export function union<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const all = [...first, ...second].map((item) => [canonical(item), item] as const);
  // Once each, also what one side has twice, as two decisions alike made in one moment.
  return [...new Map(all).values()];
}

/** What either has, in an order that does not hang on which comes first. */
export function sortedUnion<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return union(one, other).toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}
