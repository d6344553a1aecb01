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

/** Kinds that mean "I wrote or said something to them". */
export const SENT_KINDS = ['asked', 'followed-up', 'confirmed', 'thanked', 'told-outcome', 'wrote'] as const;
/** Kinds that carry no more than an optional remark. */
export const PLAIN_KINDS = [
  'saved',
  'accepted',
  'replied',
  'declined',
  'met',
  'referred',
  'note',
  'let-go',
] as const;

/**
 * One dated thing that happened with a contact. Touches are append-only: a mistake is undone by removing
 * the touch, and standing is computed again from what is left (ARCHITECTURE.md, Records).
 */
export const touchSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(SENT_KINDS), ...sent }),
  z.object({ kind: z.enum(PLAIN_KINDS), ...plain }),
  /** We agreed to talk: when, in which zone, for how long and where. */
  z.object({
    kind: z.literal('scheduled'),
    ...plain,
    meetAt: instant,
    meetZone: text(80),
    minutes: z.number().check(z.int(), z.positive()),
    place: text(500),
  }),
  /** Their page told of a new job: at `company`, with what was before and after in the text. */
  z.object({ kind: z.literal('moved'), ...plain, company: text(4000) }),
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
  moved: 'New job',
  snoozed: 'Put off',
};
