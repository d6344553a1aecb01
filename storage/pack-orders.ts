import { fold } from '../outreach/fold';
import { compareTexts, settleTies, sortedBy, unsorted } from './ordering';
import { NUMBER } from './pack';

/** The orders that are the same at any time. */
export type Order = 'name' | 'recent' | 'company';

/** What is put in order: contacts by their places, from 0 to `count` - 1. */
export type Orderable = {
  readonly count: number;
  line: (place: number) => { name: string; company: string };
  /** A column of `NUMBER`. */
  column: (column: number) => Float64Array;
  order: (order: Order) => Uint32Array;
};

// The largest key that `sortedBy` takes.
const LAST_KEY = 2 ** 48 - 1;

function byName(contacts: Orderable): Uint32Array {
  const keys = [NUMBER.key3, NUMBER.key2, NUMBER.key1].map((key) => contacts.column(key));
  let order = unsorted(contacts.count);
  for (const key of keys) order = sortedBy(order, key);
  const [last] = keys;
  // A name that ends within the keys is told by them alone: whoever shares them has the same name.
  const isTied = (one: number, other: number) =>
    (last?.[one] ?? 0) % 256 !== 0 && keys.every((key) => key[one] === key[other]);
  const nameOf = (place: number) => fold(contacts.line(place).name);
  settleTies(order, isTied, (one, other) => compareTexts(nameOf(one), nameOf(other)));
  return order;
}

function byCompany(contacts: Orderable): Uint32Array {
  const companies = Array.from(
    { length: contacts.count },
    (_, place) => fold(contacts.line(place).company) || '\uFFFF',
  );
  return contacts.order('name').toSorted((one, other) => compareTexts(companies[one], companies[other]));
}

/** All places in this order; by name where nothing else tells them apart. */
export function makeOrder(contacts: Orderable, order: Order): Uint32Array {
  if (order === 'name') return byName(contacts);
  if (order === 'company') return byCompany(contacts);
  const keys = contacts.column(NUMBER.lastAt).map((at) => LAST_KEY - at - 1);
  return sortedBy(contacts.order('name'), keys);
}
