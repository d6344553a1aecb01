import * as z from 'zod/mini';
import { instant, text } from './schema-parts';

const minutes = z.number().check(z.int(), z.nonnegative(), z.maximum(600));

/** The phases of a talk, in order (METHOD.md section 4). */
export const PHASES = ['opening', 'questions', 'closing'] as const;

/** One phase of a talk. */
export type Phase = (typeof PHASES)[number];

/** The phases in the words of the screens. */
export const PHASE_LABELS: Record<Phase, string> = {
  opening: 'Opening',
  questions: 'Questions',
  closing: 'Closing',
};

const phasesSchema = z.object({ opening: minutes, questions: minutes, closing: minutes });

const plannedQuestionSchema = z.object({
  /** Id of the question in the bank or of an own one; unique within the plan. */
  id: text(80),
  /** The wording to read out: the person may change it for this talk alone. */
  text: text(1000),
  /** One of the last ones, which stay in sight for the whole talk. */
  closing: z.boolean(),
  /** Why it is in the plan, in words ("Ana left this open"); may be empty. */
  reason: text(300),
  /** When it was ticked as asked; epoch milliseconds. */
  askedAt: z.nullable(instant),
});

/** How strong something was, from 1 (hardly) to 5 (very); nothing when the person did not say. */
const scale = z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(5)));

const reflectionSchema = z.object({
  /** What did I find out? */
  found: text(20_000),
  /** What is my impression of the field now? */
  impression: text(20_000),
  /** What was new to me? */
  news: text(20_000),
  /** Does it fit my skills, values and interests? */
  fits: text(20_000),
  /** What next, and who else? */
  next: text(20_000),
  /** How well it fits, how much energy the talk gave, how much of it was a surprise. */
  fit: scale,
  energy: scale,
  surprise: scale,
  /** Epoch milliseconds of the last change. */
  at: instant,
});

/**
 * One talk with one contact, from planning to looking back (METHOD.md sections 4 and 5). When and where it
 * is held is said by its `scheduled` touch, what was said by its jottings, and advice, names and promises
 * by touches that carry its id; here is what the person prepares and thinks.
 */
export const interviewSchema = z.object({
  id: text(64),
  contactId: text(64),
  createdAt: instant,
  updatedAt: instant,
  /** What I want to find out in this talk. */
  objective: text(4000),
  /** What I read up on beforehand. */
  research: z.object({ organisation: text(20_000), role: text(20_000), person: text(20_000) }),
  /** Who I am, in about 30 seconds of speaking. */
  introduction: text(4000),
  /** How long they agreed to talk. */
  minutes,
  /** How many of these minutes each phase takes. */
  phases: phasesSchema,
  /** The question plan, in the order of asking; closing questions are last. */
  plan: z.array(plannedQuestionSchema),
  /** When the talk began and ended; the clock is computed from these and never counted. */
  startedAt: z.nullable(instant),
  endedAt: z.nullable(instant),
  /** Contact details from their card, as typed. */
  card: text(4000),
  reflection: z.nullable(reflectionSchema),
});

/** An interview record; see `interviewSchema`. */
export type Interview = z.infer<typeof interviewSchema>;
/** Minutes of each phase. */
export type Phases = Interview['phases'];
/** One question of a plan. */
export type PlannedQuestion = Interview['plan'][number];
/** What the person thinks after the talk. */
export type Reflection = NonNullable<Interview['reflection']>;

/** The prompts of a reflection, the same after each talk so that answers can be laid side by side. */
export const REFLECTION_PROMPTS = {
  found: 'What did I find out?',
  impression: 'What is my impression now?',
  news: 'What was new to me?',
  fits: 'Does it fit my skills, values and interests?',
  next: 'What next, and who else?',
} as const satisfies Partial<Record<keyof Reflection, string>>;

/** The three scales of a reflection, each from 1 to 5. */
export const REFLECTION_SCALES = {
  fit: 'How well does it fit me?',
  energy: 'How much energy did the talk give me?',
  surprise: 'How much surprised me?',
} as const satisfies Partial<Record<keyof Reflection, string>>;

/**
 * How the minutes of a talk are split: about 4 to open and 2 to close, the rest for questions (METHOD.md
 * section 4). A short talk gives up opening before questions.
 *
 * @param total agreed minutes, whole; less than 1 counts as 1.
 */
export function phasesFor(total: number): Phases {
  const whole = Math.max(1, Math.round(total));
  const closing = Math.min(2, Math.floor(whole / 5));
  const opening = Math.min(4, Math.floor(whole / 5));
  return { opening, questions: whole - opening - closing, closing };
}

/** An interview nothing has been prepared for yet. Times are epoch milliseconds. */
export function newInterview(of: Pick<Interview, 'id' | 'contactId' | 'createdAt' | 'minutes'>): Interview {
  return {
    ...of,
    updatedAt: of.createdAt,
    objective: '',
    research: { organisation: '', role: '', person: '' },
    introduction: '',
    phases: phasesFor(of.minutes),
    plan: [],
    startedAt: null,
    endedAt: null,
    card: '',
    reflection: null,
  };
}

/** A reflection nothing has been written in yet. */
export function newReflection(at: number): Reflection {
  const scales = { fit: null, energy: null, surprise: null };
  return { found: '', impression: '', news: '', fits: '', next: '', ...scales, at };
}
