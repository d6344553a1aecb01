import type { Rules } from '../../outreach/cadence';
import type { Stage } from '../../outreach/stage';
import type { Touch, TouchKind } from '../../outreach/touch';
import type { ZonedInstant } from '../../outreach/zoned';

// METHOD.md, sections 3 and 5, a second time: as one would do it on paper, day by day and touch by touch, with
// nothing of the engine but the shapes of its records. Slow and plain on purpose. Where METHOD.md is silent this
// follows docs/decisions/0007-promises-are-touches.md.

type Calendar = Rules['calendar'];
type Day = Temporal.PlainDate;

const TEN_YEARS = 3660;

/** The date on the wall at that moment. */
export function dayOf({ at, zone }: ZonedInstant): Day {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

function isWorked(day: Day, { workWeek, holidays }: Calendar): boolean {
  return workWeek.some((weekday) => weekday === day.dayOfWeek) && !holidays.includes(day.toString());
}

/** The next day of work, looked for one day at a time. */
function workdayAfter(day: Day, calendar: Calendar): Day {
  for (let ahead = 1; ahead < TEN_YEARS; ahead += 1) {
    const next = day.add({ days: ahead });
    if (isWorked(next, calendar)) return next;
  }
  throw new Error('A calendar without a day of work.');
}

/** Business day `n` after something was sent, ticked off one by one. */
export function businessDay(sent: ZonedInstant, n: number, calendar: Calendar): Day {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(sent.at).toZonedDateTimeISO(sent.zone);
  let day = dayOf(sent);
  if (calendar.noonRule && (hour >= 12 || !isWorked(day, calendar))) day = workdayAfter(day, calendar);
  for (let ticks = 0; ticks < n; ticks += 1) day = workdayAfter(day, calendar);
  return day;
}

/** How far a request has come. */
type Phase = 'new' | 'waiting' | 'accepted' | 'answered' | 'no' | 'gone';

/** What each is called as a stage. */
export const STAGE_OF: Record<Phase, Stage> = {
  new: 'saved',
  waiting: 'asked',
  accepted: 'accepted',
  answered: 'replied',
  no: 'declined',
  gone: 'let-go',
};

type Walk = {
  phase: Phase;
  /** The last thing that happened between the two. */
  last: Touch | null;
  acceptedOn: Day | null;
  /** Follow-ups sent for this request. */
  followUps: number;
  hasAnswered: boolean;
  /** They said something without being asked: a letter to them afterwards is no request. */
  hasSpoken: boolean;
  putOffTo: string;
};

const START: Walk = {
  phase: 'new',
  last: null,
  acceptedOn: null,
  followUps: 0,
  hasAnswered: false,
  hasSpoken: false,
  putOffTo: '',
};

const OPEN: ReadonlySet<Phase> = new Set(['new', 'waiting', 'accepted']);

type Turn = (walk: Walk, touch: Touch) => Partial<Walk>;

const written: Turn = ({ phase }) => (OPEN.has(phase) ? { phase: 'waiting' } : {});

const TURNS: Partial<Record<TouchKind, Turn>> = {
  asked: ({ phase, followUps }) => ({ phase: 'waiting', followUps: OPEN.has(phase) ? followUps : 0 }),
  wrote: (walk, touch) => (walk.phase === 'new' && walk.hasSpoken ? {} : written(walk, touch)),
  'followed-up': (walk, touch) => ({
    ...(walk.phase === 'gone' ? { phase: 'waiting' } : written(walk, touch)),
    followUps: walk.followUps + 1,
  }),
  accepted: ({ phase }, touch) =>
    OPEN.has(phase) || phase === 'gone' ? { phase: 'accepted', acceptedOn: dayOf(touch) } : {},
  replied: () => ({ phase: 'answered', hasAnswered: true }),
  declined: () => ({ phase: 'no' }),
  'let-go': () => ({ phase: 'gone' }),
  kept: () => ({}),
  advised: () => ({ hasSpoken: true }),
};

function turn(walk: Walk, touch: Touch): Walk {
  if (touch.kind === 'snoozed') return { ...walk, putOffTo: touch.until };
  const change = TURNS[touch.kind];
  // A note to oneself resets nothing; whatever happens between the two does.
  return change ? { ...walk, last: touch, putOffTo: '', ...change(walk, touch) } : walk;
}

/** Walks through what happened, in the order it happened. */
export function walkThrough(touches: readonly Touch[]): Walk {
  return touches.toSorted((one, other) => one.at - other.at).reduce(turn, START);
}

/** Someone asked, and others at their organisation. */
type Request = {
  touches: readonly Touch[];
  organisation: string;
  colleagues: readonly { stage: Stage }[];
  doNotContact: boolean;
};

function later(one: Day, other: string): Day {
  return one.toString() < other ? Temporal.PlainDate.from(other) : one;
}

function line(kind: string, on: Day, { today, lateOn }: { today: Day; lateOn?: Day }): string {
  const isLate = lateOn && today.toString() >= lateOn.toString();
  const state = today.toString() < on.toString() ? 'later' : 'now';
  return `${isLate ? 'late' : state} ${kind} ${on.toString()}`;
}

const DOOR_SHUT: ReadonlySet<Stage> = new Set(['saved', 'declined', 'let-go']);

function secondPerson(
  walk: Walk,
  request: Request,
  { cadence, calendar }: Rules,
): { on: Day; end: string } | null {
  const { secondPersonAfter: wait, followUpAfter } = cadence;
  if (wait === null || !walk.last || request.organisation === '') return null;
  if (walk.followUps > 0 || walk.hasAnswered) return null;
  if (!request.colleagues.every(({ stage }) => DOOR_SHUT.has(stage))) return null;
  const on = later(businessDay(walk.last, wait, calendar), walk.putOffTo);
  if (followUpAfter === null || followUpAfter <= wait) return { on, end: '9999-12-31' };
  const end = businessDay(walk.last, followUpAfter, calendar).toString();
  return on.toString() < end ? { on, end } : null;
}

function silence(walk: Walk, { cadence, calendar }: Rules, today: Day): string[] {
  if (cadence.followUpAfter === null || !walk.last) return [];
  const on = later(businessDay(walk.last, cadence.followUpAfter, calendar), walk.putOffTo);
  if (walk.followUps >= cadence.maxFollowUps) return [line('let-go', on, { today })];
  return [line('follow-up', on, { today, lateOn: workdayAfter(on, calendar) })];
}

/** What is due of a request that has no talk yet, as lines in the order of the alphabet. */
export function dueOfRequest(request: Request, rules: Rules, now: ZonedInstant): string[] {
  if (request.doNotContact) return [];
  const walk = walkThrough(request.touches);
  const today = dayOf(now);
  if (walk.phase === 'accepted' && walk.acceptedOn) {
    return [line('message', later(walk.acceptedOn, walk.putOffTo), { today })];
  }
  if (walk.phase !== 'waiting') return [];
  const second = secondPerson(walk, request, rules);
  const isSecond = second && today.toString() < second.end;
  const lines = isSecond ? [line('second-person', second.on, { today })] : [];
  return [...lines, ...silence(walk, rules, today)].toSorted();
}

/** Someone one has talked with. */
type Talked = { touches: readonly Touch[]; referred: boolean; doNotContact: boolean };

const IN_TOUCH: ReadonlySet<TouchKind> = new Set(['met', 'thanked', 'wrote', 'replied', 'advised']);

function putOffTo(touches: readonly Touch[]): string {
  const last = touches.findLast(({ kind }) => kind === 'snoozed' || IN_TOUCH.has(kind));
  return last?.kind === 'snoozed' ? last.until : '';
}

// "Thank-you within 24 hours, overdue at 48": hours on the wall.
function thanks(
  met: Touch,
  until: string,
  { calendar, now }: { calendar: Calendar; now: ZonedInstant },
): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(met.at).toZonedDateTimeISO(met.zone);
  const late = wall.add({ days: 2 });
  const on = later(dayOf(met), until);
  const isHeld = until !== '' && on.toString() === until && until >= late.toPlainDate().toString();
  const isLate = isHeld
    ? dayOf(now).toString() >= workdayAfter(on, calendar).toString()
    : now.at >= late.epochMilliseconds;
  return isLate ? `late thank ${on.toString()}` : line('thank', on, { today: dayOf(now) });
}

