import type { Moment } from '../../outreach/moment';
import type { Settings } from '../../outreach/settings';
import type { Channel } from '../../outreach/touch';
import type { Written } from '../limits';
import type { DraftReading } from './draft-reading';
import type { Known } from './known';

/** `warn` goes against the method; `hint` is worth a look and often fine. Nothing a coach says blocks. */
export type Severity = 'warn' | 'hint';

/**
 * A place in the draft: UTF-16 offsets in one of its parts, `end` the first one after. Empty (`start` is
 * `end`) where something is missing: the cursor goes there.
 */
export type Span = { field: keyof Written; start: number; end: number };

/** One thing a rule has to say: the sentence why, and where. */
export type Found = { why: string; span: Span; severity?: Severity };

/** What a rule found in a draft, under the id of the rule. */
export type Finding = Required<Found> & { id: string };

/** Someone a text may have been written to, as far as a coach needs to know them. */
export type Someone = { name: string; callName: string; company: string };

/** A text that went to someone else at the same organisation. */
export type SentBefore = { name: string; text: string };

/** What a draft is looked at with; all of it comes from the person's own records. */
export type CoachContext = {
  moment: Moment;
  channel: Channel;
  account: Settings['account'];
  limits?: Settings['limits'];
  /** Who reads the text: the contact, or the one who gave the name in a report back. */
  reader: Someone;
  /** Words that may stand for the tie: the referrer with leave, the school, employer, group or event. */
  tie: readonly string[];
  /** Texts that may rightly name other people and places: my own facts and all that is known of the contact. */
  facts: readonly string[];
  /** Other people written to lately. */
  others: readonly Someone[];
  /** Texts sent lately to others at the reader's organisation. */
  sentBefore: readonly SentBefore[];
};

/** One rule of the coach; each in a file of its own, listed in `coach.ts`. */
export type Rule = {
  /** Kept in the settings when the rule is switched off, so it never changes once shipped. */
  id: string;
  /** What it looks for, in the words of the options. */
  label: string;
  severity: Severity;
  /** Moments it bears on; without it, all. */
  moments?: readonly Moment[];
  /** Can it say anything in this context at all? */
  applies?: (context: CoachContext) => boolean;
  /** Said, with a tick, when the rule bears on the draft and found nothing. */
  praise?: string;
  check: (draft: DraftReading, known: Known) => Found[];
};

/** Moments in which a talk is asked for (METHOD.md sections 2 and 3). */
export const ASKING: readonly Moment[] = ['first-request', 'after-acceptance', 'follow-up'];

/** Moments of a first request; after an acceptance it is the same request in full. */
export const FIRST: readonly Moment[] = ['first-request', 'after-acceptance'];
