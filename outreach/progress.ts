import type { Calendar } from './calendar';
import { businessDaysBetween, startOfCount } from './calendar';
import type { Contact, TieKind } from './contact';
import type { Waiting } from './segment';
import { waitingAfter } from './segment';
import { readStory } from './story';
import type { Channel, SentTouch, Touch, TouchKind } from './touch';
import { localDate } from './zoned';

/** How far a request can lead, in order (METHOD.md section 6). */
export const STEPS = ['asked', 'accepted', 'replied', 'met', 'thanked', 'referred'] as const;

/** One step of the way. */
export type Step = (typeof STEPS)[number];

/** What is measured of one person: small, so that a hundred thousand fit in memory without their touches. */
export type Outcome = {
  steps: ReadonlySet<Step>;
  /** How the first request went out; `null` for someone never asked. */
  request: { template: string; channel: Channel; tie: TieKind; fields: readonly string[] } | null;
  /**
   * Business days from the first request, or from the message after an accepted note, to the first answer; `null`
   * without either. The same wait that tells how readily somebody answers.
   */
  daysToReply: number | null;
};

// Whoever agrees to talk, talks, gives a name or says no has answered, logged as a reply or not.
const ANSWERS: ReadonlySet<TouchKind> = new Set(['replied', 'declined', 'scheduled', 'met', 'referred']);

function isAnswer({ kind }: Touch): boolean {
  return ANSWERS.has(kind);
}

function isRequest(touch: Touch): touch is SentTouch {
  return touch.kind === 'asked';
}

const NOT_ASKED: Waiting = { asked: null, accepted: false };

function daysBetween(touches: readonly Touch[], answer: Touch, calendar: Calendar): number | null {
  const { asked } = touches.slice(0, touches.indexOf(answer)).reduce(waitingAfter, NOT_ASKED);
  return asked && businessDaysBetween(startOfCount(asked, calendar), localDate(answer), calendar);
}

// Whoever was met without being asked first, at a fair, is met all the same; only those asked can answer.
function stepsOf(touches: readonly Touch[], answer: Touch | undefined): Set<Step> {
  const kinds = new Set(touches.map(({ kind }) => kind));
  const steps = STEPS.filter((step) => (step === 'replied' ? answer !== undefined : kinds.has(step)));
  return new Set(steps);
}

/** What is to be measured of one person: a pure function of their touches, in any order (METHOD.md section 6). */
export function outcomeOf(
  { tie, fields }: Pick<Contact, 'tie' | 'fields'>,
  touches: readonly Touch[],
  calendar: Calendar,
): Outcome {
  const story = readStory(touches).touches;
  const first = story.findIndex(isRequest);
  const request = story.find(isRequest);
  const answer = request && story.slice(first + 1).find(isAnswer);
  return {
    steps: stepsOf(story, answer),
    request: request ? { template: request.template, channel: request.channel, tie: tie.kind, fields } : null,
    daysToReply: answer ? daysBetween(story, answer, calendar) : null,
  };
}

/** How many came how far. */
export function countSteps(outcomes: readonly Outcome[]): Record<Step, number> {
  const reached = (step: Step) => outcomes.filter(({ steps }) => steps.has(step)).length;
  return {
    asked: reached('asked'),
    accepted: reached('accepted'),
    replied: reached('replied'),
    met: reached('met'),
    thanked: reached('thanked'),
    referred: reached('referred'),
  };
}

/** How many of those asked answered, with the range the true rate is likely to lie in. */
export type Rate = {
  asked: number;
  replied: number;
  /** `replied / asked`, from 0 to 1. */
  rate: number;
  /** The 95 % interval of the rate, from 0 to 1. */
  low: number;
  high: number;
  /** Too few were asked to say anything by it. */
  tooFew: boolean;
};

// From here on the 95 % interval covers less than half the scale, whatever the rate.
const ENOUGH = 12;
const Z_95 = 1.959_964;

/**
 * The share that answered, with Wilson's score interval (E. B. Wilson, 1927), which also holds for few
 * requests and for rates near nothing or all.
 */
export function rateOf(replied: number, asked: number): Rate {
  if (asked === 0) return { asked, replied, rate: 0, low: 0, high: 1, tooFew: true };
  const share = replied / asked;
  const z2 = Z_95 ** 2;
  const middle = share + z2 / (2 * asked);
  const spread = Z_95 * Math.sqrt((share * (1 - share)) / asked + z2 / (4 * asked ** 2));
  const scale = 1 + z2 / asked;
  return {
    asked,
    replied,
    rate: share,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
    tooFew: asked < ENOUGH,
  };
}

/** What rates can be compared by. */
export const RATES_BY = ['channel', 'tie', 'template', 'field'] as const;

/** One way to compare rates. */
export type RateBy = (typeof RATES_BY)[number];

function keysOf(request: NonNullable<Outcome['request']>, by: RateBy): readonly string[] {
  return by === 'field' ? request.fields : [request[by]];
}

/**
 * Rates by how the first request went out, the most used first; people never asked are not in them. Someone of
 * two fields counts in both.
 */
export function ratesBy(outcomes: readonly Outcome[], by: RateBy): Map<string, Rate> {
  const counts = new Map<string, { asked: number; replied: number }>();
  for (const { request, steps } of outcomes) {
    if (!request) continue;
    for (const key of keysOf(request, by)) {
      const count = counts.get(key) ?? { asked: 0, replied: 0 };
      const replied = count.replied + (steps.has('replied') ? 1 : 0);
      counts.set(key, { asked: count.asked + 1, replied });
    }
  }
  const rates = [...counts].map(([key, { replied, asked }]) => [key, rateOf(replied, asked)] as const);
  return new Map(rates.toSorted(([, one], [, other]) => other.asked - one.asked));
}

/** Can rates be told apart? Only when both stand on enough requests and their intervals do not overlap. */
export function differs(one: Rate, other: Rate): boolean {
  return !one.tooFew && !other.tooFew && (one.low > other.high || other.low > one.high);
}

/** The median business days to a reply; `null` when nobody has replied. */
export function medianDaysToReply(outcomes: readonly Outcome[]): number | null {
  const days = outcomes.flatMap(({ daysToReply }) => (daysToReply === null ? [] : [daysToReply]));
  const sorted = days.toSorted((one, other) => one - other);
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
