import { LEVELS, TIES } from '../outreach/contact';
import { fold } from '../outreach/fold';
import { STAGES } from '../outreach/stage';
import type { ListingQuery } from '../outreach/view';
import { localDate } from '../outreach/zoned';
import type { Day } from './due-count';
import type { ContactRow } from './listing-row';
import { levelOf, rowOfPlace, stageOf, tieOf } from './listing-row';
import { dateNumber, SHELF } from './pack';
import type { PackIndex } from './pack-index';

import { NEVER, PRESSING } from './pressing';

/** The contacts that match, in order; rows are made when asked for, however many there are. */
export type Listing = {
  /** How many match. */
  count: number;
  /** How many there are on this shelf without any other filter. */
  total: number;
  /**
   * The row at a place of the order, from 0.
   *
   * @throws RangeError where there is none.
   */
  rowAt: (position: number) => ContactRow;
  /** Ids of all that match, in order. */
  ids: () => string[];
  /** What one can filter by, in alphabetical order; an organisation as `organisationNames` writes it. */
  readonly fields: string[];
  readonly tags: string[];
  readonly organisations: string[];
  /** Ids of contacts that are damaged and therefore not in the list. */
  damaged: string[];
  /** False for the quick first page: the first 50, shown while the rest is loaded. */
  complete: boolean;
};

/** What is asked, with the spellings that the person joined with that of the organisation. */
export type Search = { query: ListingQuery; spellings: readonly string[]; day: Day };

type Keep = (place: number) => boolean;

const WEEK_DAYS = 7;

function among<Value>(wanted: readonly Value[], all: readonly Value[]): Set<number> {
  return new Set(wanted.map((value) => all.indexOf(value)));
}

function dueKeep(index: PackIndex, { query, day }: Search): Keep | null {
  if (query.due === '') return null;
  const { levels, dates } = index.pressingAt(day);
  if (query.due === 'overdue') return (place) => levels[place] === PRESSING.overdue;
  if (query.due === 'none') return (place) => levels[place] === PRESSING.none;
  const days = query.due === 'week' ? WEEK_DAYS : 0;
  const last = dateNumber(localDate(day).add({ days }).toString());
  return (place) => (dates[place] ?? NEVER) <= last;
}

function bitKeep(index: PackIndex, wanted: Set<number>, of: (bits: number) => number): Keep | null {
  return wanted.size === 0 ? null : (place) => wanted.has(of(index.bits[place] ?? 0));
}

function keepsOf(index: PackIndex, search: Search): Keep[] {
  const { stages, ties, levels } = search.query;
  const keeps = [
    bitKeep(index, among(stages, STAGES), stageOf),
    bitKeep(index, among(ties, TIES), tieOf),
    bitKeep(index, among(levels, [null, ...LEVELS]), levelOf),
    dueKeep(index, search),
  ];
  return keeps.filter((keep) => keep !== null);
}

// The longest word first: it leaves the fewest to look through.
function wordsOf(text: string): string[] {
  const words = fold(text).split(' ').filter(Boolean);
  return [...new Set(words)].toSorted((one, other) => other.length - one.length);
}

// Who has all words and one of each kind of terms; null where none is asked for.
function marksOf(index: PackIndex, { query, spellings }: Search): Uint8Array | null {
  const words = wordsOf(query.search);
  const lists = [
    query.fields.map((field) => `f${field}`),
    query.tags.map((tag) => `t${tag}`),
    spellings.map((key) => `o${key}`),
  ].filter((terms) => terms.length > 0);
  if (words.length + lists.length === 0) return null;
  const marks = new Uint8Array(index.count).fill(1);
  for (const word of words) index.keepWord(marks, word);
  for (const terms of lists) index.keepTerms(marks, new Set(terms));
  return marks;
}

function marked(places: Uint32Array, marks: Uint8Array): Uint32Array {
  const found = new Uint32Array(places.length);
  let count = 0;
  for (const place of places) {
    if (marks[place] !== 1) continue;
    found[count] = place;
    count += 1;
  }
  return found.subarray(0, count);
}

// Most lists show a whole shelf, which the index knows already.
function narrowed(places: Uint32Array, index: PackIndex, search: Search): Uint32Array {
  const marks = marksOf(index, search);
  const found = marks ? marked(places, marks) : places;
  return keepsOf(index, search).reduce((left, keep) => left.filter(keep), found);
}

class Found implements Listing {
  readonly complete = true;
  readonly count: number;
  readonly total: number;
  private readonly found: Uint32Array;
  private readonly shelf: number;
  private readonly index: PackIndex;
  private readonly day: Day;
  // Those in sight are asked for again at each step of scrolling.
  private readonly rows = new Map<number, ContactRow>();

  constructor(index: PackIndex, search: Search) {
    const { query, day } = search;
    this.index = index;
    this.day = day;
    this.shelf = SHELF[query.shelf];
    const order = query.sort === 'due' ? index.dueOrder(day) : index.order(query.sort);
    const there = index.onShelf(this.shelf, order);
    this.found = narrowed(there, index, search);
    this.count = this.found.length;
    this.total = there.length;
  }

  readonly rowAt = (position: number): ContactRow => {
    const place = this.found[position];
    if (place === undefined) throw new RangeError(`No row at ${position}`);
    const row = this.rows.get(position) ?? rowOfPlace(this.index, place, this.day);
    this.rows.set(position, row);
    return row;
  };

  readonly ids = (): string[] => Array.from(this.found, (place) => this.index.line(place).id);

  get fields(): string[] {
    return this.named('f');
  }

  get tags(): string[] {
    return this.named('t');
  }

  get organisations(): string[] {
    return this.named('o');
  }

  get damaged(): string[] {
    return this.index.damaged();
  }

  private named(letter: string): string[] {
    return this.index.termsOn(this.shelf, letter);
  }
}

/** The contacts that match, in the order asked for. */
export function searchIndex(index: PackIndex, search: Search): Listing {
  return new Found(index, search);
}
