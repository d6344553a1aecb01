import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTS, TIES } from '../../outreach/contact';
import { CHANNELS } from '../../outreach/touch';
import { BUILT_INS } from '../../templates/built-ins';
import { factsFor } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import { VARIABLE_NAMES } from '../../templates/variables';
import { NOW, person, sources } from './people';
import { computed } from '../computed';

const anyText = fc.string({ unit: 'binary', maxLength: 80 });
const liquid = fc.constantFrom(
  '{{',
  '}}',
  '{%',
  '%}',
  '{{ me.name }}',
  '{% if x %}',
  '-%}',
  '[their name]',
  '|',
);
const fact = fc.oneof(
  anyText,
  liquid,
  fc.tuple(anyText, liquid, anyText).map((parts) => parts.join('')),
);

const me = fc.record({
  name: fact,
  organisation: fact,
  programme: fact,
  exploring: fact,
  places: fact,
  schools: fact,
  employers: fact,
  groups: fact,
  languages: fact,
});

const anySources = fc
  .record({
    edits: fc.dictionary(fc.constantFrom(...FACTS), fact),
    fields: fc.array(fact, { maxLength: 4 }),
    tie: fc.record({
      kind: fc.constantFrom(...TIES),
      shared: fact,
      referrer: fact,
      mayMention: fc.boolean(),
    }),
    me,
    last: fc.record({ at: fc.maxSafeNat(), zone: anyText, text: fact, subject: fact }),
  })
  .map(({ edits, fields, tie, me, last }) =>
    sources({
      contact: { ...person(edits, tie), fields },
      settings: { me, minutes: 20 },
      touches: [
        { ...last, id: 't', contactId: 'c', kind: 'asked', channel: 'email', template: '' },
        {
          ...last,
          id: 's',
          contactId: 'c',
          kind: 'scheduled',
          meetAt: last.at,
          meetZone: last.zone,
          minutes: 15,
          place: last.text,
        },
      ],
      now: NOW,
    }),
  );

const piece = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 5, arbitrary: liquid },
  fc.constantFrom(...VARIABLE_NAMES),
  fc.constantFrom(
    'if',
    'elsif',
    'else',
    'endif',
    'unless',
    'endunless',
    'case',
    'when',
    'endcase',
    'assign a =',
  ),
  fc.constantFrom(
    'default',
    'article',
    'shorten: 9',
    'append: a',
    'split: ""',
    'join_words',
    'for',
    'raw',
    'size',
  ),
  fc.constantFrom(' ', '\n', ':', ',', '.', '"', "'", '(1..9999999)', '==', 'contains', 'a', '9e9', '[', ']'),
);
const anyTemplate = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('filling', () => {
  test('works for every built-in template, whatever is known', () => {
    fc.assert(
      fc.property(anySources, fc.constantFrom(...BUILT_INS), (from, template) => {
        for (const channel of template.channels) {
          const filled = fill(template, factsFor({ ...from, channel }), channel);
          expect(filled).toMatchObject({ ok: true });
        }
      }),
    );
  });

  test('never throws and never hangs, whatever the template', () => {
    const values = factsFor(sources());
    fc.assert(
      fc.property(anyTemplate, fc.constantFrom(...CHANNELS), (body, channel) => {
        const started = computed();
        const filled = fill({ subject: body, body }, values, channel);
        expect(computed() - started).toBeLessThan(1000);
        if (filled.ok) return;
        expect(filled.error.message).not.toBe('');
        expect(filled.error.line).toBeGreaterThanOrEqual(1);
        expect(filled.error.column).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves template language in a value as it stands', () => {
    const word = fc.string({ unit: fc.constantFrom('{', '%', '}', 'a', '|', '-', '#'), minLength: 1 });
    fc.assert(
      fc.property(word, (value) => {
        const values = { ...factsFor(sources()), 'contact.company': value };
        const filled = fill({ body: '<{{ contact.company }}>' }, values, 'message');
        expect(filled).toMatchObject({ ok: true, text: `<${value}>`, unfilled: [] });
      }),
    );
  });

  test('tells of no missing value that is there', () => {
    const body = VARIABLE_NAMES.map((name) => `{{ ${name} }}`).join('\n');
    fc.assert(
      fc.property(fc.constantFrom(...VARIABLE_NAMES), fact, (name, value) => {
        const values = { ...factsFor(sources()), [name]: value };
        const all = Object.fromEntries(
          VARIABLE_NAMES.map((each) => [each, values[each].length > 0 ? values[each] : 'x']),
        );
        const filled = fill({ body, to: 'referrer' }, { ...values, ...all }, 'message');
        expect(filled).toMatchObject({ ok: true, unfilled: [] });
      }),
    );
  });
});
