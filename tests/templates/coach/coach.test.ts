import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOMENTS } from '../../../outreach/moment';
import { CHANNELS } from '../../../outreach/touch';
import { coachFor, RULES } from '../../../templates/coach/coach';
import type { CoachContext } from '../../../templates/coach/rule';
import { TO_MEI } from './context';
import { MESSAGES } from './messages';

const BAD = 'Hi Jon,\n\nI am looking for a job. Your career is AMAZING!! My CV is attached.';
const idsOf = (context: Partial<CoachContext>, off: string[] = []) =>
  coachFor({ ...TO_MEI, ...context }, off)({ subject: '', text: BAD }).findings.map(({ id }) => id);

describe('the rules', () => {
  test('have an id of their own and a label', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.filter(({ label }) => !label)).toStrictEqual([]);
  });

  test('can each be switched off', () => {
    for (const { id, expect: expected, context, text } of MESSAGES.flatMap((message) =>
      message.expect.map((rule) => Object.assign({ id: rule }, message)),
    )) {
      const { findings } = coachFor({ ...TO_MEI, ...context }, [id])({ subject: '', text });
      expect(new Set(findings.map((finding) => finding.id))).toStrictEqual(
        new Set(expected.filter((other) => other !== id)),
      );
    }
  });

  test('that do not bear on a moment stay silent in it', () => {
    expect(idsOf({})).toContain('asks-for-job');
    expect(idsOf({ moment: 'thank-you' })).toStrictEqual(['right-name', 'shouting']);
  });

  test('look at the subject where there is one', () => {
    const subject = 'URGENT: a job';
    const [found] = coachFor(TO_MEI)({ subject, text: '' }).findings;
    expect(found).toMatchObject({ id: 'pressure', span: { field: 'subject', start: 0, end: 6 } });
    expect(coachFor({ ...TO_MEI, channel: 'message' })({ subject, text: '' }).findings).toStrictEqual([]);
  });

  test('say nothing of what is missing before there is a text', () => {
    expect(coachFor(TO_MEI)({ subject: '', text: 'Hi Mei, I am' })).toStrictEqual({ findings: [], well: [] });
  });

  test('place what they find', () => {
    const text = 'Hi Jon, are you hiring?';
    const places = coachFor(TO_MEI)({ subject: '', text }).findings.map(({ id, span }) => [
      id,
      text.slice(span.start, span.end),
    ]);
    expect(places).toStrictEqual([
      ['right-name', 'Jon'],
      ['asks-for-job', 'are you hiring'],
    ]);
  });
});

const PIECES = [
  'Hi ',
  'Dear Jon',
  ', ',
  '. ',
  '? ',
  '!',
  '\n',
  'I ',
  'you ',
  'Gammon ',
  'my CV attached ',
  'If they:\n',
  '20 min',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...MESSAGES.map(({ text }) => text)),
);
const someone = fc.record({ name: anyText, callName: anyText, company: anyText });
const anyContext: fc.Arbitrary<CoachContext> = fc.record({
  moment: fc.constantFrom(...MOMENTS),
  channel: fc.constantFrom(...CHANNELS),
  account: fc.constantFrom('free', 'premium'),
  reader: someone,
  tie: fc.array(anyText, { maxLength: 2 }),
  facts: fc.array(anyText, { maxLength: 3 }),
  others: fc.array(someone, { maxLength: 3 }),
  sentBefore: fc.array(fc.record({ name: anyText, text: anyText }), { maxLength: 2 }),
});

describe('whatever is typed', () => {
  test('nothing is thrown, and every place is inside the text', () => {
    fc.assert(
      fc.property(anyContext, anyText, anyText, (context, subject, text) => {
        for (const { span, why } of coachFor(context)({ subject, text }).findings) {
          expect(why).not.toBe('');
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual((span.field === 'text' ? text : subject).length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const FRAME = 1000 / 60;

// The quickest of many runs is what the work itself takes, whatever else the machine does meanwhile.
function quickestOf(run: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const HOSTILE = [
  'a',
  'a ',
  '! ',
  'I am ',
  'AB ',
  '[',
  '{{',
  '. ',
  '\n',
  'my ',
  'an open ',
  'x.',
  'included a ',
  'look for a ',
  'Hi ',
];
const LETTER = MESSAGES.map(({ text }) => text).join('\n');
const MANY = Array.from({ length: 200 }, (_, n) => ({
  name: `Name${n} Family${n}`,
  callName: `Name${n}`,
  company: `Company${n}`,
}));

describe('a keystroke', () => {
  const sentBefore = Array.from({ length: 20 }, () => ({ name: 'Jon Wu', text: LETTER.slice(0, 2000) }));
  const coach = coachFor({ ...TO_MEI, others: MANY, sentBefore });

  test.each([2000, 8000])('in %i characters is far within a frame', (size) => {
    const text = LETTER.slice(0, size);
    const share = quickestOf(() => coach({ subject: '', text })) / FRAME;
    console.log(`the coach takes ${share.toFixed(3)} of a frame for ${size} characters`);
    // Far above what it takes, so that a slow machine does not fail it.
    expect(share).toBeLessThan(1);
  });

  test.each(HOSTILE)('in the longest draft of %j takes no longer by far', (piece) => {
    const text = piece.repeat(20_000 / piece.length);
    expect(quickestOf(() => coach({ subject: text.slice(0, 1000), text })) / FRAME).toBeLessThan(10);
  });
});
