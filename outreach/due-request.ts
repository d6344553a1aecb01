import type { Rules } from './cadence';
import { addBusinessDays, businessDaysBetween, nextBusinessDay, startOfCount } from './calendar';
import type { Tie } from './contact';
import type { Candidate, DueKind } from './due';
import type { Story } from './story';
import { happenedSince, latest } from './story';
import type { Touch, TouchKind } from './touch';
import { counted, sayAgo } from './wording';
import type { ZonedInstant } from './zoned';
import { localDate } from './zoned';

/**
 * What I wrote or said to the contact. `told-outcome` is missing: it goes to whoever referred the contact, not
 * to the contact.
 */
export const WRITTEN: readonly TouchKind[] = ['asked', 'followed-up', 'wrote', 'confirmed', 'thanked'];

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

function answerDue(story: Story, rules: Rules): Candidate[] {
  const { since } = story;
  if (!since || happenedSince(story, since, WRITTEN)) return [];
  const dates = courtesy(since, rules);
  const what = since.kind === 'referred' ? 'They gave you a name' : 'They replied';
  const reason = (now: ZonedInstant) =>
    `${what} ${sayAgo(dates.on, localDate(now))}: answer, or agree when to talk`;
  return [{ kind: 'answer', ...dates, reason }];
}

function silenceReason(kind: DueKind, wait: number): { soon: string; now: (days: string) => string } {
  const waiting = counted(wait, 'business day');
  return kind === 'let-go'
    ? {
        soon: `No reply to your last message yet: let go, kindly, after ${waiting}`,
        now: (days) => `No reply to your last message for ${days}: let go, kindly`,
      }
    : {
        soon: `No reply yet: one follow-up after ${waiting}`,
        now: (days) => `No reply for ${days}: one follow-up`,
      };
}

// One follow-up, then let go, each after the same silence. Whatever was written last started the clock.
function silenceDue(story: Story, { cadence, calendar }: Rules): Candidate[] {
  const { followUpAfter: wait, maxFollowUps } = cadence;
  const written = latest(story, WRITTEN);
  if (wait === null || !written) return [];
  const kind = story.followUps < maxFollowUps ? 'follow-up' : 'let-go';
  const on = addBusinessDays(written, wait, calendar);
  const words = silenceReason(kind, wait);
  const reason = (now: ZonedInstant) => {
    const days = businessDaysBetween(startOfCount(written, calendar), localDate(now), calendar);
    return days < wait ? words.soon : words.now(counted(days, 'business day'));
  };
  // Nothing is late about not having let go.
  return [{ kind, on, overdueOn: kind === 'let-go' ? null : nextBusinessDay(on, calendar), reason }];
}

/** What is due between the request and the agreed talk (METHOD.md section 3). */
export function requestDue(story: Story, rules: Rules): Candidate[] {
  if (story.stage === 'asked') return silenceDue(story, rules);
  if (story.stage === 'accepted') return messageDue(story, rules);
  return story.stage === 'replied' ? answerDue(story, rules) : [];
}
