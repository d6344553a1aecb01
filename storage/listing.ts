import { organisationNames } from '../outreach/organisation';
import type { ListingQuery } from '../outreach/view';
import { EVERYONE } from '../outreach/view';
import { localDate } from '../outreach/zoned';
import { now } from './clock';
import { spellingsOf } from './colleagues';
import { database } from './database';
import type { Day } from './due-count';
import type { ContactRow } from './listing-row';
import { rowOfContact } from './listing-row';
import type { Listing } from './listing-search';
import { searchIndex } from './listing-search';
import { loadedIndex, readIndex } from './live-index';
import { readRows, storedContactSchema } from './rows';
import { same } from './revert';
import { watch } from './watch';

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
  const moment = now();
  // By the minute: lists asked for within one share what is worked out for it.
  return { ...moment, at: moment.at - (moment.at % MINUTE), date: localDate(moment).toString() };
}

async function readListing(query: ListingQuery): Promise<Listing> {
  const index = await readIndex();
  const spellings = await spellingsOf(organisationNames(query.organisation));
  return searchIndex(index, { query, spellings, day: today() });
}

/**
 * Contacts that match, in the order asked for (by name unless said otherwise), the first 500 of them. A search finds
 * those in which every word occurs: in name, company, role, school, fields, tags or notes, whatever the accents
 * and case.
 */
export async function listContacts(query: Partial<ListingQuery>): Promise<ShortListing> {
  const listing = await readListing({ ...EVERYONE, ...query });
  const { total, fields, tags, damaged } = listing;
  const count = Math.min(listing.count, MOST_ROWS);
  const rows = Array.from({ length: count }, (_, position) => listing.rowAt(position));
  return { rows, total, fields, tags, damaged };
}

function isEveryone(query: ListingQuery): boolean {
  return same({ ...query, sort: EVERYONE.sort }, EVERYONE);
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

/**
 * Tell which contacts match, now and after each change made on whatever page. The first answer may be the quick
 * first page (`complete` is false); then the whole follows.
 *
 * @param onFailure gets what `explainFailure` understands; watching ends then.
 * @returns stops watching.
 */
export function watchListing(
  query: ListingQuery,
  onValue: (listing: Listing) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let isWhole = false;
  let isStopped = false;
  const tell = (listing: Listing) => {
    isWhole ||= listing.complete;
    if (!isStopped && (listing.complete || !isWhole)) onValue(listing);
  };
  if (!loadedIndex() && isEveryone(query) && (query.sort === 'name' || query.sort === 'due')) {
    firstPage(query.sort).then(tell, onFailure);
  }
  const stop = watch(() => readListing(query), tell, onFailure);
  return () => {
    isStopped = true;
    stop();
  };
}
