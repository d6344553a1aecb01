import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  interviewSchema,
  newInterview,
  newReflection,
  PHASE_LABELS,
  PHASES,
  REFLECTION_PROMPTS,
  REFLECTION_SCALES,
} from '../../outreach/interview';
import { inOrder, jottingSchema, MARK_LABELS, MARKS } from '../../outreach/jotting';
import { talkWith } from './talks';

const NEW = newInterview({ id: 'talk', contactId: 'mei', createdAt: 1, minutes: 20 });

describe('an interview', () => {
  test('as written is one as read, new, planned, held and thought over', () => {
    const { interview } = talkWith('Mei', { asked: ['day-yesterday', 'path-turns?'] });
    for (const record of [NEW, interview, { ...interview, reflection: newReflection(5) }]) {
      expect(z.parse(interviewSchema, record)).toEqual(record);
    }
  });

  test.each([
    ['a fit of six', { reflection: { ...newReflection(1), fit: 6 } }],
    ['half an energy', { reflection: { ...newReflection(1), energy: 2.5 } }],
    ['a phase of less than nothing', { phases: { opening: -1, questions: 1, closing: 1 } }],
    ['a start that is no time', { startedAt: 'noon' }],
    ['an agreed time of a week', { minutes: 10_080 }],
  ])('with %s is refused', (_, change) => {
    expect(z.safeParse(interviewSchema, { ...NEW, ...change }).success).toBe(false);
  });

  test('has the same prompts and scales each time, in words', () => {
    const keys = [...Object.keys(REFLECTION_PROMPTS), ...Object.keys(REFLECTION_SCALES), 'at'];
    expect(keys.toSorted()).toEqual(Object.keys(newReflection(1)).toSorted());
    for (const says of [...Object.values(REFLECTION_PROMPTS), ...Object.values(REFLECTION_SCALES)]) {
      expect(says).toMatch(/^\p{Lu}.*\?$/u);
    }
    expect(PHASES.map((phase) => PHASE_LABELS[phase])).toEqual(['Opening', 'Questions', 'Closing']);
  });
});

describe('a jotting', () => {
  const lines = talkWith('Mei', {
    lines: ['day-yesterday advice: Learn SQL', ': Warm.', 'x name: Ben'],
  }).jottings;

  test('as written is one as read', () => {
    for (const line of lines) expect(z.parse(jottingSchema, line)).toEqual(line);
    expect(z.safeParse(jottingSchema, { ...lines[0], mark: 'gossip' }).success).toBe(false);
  });

  test('stands where it was begun, even when the clock stood still', () => {
    const times = fc.array(fc.nat(5), { maxLength: 8 });
    fc.assert(
      fc.property(times, (ats) => {
        const some = ats.map((at, index) => Object.assign({}, lines[0], { at, id: `line-${index}` }));
        expect(inOrder(some.toReversed())).toEqual(inOrder(some));
        expect(inOrder(some).map(({ at }) => at)).toEqual(ats.toSorted((a, b) => a - b));
      }),
    );
  });

  test('has a word for each mark', () => {
    expect(new Set(MARKS.map((mark) => MARK_LABELS[mark])).size).toBe(MARKS.length);
  });
});
