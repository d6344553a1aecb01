import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rules } from '../../outreach/cadence';
import { rulesOf } from '../../outreach/cadence';
import { NO_TIE } from '../../outreach/contact';
import type { DueItem, DueKind } from '../../outreach/due';
import { CADENCES, DEFAULT_SETTINGS } from '../../outreach/settings';
import { STAGES } from '../../outreach/stage';
import { standing } from '../../outreach/standing';
import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import type { ZonedInstant } from '../../outreach/zoned';
import { addBusinessDays } from '../../outreach/calendar';
import { businessDay, dayOf, dueAfterTalk, dueOfRequest, STAGE_OF, walkThrough } from './oracle';

// The engine against METHOD.md read a second time, on stories nobody would think of: at noon to the minute, in the
// hour that a clock skips, travelling between two touches, weekends of any kind, holidays of weeks, year ends. A
// disagreement is printed with its seed.

const RUNS = 2000;

// Ticking off days one by one takes its time.
const PATIENT = { timeout: 30_000 };

const ZONES = [
  'Europe/Lisbon',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Riyadh',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Niue',
];
// Nights in which clocks change in one of these zones, the ends of a year and of a leap February.
const SPECIAL_DAYS = [
  '2026-10-25',
  '2026-11-01',
  '2026-12-31',
  '2027-01-01',
  '2027-03-14',
  '2027-03-28',
  '2027-04-04',
  '2028-02-29',
];

const anyZone = fc.constantFrom(...ZONES);
const anyDay = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.nat(200).map((days) => Temporal.PlainDate.from('2026-09-20').add({ days }).toString()),
  },
  { weight: 2, arbitrary: fc.constantFrom(...SPECIAL_DAYS) },
);
const anyTime = fc.oneof(
  fc.constantFrom('00:00', '00:30', '01:30', '02:30', '11:59', '12:00', '23:59'),
  fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
);

function at(day: string, time: string, zone: string): ZonedInstant {
  return { at: Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds, zone };
}

// At home mostly; sometimes on a journey.
const anyMoment = (home: string) =>
  fc
    .tuple(
      anyDay,
      anyTime,
      fc.oneof({ weight: 4, arbitrary: fc.constant(home) }, { weight: 1, arbitrary: anyZone }),
    )
    .map(([day, time, zone]) => at(day, time, zone));

const anyTouch = (home: string, kinds: readonly string[]) =>
  fc
    .record({ kind: fc.constantFrom(...kinds), moment: anyMoment(home), until: anyDay, id: fc.uuid() })
    .map(({ kind, moment, until, id }): Touch =>
      touchSchema.parse({
        ...moment,
        id,
        kind,
        until,
        contactId: 'mei',
        channel: 'email',
        template: '',
        subject: '',
        text: '',
        promiseId: 'none',
        outcome: 'kept',
      }),
    );

// Two touches of one instant have no order of their own: the laws of `standing-laws` are about those.
const anyTouches = (home: string, kinds: readonly string[]) =>
  fc.uniqueArray(anyTouch(home, kinds), { maxLength: 10, selector: (touch) => touch.at });

const anyLongBreak = fc
  .tuple(anyDay, fc.nat(40))
  .map(([first, days]) =>
    Array.from({ length: days }, (_, ahead) =>
      Temporal.PlainDate.from(first).add({ days: ahead }).toString(),
    ),
  );
const anyWait = fc.option(fc.integer({ min: 1, max: 60 }));
const anyRules: fc.Arbitrary<Rules> = fc
  .record({
    cadence: fc.constantFrom(...CADENCES),
    ownCadence: fc.record({
      secondPersonAfter: anyWait,
      followUpAfter: anyWait,
      maxFollowUps: fc.nat(3),
    }),
    workWeek: fc.oneof(
      fc.constantFrom<number[]>(
        [1, 2, 3, 4, 5],
        [7, 1, 2, 3, 4],
        [6, 7, 1, 2, 3],
        [1, 2, 3, 4, 5, 6, 7],
        [3],
      ),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    ),
    holidays: fc.tuple(anyLongBreak, fc.array(anyDay, { maxLength: 12 })).map((days) => days.flat()),
    noonRule: fc.boolean(),
  })
  .map((chosen) => rulesOf({ ...DEFAULT_SETTINGS, ...chosen }));

function inWords(due: readonly DueItem[], kinds: readonly DueKind[], exact: readonly DueKind[]): string[] {
  const lines = due
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, on, state }) => {
      const isLate = state === 'overdue' && exact.includes(kind);
      return `${isLate ? 'late' : state === 'later' ? 'later' : 'now'} ${kind} ${on}`;
    });
  return lines.toSorted();
}

const REQUEST_KINDS = [
  'saved',
  'asked',
  'asked',
  'wrote',
  'followed-up',
  'accepted',
  'replied',
  'declined',
  'let-go',
  'note',
  'kept',
  'advised',
  'snoozed',
];

const anyRequest = anyZone.chain((home) =>
  fc.record({
    touches: anyTouches(home, REQUEST_KINDS),
    organisation: fc.constantFrom('', 'Arup', 'Arup'),
    colleagues: fc.array(fc.record({ stage: fc.constantFrom(...STAGES) }), { maxLength: 2 }),
    doNotContact: fc.nat(9).map((n) => n === 0),
    now: anyMoment(home),
  }),
);

