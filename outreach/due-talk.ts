import type { Rules } from './cadence';
import { nextBusinessDay } from './calendar';
import type { Tie } from './contact';
import type { Candidate } from './due';
import { isReferred } from './due-request';
import type { PlannedTalk } from './stage';
import type { Story } from './story';
import { happenedSince, latest, latestExchange } from './story';
import type { Touch } from './touch';
import { sayAgo, sayBy, sayWhen } from './wording';
import type { ZonedInstant } from './zoned';
import { localDate } from './zoned';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const THANK_WITHIN = 24 * HOUR;
const THANK_OVERDUE = 48 * HOUR;
const TELL_WITHIN_DAYS = 7;
const CHECK_IN_DAYS = 90;

// The day of the talk on the person's own calendar: that is the day they plan by, wherever the other is.
function dayOf(talk: PlannedTalk): Temporal.PlainDate {
  return localDate({ at: talk.meetAt, zone: talk.zone });
}

// A talk that is not confirmed by its own day still can be until it starts.
function confirmDue(talk: PlannedTalk): Candidate {
  const day = dayOf(talk);
  const on = day.subtract({ days: 1 });
  const reason = (now: ZonedInstant) => {
    const early = Temporal.PlainDate.compare(localDate(now), on) < 0;
    return `You talk ${sayWhen(talk.meetAt, now)}: confirm it${early ? ' the day before' : ''}`;
  };
  return { kind: 'confirm', on, overdueOn: day, lastOn: day, by: talk.meetAt, until: talk.meetAt, reason };
}

function prepareDue(talk: PlannedTalk): Candidate {
  const on = dayOf(talk);
  return {
    kind: 'prepare',
    on,
    overdueOn: null,
    lastOn: on,
    by: talk.meetAt,
    until: talk.meetAt,
    reason: (now) => `You talk ${sayWhen(talk.meetAt, now)}: prepare for it`,
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

/** What is due around an agreed talk (METHOD.md section 4). */
export function talkDue(story: Story, rules: Rules): Candidate[] {
  const { stage, talk } = story;
  if (stage !== 'scheduled' || !talk) return [];
  // Agreed less than a day ahead, both still know.
  const agreedAhead = talk.meetAt - talk.at >= DAY;
  const confirm = agreedAhead && !happenedSince(story, talk, ['confirmed']);
  return [...(confirm ? [confirmDue(talk)] : []), prepareDue(talk), logTalkDue(talk, rules)];
}

function thankReason(met: Touch, now: ZonedInstant): string {
  const talked = `You talked ${sayAgo(localDate(met), localDate(now))}`;
  const by = met.at + THANK_WITHIN;
  return now.at < by ? `${talked}: thank them ${sayBy(by, now)}` : `${talked}: not thanked yet`;
}

function thankDue(met: Touch): Candidate {
  const overdueAt = met.at + THANK_OVERDUE;
  return {
    kind: 'thank',
    on: localDate(met),
    overdueOn: localDate({ at: overdueAt, zone: met.zone }),
    overdueAt,
    by: met.at + THANK_WITHIN,
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

/** What a talk leaves to do, whatever has happened since (METHOD.md section 5). */
export function gratitudeDue(story: Story, tie: Tie): Candidate[] {
  const met = latest(story, ['met']);
  if (!met) return [];
  const thank = happenedSince(story, met, ['thanked']) ? [] : [thankDue(met)];
  const tell = !isReferred(tie) || happenedSince(story, met, ['told-outcome']) ? [] : [tellDue(met, tie)];
  return [...thank, ...tell];
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
