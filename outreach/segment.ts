import type { Rules } from './cadence';
import { addBusinessDays, businessDaysBetween, startOfCount } from './calendar';
import type { Segment } from './contact';
import type { Story } from './story';
import { latestExchange } from './story';
import type { Touch, TouchKind } from './touch';
import type { ZonedInstant } from './zoned';
import { localDate } from './zoned';

/** Within this many business days an answer is quick (METHOD.md section 3). */
export const QUICK_DAYS = 3;

const YES: ReadonlySet<TouchKind> = new Set(['replied', 'referred', 'scheduled', 'met']);

/** What someone has been asked and not answered yet. */
export type Waiting = {
  /** The request that waits; `null` for none. */
  asked: Touch | null;
  /** It went with an invitation, which was accepted. */
  accepted: boolean;
};

type Reading = Waiting & { segment: Segment | null };

/**
 * What they have been asked after one more touch. A request counts from its first message; a note is one only until
 * it is accepted and the message follows (METHOD.md section 3).
 */
export function waitingAfter(before: Waiting, touch: Touch): Waiting {
  const { asked, accepted } = before;
  if (touch.kind === 'asked') return asked && !accepted ? before : { asked: touch, accepted: false };
  return touch.kind === 'accepted' && asked ? { asked, accepted: true } : before;
}

function answered({ asked }: Reading, answer: Touch, { calendar }: Rules): Reading {
  const days = asked && businessDaysBetween(startOfCount(asked, calendar), localDate(answer), calendar);
  // Whoever declines is reluctant, however soon they say so.
  const isQuick = days !== null && days <= QUICK_DAYS && YES.has(answer.kind);
  return { asked: null, accepted: false, segment: isQuick ? 'quick' : 'slow' };
}

// One request after the other: the last that was answered, or let go, tells.
function read(before: Reading, touch: Touch, rules: Rules): Reading {
  const { segment } = before;
  if (touch.kind === 'asked' || touch.kind === 'accepted') return { ...waitingAfter(before, touch), segment };
  if (!before.asked) return before;
  if (touch.kind === 'let-go') return { ...before, segment: 'silent' };
  return YES.has(touch.kind) || touch.kind === 'declined' ? answered(before, touch, rules) : before;
}

// Asked, followed up as often as the cadence allows, and it is time to let go.
function isSilentBy(story: Story, { cadence, calendar }: Rules, now: ZonedInstant): boolean {
  const { followUpAfter: wait, maxFollowUps } = cadence;
  const last = latestExchange(story);
  if (wait === null || !last || story.stage !== 'asked' || story.followUps < maxFollowUps) return false;
  return Temporal.PlainDate.compare(addBusinessDays(last, wait, calendar), localDate(now)) <= 0;
}

/**
 * How readily someone answers, from what they did alone (METHOD.md section 3): within three business days,
 * later or with a no, not at all; `null` until there is something to tell by. For nobody's eyes but mine.
 */
export function segmentOf(story: Story, rules: Rules, now: ZonedInstant): Segment | null {
  const start: Reading = { asked: null, accepted: false, segment: null };
  const { segment } = story.touches.reduce((before, touch) => read(before, touch, rules), start);
  return isSilentBy(story, rules, now) ? 'silent' : segment;
}
