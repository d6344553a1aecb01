import type { OwnTemplate } from '../outreach/own-template';
import type { Moment } from '../outreach/moment';
import type { SentKind } from '../outreach/touch';
import type { Template } from './template';

/** A template in the list of all: where it is from, and whether it is offered when a text is written. */
export type Listed = { template: Template; origin: 'built-in' | 'edited' | 'own'; hidden: boolean };

/** What "I sent it" logs for a text written at a moment. */
export const TOUCH_OF_MOMENT: Record<Moment, SentKind> = {
  'first-request': 'asked',
  'after-acceptance': 'asked',
  'follow-up': 'followed-up',
  answer: 'wrote',
  confirm: 'confirmed',
  'thank-you': 'thanked',
  'tell-referrer': 'told-outcome',
  remind: 'wrote',
  congratulate: 'wrote',
  'check-in': 'wrote',
};

/** A template of the person's own, as one to fill in. */
export function templateOf(own: OwnTemplate): Template {
  const { id, name, moment, channels, touch, subject, body, optional } = own;
  return {
    id,
    name,
    moment,
    channels,
    touch,
    subject,
    body,
    optional,
    ...(own.ties.length > 0 ? { ties: own.ties } : {}),
    ...(own.toReferrer ? { to: 'referrer' } : {}),
  };
}

/** A template as the person's own: the start of a changed version of a built-in one. */
export function ownFrom({ template, hidden }: Listed, createdAt: number): OwnTemplate {
  const { id, name, moment, touch, body, to, subject = '' } = template;
  const lists = {
    channels: [...template.channels],
    ties: [...(template.ties ?? [])],
    optional: [...(template.optional ?? [])],
  };
  return {
    id,
    name,
    moment,
    touch,
    subject,
    body,
    ...lists,
    toReferrer: to === 'referrer',
    hidden,
    createdAt,
  };
}

function saysTheSame(one: OwnTemplate, other: Template): boolean {
  const { createdAt, hidden } = one;
  const usual = ownFrom({ template: other, origin: 'built-in', hidden }, createdAt);
  return (
    JSON.stringify(ownFrom({ template: templateOf(one), origin: 'own', hidden }, createdAt)) ===
    JSON.stringify(usual)
  );
}

/**
 * All templates: the person's own first, the newest before the others, then the built-in ones, each in the
 * person's version where there is one. Who wrote a text of their own wants it offered first.
 */
export function overlay(builtIns: readonly Template[], own: readonly OwnTemplate[]): Listed[] {
  const byId = new Map(own.map((record) => [record.id, record]));
  const known = builtIns.map((template): Listed => {
    const record = byId.get(template.id);
    if (!record) return { template, origin: 'built-in', hidden: false };
    const origin = saysTheSame(record, template) ? 'built-in' : 'edited';
    return { template: templateOf(record), origin, hidden: record.hidden };
  });
  const ids = new Set(builtIns.map(({ id }) => id));
  const added = own
    .filter(({ id }) => !ids.has(id))
    .toSorted((one, other) => other.createdAt - one.createdAt)
    .map((record): Listed => ({ template: templateOf(record), origin: 'own', hidden: record.hidden }));
  return [...added, ...known];
}

/** The templates that are offered when a text is written. */
export function offered(listed: readonly Listed[]): Template[] {
  return listed.filter(({ hidden }) => !hidden).map(({ template }) => template);
}
