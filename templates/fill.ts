import type { Channel } from '../outreach/touch';
import { render } from './engine';
import type { FillError } from './fill-error';
import type { Template } from './template';
import { hasSubject } from './template';
import { tidy, withStandaloneTags } from './tidy';
import { unfilledIn } from './unfilled';
import type { Values } from './variables';

// Import this file lazily (`await import('…/templates/fill')`): it brings the template engine with it.

/** A filled template, or what is wrong with it and where. `unfilled` lists the words of the marks left. */
export type Filled =
  | { ok: true; subject: string; text: string; unfilled: string[] }
  | { ok: false; error: FillError };

type Part = { ok: true; text: string } | { ok: false; error: FillError };

// What a draft can hold (outreach/draft.ts). More is an error: text is never cut silently.
const LONGEST = { subject: 1000, body: 20_000 } as const;

// Who gave the name is named to others only as `tie.referrer`, with leave (METHOD.md section 2).
function valuesFor({ to }: Pick<Template, 'to'>, values: Values): Values {
  return to === 'referrer' ? values : { ...values, 'referrer.name': '', 'referrer.call_name': '' };
}

function fillPart(field: 'subject' | 'body', source: string, values: Values): Part {
  const rendered = render(withStandaloneTags(source), values);
  if (!rendered.ok) return { ok: false, error: { ...rendered.error, field } };
  const text = tidy(rendered.text);
  if (text.length <= LONGEST[field]) return { ok: true, text };
  const message = `This comes out longer than ${LONGEST[field]} characters.`;
  return { ok: false, error: { message, line: 1, column: 1, field } };
}

/**
 * The template with its values in place, tidied, never cut. A variable without a value is left as a mark,
 * `[their company]`. A mistake in the template, or one too large to fill, comes back as an error with its
 * place; nothing is thrown.
 *
 * @param channel decides whether there is a subject; one without leaves it empty.
 */
export function fill(
  template: Pick<Template, 'subject' | 'body' | 'to'>,
  values: Values,
  channel: Channel,
): Filled {
  const known = valuesFor(template, values);
  const subject = fillPart('subject', hasSubject(channel) ? (template.subject ?? '') : '', known);
  if (!subject.ok) return subject;
  const body = fillPart('body', template.body, known);
  if (!body.ok) return body;
  const marks = [...unfilledIn(subject.text), ...unfilledIn(body.text)].map(({ label }) => label);
  // A subject is one line wherever it goes: a second one would be a header of its own in an e-mail.
  const line = subject.text.replaceAll(/\s*\n\s*/gu, ' ');
  return { ok: true, subject: line, text: body.text, unfilled: [...new Set(marks)] };
}
