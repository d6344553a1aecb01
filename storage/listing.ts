import type { TieKind } from '../outreach/contact';
import type { DueState } from '../outreach/due';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import { organisationNames } from '../outreach/organisation';
import type { Stage } from '../outreach/stage';
import type { ListingQuery as Query } from '../outreach/view';
import { EVERYONE } from '../outreach/view';
import { localDate } from '../outreach/zoned';
import { now } from './clock';
import { database } from './database';
import type { Day } from './due-count';
import { slotState } from './due-count';
import { readRows, storedContactSchema } from './rows';
import type { StoredContact } from './rows';
import { watch } from './watch';

/** What a list shows of a contact. `nextOn` is a calendar date, `lastAt` epoch milliseconds. */
export type ContactRow = Pick<
  StoredContact,
  'id' | 'stage' | 'nextOn' | 'lastAt' | 'fields' | 'tags' | 'doNotContact' | 'sample' | 'level'
> & {
  name: string;
  role: string;
  company: string;
  tieKind: TieKind;
  archived: boolean;
  removed: boolean;
  /** The most pressing thing due; null when nothing is. */
  dueState: DueState | null;
};

/** The contacts that match, in order; rows are made when asked for, however many there are. */
export type Listing = {
  /** How many match. */
  count: number;
  /** How many there are on this shelf without any other filter. */
  total: number;
  /** The row at a place of the order, from 0. */
  rowAt: (position: number) => ContactRow;
  /** Ids of all that match, in order. */
  ids: () => string[];
  /** What one can filter by, in alphabetical order; organisations as they are written. */
  fields: string[];
  tags: string[];
  organisations: string[];
  /** Ids of contacts that are damaged and therefore not in the list. */
  damaged: string[];
  /** False for the quick first page: the first 50 by name, shown while the rest is loaded. */
  complete: boolean;
};

/** Which contacts to list; what is left out or empty does not narrow the list. */
export type ListingQuery = Partial<Query> & { stage?: Stage | ''; field?: string; tag?: string };

/** A short list, whole. */
export type ShortListing = Pick<Listing, 'total' | 'fields' | 'tags' | 'damaged'> & { rows: ContactRow[] };

type Order = (one: StoredContact, other: StoredContact) => number;

// Rows come in the order of their names, which sorting keeps among equals.
const ORDERS: Record<Query['sort'], Order> = {
  name: () => 0,
  recent: (one, other) => (other.lastAt ?? 0) - (one.lastAt ?? 0),
  due: (one, other) => (one.nextOn ?? '9999').localeCompare(other.nextOn ?? '9999', 'en'),
  company: (one, other) =>
    fold(factsOf(one).company.value).localeCompare(fold(factsOf(other).company.value), 'en'),
};

const PRESSING: readonly DueState[] = ['overdue', 'today', 'later'];

function dueStateOf({ slots }: Pick<StoredContact, 'slots'>, today: Day): DueState | null {
  const states = new Set(slots.map((slot) => slotState(slot, today)));
  return PRESSING.find((state) => states.has(state)) ?? null;
}

function rowOf(contact: StoredContact, today: Day): ContactRow {
  const { id, stage, nextOn, lastAt, fields, tags, doNotContact, sample, level } = contact;
  const { name, role, company } = factsOf(contact);
  const shown = { name: name.value, role: role.value, company: company.value, tieKind: contact.tie.kind };
  const shelf = { archived: contact.archivedAt !== null, removed: contact.deletedAt !== null };
  const dueState = dueStateOf(contact, today);
  const kept = { id, stage, nextOn, lastAt, fields, tags, doNotContact, sample, level };
  return { ...kept, ...shown, ...shelf, dueState };
}

type Match = (contact: StoredContact) => boolean;

function shelfOf({ deletedAt, archivedAt }: StoredContact): Query['shelf'] {
  if (deletedAt !== null) return 'removed';
  return archivedAt === null ? 'current' : 'archived';
}

