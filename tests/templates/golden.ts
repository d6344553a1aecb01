import type { Tie, TieKind } from '../../outreach/contact';
import { NO_TIE } from '../../outreach/contact';
import type { Channel } from '../../outreach/touch';
import { CHANNEL_LABELS } from '../../outreach/touch';
import { BUILT_INS } from '../../templates/built-ins';
import type { Sources } from '../../templates/facts-for';
import { factsFor } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import type { Counter } from '../../templates/limits';
import { measure } from '../../templates/limits';
import type { Template } from '../../templates/template';
import { MOMENT_LABELS } from '../../templates/template';
import { ASKED, MEI, person, sources, TALK, TOM } from './people';

const LONG = {
  name: 'Maximiliane Wolfeschlegelstein-Hausenbergerdorff',
  role: 'Executive vice president for engineering operations and sustainability',
  company: 'Ove Arup & Partners Hong Kong Limited',
  school: 'The Hong Kong University of Science and Technology',
};

const LONG_ME = {
  ...TOM,
  name: 'Christopher Alexander Montgomery-Featherstonehaugh',
  organisation: 'The Hong Kong University of Science and Technology',
};

const base = sources();

/** Who the texts are printed for. */
export const READERS: Record<string, (tie: Tie) => Pick<Sources, 'contact' | 'settings'>> = {
  'full facts': (tie) => ({ ...base, contact: person(MEI, tie) }),
  'only a name': ({ kind }) => ({
    ...base,
    contact: { ...person({ name: 'Mei Lin' }, { kind }), fields: [] },
  }),
  'a right-to-left name': (tie) => ({
    ...base,
    contact: person({ ...MEI, name: 'مي لين', company: 'شركة البناء' }, tie),
  }),
  'long names': (tie) => ({
    contact: person(LONG, tie),
    settings: { ...base.settings, me: LONG_ME },
  }),
};

const SHARED: Partial<Record<TieKind, string>> = { alumni: 'HKU', group: 'Women in Engineering' };

// The tie a template is written for first; one for any tie is shown as a cold request.
function tieFor({ ties: [kind = 'none'] = [], to }: Template): Tie {
  const told = to === 'referrer' || kind === 'referred' || kind === 'friend';
  const referrer = told ? 'Ana Silva' : '';
  return { ...NO_TIE, kind, shared: SHARED[kind] ?? '', referrer, mayMention: true };
}

/** One built-in template on one of its channels, written to one reader. */
export type Golden = {
  template: Template;
  channel: Channel;
  reader: string;
  subject: string;
  text: string;
  unfilled: readonly string[];
  counters: readonly Counter[];
};

function written(template: Template, channel: Channel, reader: string): Golden {
  const facts = READERS[reader]?.(tieFor(template)) ?? base;
  const touches = template.moment === 'first-request' ? [] : [ASKED, TALK];
  const filled = fill(template, factsFor({ ...base, ...facts, touches, channel }), channel);
  if (!filled.ok) throw new Error(`${template.id}: ${filled.error.message}`);
  return { template, channel, reader, ...filled, counters: measure(channel, filled, { account: 'free' }) };
}

/** Every built-in template, on each of its channels, for every kind of reader. */
export function goldenSet(): Golden[] {
  return BUILT_INS.flatMap((template) =>
    template.channels.flatMap((channel) =>
      Object.keys(READERS).map((reader) => written(template, channel, reader)),
    ),
  );
}

function printed({ reader, subject, text, counters, unfilled }: Golden): string {
  const counted = counters.map(({ field, label }) => `${field}: ${label}`).join(' · ');
  const open = unfilled.length > 0 ? `\n\nLeft to fill in: ${unfilled.join(', ')}` : '';
  const quoted = (subject ? `${subject}\n\n${text}` : text).replaceAll(/^/gmu, '> ');
  return `#### ${reader}\n\n${quoted}\n\n${counted}${open}\n`;
}

/** The whole set as one Markdown text, to be read in one go. */
export function printGolden(): string {
  const byText = Map.groupBy(goldenSet(), ({ template, channel }) => {
    const { moment, name, id, parts = [] } = template;
    return `## ${MOMENT_LABELS[moment]}: ${name}, ${CHANNEL_LABELS[channel]} (${id})\n\nIn this order: ${parts.join(' · ')}`;
  });
  const parts = [...byText].map(([title, texts]) => [title, ...texts.map(printed)].join('\n\n'));
  return ['# Every built-in template, filled in', ...parts].join('\n\n');
}
