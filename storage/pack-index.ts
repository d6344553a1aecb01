import type { Day } from './due-count';
import { sortedBy } from './ordering';
import type { Pack } from './pack';
import { keepLines, linesOf, NUMBER, shelfOf, SLOT, TERMS } from './pack';
import type { Columns, PlacedPack } from './pack-columns';
import { columnsOf, columnsWith } from './pack-columns';
import type { Order } from './pack-orders';
import { makeOrder } from './pack-orders';
import type { Pressing } from './pressing';
import { noPressing, pressingWith } from './pressing';

// A pack in memory: its columns, and what is made of them when it is first asked for.
type Loaded = { pack: Pack; lines: string[] | null; terms: string[] | null };

/** The parts of a contact's line. */
export type Line = { id: string; name: string; role: string; company: string };

const byAlphabet = new Intl.Collator().compare;

/**
 * All contacts as a page needs them for lists: what the packs hold, as columns over all of them. A contact is its
 * place, from 0 to `count` - 1. An index never changes: newer packs make another one.
 */
export class PackIndex {
  private readonly loaded: ReadonlyMap<string, Loaded>;
  private readonly packs: readonly Loaded[];
  private readonly columns: Columns;
  private readonly orders = new Map<Order, Uint32Array>();
  // Those of each shelf in an order. As long as nobody changes shelves it is the same for every index to come.
  private shelves = new WeakMap<Uint32Array, Map<number, Uint32Array>>();
  private sortedTerms = new Map<string, string[]>();
  private pressing: Pressing | null = null;
  private dueFirst: { of: Pressing; order: Uint32Array } | null = null;
  /** The latest stamp seen. */
  readonly stamp: number;

  constructor(loaded: ReadonlyMap<string, Loaded> = new Map(), stamp = -1, columns?: Columns) {
    this.loaded = loaded;
    this.stamp = stamp;
    this.packs = [...loaded.values()];
    this.columns = columns ?? columnsOf(this.packs.map(({ pack }) => pack));
  }

  /** Stage, tie, level and flags of each; see `BITS`. */
  get bits(): Uint32Array {
    return this.columns.bits;
  }

  /** Epoch milliseconds of the last touch with one of them; -1 when there is none. */
  lastAt(place: number): number {
    const { loaded, local } = this.at(place);
    return loaded.pack.numbers[local * NUMBER.width + NUMBER.lastAt] ?? -1;
  }

  /** The earliest stamp among its packs; infinite when there is none. */
  get oldestStamp(): number {
    return this.packs.reduce((oldest, { pack }) => Math.min(oldest, pack.stamp), Infinity);
  }

  /** How many contacts there are. */
  get count(): number {
    return this.bits.length;
  }

  /** The index with newer packs; itself when none is newer. */
  with(packs: readonly Pack[]): PackIndex {
    const newer = packs.filter(({ id, stamp }) => stamp > (this.loaded.get(id)?.pack.stamp ?? -1));
    if (newer.length === 0) return this;
    const loaded = new Map(this.loaded);
    for (const pack of newer) loaded.set(pack.id, { pack, lines: null, terms: null });
    const stamp = Math.max(this.stamp, ...newer.map((pack) => pack.stamp));
    return this.keepsPlaces(newer) ? this.changed(loaded, stamp, newer) : new PackIndex(loaded, stamp);
  }

  private placed(): PlacedPack[] {
    return this.packs.map(({ pack }, at) => ({ pack, start: this.columns.starts[at] ?? 0 }));
  }

  // A touch takes nobody's place: then only what it changed is looked at, however many others there are.
  private keepsPlaces(newer: readonly Pack[]): boolean {
    return newer.every(({ id, ends }) => this.loaded.get(id)?.pack.ends.length === ends.length);
  }

