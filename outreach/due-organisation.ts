import type { Rules } from './cadence';
import { addBusinessDays, businessDaysBetween, startOfCount } from './calendar';
import type { Candidate } from './due';
import type { Stage } from './stage';
import type { Story } from './story';
import { latest, latestExchange } from './story';
import type { Touch, TouchKind } from './touch';
import { counted, shorten } from './wording';
import type { ZonedInstant } from './zoned';
import { localDate, localTime } from './zoned';

/** Where a contact works, as far as standing needs it. */
export type AtOrganisation = {
  /** Its name as it is shown; empty or missing when it is not known. */
  organisation?: string;
  /** Everyone else one knows there: how far it has come with each. */
  colleagues?: readonly { stage: Stage }[];
};

// Someone there has been asked and has not said no: the door is open, or may be yet.
const UNDER_WAY: ReadonlySet<Stage> = new Set([
  'asked',
  'accepted',
  'replied',
  'scheduled',
  'met',
  'thanked',
]);

// Whoever has answered before is no closed door, even if this request has no answer yet.
const ANSWERS: readonly TouchKind[] = ['replied', 'referred', 'scheduled', 'met'];

// A page says "Arup · Full-time".
const TAIL = /\s[·|]\s.*$/u;

// One line for one silence: from the day the first may be followed up, or let go, that is what it says.
function endOf(last: Touch, { cadence, calendar }: Rules): Pick<Candidate, 'until' | 'lastOn'> {
  const { secondPersonAfter, followUpAfter } = cadence;
  if (followUpAfter === null || followUpAfter <= (secondPersonAfter ?? 0)) return {};
  const day = addBusinessDays(last, followUpAfter, calendar);
  const until = day.toZonedDateTime(localTime(last).timeZoneId).epochMilliseconds;
  return { until, lastOn: day.subtract({ days: 1 }) };
}

/**
 * 3B7 (METHOD.md section 3): without a reply for so many business days, write to a second person of the
 * same organisation; the first is left alone. It gives way to the follow-up to the first and is never
 * late: perhaps one knows nobody else there.
 */
export function secondPersonDue(story: Story, at: AtOrganisation, rules: Rules): Candidate[] {
  const { cadence, calendar } = rules;
  const { secondPersonAfter: wait } = cadence;
  const where = shorten((at.organisation ?? '').replace(TAIL, ''));
  const last = latestExchange(story);
  if (wait === null || !last || where === '') return [];
  if (story.stage !== 'asked' || story.followUps > 0 || latest(story, ANSWERS)) return [];
  if (at.colleagues?.some(({ stage }) => UNDER_WAY.has(stage))) return [];
  const reason = (now: ZonedInstant) => {
    const days = businessDaysBetween(startOfCount(last, calendar), localDate(now), calendar);
    return days < wait
      ? `No reply yet: a second person at ${where} after ${counted(wait, 'business day')}`
      : `No reply for ${counted(days, 'business day')}: write to a second person at ${where}`;
  };
  const on = addBusinessDays(last, wait, calendar);
  return [{ kind: 'second-person', on, overdueOn: null, ...endOf(last, rules), reason }];
}

// Answers and thanks go to whom they are owed, on whatever day.
const REQUESTS: ReadonlySet<TouchKind> = new Set(['asked', 'followed-up']);

/**
 * Whom of these people one has asked today: to be said before asking another one of the same organisation
 * on the same day (METHOD.md section 3). Empty when there is nothing to warn of.
 *
 * @param others everyone else of that organisation, with their touches.
 */
export function warnSameDay<Person extends { touches: readonly Touch[] }>(
  others: readonly Person[],
  now: ZonedInstant,
): Person[] {
  const today = localDate(now).toString();
  // "Today" is the day it was where one was then: 23:00 yesterday elsewhere is not today.
  const isRequestToday = (touch: Touch) => REQUESTS.has(touch.kind) && localDate(touch).toString() === today;
  return others.filter(({ touches }) => touches.some(isRequestToday));
}
