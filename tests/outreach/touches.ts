import { CADENCE_RULES } from '../../outreach/cadence';
import type { Calendar } from '../../outreach/calendar';
import type { Contact } from '../../outreach/contact';
import { NO_TIE } from '../../outreach/contact';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import type { Dealings } from '../../outreach/standing';
import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import type { ZonedInstant } from '../../outreach/zoned';

/** The zone of the scenarios, unless they say otherwise: it changes its clocks on 25 October 2026. */
export const LISBON = 'Europe/Lisbon';

/** Monday to Friday, no holidays, noon rule on. */
export const WEEKDAYS: Calendar = DEFAULT_SETTINGS;

/** The method's own rhythm on an ordinary work week. */
export const RULES_3B7 = { cadence: CADENCE_RULES['3b7'], calendar: WEEKDAYS };

/** "2026-10-01 09:00" on the wall in a zone. */
export function clock(wall: string, zone = LISBON): ZonedInstant {
  const local = Temporal.PlainDateTime.from(wall.replace(' ', 'T')).toZonedDateTime(zone);
  return { at: local.epochMilliseconds, zone };
}

/**
 * A touch told in one line: "asked 2026-10-01 09:00", "scheduled 2026-10-07 10:00 for 2026-10-15 15:00"
 * (a talk of 20 minutes), "snoozed 2026-10-07 10:00 until 2026-10-12", "moved 2026-10-07 10:00 to Arup".
 */
export function told(line: string, zone = LISBON): Touch {
  const [what = '', later = ''] = line.split(/ (?:for|until|to) /u);
  const [kind = '', ...wall] = what.split(' ');
  const common = { ...clock(wall.join(' '), zone), id: line, contactId: 'mei', kind, text: '' };
  const sent = { channel: 'email', template: '', subject: '' };
  const talk = kind === 'scheduled' && {
    meetAt: clock(later, zone).at,
    meetZone: zone,
    minutes: 20,
    place: '',
  };
  return touchSchema.parse({ ...common, ...sent, ...talk, until: later, company: later });
}

/** What has happened with a contact nobody referred, unless more is said. */
export function dealings(
  lines: readonly string[],
  more: Partial<Pick<Contact, 'tie' | 'doNotContact'>> = {},
): Dealings {
  return { tie: NO_TIE, doNotContact: false, ...more, touches: lines.map((line) => told(line)) };
}
