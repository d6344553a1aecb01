import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CADENCE_RULES, rulesOf } from '../../outreach/cadence';
import type { Tie } from '../../outreach/contact';
import { NO_TIE } from '../../outreach/contact';
import { CADENCES, DEFAULT_SETTINGS } from '../../outreach/settings';
import type { DueKind, DueSlot, DueState } from '../../outreach/due';
import { OWED } from '../../outreach/due';
import type { Dealings } from '../../outreach/standing';
import { standing } from '../../outreach/standing';
import type { Touch } from '../../outreach/touch';
import { PLAIN_KINDS, SENT_KINDS, TALK_KINDS, touchSchema } from '../../outreach/touch';
import { STAGES } from '../../outreach/stage';
import { localDate } from '../../outreach/zoned';
import { clock, RULES_3B7, told } from './touches';

// What must hold for every story, however unlikely: touches in any order, at any time, in any zone.

const DAY = 86_400_000;
const START = Date.UTC(2026, 8, 1);
const ZONES = ['Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Niue'];

const anyInstant = fc.integer({ min: START, max: START + 200 * DAY });
// Some on the same whole hour, so that ties happen.
const anyAt = fc.oneof(
  anyInstant,
  fc.integer({ min: 0, max: 12 }).map((n) => START + n * 10 * DAY),
);
const anyZone = fc.constantFrom(...ZONES);
const anyDay = fc
  .integer({ min: 0, max: 260 })
  .map((days) => Temporal.PlainDate.from('2026-09-01').add({ days }).toString());

const NAMED = ['one', 'two', 'three'];
const KINDS = [...SENT_KINDS, ...PLAIN_KINDS, ...TALK_KINDS, 'scheduled', 'moved', 'snoozed'] as const;
const OF_PROMISES = ['promised', 'kept', 'advised', 'acted'] as const;

// Few ids, so that what settles a promise often finds one.
const anyTouch = fc
  .record({
    id: fc.oneof(fc.uuid(), fc.constantFrom(...NAMED)),
    kind: fc.oneof(fc.constantFrom(...KINDS), fc.constantFrom(...OF_PROMISES)),
    at: anyAt,
    zone: anyZone,
    meetAt: anyInstant,
    until: anyDay,
    by: fc.constantFrom('me', 'them'),
    on: fc.oneof(fc.constant(''), anyDay),
    introduces: fc.constantFrom('', 'Ben Wong'),
    promiseId: fc.constantFrom(...NAMED),
    adviceId: fc.constantFrom(...NAMED),
    outcome: fc.constantFrom('kept', 'dropped'),
    interviewId: fc.constantFrom(...NAMED),
  })
  .map((parts): Touch => {
    const sent = { channel: 'email', template: '', subject: '', text: '', contactId: 'mei' };
    return touchSchema.parse({
      ...parts,
      ...sent,
      meetZone: parts.zone,
      minutes: 20,
      place: '',
      company: 'Arup',
    });
  });

const anyTouches = fc.uniqueArray(anyTouch, { maxLength: 9, selector: ({ id }) => id });
const anyTie = fc.constantFrom<Tie>(NO_TIE, { ...NO_TIE, kind: 'referred', referrer: 'Ana Silva' });
const anyDealings = fc.record({
  touches: anyTouches,
  tie: anyTie,
  doNotContact: fc.constant(false),
  organisation: fc.constantFrom('', 'Arup'),
  colleagues: fc.array(fc.record({ stage: fc.constantFrom(...STAGES) }), { maxLength: 2 }),
});
const anyWait = fc.option(fc.integer({ min: 1, max: 60 }));
const anyOwnCadence = fc.record({
  secondPersonAfter: anyWait,
  followUpAfter: anyWait,
  maxFollowUps: fc.integer({ min: 0, max: 3 }),
});
const anyRules = fc.record({
  cadence: fc
    .record({ cadence: fc.constantFrom(...CADENCES), ownCadence: anyOwnCadence })
    .map((chosen) => rulesOf({ ...DEFAULT_SETTINGS, ...chosen }).cadence),
  calendar: fc.record({
    workWeek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.array(anyDay, { maxLength: 20 }),
    noonRule: fc.boolean(),
  }),
});
const anyNow = fc.record({ at: fc.integer({ min: START, max: START + 400 * DAY }), zone: anyZone });

function withTouch(before: Dealings, line: string): Dealings {
  return { ...before, touches: [...before.touches, told(line)] };
}

function union(one: readonly Touch[], other: readonly Touch[]): Touch[] {
  return [...new Map([...one, ...other].map((touch) => [touch.id, touch])).values()];
}

