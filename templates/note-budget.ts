import type { Settings } from '../outreach/settings';
import { sayDate } from '../outreach/wording';
import type { ZonedInstant } from '../outreach/zoned';
import { localDate } from '../outreach/zoned';

/** How many of this month's personalised notes are used; `advice` once they run low, else empty. */
export type NoteBudget = { used: number; of: number; left: number; label: string; advice: string };

const LOW = 1;
const WITHOUT = 'You can also invite without a note, and write the full message once they accept.';

function adviceFor(left: number, today: Temporal.PlainDate): string {
  if (left > LOW) return '';
  const next = sayDate(today.with({ day: 1 }).add({ months: 1 }), today);
  return left > 0
    ? `The last note until ${next}: spend it on who does the job you want, or shares something with you. ${WITHOUT}`
    : `No notes left until ${next}. ${WITHOUT}`;
}

/**
 * The budget of personalised notes (METHOD.md section 3: about 5 in a calendar month on a free account).
 * `null` where there is none: Premium may send any number.
 *
 * @param sent when notes were sent, each on the calendar of where the person was then.
 */
export function noteBudget(
  sent: readonly ZonedInstant[],
  { account, notesAMonth }: Pick<Settings, 'account' | 'notesAMonth'>,
  now: ZonedInstant,
): NoteBudget | null {
  if (account === 'premium') return null;
  const today = localDate(now);
  const month = today.toPlainYearMonth();
  const used = sent.filter((note) => localDate(note).toPlainYearMonth().equals(month)).length;
  const left = Math.max(0, notesAMonth - used);
  const label = `${used} of ${notesAMonth} notes used this month`;
  return { used, of: notesAMonth, left, label, advice: adviceFor(left, today) };
}
