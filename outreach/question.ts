import * as z from 'zod/mini';
import { text } from './schema-parts';

/** What a question is about, in the order of a talk (METHOD.md section 4). */
export const THEMES = [
  'work-day',
  'path',
  'getting-in',
  'skills',
  'organisation',
  'recruitment',
  'industry',
  'advice',
  'closing',
] as const;

/** One theme. */
export type Theme = (typeof THEMES)[number];

/** The themes in the words of the screens. */
export const THEME_LABELS: Record<Theme, string> = {
  'work-day': 'The work day',
  path: 'Their path',
  'getting-in': 'Getting in',
  skills: 'Skills and training',
  organisation: 'The organisation',
  recruitment: 'Recruitment',
  industry: 'The industry and its future',
  advice: 'Advice for me',
  closing: 'Closing',
};

/** The other way to sort questions: TIARA, which leads from what people see to what I can do next. */
export const SLOTS = ['trends', 'insights', 'advice', 'resources', 'assignments'] as const;

/** One slot of TIARA. */
export type Slot = (typeof SLOTS)[number];

/** The slots in the words of the screens. */
export const SLOT_LABELS: Record<Slot, string> = {
  trends: 'Trends',
  insights: 'Insights',
  advice: 'Advice',
  resources: 'Resources',
  assignments: 'Assignments',
};

/** Whom a question is for: someone who began lately, someone with long experience, or both. */
export const ASKED_OF = ['entry', 'senior', 'both'] as const;

/** Whom a question is for, in the words of the screens. */
export const ASKED_OF_LABELS: Record<(typeof ASKED_OF)[number], string> = {
  entry: 'New to the work',
  senior: 'Long in the work',
  both: 'Anyone',
};

/**
 * A question as the person keeps it. With the id of a built-in one it stands in its place, with any other
 * it is one of their own.
 */
export const ownQuestionSchema = z.object({
  id: text(80).check(z.minLength(1)),
  text: text(1000).check(z.minLength(1)),
  theme: z.enum(THEMES),
  /** TIARA slot; closing questions have none. */
  tiara: z.nullable(z.enum(SLOTS)),
  level: z.enum(ASKED_OF),
  /** Why one asks it, in one line; may be empty. */
  why: text(300),
  /** Not offered when a plan is made. */
  hidden: z.boolean(),
  /** Place within its theme, smallest first; built-in questions stand at 100, 200, 300 … */
  order: z.number(),
});

/** A question as the person keeps it; see `ownQuestionSchema`. */
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** A question to ask, built in or the person's own. */
export type Question = Omit<OwnQuestion, 'hidden' | 'order'>;
