import type { Candidate } from './due';
import type { PromiseTouch, Promised } from './promise';
import { promisesOf } from './promise';
import type { Stage } from './stage';
import type { Story } from './story';
import { happenedAfter } from './story';
import { WRITTEN_KINDS } from './touch';
import { sayAgo, sayDay, shorten } from './wording';
import type { ZonedInstant } from './zoned';
import { localDate } from './zoned';

// A promise without a date, and an introduction they promised, get one week (METHOD.md section 5).
const PROMISE_DAYS = 7;

// Nobody who said no, or was let go, is reminded of a favour.
const CLOSED: ReadonlySet<Stage> = new Set(['declined', 'let-go']);

type Dated = { touch: PromiseTouch; on: Temporal.PlainDate };

function openBy(by: PromiseTouch['by'], { touches }: Story): PromiseTouch[] {
  if (!touches.some(({ kind }) => kind === 'promised')) return [];
  const isOpen = ({ touch, state }: Promised) => state === 'open' && touch.by === by;
  return promisesOf(touches)
    .filter(isOpen)
    .map(({ touch }) => touch);
}

function earliest(promises: readonly Dated[]): Dated | undefined {
  return promises.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))[0];
}

// "promised “the article” by Fri 16 Oct", "promised 8 days ago to introduce Ben Wong".
function promisedWords(touch: PromiseTouch, now: ZonedInstant): string {
  const today = localDate(now);
  const ago = sayAgo(localDate(touch), today);
  const by = touch.on && `by ${sayDay(Temporal.PlainDate.from(touch.on), today).replace(/^on /u, '')}`;
  if (touch.introduces) {
    const what = `to introduce ${shorten(touch.introduces)}`;
    return by ? `promised ${what} ${by}` : `promised ${ago} ${what}`;
  }
  const what = shorten(touch.text);
  return `promised ${what ? `“${what}”` : 'something'} ${by || ago}`;
}

/**
 * What I promised them: due on its date, or a week after I said it, and late the day after. It outlives
 * their "no" and being let go: a word given is kept, or given up on purpose. Several are one item, the
 * earliest first, since each names the rest.
 */
export function keepPromiseDue(story: Story): Candidate[] {
  const promises = openBy('me', story).map((touch): Dated => {
    const on = touch.on ? Temporal.PlainDate.from(touch.on) : localDate(touch).add({ days: PROMISE_DAYS });
    return { touch, on };
  });
  const first = earliest(promises);
  if (!first) return [];
  const { touch, on } = first;
  const rest = promises.length > 1 ? ` (${promises.length - 1} more)` : '';
  const reason = (now: ZonedInstant) => `You ${promisedWords(touch, now)}${rest}: keep it or drop it`;
  return [{ kind: 'keep-promise', on, overdueOn: on.add({ days: 1 }), about: touch.id, reason }];
}

// From when a reminder is kind: the day after the date they named, or an introduction a week after they
// promised it. Anything else without a date is a favour nobody counts.
function remindOn(touch: PromiseTouch): Temporal.PlainDate | null {
  if (touch.on) return Temporal.PlainDate.from(touch.on).add({ days: 1 });
  return touch.introduces ? localDate(touch).add({ days: PROMISE_DAYS }) : null;
}

// Whatever I wrote to them from that day on was the chance to remind them. There is no second.
function isReminded(story: Story, { touch, on }: Dated): boolean {
  return happenedAfter(story, touch).some(
    (later) => WRITTEN_KINDS.includes(later.kind) && Temporal.PlainDate.compare(localDate(later), on) >= 0,
  );
}

/** What they promised and have not done: one gentle reminder, never late (METHOD.md section 5). */
export function promiseDue(story: Story): Candidate[] {
  if (CLOSED.has(story.stage)) return [];
  const promises = openBy('them', story).flatMap((touch): Dated[] => {
    const on = remindOn(touch);
    return on && !isReminded(story, { touch, on }) ? [{ touch, on }] : [];
  });
  const first = earliest(promises);
  if (!first) return [];
  const { touch, on } = first;
  const reason = (now: ZonedInstant) => `They ${promisedWords(touch, now)}: a gentle reminder`;
  return [{ kind: 'promise-due', on, overdueOn: null, about: touch.id, reason }];
}
