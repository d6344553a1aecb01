import type { Rules } from './cadence';
import { nextBusinessDay } from './calendar';
import type { Contact, Segment } from './contact';
import type { Candidate, DueItem, DueSlot, DueState } from './due';
import { DUE_KINDS, NEXT_STEPS } from './due';
import { againDue } from './due-again';
import type { AtOrganisation } from './due-organisation';
import { secondPersonDue } from './due-organisation';
import { keepPromiseDue } from './due-promise';
import { askDue, requestDue } from './due-request';
import { afterTalkDue, talkDue } from './due-talk';
import { segmentOf } from './segment';
import type { Stage } from './stage';
import type { Story } from './story';
import { countOf, latestExchange, readStory, snoozedUntil } from './story';
import type { Touch } from './touch';
import type { ZonedInstant } from './zoned';
import { localDate } from './zoned';

/** All that standing is derived from: the touches, in any order, and a few facts of the contact. */
export type Dealings = Pick<Contact, 'tie' | 'doNotContact'> &
  AtOrganisation & {
    touches: readonly Touch[];
    /** The segment as the person says; null or missing: as the touches show. */
    segment?: Segment | null;
  };

/** Where things stand with one contact and what they need (ARCHITECTURE.md, "How a day flows"). */
export type Standing = {
  stage: Stage;
  /** How readily they answer, as the person says or else as the touches show; for nobody else's eyes. */
  segment: Segment | null;
  /** When the stage was reached or last renewed, for "Asked · 4 d"; epoch milliseconds, `null` without touches. */
  stageAt: number | null;
  /** What is due now or will be if nothing happens, earliest first. */
  due: DueItem[];
  /** The same without regard to `now`, earliest first: what is stored. */
  slots: DueSlot[];
  /**
   * The earliest date anything can be due, `YYYY-MM-DD`, or `null`. It follows from touches, rules and
   * colleagues alone, never from `now`: stored beside the contact, `nextOn <= today` finds everyone with an item
   * for today, and perhaps someone whose item has passed since.
   */
  nextOn: string | null;
  /** The latest touch the contact could know of, else the first touch; epoch milliseconds. */
  lastAt: number | null;
  /** Requests sent, in all. */
  asks: number;
  /** Follow-ups sent, in all. */
  followUps: number;
};

function candidatesOf(story: Story, dealings: Dealings, rules: Rules): Candidate[] {
  if (dealings.doNotContact) return [];
  const { tie } = dealings;
  const owed = [
    ...askDue(story, tie),
    ...requestDue(story, rules),
    ...secondPersonDue(story, dealings, rules),
    ...talkDue(story, rules),
    ...afterTalkDue(story, tie),
    ...keepPromiseDue(story),
  ];
  return [...owed, ...againDue(story, owed)];
}

// What is put off is neither due nor late before its date. A talk does not move with it: to prepare for
// it afterwards is of no use.
function putOff(candidate: Candidate, until: string | null, { calendar }: Rules): Candidate[] {
  if (until === null || candidate.on.toString() >= until) return [candidate];
  const { overdueAt: _, ...rest } = candidate;
  const on = Temporal.PlainDate.from(until);
  if (rest.lastOn && Temporal.PlainDate.compare(on, rest.lastOn) > 0) return [];
  // What had until later anyway still has: nothing is late sooner because it was put off.
  if (rest.overdueOn && Temporal.PlainDate.compare(rest.overdueOn, on) > 0) return [{ ...candidate, on }];
  return [{ ...rest, on, overdueOn: rest.overdueOn && nextBusinessDay(on, calendar) }];
}

function stateOf(candidate: Candidate, now: ZonedInstant, today: string): DueState {
  const { on, overdueOn, overdueAt } = candidate;
  const isOverdue =
    overdueAt === undefined ? overdueOn !== null && today >= overdueOn.toString() : now.at >= overdueAt;
  if (isOverdue) return 'overdue';
  return today >= on.toString() ? 'today' : 'later';
}

function isShown({ from, until }: Candidate, now: ZonedInstant): boolean {
  return (from === undefined || now.at >= from) && (until === undefined || now.at < until);
}

function itemOf(candidate: Candidate, now: ZonedInstant, today: string): DueItem {
  return {
    kind: candidate.kind,
    on: candidate.on.toString(),
    overdueOn: candidate.overdueOn?.toString() ?? null,
    by: candidate.by ?? null,
    state: stateOf(candidate, now, today),
    reason: candidate.reason(now),
    next: NEXT_STEPS[candidate.kind],
    ...(candidate.about === undefined ? {} : { about: candidate.about }),
  };
}

function slotOf({ kind, on, overdueOn, overdueAt, from, until }: Candidate): DueSlot {
  return {
    kind,
    on: on.toString(),
    overdueOn: overdueOn?.toString() ?? null,
    overdueAt: overdueAt ?? null,
    from: from ?? null,
    until: until ?? null,
  };
}

function byUrgency(a: Candidate, b: Candidate): number {
  return Temporal.PlainDate.compare(a.on, b.on) || DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind);
}

/**
 * Where things stand with one contact: the one function that stage, Today, reasons, badge and rates come
 * from. Pure: the same touches, in whatever order they were logged, give the same answer.
 *
 * @param now when and where it is looked at: decides what is due today or overdue, and how reasons read.
 */
export function standing(dealings: Dealings, rules: Rules, now: ZonedInstant): Standing {
  const story = readStory(dealings.touches);
  const until = snoozedUntil(story);
  const candidates = candidatesOf(story, dealings, rules)
    .flatMap((candidate) => putOff(candidate, until, rules))
    .toSorted(byUrgency);
  const today = localDate(now).toString();
  return {
    stage: story.stage,
    segment: dealings.segment ?? segmentOf(story, rules, now),
    stageAt: story.since?.at ?? null,
    due: candidates.filter((candidate) => isShown(candidate, now)).map((item) => itemOf(item, now, today)),
    slots: candidates.map(slotOf),
    nextOn: candidates[0]?.on.toString() ?? null,
    lastAt: (latestExchange(story) ?? story.touches[0])?.at ?? null,
    asks: countOf(story, 'asked'),
    followUps: countOf(story, 'followed-up'),
  };
}
