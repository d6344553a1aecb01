import type { TieKind } from '../outreach/contact';
import type { Moment } from '../outreach/moment';
import type { Channel, SentKind } from '../outreach/touch';

/** The moment in the words of the screens. */
export const MOMENT_LABELS: Record<Moment, string> = {
  'first-request': 'First request',
  'after-acceptance': 'After they accept',
  'follow-up': 'Follow-up',
  answer: 'Answer them',
  confirm: 'Confirm the day before',
  'thank-you': 'Thank-you',
  'tell-referrer': 'Tell who sent you',
  remind: 'Remind them of a promise',
  congratulate: 'Congratulate',
  'check-in': 'Say hello again',
};

/** What a part of a template is there for, in the words of the screens (METHOD.md sections 2 and 5). */
export type Part =
  | 'who I am'
  | 'what we share'
  | 'why them'
  | 'what I ask'
  | 'an easy next step'
  | 'thanks'
  | 'what came of it';

/** A text to fill in. Subject and body are Liquid (docs/decisions/0003-templates-in-liquid.md). */
export type Template = {
  /** Kept in drafts and touches, so it never changes once shipped. */
  id: string;
  /** What the person picks it by, clear by itself: a closed list and the rates show it without its moment. */
  name: string;
  moment: Moment;
  /** Channels it is written for, the likeliest first. */
  channels: readonly Channel[];
  /** What "I sent it" logs. */
  touch: SentKind;
  /** What it is made of, in this order; not known of the person's own. */
  parts?: readonly Part[];
  /** Ties it is written for; without it, any. */
  ties?: readonly TieKind[];
  /** Who reads it, when it is not the contact: then no address of the contact is to be opened with it. */
  to?: 'referrer';
  /** Only for channels that carry a subject: e-mail and InMail. */
  subject?: string;
  body: string;
  /** Sentences of the body that can go when it is too long, the least missed first; each as it stands there. */
  optional?: readonly string[];
};

const WITH_SUBJECT = new Set<Channel>(['email', 'inmail']);

/** Does a text on this channel carry a subject? */
export function hasSubject(channel: Channel): boolean {
  return WITH_SUBJECT.has(channel);
}