function reflection(met: Touch, until: string, now: ZonedInstant): string[] {
  const wall = Temporal.Instant.fromEpochMilliseconds(met.at).toZonedDateTimeISO(met.zone);
  const on = later(dayOf(met), until);
  if (now.at >= wall.add({ days: 30 }).epochMilliseconds) return [];
  if (on.toString() > dayOf(met).add({ days: 30 }).toString()) return [];
  return [line('reflect', on, { today: dayOf(now) })];
}

/** What a talk leaves to do, as lines in the order of the alphabet. */
export function dueAfterTalk(talked: Talked, calendar: Calendar, now: ZonedInstant): string[] {
  const touches = talked.touches.toSorted((one, other) => one.at - other.at);
  const met = touches.findLast(({ kind }) => kind === 'met');
  if (!met || talked.doNotContact) return [];
  const since = new Set(touches.filter(({ at }) => at > met.at).map(({ kind }) => kind));
  const until = putOffTo(touches);
  const today = dayOf(now);
  const lines: string[] = [];
  if (!since.has('thanked')) lines.push(thanks(met, until, { calendar, now }));
  if (!since.has('reflected')) lines.push(...reflection(met, until, now));
  if (talked.referred && !since.has('told-outcome')) {
    lines.push(line('tell-referrer', later(dayOf(met), until), { today }));
  }
  const last = touches.findLast(({ kind }) => IN_TOUCH.has(kind));
  if (since.has('thanked') && last) {
    lines.push(line('check-in', later(dayOf(last).add({ days: 90 }), until), { today }));
  }
  return lines.toSorted();
}
