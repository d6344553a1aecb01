import * as z from 'zod/mini';
import { instant, text } from './schema-parts';

/**
 * What Cuppa may know of a person, in the order it is shown. All but `callName` can be read off a page;
 * `callName` is what greetings use and is only ever a guess or the person's own wording (METHOD.md section 2).
 */
export const FACTS = [
  'name',
  'callName',
  'pronouns',
  'headline',
  'role',
  'company',
  'school',
  'location',
  'degree',
  'connections',
  'mutuals',
  'about',
] as const;

/** One fact's name, as used in `captured`, in `edits` and in templates. */
export type FactName = (typeof FACTS)[number];

const capturedFactSchema = z.object({ value: text(4000), from: text(40) });

const jobSchema = z.object({ role: text(300), company: text(300), dates: text(120) });

const capturedSchema = z.object({
  /** When it was read; epoch milliseconds. */
  at: instant,
  /** The page it was read from; absent for a person added by hand. */
  url: z.optional(text(500)),
  facts: z.partialRecord(z.enum(FACTS), capturedFactSchema),
  experience: z.array(jobSchema),
});

/** How the person came to this contact; the request opens with it (METHOD.md sections 1 and 2). */
export const TIES = ['referred', 'alumni', 'group', 'employer', 'friend', 'event', 'none'] as const;

/** One way of being connected to a contact. */
export type TieKind = (typeof TIES)[number];

/** The tie in the words of the screens, as the answer to "I know them from". */
export const TIE_LABELS: Record<TieKind, string> = {
  referred: 'someone told me about them',
  alumni: 'the same school',
  group: 'the same group',
  employer: 'a past employer',
  friend: 'friends or family',
  event: 'an event',
  none: 'I do not know them yet',
};

/** How far along in their work someone is (METHOD.md section 1: a field is heard from more than one level). */
export const LEVELS = ['entry', 'middle', 'senior'] as const;

/** One level. */
export type Level = (typeof LEVELS)[number];

/** The level in the words of the screens. */
export const LEVEL_LABELS: Record<Level, string> = {
  entry: 'starting out',
  middle: 'some years in',
  senior: 'long experience',
};

/** How readily someone answers (METHOD.md section 3, "private segment"), said mildly. */
export const SEGMENTS = ['quick', 'slow', 'silent'] as const;

/** One segment. */
export type Segment = (typeof SEGMENTS)[number];

/** The segment in the words of the screens; nobody but the person ever sees it. */
export const SEGMENT_LABELS: Record<Segment, string> = {
  quick: 'quick to help',
  slow: 'slow',
  silent: 'no answer',
};

const tieSchema = z.object({
  kind: z.enum(TIES),
  /** Name of the school, group, employer or event that is shared. */
  shared: text(200),
  /** The contact who gave this name, when they are in Cuppa too. */
  referrerId: z.nullable(text(64)),
  /** Name of the one who gave this name. */
  referrer: text(200),
  /** May the referrer be mentioned? Recorded before the name is used (METHOD.md section 2). */
  mayMention: z.boolean(),
});

/** A contact's tie. */
export type Tie = z.infer<typeof tieSchema>;

/**
 * A person one wants to learn from. What is shown is `captured` overlaid by `edits`; reading the page
 * again replaces `captured` alone, so nothing typed is ever overwritten. Stage and due dates are not
 * here: they are derived from touches by `standing`.
 */
export const contactSchema = z.object({
  id: text(64),
  /**
   * Canonical keys of all LinkedIn addresses this person is known to have had, the current one first; none
   * for someone without a page. One key, one contact.
   */
  profileKeys: z.array(text(300)),
  captured: z.nullable(capturedSchema),
  /** What the person typed; an empty text means "cleared on purpose". */
  edits: z.partialRecord(z.enum(FACTS), text(4000)),
  /** When a fact was typed anew since the contact was saved; epoch milliseconds. */
  editedAt: z.optional(z.partialRecord(z.enum(FACTS), instant)),
  tie: tieSchema,
  /** Fields of work this contact can speak about. */
  fields: z.array(text(80)),
  tags: z.array(text(60)),
  /** Typed by the person, never read off a page. */
  email: text(320),
  phone: text(60),
  doNotContact: z.boolean(),
  /** As the person says; null: what their role suggests. */
  level: z.nullable(z.enum(LEVELS)),
  /** As the person says; null: what their answers show (`standing`). */
  segment: z.nullable(z.enum(SEGMENTS)),
  /** Ids of contacts the person has said are someone else, so that they are not asked about again. */
  differentFrom: z.array(text(64)),
  /** The invented person of the first run, to try everything on. */
  sample: z.boolean(),
  createdAt: instant,
  /** Goes up with every change; a change made on an older copy is merged field by field. */
  updatedAt: instant,
  /** Set while the contact is put away: kept whole, but in no list and never due. */
  archivedAt: z.nullable(instant),
  /** Set while the contact waits for its final removal. */
  deletedAt: z.nullable(instant),
});

/** A contact record; see `contactSchema`. */
export type Contact = z.infer<typeof contactSchema>;
/** What was last read off a page. */
export type Captured = z.infer<typeof capturedSchema>;

/** The tie of someone nothing is known about yet. */
export const NO_TIE: Tie = { kind: 'none', shared: '', referrerId: null, referrer: '', mayMention: false };