function stateOf({ on, overdueOn, overdueAt }: DueSlot, { at }: { at: number }, today: string): DueState {
  const isLate = overdueAt === null ? overdueOn !== null && today >= overdueOn : at >= overdueAt;
  if (isLate) return 'overdue';
  return today >= on ? 'today' : 'later';
}

/** Later than every touch above. */
const LATER = '2027-06-01 09:00';
const soonAfter = clock('2027-06-01 10:00');

describe('for any story', () => {
  test('nothing is due for someone not to be contacted', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, anyNow, (story, rules, now) => {
        const { due, nextOn } = standing({ ...story, doNotContact: true }, rules, now);
        expect({ due, nextOn }).toEqual({ due: [], nextOn: null });
      }),
    );
  });

  test('the order of entry never matters', () => {
    const shuffled = anyDealings.chain((story) =>
      fc.tuple(fc.constant(story), fc.shuffledSubarray(story.touches, { minLength: story.touches.length })),
    );
    fc.assert(
      fc.property(shuffled, anyRules, anyNow, ([story, touches], rules, now) => {
        expect(standing({ ...story, touches }, rules, now)).toEqual(standing(story, rules, now));
      }),
    );
  });

  test('a reply removes every follow-up at once', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, (story, rules) => {
        const kinds = standing(withTouch(story, `replied ${LATER}`), rules, soonAfter).due.map(
          ({ kind }) => kind,
        );
        expect(kinds).not.toContain('follow-up');
        // A reply after one has asked anew is an answer; between two talks it changes nothing.
        const { stage } = standing(withTouch(story, `replied ${LATER}`), rules, soonAfter);
        expect(stage).not.toBe('asked');
      }),
    );
  });

  test.each(['declined', 'let-go'])('after "%s" there is only what I owe, and my own reflection', (kind) => {
    fc.assert(
      fc.property(anyDealings, anyRules, (story, rules) => {
        const { due, stage } = standing(withTouch(story, `${kind} ${LATER}`), rules, soonAfter);
        expect(stage).toBe(kind);
        expect(due.filter((item) => !OWED.has(item.kind))).toEqual([]);
      }),
    );
  });

  test('once a request has all its follow-ups, no other is offered', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, anyNow, (story, rules, now) => {
        const sent = Array.from({ length: rules.cadence.maxFollowUps }, (_, n) => `2027-06-${12 + n} 09:00`);
        const asked = withTouch(story, `asked ${LATER}`);
        const followedUp = sent.reduce((before, at) => withTouch(before, `followed-up ${at}`), asked);
        const { due } = standing(followedUp, rules, { ...now, at: now.at + 300 * DAY });
        expect(due.map(({ kind }) => kind)).not.toContain('follow-up');
      }),
    );
  });

  test('without a cadence nobody is followed up, reminded, replaced or let go', () => {
    const none = { ...RULES_3B7, cadence: CADENCE_RULES.none };
    const silence = new Set<DueKind>(['follow-up', 'nudge', 'second-person', 'let-go']);
    fc.assert(
      fc.property(anyDealings, anyNow, (story, now) => {
        expect(standing(story, none, now).due.filter(({ kind }) => silence.has(kind))).toEqual([]);
      }),
    );
  });

  test('adding a touch and removing it again leaves everything as it was', () => {
    fc.assert(
      fc.property(anyDealings, anyTouch, anyNow, (story, touch, now) => {
        const added = { ...touch, id: 'added' };
        const before = standing(story, RULES_3B7, now);
        const touches = [...story.touches, added].filter(({ id }) => id !== 'added');
        expect(standing({ ...story, touches: [added, ...story.touches] }, RULES_3B7, now)).toBeDefined();
        expect(standing({ ...story, touches }, RULES_3B7, now)).toEqual(before);
      }),
    );
  });

  test('two computers that join their touches, by id, see the same', () => {
    fc.assert(
      fc.property(anyDealings, fc.nat(9), fc.nat(9), (story, from, to) => {
        const [one, other] = [story.touches.slice(from), story.touches.slice(0, to)];
        const seen = (touches: Touch[]) => standing({ ...story, touches }, RULES_3B7, soonAfter);
        expect(seen(union(one, other))).toEqual(seen(union(other, one)));
      }),
    );
  });

  test('what is stored beside a contact never depends on when it is looked at', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, fc.tuple(anyNow, anyNow), (story, rules, [now, then]) => {
        const [one, other] = [standing(story, rules, now), standing(story, rules, then)];
        expect(one.nextOn).toBe(other.nextOn);
        expect(one.slots).toEqual(other.slots);
        expect(one.stage).toBe(other.stage);
      }),
    );
  });

  test('what is stored tells who is due, and how late, without the touches', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, anyNow, (story, rules, now) => {
        const { slots, due, nextOn } = standing(story, rules, now);
        const today = localDate(now).toString();
        const shown = slots.filter(
          ({ from, until }) => (from ?? now.at) <= now.at && now.at < (until ?? Number.MAX_VALUE),
        );
        expect(shown.map((slot) => [slot.kind, slot.on, stateOf(slot, now, today)])).toEqual(
          due.map(({ kind, on, state }) => [kind, on, state]),
        );
        expect(nextOn).toBe(slots[0]?.on ?? null);
      }),
    );
  });

  test('putting off never brings anything earlier', () => {
    const settled = anyDealings.map((story) => ({
      ...story,
      touches: [told('saved 2026-08-31 09:00'), ...story.touches.filter(({ kind }) => kind !== 'snoozed')],
    }));
    fc.assert(
      fc.property(settled, anyDay, anyRules, (story, until, rules) => {
        const off = withTouch(story, `snoozed ${LATER} until ${until}`);
        const before = standing(story, rules, soonAfter).slots;
        for (const { kind, on, overdueOn } of standing(off, rules, soonAfter).slots) {
          const was = before.find((slot) => slot.kind === kind);
          expect(was && was.on <= on).toBe(true);
          // Nor is it late sooner than it would have been.
          expect((was?.overdueOn ?? '') <= (overdueOn ?? '')).toBe(true);
        }
      }),
    );
  });

  test('putting off leaves nothing due before that date', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, anyNow, (story, rules, now) => {
        const putOff = withTouch(story, `snoozed ${LATER} until 2027-07-01`);
        const { due, nextOn } = standing(putOff, rules, now);
        expect(due.filter(({ on }) => on < '2027-07-01')).toEqual([]);
        expect(nextOn === null || nextOn >= '2027-07-01').toBe(true);
      }),
    );
  });

  test('the same touches give the same answer, and the record is left alone', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, anyNow, (story, rules, now) => {
        const before = structuredClone(story);
        const first = standing(story, rules, now);
        standing(withTouch(story, `replied ${LATER}`), rules, now);
        expect(story).toEqual(before);
        expect(standing(story, rules, now)).toEqual(first);
      }),
    );
  });
});

