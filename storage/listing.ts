import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import { database } from './database';
import { readRows, storedContactSchema } from './rows';
import type { StoredContact } from './rows';
import type { Stage } from '../outreach/stage';

/** What a list shows of a contact. `nextOn` is a calendar date, `lastAt` epoch milliseconds. */
export type ContactRow = Pick<
  StoredContact,
  'id' | 'stage' | 'nextOn' | 'lastAt' | 'fields' | 'tags' | 'doNotContact' | 'sample'
> & { name: string; role: string; company: string };

/** Which contacts to list; what is left out or empty does not narrow the list. */
export type ListingQuery = {
  search?: string;
  stage?: Stage | '';
  field?: string;
  tag?: string;
  sort?: 'name' | 'recent' | 'due';
};

/** The contacts asked for, all there are, and what one can filter by. */
export type Listing = {
  rows: ContactRow[];
  /** How many contacts there are without any filter. */
  total: number;
  fields: string[];
  tags: string[];
  /** Ids of contacts that are damaged and therefore not in the list. */
  damaged: string[];
};

type Order = (one: StoredContact, other: StoredContact) => number;

// Rows come in the order of their names, which sorting keeps among equals.
const ORDERS: Record<'name' | 'recent' | 'due', Order> = {
  name: () => 0,
  recent: (one, other) => (other.lastAt ?? 0) - (one.lastAt ?? 0),
  due: (one, other) => (one.nextOn ?? '9999').localeCompare(other.nextOn ?? '9999', 'en'),
};

function rowOf(contact: StoredContact): ContactRow {
  const { id, stage, nextOn, lastAt, fields, tags, doNotContact, sample } = contact;
  const { name, role, company } = factsOf(contact);
  const shown = { name: name.value, role: role.value, company: company.value };
  return { id, stage, nextOn, lastAt, fields, tags, doNotContact, sample, ...shown };
}

function matcher(query: ListingQuery): (contact: StoredContact) => boolean {
  const words = fold(query.search ?? '').split(' ');
  return ({ stage, fields, tags, search }) =>
    (!query.stage || stage === query.stage) &&
    (!query.field || fields.includes(query.field)) &&
    (!query.tag || tags.includes(query.tag)) &&
    words.every((word) => search.includes(word));
}

function distinct(values: string[]): string[] {
  return [...new Set(values)].toSorted((one, other) => one.localeCompare(other));
}

/**
 * Contacts that match, in the order asked for (by name unless said otherwise). A search finds those in which
 * every word occurs: in name, company, role, school, fields, tags or notes, whatever the accents and case.
 */
export async function listContacts(query: ListingQuery): Promise<Listing> {
  const stored = await database.contacts.orderBy('sortName').toArray();
  const { rows, damaged } = readRows(storedContactSchema, stored);
  return {
    rows: rows
      .filter(matcher(query))
      .toSorted(ORDERS[query.sort ?? 'name'])
      .map(rowOf),
    total: rows.length,
    fields: distinct(rows.flatMap(({ fields }) => fields)),
    tags: distinct(rows.flatMap(({ tags }) => tags)),
    damaged,
  };
}
