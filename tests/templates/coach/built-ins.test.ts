import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../outreach/contact';
import type { Channel } from '../../../outreach/touch';
import { DEFAULT_SETTINGS } from '../../../outreach/settings';
import { BUILT_INS } from '../../../templates/built-ins';
import { coachFor } from '../../../templates/coach/coach';
import { coachContextFor } from '../../../templates/coach/context-for';
import { factsFor } from '../../../templates/facts-for';
import { fill } from '../../../templates/fill';
import type { Template } from '../../../templates/template';
import { ASKED, MEI, person, sources, TALK, TYPICAL_TIES } from '../people';
import { TO_MEI } from './context';

const CASES = BUILT_INS.flatMap((template) =>
  template.channels.map((channel) => ({ id: template.id, channel, template })),
);
const LONG_NAMES = {
  ...MEI,
  name: 'Maximiliane Wolfeschlegelstein',
  company: 'Ove Arup & Partners Hong Kong Limited',
};
const PEOPLE = [
  person(MEI),
  person({ name: 'Mei Lin' }),
  person(LONG_NAMES),
  person({ name: 'مي لين' }),
  person({}),
];

const tiesOf = ({ ties }: Template) => TYPICAL_TIES.filter(({ kind }) => ties?.includes(kind) ?? true);

type Drafted = {
  template: Template;
  channel: Channel;
  contact: Pick<Contact, 'captured' | 'edits' | 'fields' | 'tie'>;
};

function review({ template, channel, contact }: Drafted) {
  const from = sources({ contact, channel, touches: [ASKED, TALK] });
  const filled = fill(template, factsFor(from), channel);
  if (!filled.ok) throw new Error(filled.error.message);
  const { others } = TO_MEI;
  const settings = { ...DEFAULT_SETTINGS, ...from.settings };
  const context = { settings, contact: { ...contact, tags: [] }, template, channel, others, sentBefore: [] };
  return coachFor(coachContextFor(context))(filled);
}

describe.each(CASES)('$id by $channel', ({ template, channel }) => {
  test('leaves the coach nothing to warn of, whatever the tie and whoever it goes to', () => {
    for (const known of PEOPLE) {
      for (const tie of tiesOf(template)) {
        const { findings } = review({ template, channel, contact: { ...known, tie } });
        expect(findings.filter(({ severity }) => severity === 'warn')).toStrictEqual([]);
      }
    }
  });

  test('leaves it nothing to say at all when all is known', () => {
    for (const tie of tiesOf(template)) {
      expect(review({ template, channel, contact: person(MEI, tie) }).findings).toStrictEqual([]);
    }
  });
});

test('what is well with a first request is said', () => {
  const email = BUILT_INS.find(({ id }) => id === 'email');
  const contact = person(MEI, { kind: 'alumni', shared: 'HKU' });
  expect(email && review({ template: email, channel: 'email', contact }).well).toStrictEqual([
    'asks',
    'tie',
    'time',
  ]);
});
