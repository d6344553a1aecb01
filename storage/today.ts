import type { Contact } from '../outreach/contact';
import type { DueItem, DueState } from '../outreach/due';
import { contactSchema } from '../outreach/contact';
import { database } from './database';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import { localDate } from '../outreach/zoned';
import { readPerson } from './people';
import { readRows } from './rows';
import { readSettings } from './read-settings';
import type { Standing } from '../outreach/standing';
import { standingOf } from './derive';
import type { ZonedInstant } from '../outreach/zoned';

/** One thing due, with whom, and how things stand with them. */
export type DueRow = { contact: Contact; item: DueItem; standing: Standing };

/** Everyone who needs something within the week, the earliest first. */
export type Today = {
  overdue: DueRow[];
  today: DueRow[];
  thisWeek: DueRow[];
  /** How many contacts there are at all: "nothing due" and "nobody saved yet" are different screens. */
  saved: number;
};

const DAYS_AHEAD = 7;

// `nextOn` follows from the touches alone, so whoever has an item up to that date is in this range; a few
// whose item has passed by itself are too, and drop out when their standing is computed.
async function dueUntil(date: Temporal.PlainDate, moment: ZonedInstant): Promise<DueRow[]> {
  const last = date.toString();
  const stored = await database.contacts.where('nextOn').belowOrEqual(last).toArray();
  const settings = await readSettings();
  const people = await Promise.all(readRows(contactSchema, stored).rows.map(readPerson));
  return people.flatMap((person) => {
    const standing = standingOf(person, settings, moment);
    const items = standing.due.filter(({ on }) => on <= last);
    return items.map((item) => ({ contact: person.contact, item, standing }));
  });
}

function nameKey({ contact }: DueRow): string {
  return fold(factsOf(contact).name.value);
}

function byDate(one: DueRow, other: DueRow): number {
  return one.item.on.localeCompare(other.item.on, 'en') || nameKey(one).localeCompare(nameKey(other));
}

/** Who needs what, as of this moment. Reads the contacts that are due, never the whole table. */
export async function readToday(moment: ZonedInstant): Promise<Today> {
  const due = await dueUntil(localDate(moment).add({ days: DAYS_AHEAD }), moment);
  const rows = due.toSorted(byDate);
  const inState = (state: DueState) => rows.filter(({ item }) => item.state === state);
  return {
    overdue: inState('overdue'),
    today: inState('today'),
    thisWeek: inState('later'),
    saved: await readSavedCount(),
  };
}

/** How many people need something today or are overdue: the number on the badge. */
export async function countDue(moment: ZonedInstant): Promise<number> {
  const due = await dueUntil(localDate(moment), moment);
  return new Set(due.filter(({ item }) => item.state !== 'later').map(({ contact }) => contact.id)).size;
}

/** How many contacts are kept; removed ones do not count. */
export async function readSavedCount(): Promise<number> {
  return database.contacts.orderBy('sortName').count();
}
