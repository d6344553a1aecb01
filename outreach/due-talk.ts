import type { Rules } from './cadence';
import { nextBusinessDay } from './calendar';
import type { Tie } from './contact';
import type { Candidate, DueItem } from './due';
import { isReferred } from './due-request';
import type { PlannedTalk } from './stage';
import type { Story } from './story';
import { happenedSince, latest, latestExchange } from './story';
import type { Touch } from './touch';
import { sayAgo, sayBy, sayWhen } from './wording';
import type { ZonedInstant } from './zoned';
import { localDate, localTime } from './zoned';

const MINUTE = 60_000;
const THANK_WITHIN_DAYS = 1;
const THANK_OVERDUE_DAYS = 2;
const REFLECT_WITHIN_DAYS = 3;
const REFLECT_UNTIL_DAYS = 30;
const TELL_WITHIN_DAYS = 7;
const CHECK_IN_DAYS = 90;

// The day of the talk on the person's own calendar: that is the day they plan by, wherever the other is.
function dayOf(talk: PlannedTalk): Temporal.PlainDate {
  return localDate({ at: talk.meetAt, zone: talk.zone });
}

// The same hour some days on, on the wall: a night when the clocks change moves no deadline to another day.
function daysOn(from: ZonedInstant, days: number): number {
  return localTime(from).add({ days }).epochMilliseconds;
}

// Late on the day of the talk, yet there is time until it starts; put off to that day, it would say no more
// than "prepare" does.
function confirmDue(talk: PlannedTalk): Candidate {
  const day = dayOf(talk);
  const on = day.subtract({ days: 1 });
  const reason = (now: ZonedInstant) => {
    const early = Temporal.PlainDate.compare(localDate(now), on) < 0;
    return `You talk ${sayWhen(talk.meetAt, now)}: confirm it${early ? ' the day before' : ''}`;
  };
  return { kind: 'confirm', on, overdueOn: day, lastOn: on, by: talk.meetAt, until: talk.meetAt, reason };
}

// One line per talk before its day: while it waits to be confirmed, that line says when it is.
function prepareDue(talk: PlannedTalk, isConfirmFirst: boolean): Candidate {
  const on = dayOf(talk);
  const from = isConfirmFirst && on.toZonedDateTime(localTime(talk).timeZoneId).epochMilliseconds;
  const unsure = isConfirmFirst ? ', not confirmed yet' : '';
  return {
    kind: 'prepare',
    on,
    overdueOn: null,
    lastOn: on,
    by: talk.meetAt,
    ...(from === false ? {} : { from }),
    until: talk.meetAt,
    reason: (now) => `You talk ${sayWhen(talk.meetAt, now)}${unsure}: prepare for it`,
  };
}

function logTalkDue(talk: PlannedTalk, { calendar }: Rules): Candidate {
  const end = talk.meetAt + talk.minutes * MINUTE;
  const on = localDate({ at: end, zone: talk.zone });
  return {
    kind: 'log-talk',
    on,
    overdueOn: nextBusinessDay(on, calendar),
    from: end,
    reason: (now) => `You planned to talk ${sayWhen(talk.meetAt, now)}: say how it went`,
  };
}

// Thanks for it say that it took place; what was said in it is still to be written down, and the field counts it.
function isThankedUnlogged(story: Story, talk: PlannedTalk): boolean {
  const { stage, since } = story;
  return stage === 'thanked' && since?.kind === 'thanked' && !happenedSince(story, talk, ['met']);
}

/** What is due around an agreed talk (METHOD.md section 4). */
export function talkDue(story: Story, rules: Rules): Candidate[] {
  const { stage, talk } = story;
  if (!talk) return [];
  if (isThankedUnlogged(story, talk)) return [logTalkDue(talk, rules)];
  if (stage !== 'scheduled') return [];
  // Agreed less than a day ahead, both still know.
  const agreedAhead = talk.meetAt >= daysOn(talk, 1);
  const confirm = agreedAhead && !happenedSince(story, talk, ['confirmed']);
  return [...(confirm ? [confirmDue(talk)] : []), prepareDue(talk, confirm), logTalkDue(talk, rules)];
}