test('business days are those ticked off on paper', PATIENT, () => {
  fc.assert(
    fc.property(anyZone.chain(anyMoment), fc.nat(60), anyRules, (sent, n, { calendar }) => {
      expect(addBusinessDays(sent, n, calendar).toString()).toBe(businessDay(sent, n, calendar).toString());
    }),
    { numRuns: 500 },
  );
});

describe('asking and following up', () => {
  test('the stage is the one the story leads to', PATIENT, () => {
    fc.assert(
      fc.property(anyRequest, anyRules, ({ now, ...request }, rules) => {
        const { stage } = standing({ ...request, tie: NO_TIE }, rules, now);
        expect(stage).toBe(STAGE_OF[walkThrough(request.touches).phase]);
      }),
      { numRuns: RUNS },
    );
  });

  test('what is due, when and how late is what METHOD.md says', PATIENT, () => {
    fc.assert(
      fc.property(anyRequest, anyRules, ({ now, ...request }, rules) => {
        const isWaiting = walkThrough(request.touches).phase === 'waiting';
        // On a journey the day of the follow-up begins earlier or later than at home: until it has begun in both
        // places the line for the second person may still stand.
        const isAbroad = request.touches.some(({ zone }) => zone !== now.zone);
        const kinds: DueKind[] = ['follow-up', 'message'];
        if (isWaiting) kinds.push('let-go');
        if (!isAbroad) kinds.push('second-person');
        const { due } = standing({ ...request, tie: NO_TIE }, rules, now);
        const expected = dueOfRequest(request, rules, now).filter((words) =>
          kinds.some((kind) => words.includes(` ${kind} `)),
        );
        expect(inWords(due, kinds, ['follow-up'])).toEqual(expected);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  test('the dates are the same wherever it is looked at', PATIENT, () => {
    fc.assert(
      fc.property(anyRequest, anyRules, anyZone, ({ now, ...request }, rules, elsewhere) => {
        const story = { ...request, tie: NO_TIE };
        const here = standing(story, rules, now).slots;
        expect(standing(story, rules, { ...now, zone: elsewhere }).slots).toEqual(here);
      }),
    );
  });
});

const TALK_KINDS = [
  'met',
  'met',
  'thanked',
  'told-outcome',
  'reflected',
  'wrote',
  'replied',
  'note',
  'advised',
  'snoozed',
];

const anyTalk = anyZone.chain((home) =>
  fc.record({
    touches: anyTouches(home, TALK_KINDS),
    referred: fc.boolean(),
    doNotContact: fc.nat(9).map((n) => n === 0),
    now: anyMoment(home),
  }),
);

test('what a talk leaves to do is what METHOD.md says', PATIENT, () => {
  const kinds: DueKind[] = ['thank', 'reflect', 'tell-referrer', 'check-in'];
  fc.assert(
    fc.property(anyTalk, anyRules, ({ touches, referred, doNotContact, now }, rules) => {
      const tie = referred ? { ...NO_TIE, referrer: 'Ana Silva' } : NO_TIE;
      const { due } = standing({ touches, tie, doNotContact }, rules, now);
      const expected = dueAfterTalk({ touches, referred, doNotContact }, rules.calendar, now);
      expect(inWords(due, kinds, ['thank'])).toEqual(expected);
    }),
    { numRuns: RUNS * 2 },
  );
});

const anyOffice = anyZone.chain((home) =>
  fc.record({
    stories: fc.array(anyTouches(home, REQUEST_KINDS), { minLength: 2, maxLength: 3 }),
    now: anyMoment(home),
  }),
);

function secondsIn(stories: readonly (readonly Touch[])[], rules: Rules, now: ZonedInstant): DueItem[][] {
  const stages = stories.map((touches) => ({ stage: STAGE_OF[walkThrough(touches).phase] }));
  return stories.map((touches, place) => {
    const colleagues = stages.filter((_, other) => other !== place);
    const story = { touches, tie: NO_TIE, doNotContact: false, organisation: 'Arup', colleagues };
    return standing(story, rules, now).due.filter(({ kind }) => kind === 'second-person');
  });
}

describe('one organisation', () => {
  test(
    'asks for one second person at most, and only while nobody else there has the request',
    PATIENT,
    () => {
      fc.assert(
        fc.property(anyOffice, anyRules, ({ stories, now }, rules) => {
          const seconds = secondsIn(stories, rules, now);
          expect(seconds.flat().length).toBeLessThanOrEqual(1);
          const place = seconds.findIndex((items) => items.length > 0);
          const others = stories.filter((_, other) => place !== -1 && other !== place);
          const phases = others.map((story) => walkThrough(story).phase);
          expect(phases.filter((phase) => !['new', 'no', 'gone'].includes(phase))).toEqual([]);
        }),
        { numRuns: 500 },
      );
    },
  );
});

test('the oracle reads the worked examples as METHOD.md has them', () => {
  const rules = rulesOf(DEFAULT_SETTINGS);
  const days = (day: string, time: string) =>
    [3, 7].map((n) => businessDay(at(day, time, 'Europe/Lisbon'), n, rules.calendar).toString());
  expect(days('2026-10-01', '09:00')).toEqual(['2026-10-06', '2026-10-12']);
  expect(days('2026-10-02', '15:00')).toEqual(['2026-10-08', '2026-10-14']);
  expect(dayOf(at('2026-10-01', '23:59', 'Pacific/Niue')).toString()).toBe('2026-10-01');
});
