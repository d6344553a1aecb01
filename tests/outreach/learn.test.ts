import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fieldIdOf, fieldSchema, newField, VERDICT_LABELS, VERDICTS } from '../../outreach/field';
import type { Field } from '../../outreach/field';
import type { Reflection } from '../../outreach/interview';
import { newReflection } from '../../outreach/interview';
import type { Voice } from '../../outreach/learn';
import { readField, scalesOver } from '../../outreach/learn';
import { sideBySide } from '../../outreach/learn-answers';
import { BANK } from '../../outreach/question-bank';
import type { Talk } from '../../outreach/talk';
import { sayNames } from '../../outreach/talk';
import { talkWith } from './talks';

const FIELD = newField('Structural Engineering');

function thought(fit: Reflection['fit'], more: Partial<Reflection> = {}): Reflection {
  return { ...newReflection(Date.UTC(2026, 9, 20)), fit, ...more };
}

function voice(talk: Talk, more: Partial<Voice> = {}): Voice {
  const { contactId } = talk.interview;
  const rest = { level: null, organisation: '', met: true, touches: [], talks: [talk] };
  return { contactId, name: talk.name, ...rest, ...more };
}

const ana = talkWith('Ana', {
  asked: ['day-yesterday', 'adv-my-doubt?'],
  lines: ['day-yesterday: Long.', ': She was kind.', 'day-yesterday advice: Try it.'],
  reflection: thought(5, { energy: 4 }),
});
const tom = talkWith('Tom', {
  asked: ['day-yesterday', 'adv-my-doubt?', 'own-7'],
  lines: ['own-7: Grey.', 'ind-news:  '],
  reflection: thought(2),
  day: 3,
});
const jon = talkWith('Jon', { lines: ['day-yesterday: Short.'], day: 5 });

const readTalks = (field: Field, ...talks: Talk[]) =>
  readField(
    field,
    talks.map((talk) => voice(talk)),
    { questions: BANK },
  );