  private changed(loaded: ReadonlyMap<string, Loaded>, stamp: number, newer: readonly Pack[]): PackIndex {
    const byId = new Map(newer.map((pack) => [pack.id, pack]));
    const placed = this.placed().flatMap(({ pack: { id }, start }) => {
      const pack = byId.get(id);
      return pack ? [{ pack, start }] : [];
    });
    const next = new PackIndex(loaded, stamp, columnsWith(this.columns, placed));
    if (this.pressing) next.pressing = pressingWith(this.pressing, placed);
    this.handOn(next, placed);
    return next;
  }

  // Nor does a touch change a name, a shelf or a term: then what takes longest to make still holds.
  private handOn(next: PackIndex, placed: readonly PlacedPack[]): void {
    const pairs = placed.map(({ pack, start }) => ({ pack, start, before: this.loaded.get(pack.id)?.pack }));
    if (pairs.every(({ pack, before }) => pack.lines === before?.lines)) {
      for (const order of ['name', 'company'] as const) {
        const known = this.orders.get(order);
        if (known) next.orders.set(order, known);
      }
    }
    const shelfAt = ({ bits }: PackIndex, place: number) => shelfOf(bits[place] ?? 0);
    const keepsShelves = pairs.every(({ pack, start }) =>
      pack.ends.every((_, local) => shelfAt(this, start + local) === shelfAt(next, start + local)),
    );
    if (!keepsShelves) return;
    next.shelves = this.shelves;
    const keepsTerms = pairs.every(
      ({ pack, before }) =>
        pack.terms === before?.terms &&
        pack.uses.length === before.uses.length &&
        pack.uses.every((use, at) => use === before.uses[at]),
    );
    if (keepsTerms) next.sortedTerms = this.sortedTerms;
  }

  /** A column of `NUMBER` over all places. */
  column(column: number): Float64Array {
    const values = new Float64Array(this.count);
    for (const [at, { pack }] of this.packs.entries()) {
      let place = this.columns.starts[at] ?? 0;
      for (let from = column; from < pack.numbers.length; from += NUMBER.width) {
        values[place] = pack.numbers[from] ?? 0;
        place += 1;
      }
    }
    return values;
  }

  /** All packs, in the order of their places. */
  allPacks(): Pack[] {
    return this.packs.map(({ pack }) => pack);
  }

  /** How many packs are newer than this stamp. */
  packsSince(stamp: number): number {
    return this.packs.filter(({ pack }) => pack.stamp > stamp).length;
  }

  /** The index with its order by name, as `order` made it once. */
  inOrder(names: Uint32Array): this {
    this.orders.set('name', names);
    return this;
  }

  /** All places in this order; by name where nothing else tells them apart. */
  order(order: Order): Uint32Array {
    const known = this.orders.get(order);
    if (known) return known;
    const made = makeOrder(this, order);
    this.orders.set(order, made);
    return made;
  }

  /** Those on a shelf, in this order of all places. */
  onShelf(shelf: number, order: Uint32Array): Uint32Array {
    const known = this.shelves.get(order) ?? new Map<number, Uint32Array>();
    this.shelves.set(order, known);
    const there = known.get(shelf) ?? order.filter((place) => shelfOf(this.bits[place] ?? 0) === shelf);
    known.set(shelf, there);
    return there;
  }

  /** All places, those with whom something is due at this moment first, the earliest at the front; then by name. */
  dueOrder(day: Day): Uint32Array {
    const of = this.pressingAt(day);
    if (this.dueFirst?.of !== of) {
      this.dueFirst = { of, order: sortedBy(this.order('name'), Float64Array.from(of.dates)) };
    }
    return this.dueFirst.order;
  }

  /** The texts of a contact. */
  line(place: number): Line {
    const { loaded, local } = this.at(place);
    loaded.lines ??= linesOf(loaded.pack.lines);
    const [id = '', name = '', role = '', company = ''] = (loaded.lines[local] ?? '').split('\t');
    return { id, name, role, company };
  }

  /** Fields, tags, spellings of the employer, referrer and e-mail, each with its letter before it. */
  termsOf(place: number): string[] {
    const { loaded, local } = this.at(place);
    const terms = this.termNames(loaded);
    const found: string[] = [];
    for (const use of loaded.pack.uses) {
      if (Math.floor(use / TERMS) === local) found.push(terms[use % TERMS] ?? '');
    }
    return found;
  }