/**
 * What a person needs, a talk said once. The method confirms the day before and prepares on the day (METHOD.md
 * section 4): on that day its one line is to prepare, and says that it was not confirmed; the page it opens offers to.
 *
 * @param due all that one contact needs, in any order.
 */
export function oneLinePerTalk(due: readonly DueItem[]): DueItem[] {
  const prepare = due.find(({ kind }) => kind === 'prepare');
  if (!prepare || due.every(({ kind }) => kind !== 'confirm')) return [...due];
  // Somebody who has travelled may still have the day before where they are.
  const less = prepare.state === 'later' ? 'prepare' : 'confirm';
  return due.filter(({ kind }) => kind !== less);
}

function thankReason(met: Touch, now: ZonedInstant): string {
  const talked = `You talked ${sayAgo(localDate(met), localDate(now))}`;
  const by = daysOn(met, THANK_WITHIN_DAYS);
  return now.at < by ? `${talked}: thank them ${sayBy(by, now)}` : `${talked}: not thanked yet`;
}

function thankDue(met: Touch): Candidate {
  const overdueAt = daysOn(met, THANK_OVERDUE_DAYS);
  return {
    kind: 'thank',
    on: localDate(met),
    overdueOn: localDate({ at: overdueAt, zone: met.zone }),
    overdueAt,
    by: daysOn(met, THANK_WITHIN_DAYS),
    reason: (now) => thankReason(met, now),
  };
}

function tellDue(met: Touch, tie: Tie): Candidate {
  const on = localDate(met);
  const whom = tie.referrer ? `${tie.referrer}, who gave you this name,` : 'whoever gave you this name';
  return {
    kind: 'tell-referrer',
    on,
    overdueOn: on.add({ days: TELL_WITHIN_DAYS }),
    reason: (now) => `You talked ${sayAgo(on, localDate(now))}: tell ${whom} how it went`,
  };
}

function isReflected(story: Story, met: Touch): boolean {
  const talk = met.kind === 'met' ? met.interviewId : undefined;
  const isOfTalk = (touch: Touch) => touch.kind === 'reflected' && touch.interviewId === talk;
  return happenedSince(story, met, ['reflected']) || (talk !== undefined && story.touches.some(isOfTalk));
}

// What one thinks fades in days: due at once, but late only after the thanks are, which go to somebody. After
// a month there is nothing left to write down, and nobody is reminded of it for ever.
function reflectDue(met: Touch): Candidate {
  const on = localDate(met);
  return {
    kind: 'reflect',
    on,
    overdueOn: on.add({ days: REFLECT_WITHIN_DAYS }),
    lastOn: on.add({ days: REFLECT_UNTIL_DAYS }),
    until: daysOn(met, REFLECT_UNTIL_DAYS),
    reason: (now) => `You talked ${sayAgo(on, localDate(now))}: write down what you think now`,
  };
}

/** What a talk leaves to do, whatever has happened since (METHOD.md section 5). */
export function afterTalkDue(story: Story, tie: Tie): Candidate[] {
  const met = latest(story, ['met']);
  if (!met) return [];
  const tell = isReferred(tie) && !happenedSince(story, met, ['told-outcome']);
  return [
    ...(happenedSince(story, met, ['thanked']) ? [] : [thankDue(met)]),
    ...(tell ? [tellDue(met, tie)] : []),
    ...(isReflected(story, met) ? [] : [reflectDue(met)]),
  ];
}

/** Keeping the contact: every 90 days, unless something else is under way (METHOD.md section 5). */
export function checkInDue(story: Story): Candidate[] {
  const last = latestExchange(story);
  if (story.stage !== 'thanked' || !last) return [];
  const since = localDate(last);
  const on = since.add({ days: CHECK_IN_DAYS });
  const reason = (now: ZonedInstant) => {
    const days = since.until(localDate(now)).days;
    return days < CHECK_IN_DAYS
      ? `Last in touch ${sayAgo(since, localDate(now))}: say hello after ${CHECK_IN_DAYS} days`
      : `Last in touch ${days} days ago: say hello`;
  };
  return [{ kind: 'check-in', on, overdueOn: null, reason }];
}
