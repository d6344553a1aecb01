import type { Contact, TieKind } from '../outreach/contact';
import { LEVELS, TIES } from '../outreach/contact';
import type { DueSlot } from '../outreach/due';
import type { Stage } from '../outreach/stage';
import { STAGES } from '../outreach/stage';
import { isPlain } from './plain';

/**
 * What lists and searches need of a contact. It is kept in packs of many contacts each, in columns: reading a
 * hundred thousand rows takes a second, reading the same from packs a twentieth of it (docs/decisions/0008).
 */
export type PackEntry = Pick<Contact, 'id' | 'fields' | 'tags' | 'level' | 'doNotContact' | 'sample'> & {
  name: string;
  role: string;
  company: string;
  /** Folded text that a search looks through. */
  search: string;
  /** Folded name. */
  sortName: string;
  /** Spellings of where they work, as `organisationNames` writes them. */
  organisations: string[];
  /** Id of whoever referred them. */
  referrerId: string | null;
  /** As `emailKey` writes it; empty when it is none. */
  email: string;
  tieKind: TieKind;
  archived: boolean;
  removed: boolean;
  stage: Stage;
  lastAt: number | null;
  slots: Omit<DueSlot, 'kind'>[];
};

/** A pack as stored: contacts in the order of their ids, one place in each column. */
export type Pack = {
  id: string;
  /** Goes up with each write of any pack: an open page reads only what is newer than what it has. */
  stamp: number;
  /** A line each: id, name, role and company, tabs between. */
  lines: string;
  /** A line each: the folded text. */
  search: string;
  /** Where each line of `search` ends. */
  ends: Uint32Array;
  /** `NUMBER` columns each. */
  numbers: Float64Array;
  /** `SLOT` columns a slot. */
  slots: Float64Array;
  /** A line a term: `f`ield, `t`ag, `o`rganisation, `r`eferrer or e-`m`ail, and its text or id. */
  terms: string;
  /** Who has which term: place × 65536 + term. */
  uses: Uint32Array;
  /** Ids of contacts that cannot be read, a line each. */
  damaged: string;
};

/** Columns of `numbers`. `key1` to `key3` are the folded name's first bytes, six a number. */
export const NUMBER = { bits: 0, lastAt: 1, key1: 2, key2: 3, key3: 4, width: 5 } as const;

/** Columns of `slots`. Dates are numbers like 20261012; what is null is infinite, or -1 for `from`. */
export const SLOT = { at: 0, on: 1, overdueOn: 2, overdueAt: 3, from: 4, until: 5, width: 6 } as const;

/** Parts of the column `bits`: where each begins. */
export const BITS = { stage: 0, tie: 4, level: 8, doNotContact: 12, sample: 13, shelf: 14 } as const;

/** The shelves by their number in `bits`. */
export const SHELF = { current: 0, archived: 1, removed: 2 } as const;

/** The shelf of these bits. */
export function shelfOf(bits: number): number {
  return bits >> BITS.shelf;
}

/** Under which id all packs are kept together; see `snapshot.ts`. */
export const SNAPSHOT = 'snapshot';

const BUCKETS = 1024;
const KEY_BYTES = 6;

/** What parts place and term in `uses`. */
export const TERMS = 65_536;

const encoder = new TextEncoder();

/** Which pack a contact is in. Ids are mostly random; any text will do. */
export function bucketOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return String((hash >>> 0) % BUCKETS);
}

/** The first bytes of a text as numbers that are in the order of texts. */
export function textKeys(text: string): [number, number, number] {
  const bytes = encoder.encode(text.slice(0, KEY_BYTES * 3));
  const key = (from: number): number => {
    let value = 0;
    for (let at = from; at < from + KEY_BYTES; at += 1) value = value * 256 + (bytes[at] ?? 0);
    return value;
  };
  return [key(0), key(KEY_BYTES), key(KEY_BYTES * 2)];
}

