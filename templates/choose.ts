import type { Contact, Tie, TieKind } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import type { Stage } from '../outreach/stage';
import type { Channel, Touch } from '../outreach/touch';
import type { Moment } from '../outreach/moment';
import type { Template } from './template';

/** The moment to draft for when a contact is opened and nothing says otherwise. */
export const MOMENT_OF_STAGE: Record<Stage, Moment> = {
  saved: 'first-request',
  asked: 'follow-up',
  accepted: 'after-acceptance',
  replied: 'answer',
  scheduled: 'confirm',
  met: 'thank-you',
  thanked: 'check-in',
  // Who declined or was let go is not written to again, unless a new request is opened.
  declined: 'first-request',
  'let-go': 'first-request',
};

/** What a channel and a template are chosen by. */
export type Situation = {
  moment: Moment;
  contact: Pick<Contact, 'captured' | 'edits' | 'profileKeys' | 'email' | 'phone' | 'tie'>;
  /** The contact's touches, in any order. */
  touches: readonly Touch[];
};

/** A template with the channel to write on. */
export type Choice = { template: Template; channel: Channel };

// A tie that may not be named cannot carry the text.
function spokenTie({ kind, referrer, mayMention }: Tie): TieKind {
  return kind === 'referred' && !(referrer && mayMention) ? 'none' : kind;
}

function fit({ ties }: Template, tie: TieKind): number {
  if (!ties) return 1;
  return ties.includes(tie) ? 2 : 0;
}

/** The templates for a moment on a channel; those written for this tie first, then those for any. */
export function templatesFor(
  templates: readonly Template[],
  { moment, channel, tie }: { moment: Moment; channel: Channel; tie: Tie },
): Template[] {
  const kind = spokenTie(tie);
  return templates
    .filter((template) => template.moment === moment && template.channels.includes(channel))
    .toSorted((a, b) => fit(b, kind) - fit(a, kind));
}

function lastChannel(touches: readonly Touch[]): Channel[] {
  const sent = touches.filter((touch) => 'channel' in touch).toSorted((a, b) => b.at - a.at);
  return sent.slice(0, 1).map(({ channel }) => channel);
}

function onLinkedIn({ contact, touches }: Situation): Channel[] {
  if (contact.profileKeys.length === 0) return [];
  // Only a connection can be sent a message; whoever answered on LinkedIn has accepted.
  const connected =
    factsOf(contact).degree.value === '1' ||
    touches.some(({ kind }) => kind === 'accepted' || kind === 'replied');
  return connected ? ['message'] : ['note', 'inmail'];
}

/**
 * The channels to try, best first: a first request goes through LinkedIn where there is a page, all that
 * follows stays where the conversation is, or goes by e-mail (METHOD.md sections 2 and 4).
 */
function channelsFor(situation: Situation): Channel[] {
  const { contact, moment, touches } = situation;
  const mail: Channel[] = contact.email ? ['email'] : [];
  const phone: Channel[] = contact.phone ? ['phone'] : [];
  const page = onLinkedIn(situation);
  return moment === 'first-request'
    ? [...page, ...mail, ...phone, 'email']
    : [...lastChannel(touches), ...mail, ...page, ...phone, 'email'];
}

/** The template and channel to begin with, or nothing when no template is for this moment. */
export function chooseDraft(templates: readonly Template[], situation: Situation): Choice | undefined {
  const { moment, contact } = situation;
  for (const channel of channelsFor(situation)) {
    const [template] = templatesFor(templates, { moment, channel, tie: contact.tie });
    if (template) return { template, channel };
  }
  const template = templates.find((candidate) => candidate.moment === moment);
  const channel = template?.channels[0];
  return template && channel && { template, channel };
}
