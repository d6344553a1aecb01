import { CADENCE_RULES } from '../../outreach/cadence';
import type { Calendar } from '../../outreach/calendar';
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

const LINE =
  /^(?<kind>\S+) (?<wall>\S+ \d\d:\d\d)(?: by (?<by>me|them))?(?: of (?<talk>\S+))?(?: (?:for|until|to) (?<later>[^:]+(?::\d\d)?))?(?:: (?<what>.+))?$/u;

type Told = Partial<Record<string, string>>;

type OfKind = (said: Told, zone: string) => object;

const settled: OfKind = ({ kind, what }) => ({ kind: 'kept', promiseId: what, outcome: kind });

// What a promise or an advice says is its id, so that a later line can name it.
const OF_KIND: Partial<Record<string, OfKind>> = {
  scheduled: ({ later = '' }, zone) => ({
    meetAt: clock(later, zone).at,
    meetZone: zone,
    minutes: 20,
    place: '',
  }),
  promised: ({ by, later = '', what = '' }) => {
    const [, introduces = ''] = what.split(/^introduce /u);
    return { id: what, by, on: later, introduces };
  },
  advised: ({ what }) => ({ id: what }),
  acted: ({ what }) => ({ adviceId: what }),
  kept: settled,
  dropped: settled,
  snoozed: ({ later }) => ({ until: later }),
  moved: ({ later }) => ({ company: later }),
};

/**
 * A touch told in one line: "asked 2026-10-01 09:00", "scheduled 2026-10-07 10:00 for 2026-10-15 15:00"
 * (a talk of 20 minutes), "snoozed 2026-10-07 10:00 until 2026-10-12", "moved 2026-10-07 10:00 to Arup",
 * "promised 2026-10-15 16:00 by me for 2026-10-16: the article", "promised 2026-10-15 16:00 by them:
 * introduce Ben Wong", "kept 2026-10-16 09:00: the article" (or "dropped"), "advised 2026-10-15 16:00: learn
 * Revit", "acted 2026-11-02 09:00: learn Revit"; "met 2026-10-15 15:30 of talk-1" names an interview.
 */
export function told(line: string, zone = LISBON): Touch {
  const said: Told = LINE.exec(line)?.groups ?? {};
  const { kind = '', wall = '', talk, what = '' } = said;
  const common = { ...clock(wall, zone), id: line, contactId: 'mei', kind, text: what };
  const sent = { channel: 'email', template: '', subject: '' };
  const interview = talk === undefined ? {} : { interviewId: talk };
  return touchSchema.parse({ ...common, ...sent, ...interview, ...OF_KIND[kind]?.(said, zone) });
}

/** What has happened with a contact nobody referred, unless more is said. */
export function dealings(lines: readonly string[], more: Partial<Dealings> = {}): Dealings {
  return { tie: NO_TIE, doNotContact: false, ...more, touches: lines.map((line) => told(line)) };
}
