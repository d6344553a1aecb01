import type { Moment } from './moment';
import type { TouchKind } from './touch';
import type { ZonedInstant } from './zoned';

/** What can be due, the most pressing first where two are due on one date. */
export const DUE_KINDS = [
  'thank',
  'log-talk',
  'prepare',
  'confirm',
  'answer',
  'message',
  'keep-promise',
  'follow-up',
  'second-person',
  'nudge',
  'tell-referrer',
  'reflect',
  'ask',
  'report-back',
  'promise-due',
  'let-go',
  'congratulate',
  'check-in',
] as const;

/** One thing that can be due. */
export type DueKind = (typeof DUE_KINDS)[number];

/** Each kind as a button would say it. */
export const DUE_LABELS: Record<DueKind, string> = {
  thank: 'Thank them',
  'log-talk': 'Say how it went',
  prepare: 'Prepare',
  confirm: 'Confirm the talk',
  answer: 'Answer',
  message: 'Send the message',
  'keep-promise': 'Keep your promise',
  'follow-up': 'Follow up',
  'second-person': 'Ask someone else there',
  nudge: 'Remind them kindly',
  'tell-referrer': 'Tell who referred you',
  reflect: 'Write what you think',
  ask: 'Ask',
  'report-back': 'Tell them what you did',
  'promise-due': 'Remind them of it',
  'let-go': 'Let go',
  congratulate: 'Congratulate',
  'check-in': 'Say hello',
};

/** One click to the next step: the touch that settles the item, and the text it takes. */
export type NextStep = {
  /** The touch to log; `null` when the item passes by itself. */
  kind: TouchKind | null;
  /** The moment to draft for; `null` when there is nothing to write, or nothing a template could say. */
  moment: Moment | null;
};

/** What settles each kind. */
export const NEXT_STEPS: Record<DueKind, NextStep> = {
  thank: { kind: 'thanked', moment: 'thank-you' },
  'log-talk': { kind: 'met', moment: null },
  prepare: { kind: null, moment: null },
  confirm: { kind: 'confirmed', moment: 'confirm' },
  answer: { kind: 'wrote', moment: 'answer' },
  message: { kind: 'asked', moment: 'after-acceptance' },
  'follow-up': { kind: 'followed-up', moment: 'follow-up' },
  'tell-referrer': { kind: 'told-outcome', moment: 'tell-referrer' },
  'keep-promise': { kind: 'kept', moment: null },
  // It is settled by asking somebody else, whom the person has yet to choose.
  'second-person': { kind: null, moment: null },
  nudge: { kind: 'followed-up', moment: 'follow-up' },
  reflect: { kind: 'reflected', moment: null },
  'report-back': { kind: 'wrote', moment: 'check-in' },
  'promise-due': { kind: 'wrote', moment: 'remind' },
  ask: { kind: 'asked', moment: 'first-request' },
  'let-go': { kind: 'let-go', moment: null },
  congratulate: { kind: 'wrote', moment: 'congratulate' },
  'check-in': { kind: 'wrote', moment: 'check-in' },
};

/**
 * What is still owed to somebody who was let go (docs/decisions/0007-promises-are-touches.md): to let them go does
 * not end it, so it is not offered beside it.
 */
export const OWED: ReadonlySet<DueKind> = new Set(['thank', 'tell-referrer', 'keep-promise', 'reflect']);

/** How late an item is: on Today as "Overdue", as "Today", or still to come. */
export type DueState = 'overdue' | 'today' | 'later';

/**
 * When something is due, as it follows from touches and rules alone: small enough to be stored beside the
 * contact, so that Today and the badge need no touches to know who is due, and how late. Instants are epoch
 * milliseconds, dates `YYYY-MM-DD`.
 */
export type DueSlot = {
  kind: DueKind;
  on: string;
  /** `null` for what can wait for ever. */
  overdueOn: string | null;
  /** The instant it becomes overdue, for what is counted in hours; else `null`. */
  overdueAt: number | null;
  /** Shown from this instant on; `null`: always. */
  from: number | null;
  /** Shown before this instant only; `null`: always. */
  until: number | null;
};

/** One thing a contact needs, with its reason (METHOD.md sections 3 to 5). */
export type DueItem = {
  kind: DueKind;
  /** The calendar date it is due, `YYYY-MM-DD`. */
  on: string;
  /** The calendar date it becomes overdue; `null` for what can wait for ever. */
  overdueOn: string | null;
  /** Where the hour matters (a thank-you, a talk): do it by then, epoch milliseconds. */
  by: number | null;
  state: DueState;
  /** Why, in a sentence without its full stop: "No reply for 7 business days: one follow-up". */
  reason: string;
  next: NextStep;
  /** The promise or the advice it is about: id of that touch. */
  about?: string;
};

/**
 * An item as it follows from the touches alone. Of the clock it needs no more than whether it shows yet,
 * how late it is and how its reason reads; so the earliest `on` can be stored.
 */
export type Candidate = {
  kind: DueKind;
  on: Temporal.PlainDate;
  /** `null` for what can wait for ever. */
  overdueOn: Temporal.PlainDate | null;
  /** The instant it becomes overdue, for what is counted in hours. */
  overdueAt?: number;
  by?: number;
  /** Shown from this instant on. */
  from?: number;
  /** Shown before this instant only. */
  until?: number;
  /** Put off beyond this date, it is of no use and goes. */
  lastOn?: Temporal.PlainDate;
  /** The promise or the advice it is about: id of that touch. */
  about?: string;
  reason: (now: ZonedInstant) => string;
};
