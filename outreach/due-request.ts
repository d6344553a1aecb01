import type { Rules } from './cadence';
import { addBusinessDays, businessDaysBetween, nextBusinessDay, startOfCount } from './calendar';
import type { Tie } from './contact';
import type { Candidate, DueKind } from './due';
import type { Story } from './story';
import { happenedAfter, latestExchange } from './story';
import type { Touch, TouchKind } from './touch';
import { WRITTEN_KINDS } from './touch';
import { counted, sayAgo } from './wording';
import type { ZonedInstant } from './zoned';
import { localDate } from './zoned';

// Whoever answered can expect an answer as quickly as the method calls quick (METHOD.md section 3).
const COURTESY_DAYS = 3;

/** Did someone suggest this contact? */
export function isReferred(tie: Tie): boolean {
  return tie.kind === 'referred' || tie.referrerId !== null || tie.referrer !== '';
}

/** A referred person not yet written to (METHOD.md section 5). It can wait, but is not forgotten. */
export function askDue({ touches, stage }: Story, tie: Tie): Candidate[] {
  const [first] = touches;
  if (!first || stage !== 'saved' || !isReferred(tie)) return [];
  const on = localDate(first);
  const who = tie.referrer || 'Someone you know';
  const reason = (now: ZonedInstant) =>
    `${who} gave you this name (saved ${sayAgo(on, localDate(now))}): write to them`;
  return [{ kind: 'ask', on, overdueOn: null, reason }];
}

function courtesy(touch: Touch, rules: Rules): Pick<Candidate, 'on' | 'overdueOn'> {
  return { on: localDate(touch), overdueOn: addBusinessDays(touch, COURTESY_DAYS, rules.calendar) };
}

function messageDue({ since }: Story, rules: Rules): Candidate[] {
  if (!since) return [];
  const dates = courtesy(since, rules);
  const reason = (now: ZonedInstant) =>
    `They accepted your invitation ${sayAgo(dates.on, localDate(now))}: send the full message`;
  return [{ kind: 'message', ...dates, reason }];
}

const ANSWERED_BY: Partial<Record<TouchKind, string>> = {
  referred: 'They gave you a name',
  cancelled: 'The talk was called off',
};

function answerDue(since: Touch, rules: Rules): Candidate {
  const dates = courtesy(since, rules);
  const what = ANSWERED_BY[since.kind] ?? 'They replied';
  const reason = (now: ZonedInstant) =>
    `${what} ${sayAgo(dates.on, localDate(now))}: answer, or agree when to talk`;
  return { kind: 'answer', ...dates, reason };
}

type Words = { soon: string; now: (days: string) => string };

// One has begun to count the silence, from the last touch of whatever kind: what to say before it has lasted long
// enough, and after.
function silence(kind: DueKind, story: Story, words: Words): (rules: Rules) => Candidate[] {
  return ({ cadence: { followUpAfter: wait }, calendar }) => {
    const last = latestExchange(story);
    if (wait === null || !last) return [];
    const on = addBusinessDays(last, wait, calendar);
    const reason = (now: ZonedInstant) => {
      const days = businessDaysBetween(startOfCount(last, calendar), localDate(now), calendar);
      return days < wait
        ? `${words.soon} after ${counted(wait, 'business day')}`
        : words.now(counted(days, 'business day'));
    };
    // Only the follow-up is late: to remind or let go can wait.
    return [{ kind, on, overdueOn: kind === 'follow-up' ? nextBusinessDay(on, calendar) : null, reason }];
  };
}

function letGoDue(story: Story): (rules: Rules) => Candidate[] {
  return silence('let-go', story, {
    soon: 'No reply to your last message yet: let go, kindly,',
    now: (days) => `No reply to your last message for ${days}: let go, kindly`,
  });
}

// Follow-ups up to the cap, then let go, each after the same silence.
function followUpDue(story: Story, rules: Rules): Candidate[] {
  const { maxFollowUps } = rules.cadence;
  if (story.followUps >= maxFollowUps) return letGoDue(story)(rules);
  const which = maxFollowUps === 1 ? 'one follow-up' : `follow-up ${story.followUps + 1} of ${maxFollowUps}`;
  return silence('follow-up', story, {
    soon: `No reply yet: ${which}`,
    now: (days) => `No reply for ${days}: ${which}`,
  })(rules);
}

// A follow-up is a reminder, and so is any letter sent after that much silence.
function isReminded(
  written: readonly Touch[],
  { cadence: { followUpAfter: wait }, calendar }: Rules,
): boolean {
  return written.some((touch, index) => {
    const before = written[index - 1];
    if (touch.kind === 'followed-up') return true;
    if (!before || wait === null) return false;
    return Temporal.PlainDate.compare(localDate(touch), addBusinessDays(before, wait, calendar)) >= 0;
  });
}

// They replied, I answered, and then nothing: it comes back once, kindly, and then one lets go. Thanks close a
// conversation, and a name instead of a talk asks for nothing more.
function turnDue(story: Story, rules: Rules): Candidate[] {
  const { since } = story;
  if (!since) return [];
  const written = happenedAfter(story, since).filter(({ kind }) => WRITTEN_KINDS.includes(kind));
  const last = written.at(-1);
  if (!last) return [answerDue(since, rules)];
  if (last.kind === 'thanked' || since.kind === 'referred') return [];
  if (rules.cadence.maxFollowUps === 0 || isReminded(written, rules)) return letGoDue(story)(rules);
  return silence('nudge', story, {
    soon: 'You answered, no reply yet: remind them kindly, once,',
    now: (days) => `You answered, no reply for ${days}: remind them kindly, once`,
  })(rules);
}

/** What is due between the request and the agreed talk (METHOD.md section 3). */
export function requestDue(story: Story, rules: Rules): Candidate[] {
  if (story.stage === 'asked') return followUpDue(story, rules);
  if (story.stage === 'accepted') return messageDue(story, rules);
  return story.stage === 'replied' ? turnDue(story, rules) : [];
}