  private at(place: number): { loaded: Loaded; local: number } {
    const at = this.columns.packOf[place];
    const loaded = at === undefined ? undefined : this.packs[at];
    if (at === undefined || !loaded) throw new RangeError(`No contact at ${place}`);
    return { loaded, local: place - (this.columns.starts[at] ?? 0) };
  }

  private termNames(loaded: Loaded): string[] {
    loaded.terms ??= linesOf(loaded.pack.terms);
    return loaded.terms;
  }

  /** Lower the marks of all who have none of these terms. */
  keepTerms(marks: Uint8Array, wanted: ReadonlySet<string>): void {
    const found = new Uint8Array(this.count);
    for (const [at, loaded] of this.packs.entries()) {
      // Most packs have none of them, which their text says sooner than its lines.
      if (![...wanted].some((term) => loaded.pack.terms.includes(term))) continue;
      const numbers = new Set(this.termNames(loaded).flatMap((term, n) => (wanted.has(term) ? [n] : [])));
      const start = this.columns.starts[at] ?? 0;
      for (const use of loaded.pack.uses) {
        if (numbers.has(use % TERMS)) found[start + Math.floor(use / TERMS)] = 1;
      }
    }
    for (let place = 0; place < marks.length; place += 1) if (found[place] === 0) marks[place] = 0;
  }

  /** Ids of all who have one of these terms. */
  idsWith(wanted: ReadonlySet<string>): string[] {
    const marks = new Uint8Array(this.count).fill(1);
    this.keepTerms(marks, wanted);
    const ids: string[] = [];
    for (let place = marks.indexOf(1); place !== -1; place = marks.indexOf(1, place + 1))
      ids.push(this.line(place).id);
    return ids;
  }

  /** All terms that those on a shelf have, in alphabetical order, without the letter that each begins with. */
  termsOn(shelf: number, letter: string): string[] {
    const name = `${shelf} ${letter}`;
    const known = this.sortedTerms.get(name);
    if (known) return known;
    const sorted = [...this.allTerms(shelf, letter)].map((term) => term.slice(1)).toSorted(byAlphabet);
    this.sortedTerms.set(name, sorted);
    return sorted;
  }

  private allTerms(shelf: number, letter: string): Set<string> {
    const all = new Set<string>();
    for (const [at, loaded] of this.packs.entries()) {
      const names = this.termNames(loaded);
      const start = this.columns.starts[at] ?? 0;
      for (const use of loaded.pack.uses) {
        const name = names[use % TERMS] ?? '';
        if (!name.startsWith(letter)) continue;
        if (shelfOf(this.bits[start + Math.floor(use / TERMS)] ?? 0) === shelf) all.add(name);
      }
    }
    return all;
  }

  /** Lower the marks of all in whose text this folded word does not occur. */
  keepWord(marks: Uint8Array, word: string): void {
    for (const [at, { pack }] of this.packs.entries()) {
      const start = this.columns.starts[at] ?? 0;
      keepLines(pack, marks.subarray(start, start + pack.ends.length), word);
    }
  }

  /** Goes through everything that is or will be due; `from` is where its columns begin in `slots`. */
  eachSlot(visit: (place: number, slots: Float64Array, from: number) => void): void {
    for (const [at, { pack }] of this.packs.entries()) {
      const start = this.columns.starts[at] ?? 0;
      const { slots } = pack;
      for (let from = 0; from < slots.length; from += SLOT.width)
        visit(start + (slots[from] ?? 0), slots, from);
    }
  }

  /** What is due at this moment. */
  pressingAt(day: Day): Pressing {
    if (this.pressing?.day.at === day.at && this.pressing.day.date === day.date) return this.pressing;
    this.pressing = pressingWith(noPressing(day, this.count), this.placed());
    return this.pressing;
  }

  /** Ids of contacts that cannot be read. */
  damaged(): string[] {
    return this.packs.flatMap(({ pack }) => linesOf(pack.damaged));
  }
}