/** A calendar date as a number in the order of dates; see `dateOf`. */
export function dateNumber(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/** The calendar date of such a number. */
export function dateOf(value: number): string {
  const digits = String(value);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function bitsOf(entry: PackEntry): number {
  const level = entry.level === null ? 0 : LEVELS.indexOf(entry.level) + 1;
  const kept = entry.archived ? SHELF.archived : SHELF.current;
  return (
    (STAGES.indexOf(entry.stage) << BITS.stage) |
    (TIES.indexOf(entry.tieKind) << BITS.tie) |
    (level << BITS.level) |
    (Number(entry.doNotContact) << BITS.doNotContact) |
    (Number(entry.sample) << BITS.sample) |
    ((entry.removed ? SHELF.removed : kept) << BITS.shelf)
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, ' ');
}

/** One contact's part of a pack: what it has in each column. */
export type Cell = {
  id: string;
  line: string;
  search: string;
  numbers: readonly number[];
  /** Without the place. */
  slots: readonly (readonly number[])[];
  terms: readonly string[];
};

function slotNumbers({ on, overdueOn, overdueAt, from, until }: PackEntry['slots'][number]): number[] {
  const late = overdueOn === null ? Infinity : dateNumber(overdueOn);
  return [dateNumber(on), late, overdueAt ?? Infinity, from ?? -1, until ?? Infinity];
}

/** A contact as a part of its pack. */
export function cellOf(entry: PackEntry): Cell {
  const { id, name, role, company, search, lastAt, slots } = entry;
  const terms = [
    ...entry.fields.map((field) => `f${field}`),
    ...entry.tags.map((tag) => `t${tag}`),
    ...entry.organisations.map((key) => `o${key}`),
    ...(entry.referrerId === null ? [] : [`r${entry.referrerId}`]),
    ...(entry.email === '' ? [] : [`m${entry.email}`]),
  ];
  return {
    id,
    line: [id, name, role, company].map(oneLine).join('\t'),
    search,
    numbers: [bitsOf(entry), lastAt ?? -1, ...textKeys(entry.sortName)],
    slots: slots.map(slotNumbers),
    terms: terms.map(oneLine),
  };
}

// Numbers each term once, in the order of first use.
class Terms {
  readonly numbers = new Map<string, number>();
  readonly uses: number[] = [];

  add(place: number, terms: readonly string[]): void {
    for (const term of terms) {
      const number = this.numbers.get(term) ?? this.numbers.size;
      this.numbers.set(term, number);
      this.uses.push(place * TERMS + number);
    }
  }
}

/** The pack of these contacts. The same contacts make the same pack, in whatever order they come. */
export function packOf(id: string, cells: readonly Cell[], damaged: readonly string[]): Omit<Pack, 'stamp'> {
  const sorted = cells.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const terms = new Terms();
  const ends = new Uint32Array(sorted.length);
  let end = -1;
  for (const [place, cell] of sorted.entries()) {
    end += cell.search.length + 1;
    ends[place] = end;
    terms.add(place, cell.terms);
  }
  const slots = sorted.flatMap((cell, place) => cell.slots.flatMap((slot) => [place, ...slot]));
  return {
    id,
    lines: sorted.map(({ line }) => line).join('\n'),
    search: sorted.map(({ search }) => search).join('\n'),
    ends,
    numbers: Float64Array.from(sorted.flatMap(({ numbers }) => numbers)),
    slots: Float64Array.from(slots),
    terms: [...terms.numbers.keys()].join('\n'),
    uses: Uint32Array.from(terms.uses),
    damaged: damaged.toSorted().join('\n'),
  };
}

/** A pack's contacts, each with its part. */
export function cellsOf(pack: Pack): Cell[] {
  const search = pack.search.split('\n');
  const names = pack.terms.split('\n');
  const terms = Array.from(pack.ends, (): string[] => []);
  for (const use of pack.uses) terms[Math.floor(use / TERMS)]?.push(names[use % TERMS] ?? '');
  const slots = Array.from(pack.ends, (): number[][] => []);
  for (let at = 0; at < pack.slots.length; at += SLOT.width) {
    const [place = 0, ...slot] = pack.slots.subarray(at, at + SLOT.width);
    slots[place]?.push(slot);
  }
  return linesOf(pack.lines).map((line, place) => ({
    id: line.slice(0, line.indexOf('\t')),
    line,
    search: search[place] ?? '',
    numbers: [...pack.numbers.subarray(place * NUMBER.width, (place + 1) * NUMBER.width)],
    slots: slots[place] ?? [],
    terms: terms[place] ?? [],
  }));
}

/** The lines of a column of which none can be empty. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** Lower the marks of those of a pack in whose text this folded word does not occur; a mark for each place. */
export function keepLines({ search, ends }: Pack, marks: Uint8Array, word: string): void {
  let hit = -Infinity;
  for (let place = 0, from = 0; place < ends.length; place += 1) {
    const end = ends[place] ?? 0;
    // Whoever is out already need not be looked through.
    if (marks[place] === 1) {
      if (hit < from) hit = search.indexOf(word, from);
      if (hit === -1) {
        marks.fill(0, place);
        return;
      }
      if (hit > end) marks[place] = 0;
    }
    from = end + 1;
  }
}

/** Is this a pack as `encodePack` makes them? Packs are a copy: one that is damaged is made anew. */
export function isPack(row: unknown): row is Pack {
  if (!isPlain(row)) return false;
  const { id, stamp, lines, search, terms, damaged } = row;
  const texts = [id, lines, search, terms, damaged].every((text) => typeof text === 'string');
  const { ends, numbers, slots, uses } = row;
  const arrays = ends instanceof Uint32Array && uses instanceof Uint32Array && slots instanceof Float64Array;
  return (
    texts &&
    arrays &&
    typeof stamp === 'number' &&
    numbers instanceof Float64Array &&
    numbers.length === ends.length * NUMBER.width
  );
}
