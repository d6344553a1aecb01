import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import type { DueItem, DueState } from '../outreach/due';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import type { Settings } from '../outreach/settings';
import type { Standing } from '../outreach/standing';
import type { ZonedInstant } from '../outreach/zoned';
import { localDate } from '../outreach/zoned';
import { secondAt } from './colleagues';
import { database } from './database';
import { standingOf, workplaceKeys } from './derive';
import { needsSomething } from './due-count';
import { readDuePlaces } from './due-places';
import { readPerson } from './people';
import { readRow } from './rows';
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

type Bare = Omit<DueRow, 'second' | 'sameDay'>;

function nameKey({ contact }: Bare): string {
  return fold(factsOf(contact).name.value);
}

function byDate(one: Bare, other: Bare): number {
  return one.item.on.localeCompare(other.item.on, 'en') || nameKey(one).localeCompare(nameKey(other));
}

// A second person is sought once for an organisation, however many there are silent.
function isFirstOfKind(row: Bare, at: number, rows: readonly Bare[]): boolean {
  if (row.item.kind !== 'second-person') return true;
  const [place] = workplaceKeys(row.contact);
  return (
    rows.findIndex(
      ({ contact, item }) => item.kind === 'second-person' && workplaceKeys(contact)[0] === place,
    ) === at
  );
}

// Reads each person once, though they may have several things due.
class People {
  private readonly known = new Map<string, Promise<Bare[]>>();
  private readonly settings: Settings;
  private readonly moment: ZonedInstant;

  constructor(settings: Settings, moment: ZonedInstant) {
    this.settings = settings;
    this.moment = moment;
  }

  async dueWith(id: string): Promise<Bare[]> {
    const known = this.known.get(id) ?? this.read(id);
    this.known.set(id, known);
    return known;
  }

  private async read(id: string): Promise<Bare[]> {
    const contact = readRow(contactSchema, await database.contacts.get(id));
    if (!contact) return [];
    const standing = standingOf(await readPerson(contact), this.settings, this.moment);
    return standing.due.map((item) => ({ contact, item, standing }));
  }
}

async function whole(row: Bare, written: WrittenToday): Promise<DueRow> {
  const second = row.item.kind === 'second-person' ? await secondAt(row.contact) : null;
  return { ...row, second, sameDay: await written.beside(row.contact) };
}

/**
 * Who needs what, as of this moment. Who is due is read from what is derived; the touches of those shown alone are
 * read, for their reasons.
 *
 * @param most how many rows of each part to read; 50 unless said otherwise.
 */
export async function readToday(
  moment: ZonedInstant,
  most: Partial<Record<GroupName, number>> = {},
): Promise<Today> {
  const date = localDate(moment);
  const last = date.add({ days: DAYS_AHEAD }).toString();
  const shown = { overdue: USUALLY_SHOWN, today: USUALLY_SHOWN, thisWeek: USUALLY_SHOWN, ...most };
  const places = await readDuePlaces({
    day: { ...moment, date: date.toString() },
    last,
    most: { overdue: shown.overdue, today: shown.today, later: shown.thisWeek },
  });
  const people = new People(await readSettings(), moment);
  const written = await readWrittenToday(moment);
  const group = async (name: GroupName, state: DueState): Promise<Group> => {
    const { count, ids } = places[state];
    const found = await Promise.all(ids.map((id) => people.dueWith(id)));
    const inState = found.flat().filter(({ item }) => item.state === state && item.on <= last);
    const first = inState.toSorted(byDate).filter(isFirstOfKind).slice(0, shown[name]);
    return { count, rows: await Promise.all(first.map((row) => whole(row, written))) };
  };
  const [overdue, today, thisWeek, saved] = await Promise.all([
    group('overdue', 'overdue'),
    group('today', 'today'),
    group('thisWeek', 'later'),
    isAnyoneSaved(),
  ]);
  return { overdue, today, thisWeek, saved };
}

/** How many people need something today or are overdue. */
export async function countDue(moment: ZonedInstant): Promise<number> {
  const today = { ...moment, date: localDate(moment).toString() };
  const stored = await database.contacts.where('nextOn').belowOrEqual(today.date).toArray();
  return stored.filter((row) => needsSomething(row, today)).length;
}

/** Is anyone kept? Those removed or put away do not count. */
export async function isAnyoneSaved(): Promise<boolean> {
  return (await database.contacts.orderBy('sortName').limit(1).primaryKeys()).length > 0;
}
