import { guessCallName } from '../../outreach/call-name';
import type { Contact } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import type { Settings } from '../../outreach/settings';
import type { Channel } from '../../outreach/touch';
import type { Template } from '../template';
import type { CoachContext, Someone } from './rule';

/** What the coach knows of other people: those written to lately, and what went to the same organisation. */
export type OtherTexts = Pick<CoachContext, 'others' | 'sentBefore'>;

/** Nobody else was written to, or it is not known yet. */
export const NO_OTHERS: OtherTexts = { others: [], sentBefore: [] };

type Sources = OtherTexts & {
  settings: Pick<Settings, 'me' | 'account' | 'limits'>;
  contact: Pick<Contact, 'captured' | 'edits' | 'fields' | 'tags' | 'tie'>;
  template: Pick<Template, 'moment' | 'to'>;
  channel: Channel;
};

/** A contact as the coach knows people. */
export function someoneOf(contact: Pick<Contact, 'captured' | 'edits'>): Someone {
  const { name, callName, company } = factsOf(contact);
  return { name: name.value, callName: callName.value, company: company.value };
}

// A tie that may not be named cannot be asked for (METHOD.md section 2).
function tieOf({ contact }: Sources): string[] {
  const { kind, shared, referrer, mayMention } = contact.tie;
  if (kind === 'none') return [];
  if (kind === 'referred' || kind === 'friend') return mayMention && referrer ? [referrer] : [];
  return [shared, kind === 'alumni' ? factsOf(contact).school.value : ''].filter(Boolean);
}

function factsAround({ contact, settings }: Sources): string[] {
  const jobs = contact.captured?.experience ?? [];
  return [
    ...Object.values(factsOf(contact)).map(({ value }) => value),
    ...jobs.flatMap(({ role, company }) => [role, company]),
    ...contact.fields,
    ...contact.tags,
    contact.tie.shared,
    contact.tie.referrer,
    ...Object.values(settings.me),
  ];
}

function readerOf({ contact, template }: Sources): Someone {
  const { referrer } = contact.tie;
  if (template.to !== 'referrer') return someoneOf(contact);
  return { name: referrer, callName: guessCallName(referrer), company: '' };
}

/** What a draft to this contact is looked at with (METHOD.md section 2). */
export function coachContextFor(sources: Sources): CoachContext {
  const { template, channel, settings, others, sentBefore } = sources;
  return {
    moment: template.moment,
    channel,
    account: settings.account,
    limits: settings.limits,
    reader: readerOf(sources),
    tie: tieOf(sources),
    facts: factsAround(sources),
    others,
    sentBefore,
  };
}
