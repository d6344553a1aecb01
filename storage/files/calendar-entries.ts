import type { Contact } from '../../outreach/contact';
import type { DueItem } from '../../outreach/due';
import { DUE_LABELS } from '../../outreach/due';
import { factsOf } from '../../outreach/facts';
import type { Interview } from '../../outreach/interview';
import type { PlannedTalk } from '../../outreach/stage';
import type { Touch } from '../../outreach/touch';
import { localTime } from '../../outreach/zoned';
import type { CalendarEntry } from './calendar-text';

/** All that calendar entries of one person are made of. */
export type CalendarPerson = {
  contact: Pick<Contact, 'id' | 'captured' | 'edits'>;
  touches: readonly Touch[];
  due: readonly DueItem[];
  interviews: readonly Interview[];
};

/** How to write a person into a calendar that others may see. `now` is epoch milliseconds. */
export type EntryOptions = { hideNames: boolean; now: number };

/** One talk through all its dates: planned, moved, perhaps called off. */
export type Talk = {
  /** The touch that planned it first. */
  first: PlannedTalk;
  /** The touch that holds now. */
  last: PlannedTalk;
  /** How often it was moved or called off. */
  changes: number;
  cancelled: boolean;
};

// So that a calendar never mistakes them for somebody else's; no host needs to answer.
const DOMAIN = 'cuppa.invalid';
const MINUTE_MS = 60_000;

// Planned again with another talk's id, or once it took place: that is a new talk.
function isSameTalk(talk: Talk | undefined, touch: PlannedTalk): talk is Talk {
  return talk !== undefined && talk.last.interviewId === touch.interviewId;
}

/** The talks planned with one person, in order, each with where it stands. */
export function talksOf(touches: readonly Touch[]): Talk[] {
  const talks: Talk[] = [];
  let open: Talk | undefined;
  for (const touch of touches.toSorted((one, other) => one.at - other.at)) {
    if (touch.kind === 'met') open = undefined;
    else if (touch.kind === 'cancelled' && open && !open.cancelled) {
      open.cancelled = true;
      open.changes += 1;
    } else if (touch.kind === 'scheduled' && isSameTalk(open, touch)) {
      open.last = touch;
      open.cancelled = false;
      open.changes += 1;
    } else if (touch.kind === 'scheduled') {
      open = { first: touch, last: touch, changes: 0, cancelled: false };
      talks.push(open);
    }
  }
  return talks;
}

function clockIn(at: number, zone: string): string {
  const local = localTime({ at, zone });
  return `${local.toPlainTime().toString({ smallestUnit: 'minute' })} in ${local.timeZoneId}`;
}

// A talk planned before anything was prepared names no interview: then the one that is open is about it.
function questionsOf({ last }: Talk, interviews: readonly Interview[]): string[] {
  const named = interviews.find(({ id }) => id === last.interviewId);
  const open = interviews.findLast(({ endedAt }) => last.interviewId === undefined && endedAt === null);
  const plan = (named ?? open)?.plan ?? [];
  return plan.length === 0 ? [] : ['My questions:', ...plan.map(({ text }) => `- ${text}`)];
}

function talkText(talk: Talk, { contact, interviews }: CalendarPerson): string {
  const { role, company } = factsOf(contact);
  const work = [role.value, company.value].filter(Boolean).join(', ');
  const agreed = `${talk.last.minutes} minutes, from ${clockIn(talk.last.meetAt, talk.last.meetZone)}`;
  const blocks = [work, agreed, talk.last.text, questionsOf(talk, interviews).join('\n')];
  return blocks.filter(Boolean).join('\n\n');
}

function nameOf({ contact }: CalendarPerson): string {
  return factsOf(contact).name.value || 'someone without a name';
}

/** The entry of one talk: its id stays when it moves, its number goes up. */
export function talkEntry(person: CalendarPerson, talk: Talk, { hideNames }: EntryOptions): CalendarEntry {
  return {
    uid: `talk-${talk.first.id}@${DOMAIN}`,
    sequence: talk.changes,
    when: { at: talk.last.meetAt, minutes: talk.last.minutes },
    title: hideNames ? 'Talk' : `Talk with ${nameOf(person)}`,
    text: hideNames ? '' : talkText(talk, person),
    place: talk.last.place,
    cancelled: talk.cancelled,
  };
}

/**
 * The entry of one due item. Its number counts minutes, so that the newer of two files always wins, whatever
 * was logged or undone in between.
 */
export function dueEntry(
  person: CalendarPerson,
  item: DueItem,
  { hideNames, now }: EntryOptions,
): CalendarEntry {
  const label = DUE_LABELS[item.kind];
  return {
    uid: `due-${person.contact.id}-${item.kind}@${DOMAIN}`,
    sequence: Math.floor(now / MINUTE_MS),
    when: { on: item.on },
    title: hideNames ? label : `${label}: ${nameOf(person)}`,
    text: hideNames ? '' : item.reason,
    place: '',
    cancelled: false,
  };
}

// A talk of last year is no news to any calendar; one called off lately is.
const KEPT_MS = 31 * 24 * 60 * MINUTE_MS;

/**
 * All that a calendar should know of one person: talks to come, of the last month, or called off, and one entry
 * for each kind of thing that is due, the earliest of it.
 */
export function entriesFor(person: CalendarPerson, options: EntryOptions): CalendarEntry[] {
  const talks = talksOf(person.touches).filter(({ last }) => last.meetAt >= options.now - KEPT_MS);
  const due = person.due.filter((item, at, all) => all.findIndex(({ kind }) => kind === item.kind) === at);
  return [
    ...talks.map((talk) => talkEntry(person, talk, options)),
    ...due.map((item) => dueEntry(person, item, options)),
  ];
}
