import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import type { DueItem, DueState } from '../outreach/due';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import type { Standing } from '../outreach/standing';
import { touchSchema } from '../outreach/touch';
import type { ZonedInstant } from '../outreach/zoned';
import { localDate } from '../outreach/zoned';
import { readWorkplaces, secondAt, Workplaces } from './colleagues';
import { database } from './database';
import type { Person } from './derive';
import { isWaiting, standingOf, workplaceKeys } from './derive';
import { dayAt, needsSomething } from './due-count';
import type { DueAsked, DuePlaces } from './due-places';
import { readDuePlaces, readFirstPlaces } from './due-places';
import { touchesOf } from './ranges';
import { readRow, readRows } from './rows';
import { readSettings } from './read-settings';
import type { WrittenToday } from './written-today';
import { readWrittenToday } from './written-today';

/** One thing due, with whom, and how things stand with them. */
export type DueRow = {
  contact: Contact;
  item: DueItem;
  standing: Standing;
  /** For writing to a second person of the organisation: whom, if someone there is saved and not written to. */
  second: Contact | null;
  /** Names of others at the organisation who were asked today: two in a day are too many. */
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

type Most = Partial<Record<GroupName, number>>;

type Bare = Omit<DueRow, 'second' | 'sameDay'>;

function nameKey({ contact }: Bare): string {
  return fold(factsOf(contact).name.value);
}

function byDate(one: Bare, other: Bare): number {
  return one.item.on.localeCompare(other.item.on, 'en') || nameKey(one).localeCompare(nameKey(other));
}

// Everyone in few rounds of questions, and in one transaction: each costs a third of a millisecond to open.
async function dueOf(ids: readonly string[], moment: ZonedInstant): Promise<Map<string, Bare[]>> {
  const { contacts, touches, organisations, workplaces } = database;
  const knowing = readSettings();
  const people = await database.transaction('r', contacts, touches, organisations, workplaces, async () => {
    const reading = Promise.all(ids.map((id) => touchesOf(id).toArray()));
    const rows = await contacts.bulkGet([...ids]);
    const stories = await reading;
    const found = rows.flatMap((row, at): Person[] => {
      const contact = readRow(contactSchema, row);
      const told = readRows(touchSchema, stories[at] ?? []).rows;
      return contact ? [{ contact, touches: told, colleagues: [] }] : [];
    });
    const waiting = found.filter((person) => isWaiting(person.touches));
    const places = new Set(waiting.flatMap(({ contact }) => workplaceKeys(contact)));
    return besideThem(found, places.size > 0 ? await readWorkplaces([...places]) : new Workplaces([]));
  });
  const settings = await knowing;
  return new Map(
    people.map((person) => {
      const standing = standingOf(person, settings, moment);
      const due = standing.due.map((item): Bare => ({ contact: person.contact, item, standing }));
      return [person.contact.id, due];
    }),
  );
}

function besideThem(people: readonly Person[], workplaces: Workplaces): Person[] {
  return people.map((person) => {
    if (!isWaiting(person.touches)) return person;
    const others = workplaces.at(workplaceKeys(person.contact)).filter(({ id }) => id !== person.contact.id);
    return { ...person, colleagues: others.map(({ stage }) => ({ stage })) };
  });
}

async function whole(row: Bare, written: WrittenToday): Promise<DueRow> {
  const second = row.item.kind === 'second-person' ? await secondAt(row.contact) : null;
  return { ...row, second, sameDay: await written.beside(row.contact) };
}

type Asking = { moment: ZonedInstant; asked: DueAsked };

function askFor(moment: ZonedInstant, most: Most): Asking {
  const date = localDate(moment);
  const shown = { overdue: USUALLY_SHOWN, today: USUALLY_SHOWN, thisWeek: USUALLY_SHOWN, ...most };
  return {
    moment,
    asked: {
      day: { ...moment, date: date.toString() },
      last: date.add({ days: DAYS_AHEAD }).toString(),
      most: { overdue: shown.overdue, today: shown.today, later: shown.thisWeek },
    },
  };
}

async function fill(places: DuePlaces, { moment, asked }: Asking): Promise<Today> {
  const ids = new Set(Object.values(places).flatMap((place) => place.ids));
  const [people, written, saved] = await Promise.all([
    dueOf([...ids], moment),
    readWrittenToday(moment),
    isAnyoneSaved(),
  ]);
  const group = async (state: DueState): Promise<Group> => {
    const found = places[state].ids.flatMap((id) => people.get(id) ?? []);
    const inState = found.filter(({ item }) => item.state === state && item.on <= asked.last);
    const first = inState.toSorted(byDate).slice(0, asked.most[state]);
    return { count: places[state].count, rows: await Promise.all(first.map((row) => whole(row, written))) };
  };
  const [overdue, today, thisWeek] = await Promise.all([group('overdue'), group('today'), group('later')]);
  return { overdue, today, thisWeek, saved };
}

/**
 * Who needs what, as of this moment. Who is due is read from what is derived; the touches of those shown alone are
 * read, for their reasons.
 *
 * @param most how many rows of each part to read; 50 unless said otherwise.
 */
export async function readToday(moment: ZonedInstant, most: Most = {}): Promise<Today> {
  const asking = askFor(moment, most);
  return fill(await readDuePlaces(asking.asked), asking);
}

/**
 * The first of those who need something, where so many do that the whole takes a moment: to be shown meanwhile. Its
 * counts are not those of the whole. Null where the whole is as quick.
 */
export async function readFirstOfToday(moment: ZonedInstant, most: Most = {}): Promise<Today | null> {
  const asking = askFor(moment, most);
  const places = await readFirstPlaces(asking.asked);
  return places && fill(places, asking);
}

/** How many people need something today or are overdue. */
export async function countDue(moment: ZonedInstant): Promise<number> {
  const today = dayAt(moment);
  const stored = await database.contacts.where('nextOn').belowOrEqual(today.date).toArray();
  return stored.filter((row) => needsSomething(row, today)).length;
}

/** Is anyone kept? Those removed or put away do not count. */
export async function isAnyoneSaved(): Promise<boolean> {
  return (await database.contacts.orderBy('sortName').limit(1).primaryKeys()).length > 0;
}
