import type { DueKind } from '../../outreach/due';
import { now } from '../clock';
import { readContact } from '../contacts';
import { readInterviewsOf } from '../interviews';
import type { CalendarPerson, EntryOptions } from './calendar-entries';
import { dueEntry, entriesFor, talkEntry, talksOf } from './calendar-entries';
import type { CalendarEntry } from './calendar-text';
import { writeCalendar } from './calendar-text';
import type { Listed, Progress } from './each-contact';
import { eachWithTouches } from './each-contact';

/** How to write a calendar file; see `CalendarOptions`. */
export type CalendarChoices = { hideNames: boolean; remindMinutes: number | null };

/** One thing to put into a calendar: the talk planned last, or what is due. */
export type OneItem = { contactId: string; item: 'talk' | DueKind };

async function personOf(id: string): Promise<CalendarPerson | null> {
  const view = await readContact(id);
  if (!view) return null;
  const { contact, touches, standing } = view;
  return { contact, touches, due: standing.due, interviews: await readInterviewsOf(id) };
}

function write(entries: readonly CalendarEntry[], { remindMinutes }: CalendarChoices): string {
  return writeCalendar(entries, { now: now().at, remindMinutes });
}

function entriesOf(person: CalendarPerson, item: OneItem['item'], options: EntryOptions): CalendarEntry[] {
  if (item === 'talk') {
    const talk = talksOf(person.touches).at(-1);
    return talk ? [talkEntry(person, talk, options)] : [];
  }
  const due = person.due.find(({ kind }) => kind === item);
  return due ? [dueEntry(person, due, options)] : [];
}

/** One talk or one due item as a calendar file; null when there is none, or the contact is gone. */
export async function itemCalendar(
  { contactId, item }: OneItem,
  choices: CalendarChoices,
): Promise<string | null> {
  const person = await personOf(contactId);
  const options = { hideNames: choices.hideNames, now: now().at };
  const entries = person ? entriesOf(person, item, options) : [];
  return entries.length === 0 ? null : write(entries, choices);
}

function mayMatter({ contact, touches }: Listed): boolean {
  return contact.nextOn !== null || touches.some(({ kind }) => kind === 'scheduled');
}

/**
 * All that is due and every talk as one calendar file. Brought in again later, it updates what the calendar has
 * from it; what was settled meanwhile is no longer in it and stays in the calendar.
 *
 * @returns the file, and how many entries it has.
 */
export async function wholeCalendar(
  choices: CalendarChoices,
  onProgress?: Progress,
): Promise<{ text: string; count: number }> {
  const options = { hideNames: choices.hideNames, now: now().at };
  const entries: CalendarEntry[] = [];
  for await (const batch of eachWithTouches(onProgress)) {
    const ids = batch.filter(mayMatter).map(({ contact }) => contact.id);
    const people = await Promise.all(ids.map(personOf));
    for (const person of people) if (person) entries.push(...entriesFor(person, options));
  }
  return { text: write(entries, choices), count: entries.length };
}
