import * as z from 'zod/mini';
import { calendarDate, instant, text } from './schema-parts';

/**
 * The ways a request or answer can travel (METHOD.md section 2). `note` is the short text that goes with
 * a connection request; `message` is a LinkedIn message to someone already connected.
 */
export const CHANNELS = ['note', 'message', 'inmail', 'email', 'phone', 'in-person'] as const;

/** One channel. */
export type Channel = (typeof CHANNELS)[number];

/** The channel in the words of the screens. */
export const CHANNEL_LABELS: Record<Channel, string> = {
  note: 'Connection note',
  message: 'LinkedIn message',
  inmail: 'InMail',
  email: 'E-mail',
  phone: 'Phone',
  'in-person': 'In person',
};

const base = {
  id: text(64),
  contactId: text(64),
  /** When it happened; epoch milliseconds. */
  at: instant,
  /** IANA zone the person was in then: business days are counted on that calendar. */
  zone: text(80),
  /** The file it was learned from, in words; absent for what the person logged. */
  source: z.optional(text(80)),
};

const sent = {
  ...base,
  channel: z.enum(CHANNELS),
  /** Id of the template it was drafted from; empty when written freely. */
  template: text(80),
  subject: text(1000),
  /** The exact text as sent. */
  text: text(20_000),
};

const plain = { ...base, text: text(20_000) };

/** A touch that belongs to one talk may say to which: the id of its interview. */
const ofTalk = { ...plain, interviewId: z.optional(text(64)) };

/** Kinds that mean "I wrote or said something to them". */
export const SENT_KINDS = ['asked', 'followed-up', 'confirmed', 'thanked', 'told-outcome', 'wrote'] as const;
/** Kinds that carry no more than an optional remark. */
export const PLAIN_KINDS = [
  'saved',
  'accepted',
  'replied',
  'declined',
  'referred',
  'note',
  'let-go',
] as const;
/** Kinds that belong to one talk: it was called off, it took place, I have written down what I make of it. */
export const TALK_KINDS = ['cancelled', 'met', 'reflected'] as const;

/**
 * One dated thing that happened with a contact. Touches are append-only: a mistake is undone by removing
 * the touch, and standing is computed again from what is left (ARCHITECTURE.md, Records). So promises and
 * advice are touches too, and what settles them is one more (docs/decisions/0007-promises-are-touches.md).
 */
export const touchSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(SENT_KINDS), ...sent }),
  z.object({ kind: z.enum(PLAIN_KINDS), ...plain }),
  z.object({ kind: z.enum(TALK_KINDS), ...ofTalk }),
  /** We agreed to talk: when, in which zone, for how long and where. */
  z.object({
    kind: z.literal('scheduled'),
    ...ofTalk,
    meetAt: instant,
    meetZone: text(80),
    minutes: z.number().check(z.int(), z.positive()),
    place: text(500),
  }),
  /** Their page told of a new job: at `company`, with what was before and after in the text. */
  z.object({ kind: z.literal('moved'), ...plain, company: text(4000) }),
  /** They gave advice: the text says what. */
  z.object({ kind: z.literal('advised'), ...ofTalk }),
  /** One of us promised something: the text says what. */
  z.object({
    kind: z.literal('promised'),
    ...ofTalk,
    by: z.enum(['me', 'them']),
    /** The calendar date it was promised for, `YYYY-MM-DD`, or empty. */
    on: z.union([z.literal(''), calendarDate]),
    /** Whom they would introduce me to; empty for any other promise. */
    introduces: text(200),
  }),
  /** A promise, the touch with this id, was kept, or given up. */
  z.object({
    kind: z.literal('kept'),
    ...plain,
    promiseId: text(64),
    outcome: z.enum(['kept', 'dropped']),
  }),
  /** I did what they advised in the touch with this id. */
  z.object({ kind: z.literal('acted'), ...plain, adviceId: text(64) }),
  /** Not before this calendar date. */
  z.object({ kind: z.literal('snoozed'), ...base, until: calendarDate }),
]);

/** A touch record; see `touchSchema`. */
export type Touch = z.infer<typeof touchSchema>;
/** What kind of thing happened. */
export type TouchKind = Touch['kind'];
/** A touch that carries what was sent. */
export type SentTouch = Extract<Touch, { channel: Channel }>;
/** Kind of a touch that carries what was sent. */
export type SentKind = (typeof SENT_KINDS)[number];

/**
 * What I wrote or said to the contact. `told-outcome` is missing: it goes to whoever referred the contact, not
 * to the contact.
 */
export const WRITTEN_KINDS: readonly TouchKind[] = ['asked', 'followed-up', 'wrote', 'confirmed', 'thanked'];

/** What happened, in the words of the timeline. */
export const TOUCH_LABELS: Record<TouchKind, string> = {
  saved: 'Saved',
  asked: 'Asked',
  'followed-up': 'Followed up',
  confirmed: 'Confirmed',
  thanked: 'Thanked',
  'told-outcome': 'Told how it went',
  wrote: 'Wrote',
  accepted: 'Accepted the invitation',
  replied: 'Replied',
  declined: 'Declined',
  met: 'Talked',
  referred: 'Gave a name',
  note: 'Note',
  'let-go': 'Let go',
  scheduled: 'Talk planned',
  cancelled: 'Talk called off',
  promised: 'Promised',
  kept: 'Promise settled',
  advised: 'Gave advice',
  acted: 'Did as advised',
  reflected: 'Reflected',
  moved: 'New job',
  snoozed: 'Put off',
};