describe('the date kept beside the contact', () => {
  test('does not depend on when it was computed', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, fc.tuple(anyNow, anyNow), (story, rules, [one, other]) => {
        expect(standing(story, rules, one).nextOn).toBe(standing(story, rules, other).nextOn);
      }),
    );
  });

  test('is no later than anything that comes due at any later time', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, anyNow, (story, rules, now) => {
        const stored = standing(story, rules, { at: START, zone: 'Europe/Lisbon' }).nextOn;
        const today = localDate(now).toString();
        for (const { on, state } of standing(story, rules, now).due) {
          expect(stored !== null && stored <= on).toBe(true);
          expect(state === 'later').toBe(on > today);
        }
      }),
    );
  });
});

describe('for any item', () => {
  test('it is named once, comes in order, and is not overdue before it is due', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, anyNow, (story, rules, now) => {
        const { due } = standing(story, rules, now);
        const kinds = due.map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        expect(due.map(({ on }) => on)).toEqual(due.map(({ on }) => on).toSorted());
        for (const { on, overdueOn } of due) expect(overdueOn === null || overdueOn > on).toBe(true);
      }),
    );
  });

  test('its reason is a short sentence without holes', () => {
    fc.assert(
      fc.property(anyDealings, anyRules, anyNow, (story, rules, now) => {
        for (const { reason } of standing(story, rules, now).due) {
          expect(reason).toMatch(/^[A-Z][^.]{20,110}[^.]$/u);
          expect(reason).not.toMatch(/undefined|null|NaN|-\d|  /u);
        }
      }),
    );
  });

  test('counts business days as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 300 }), (days) => {
        const now = clock(
          `${Temporal.PlainDate.from('2026-10-01')
            .add({ days: days + 4 })
            .toString()} 09:00`,
        );
        const story = { touches: [told('asked 2026-10-01 09:00')], tie: NO_TIE, doNotContact: false };
        const [item] = standing(story, RULES_3B7, now).due;
        let count = 0;
        for (
          let day = Temporal.PlainDate.from('2026-10-02');
          day.until(localDate(now)).days >= 0;
          day = day.add({ days: 1 })
        ) {
          if (day.dayOfWeek <= 5) count += 1;
        }
        expect(item?.reason).toBe(`No reply for ${count} business days: one follow-up`);
      }),
    );
  });
});
