import { organisationNames } from '../outreach/organisation';
import type { ListingQuery } from '../outreach/view';
import { EVERYONE } from '../outreach/view';
import { now } from './clock';
import { spellingsOf } from './colleagues';
import { database } from './database';
import type { Day } from './due-count';
import { dayAt } from './due-count';
import type { ContactRow } from './listing-row';
import { rowOfContact } from './listing-row';
import type { Listing } from './listing-search';
import { searchIndex } from './listing-search';
import { loadedIndex, readIndex } from './live-index';
import type { PackIndex } from './pack-index';
import { readRows, storedContactSchema } from './rows';
import { same } from './revert';
import { watchInTwo } from './watch-in-two';

/** What a list shows of a contact. */
export type { ContactRow } from './listing-row';
/** The contacts that match, in order. */
export type { Listing } from './listing-search';

/** A list, whole, for where it is short or cut short. */
export type ShortListing = {
  rows: ContactRow[];
  total: number;
  fields: string[];
  tags: string[];
  damaged: string[];
};

const FIRST_PAGE = 50;
const MOST_ROWS = 500;
const MINUTE = 60_000;

function today(): Day {
  const { at, zone } = now();
  // By the minute: lists asked for within one share what is worked out for it.
  return dayAt({ at: at - (at % MINUTE), zone });
}

/**
 * Contacts that match, in the order asked for (by name unless said otherwise), the first 500 of them. A search finds
 * those in which every word occurs: in name, company, role, school, fields, tags or notes, whatever the accents
 * and case.
 */
export async function listContacts(query: Partial<ListingQuery>): Promise<ShortListing> {
  const whole = { ...EVERYONE, ...query };
  const { index, spellings } = await readKnown(whole);
  const listing = searchIndex(index, { query: whole, spellings, day: today() });
  const { total, fields, tags, damaged } = listing;
  const count = Math.min(listing.count, MOST_ROWS);
  const rows = Array.from({ length: count }, (_, position) => listing.rowAt(position));
  return { rows, total, fields, tags, damaged };
}

function isEveryone(query: ListingQuery): boolean {
  return same({ ...query, sort: EVERYONE.sort }, EVERYONE);
}

function hasFirstPage(query: ListingQuery): boolean {
  return !loadedIndex() && isEveryone(query) && (query.sort === 'name' || query.sort === 'due');
}

// What an index of the database can answer by itself, while the index of the page is loaded.
async function firstPage(sort: ListingQuery['sort']): Promise<Listing> {
  const index = database.contacts.orderBy(sort === 'due' ? 'nextOn' : 'sortName');
  const { rows } = readRows(storedContactSchema, await index.limit(FIRST_PAGE).toArray());
  const day = today();
  return {
    count: rows.length,
    total: rows.length,
    rowAt: (position) => {
      const contact = rows[position];
      if (!contact) throw new RangeError(`No row at ${position}`);
      return rowOfContact(contact, day);
    },
    ids: () => rows.map(({ id }) => id),
    fields: [],
    tags: [],
    organisations: [],
    damaged: [],
    complete: false,
  };
}

/** One who asks for lists, one after the other. */
export type Asker = {
  /** What is asked from now on. Answered at once where the index of the page is loaded. */
  ask: (query: ListingQuery) => void;
  /** Stops answering. */
  stop: () => void;
};

type Known = { index: PackIndex; spellings: readonly string[] };

async function readKnown({ organisation }: ListingQuery): Promise<Known> {
  return { index: await readIndex(), spellings: await spellingsOf(organisationNames(organisation)) };
}

/**
 * Tell which contacts match what is asked, now and after each change made on whatever page. The first answer may be
 * the quick first page (`complete` is false); then the whole follows. What is read of the database is read once for
 * all questions: the next letter of a search is answered before `ask` returns.
 *
 * @param onFailure gets what `explainFailure` understands; watching ends then.
 */
export function followListing(
  onValue: (listing: Listing) => void,
  onFailure: (error: unknown) => void,
): Asker {
  let asked: ListingQuery | null = null;
  let known: Known | null = null;
  let stop: (() => void) | null = null;
  const answer = () => {
    if (!asked || !known) return;
    try {
      onValue(searchIndex(known.index, { ...known, query: asked, day: today() }));
    } catch (error) {
      onFailure(error);
    }
  };
  const begin = (query: ListingQuery) => {
    known = null;
    const first = async () => (hasFirstPage(query) ? firstPage(query.sort) : null);
    const tell = (value: Listing | Known) => {
      if ('index' in value) {
        known = value;
        answer();
      } else if (asked === query) onValue(value);
    };
    return watchInTwo({ first, whole: () => readKnown(query) }, tell, onFailure);
  };
  const ask = (query: ListingQuery) => {
    const isAnother = asked?.organisation !== query.organisation;
    asked = query;
    if (!isAnother) return answer();
    stop?.();
    stop = begin(query);
  };
  return { ask, stop: () => stop?.() };
}

/**
 * Tell which contacts match one query; see `followListing`.
 *
 * @returns stops watching.
 */
export function watchListing(
  query: ListingQuery,
  onValue: (listing: Listing) => void,
  onFailure: (error: unknown) => void,
): () => void {
  const asker = followListing(onValue, onFailure);
  asker.ask(query);
  return asker.stop;
}