describe('answers side by side', () => {
  const rows = sideBySide([jon, tom, ana], BANK, []);

  test('stand in one row a question, in the order of the bank, own ones and free notes after it', () => {
    expect(rows.map(({ questionId }) => questionId)).toEqual(['day-yesterday', 'own-7', '']);
    expect(rows.map(({ text }) => text)).toEqual([
      'How did yesterday go for you, hour by hour?',
      'own-7, as asked',
      'Free notes',
    ]);
  });

  test('hold what each said, the first talk first, and who was asked without a note', () => {
    const said = rows[0]?.answers.map(({ name, lines }) => [name, lines.map(({ text }) => text)]);
    expect(said).toEqual([
      ['Ana', ['Long.', 'Try it.']],
      ['Tom', []],
      ['Jon', ['Short.']],
    ]);
    expect(rows[0]?.people).toBe(2);
  });

  test('lose no note with text in it', () => {
    const ids = fc.constantFrom('day-yesterday', 'own-7', '', 'path-turns');
    const lines = fc.array(fc.tuple(ids, fc.constantFrom('A', 'B', ' ')).map((parts) => parts.join(': ')));
    const talks = fc.array(
      fc
        .record({ lines, day: fc.nat(9) })
        .map(({ lines: some, day }) => talkWith(`P${day}`, { lines: some, day })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(talks, (held) => {
        const shown = sideBySide(held, BANK, []).flatMap(({ answers }) =>
          answers.flatMap((answer) => answer.lines),
        );
        const noted = held.flatMap(({ jottings }) => jottings.filter(({ text }) => text.trim()));
        expect(shown.map(({ id }) => id).toSorted()).toEqual(noted.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('what is felt over time', () => {
  test('is one point a talk, oldest first, without talks nothing was said of', () => {
    expect(scalesOver([tom, jon, ana]).map(({ name, fit, energy }) => [name, fit, energy])).toEqual([
      ['Ana', 5, 4],
      ['Tom', 2, null],
    ]);
    expect(scalesOver([talkWith('Mei', { reflection: newReflection(1) })])).toEqual([]);
  });
});

describe('where voices part', () => {
  test('is said when one talk spoke for the field and another against it', () => {
    expect(readTalks(FIELD, ana, tom).differences).toEqual([
      {
        kind: 'fit',
        for: ['Ana'],
        against: ['Tom'],
        text: 'After talking to Ana it fitted you; after Tom it did not.',
      },
    ]);
  });

  test('is not made up from what people said, nor from a middling fit', () => {
    const unsure = talkWith('Mei', {
      lines: ['day-yesterday: The opposite.'],
      reflection: thought(3),
      day: 4,
    });
    expect(readTalks(FIELD, ana, unsure, jon).differences).toEqual([]);
  });

  test('takes the later of two talks with one person', () => {
    const again = talkWith('Tom', { reflection: thought(4), day: 9 });
    const voices = [voice(ana), { ...voice(tom), talks: [tom, again] }];
    expect(readField(FIELD, voices, { questions: BANK }).differences).toEqual([]);
  });

  test('is what the person marked, with names and the question', () => {
    const mark = { questionId: 'day-yesterday', contactIds: ['ana', 'jon', 'gone'], text: 'Hours' };
    const reading = readTalks({ ...FIELD, contradictions: [mark] }, ana, jon);
    expect(reading.differences).toMatchObject([
      { kind: 'marked', names: ['Ana', 'Jon'], question: 'How did yesterday go for you, hour by hour?' },
    ]);
    expect(reading.rows.map(({ contradictions }) => contradictions)).toEqual([[mark], []]);
  });
});

const kinds = (...voices: Voice[]) =>
  readField(FIELD, voices, { questions: BANK }).missing.map(({ kind }) => kind);

describe('what is missing before deciding', () => {
  test('are people, levels, places, reflections and answers', () => {
    expect(kinds()).toEqual(['people']);
    expect(
      kinds(voice(ana, { level: 'entry' }), voice(jon, { level: 'senior', organisation: 'Arup' })),
    ).toEqual(['people', 'organisations', 'reflection', 'open-questions']);
  });

  test('is nothing once a field is well heard', () => {
    const heard = [
      voice(talkWith('Ana', { asked: ['adv-my-doubt?'], reflection: thought(4) }), { level: 'entry' }),
      voice(talkWith('Tom', { lines: ['adv-my-doubt: So.'], reflection: thought(4) }), { level: 'senior' }),
      voice(talkWith('Jon', { reflection: thought(3) }), { organisation: 'Arup' }),
      voice(talkWith('Mei', { reflection: thought(3) }), { organisation: 'Gammon' }),
    ];
    expect(kinds(...heard)).toEqual([]);
  });

  test('is said in words', () => {
    expect(readTalks(FIELD, ana, jon).missing.at(-1)?.says).toBe(
      'Nobody has answered 1 question you planned: ask the next person.',
    );
  });
});

describe('the verdict', () => {
  test('is the last one, with who was met since', () => {
    const verdicts = [
      { verdict: 'not-yet', reasons: 'One voice.', at: Date.UTC(2026, 9, 6) },
      { verdict: 'pursue', reasons: 'Three voices.', at: Date.UTC(2026, 9, 9) },
    ] as const;
    const reading = readTalks({ ...FIELD, verdicts: [...verdicts] }, ana, tom, jon);
    expect(reading.verdict).toMatchObject({ verdict: 'pursue', metSince: ['Jon'] });
    expect(readTalks(FIELD, ana).verdict).toBeNull();
  });

  test('has its words', () => {
    expect(VERDICTS.map((verdict) => VERDICT_LABELS[verdict])).toEqual(['Pursue it', 'Drop it', 'Not yet']);
  });
});

describe('a field', () => {
  test('is one, however it is typed', () => {
    expect(fieldIdOf(' Data  Science')).toBe(fieldIdOf('data science'));
    expect(fieldIdOf('Médecine')).toBe('medecine');
    expect(z.parse(fieldSchema, FIELD)).toEqual(FIELD);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(z.safeParse(fieldSchema, newField(name)).success).toBe(true);
      }),
    );
  });
});

test.each([
  [[], ''],
  [['Ana'], 'Ana'],
  [['Ana', 'Ana'], 'Ana'],
  [['Ana', 'Tom', 'Mei'], 'Ana, Tom and Mei'],
  [['Ana', 'Tom', 'Mei', 'Jon'], 'Ana, Tom and 2 others'],
])('names are said as people say them: %j', (names, said) => {
  expect(sayNames(names)).toBe(said);
});
