import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_TIE } from '../../outreach/contact';
import { standing } from '../../outreach/standing';
import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import type { ZonedInstant } from '../../outreach/zoned';
import { dayOf } from './oracle';
import { RULES_3B7 } from './touches';

// Promises, both ways (METHOD.md section 5), worked out a second time: what I said I would do, by its date; what they
// said, a day after its date; an introduction a week after it was promised. The rest is docs/decisions/0007.

const ZONES = ['Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Niue'];
const START = Date.UTC(2026, 9, 1);
const HOUR = 3_600_000;
const IDS = ['one', 'two', 'three'];

const anyMoment = fc.record({
  at: fc.nat(24 * 120).map((hours) => START + hours * HOUR),
  zone: fc.constantFrom(...ZONES),
});
const anyDay = fc.nat(140).map((days) => Temporal.PlainDate.from('2026-10-01').add({ days }).toString());

const anyTouch = fc
  .record({
    moment: anyMoment,
    kind: fc.constantFrom('promised', 'promised', 'kept', 'wrote', 'replied', 'note'),
    id: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...IDS) }, { weight: 2, arbitrary: fc.uuid() }),
    by: fc.constantFrom('me', 'them'),
    on: fc.oneof(fc.constant(''), anyDay),
    introduces: fc.constantFrom('', 'Ben Wong'),
    promiseId: fc.constantFrom(...IDS),
    outcome: fc.constantFrom('kept', 'dropped'),
  })
  .map(({ moment, ...parts }): Touch => {
    const sent = { channel: 'email', template: '', subject: '', text: '', contactId: 'mei' };
    return touchSchema.parse({ ...parts, ...sent, ...moment });
  });

// Thanked long ago: whoever said no, or was let go, is no longer reminded of anything.
const BEFORE = ['met', 'thanked'].map((kind, n) =>
  touchSchema.parse({
    id: kind,
    kind,
    at: START - 9 * HOUR + n,
    zone: 'UTC',
    contactId: 'mei',
    channel: 'email',
    template: '',
    subject: '',
    text: '',
  }),
);
const anyStory = fc
  .uniqueArray(anyTouch, { maxLength: 9, selector: ({ id }) => id })
  .filter((touches) => new Set(touches.map(({ at }) => at)).size === touches.length);

type Said = Extract<Touch, { kind: 'promised' }>;

function isOpen(promise: Said, touches: readonly Touch[]): boolean {
  return !touches.some((touch) => touch.kind === 'kept' && touch.promiseId === promise.id);
}

function myDay({ on, ...said }: Said): string {
  return on || dayOf(said).add({ days: 7 }).toString();
}

function theirDay({ on, introduces, ...said }: Said): string | null {
  if (on) return Temporal.PlainDate.from(on).add({ days: 1 }).toString();
  return introduces ? dayOf(said).add({ days: 7 }).toString() : null;
}

function expected(touches: readonly Touch[], now: ZonedInstant): string[] {
  const today = dayOf(now).toString();
  const open = touches.filter((touch) => touch.kind === 'promised').filter((one) => isOpen(one, touches));
  const mine = open.filter(({ by }) => by === 'me').map(myDay);
  const theirs = open.flatMap((promise) => {
    const day = promise.by === 'them' ? theirDay(promise) : null;
    const isReminded = touches.some(
      (touch) =>
        touch.kind === 'wrote' && touch.at > promise.at && day !== null && dayOf(touch).toString() >= day,
    );
    return day === null || isReminded ? [] : [day];
  });
  const [first] = mine.toSorted();
  const [reminder] = theirs.toSorted();
  const lines: string[] = [];
  if (first) lines.push(`${today > first ? 'late' : ''} keep-promise ${first}`);
  if (reminder) lines.push(` promise-due ${reminder}`);
  return lines;
}

test('promises are due when METHOD.md says, whoever made them', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyStory, anyMoment, (story, now) => {
      const touches = [...BEFORE, ...story];
      const { due } = standing({ touches, tie: NO_TIE, doNotContact: false }, RULES_3B7, now);
      const lines = due
        .filter(({ kind }) => kind === 'keep-promise' || kind === 'promise-due')
        .map(({ kind, on, state }) => `${state === 'overdue' ? 'late' : ''} ${kind} ${on}`);
      expect(lines.toSorted()).toEqual(expected(touches, now).toSorted());
    }),
    { numRuns: 3000 },
  );
});
