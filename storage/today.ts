import type { Contact } from '../outreach/contact';
import type { DueItem, DueState } from '../outreach/due';
import { isReferred } from '../outreach/due-request';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import type { Standing } from '../outreach/standing';
import { localDate } from '../outreach/zoned';
import type { ZonedInstant } from '../outreach/zoned';
import { contactSchema } from '../outreach/contact';
import type { Colleague } from './colleagues';
import { colleaguesOf } from './colleagues';
import { database } from './database';
import { standingOf } from './derive';
import { needsSomething } from './due-count';
import { readPerson } from './people';
import { readRows } from './rows';
import { readSettings } from './read-settings';

/** One thing due, with whom, and how things stand with them. */
export type DueRow = {
  contact: Contact;
  item: DueItem;
  standing: Standing;
  /** For writing to a second person of the organisation: whom, if someone there is saved and not written to. */
  second: Contact | null;
  /** Names of others at the organisation who were written to today: two in a day are too many. */
  sameDay: string[];
};

/** The parts of Today. */
export const GROUPS = ['overdue', 'today', 'thisWeek'] as const;

/** One part of Today. */
export type GroupName = (typeof GROUPS)[number];

/** How many things there are, and the first of them. */
export type Group = { count: number; rows: DueRow[] };

/** What is due within the week, the earliest first. */
export type Today = Record<GroupName, Group> & {
  /** Is anyone kept at all? "Nothing due" and "nobody saved yet" are different screens. */
  saved: boolean;
};

const DAYS_AHEAD = 7;
const USUALLY_SHOWN = 50;

const STATES: Record<GroupName, DueState> = { overdue: 'overdue', today: 'today', thisWeek: 'later' };

type Plain = Omit<DueRow, 'second' | 'sameDay'>;

async function dueUntil(date: Temporal.PlainDate, moment: ZonedInstant): Promise<Plain[]> {
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

function nameKey({ contact }: Plain): string {
  return fold(factsOf(contact).name.value);
}

function byDate(one: Plain, other: Plain): number {
  return one.item.on.localeCompare(other.item.on, 'en') || nameKey(one).localeCompare(nameKey(other));
}

function secondOf(colleagues: readonly Colleague[]): Contact | null {
  const open = colleagues.filter(
    ({ stage, doNotContact, archivedAt }) => stage === 'saved' && !doNotContact && archivedAt === null,
  );
  return (
    open.toSorted((one, other) => Number(isReferred(other.tie)) - Number(isReferred(one.tie)))[0] ?? null
  );
}

async function complete(row: Plain): Promise<DueRow> {
  const colleagues = await colleaguesOf(row.contact);
  const second = String(row.item.kind) === 'second-person' ? secondOf(colleagues) : null;
  return { ...row, second, sameDay: [] };
}

/**
 * Who needs what, as of this moment. Reads the contacts that are due, never the whole table.
 *
 * @param most how many rows of each part to read; 50 unless said otherwise.
 */
export async function readToday(
  moment: ZonedInstant,
  most: Partial<Record<GroupName, number>> = {},
): Promise<Today> {
  const due = await dueUntil(localDate(moment).add({ days: DAYS_AHEAD }), moment);
  const rows = due.toSorted(byDate);
  const group = async (name: GroupName): Promise<Group> => {
    const all = rows.filter(({ item }) => item.state === STATES[name]);
    const first = all.slice(0, most[name] ?? USUALLY_SHOWN);
    return { count: all.length, rows: await Promise.all(first.map(complete)) };
  };
  const [overdue, today, thisWeek] = [await group('overdue'), await group('today'), await group('thisWeek')];
  return { overdue, today, thisWeek, saved: await isAnyoneSaved() };
}

/** How many people need something today or are overdue: the number on the badge. */
export async function countDue(moment: ZonedInstant): Promise<number> {
  const today = { ...moment, date: localDate(moment).toString() };
  const stored = await database.contacts.where('nextOn').belowOrEqual(today.date).toArray();
  return stored.filter((row) => needsSomething(row, today)).length;
}

/** Is anyone kept? Those removed or put away do not count. */
export async function isAnyoneSaved(): Promise<boolean> {
  return (await database.contacts.orderBy('sortName').limit(1).primaryKeys()).length > 0;
}