function among<Value>(wanted: readonly Value[], values: (contact: StoredContact) => readonly Value[]): Match {
  return wanted.length === 0
    ? () => true
    : (contact) => values(contact).some((value) => wanted.includes(value));
}

function dueMatch(due: Query['due'], today: Day): Match {
  const week = localDate(today).add({ days: 7 }).toString();
  if (due === '') return () => true;
  if (due === 'overdue') return (contact) => dueStateOf(contact, today) === 'overdue';
  if (due === 'none') return ({ slots }) => slots.length === 0;
  const last = due === 'today' ? today.date : week;
  return ({ slots }) => slots.some((slot) => slot.on <= last && slotState(slot, today) !== null);
}

function matcher(query: Query, today: Day): Match {
  const words = fold(query.search).split(' ');
  const keys = organisationNames(query.organisation);
  const matches: Match[] = [
    among(query.stages, ({ stage }) => [stage]),
    among(query.fields, ({ fields }) => fields),
    among(query.tags, ({ tags }) => tags),
    among(query.ties, ({ tie }) => [tie.kind]),
    among(query.levels, ({ level }) => (level ? [level] : [])),
    among(keys, (contact) => organisationNames(factsOf(contact).company.value)),
    dueMatch(query.due, today),
    ({ search }) => words.every((word) => search.includes(word)),
  ];
  return (contact) => matches.every((match) => match(contact));
}

function distinct(values: string[]): string[] {
  return [...new Set(values)].filter(Boolean).toSorted((one, other) => one.localeCompare(other));
}

function wholeQuery({ stage, field, tag, ...query }: ListingQuery): Query {
  const lists = {
    ...(stage ? { stages: [stage] } : {}),
    ...(field ? { fields: [field] } : {}),
    ...(tag ? { tags: [tag] } : {}),
  };
  return { ...EVERYONE, ...query, ...lists };
}

async function readListing(query: Query): Promise<Listing> {
  const moment = now();
  const today = { ...moment, date: localDate(moment).toString() };
  const { rows, damaged } = readRows(storedContactSchema, await database.contacts.toArray());
  const shelf = rows
    .filter((contact) => shelfOf(contact) === query.shelf)
    .toSorted((one, other) => {
      const [a, b] = [one, other].map((contact) => fold(factsOf(contact).name.value));
      return Number(a && b && a > b) - Number(a && b && a < b);
    });
  const found = shelf.filter(matcher(query, today)).toSorted(ORDERS[query.sort]);
  return {
    count: found.length,
    total: shelf.length,
    rowAt: (position) => {
      const contact = found[position];
      if (!contact) throw new RangeError(`No row at ${position}`);
      return rowOf(contact, today);
    },
    ids: () => found.map(({ id }) => id),
    fields: distinct(shelf.flatMap(({ fields }) => fields)),
    tags: distinct(shelf.flatMap(({ tags }) => tags)),
    organisations: distinct(shelf.map((contact) => factsOf(contact).company.value)),
    damaged,
    complete: true,
  };
}

/**
 * Contacts that match, in the order asked for (by name unless said otherwise), for a short list. A search finds
 * those in which every word occurs: in name, company, role, school, fields, tags or notes, whatever the accents
 * and case.
 */
export async function listContacts(query: ListingQuery): Promise<ShortListing> {
  const listing = await readListing(wholeQuery(query));
  const rows = Array.from({ length: listing.count }, (_, position) => listing.rowAt(position));
  const { total, fields, tags, damaged } = listing;
  return { rows, total, fields, tags, damaged };
}

/**
 * Tell which contacts match, now and after each change made on whatever page. The first answer may be the quick
 * first page (`complete` is false); then the whole follows.
 *
 * @param onFailure gets what `explainFailure` understands; watching ends then.
 * @returns stops watching.
 */
export function watchListing(
  query: Query,
  onValue: (listing: Listing) => void,
  onFailure: (error: unknown) => void,
): () => void {
  return watch(() => readListing(query), onValue, onFailure);
}
