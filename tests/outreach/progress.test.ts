import { assert, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_TIE } from '../../outreach/contact';
import type { Outcome, Step } from '../../outreach/progress';
import { differs, countSteps, medianDaysToReply, outcomeOf, ratesBy, rateOf } from '../../outreach/progress';
import { told, WEEKDAYS } from './touches';

function outcome(...lines: string[]): Outcome {
  const touches = lines.map((line) => told(line));
  return outcomeOf({ tie: { ...NO_TIE, kind: 'alumni' }, fields: ['Bridges', 'Rail'] }, touches, WEEKDAYS);
}

const wide = ({ low, high }: { low: number; high: number }) => high - low > 0.5;

function days(...all: (number | null)[]): number | null {
  return medianDaysToReply(
    all.map((daysToReply) => ({ steps: new Set<Step>(), request: null, daysToReply })),
  );
}

const steps = (...lines: string[]): Step[] => [...outcome(...lines).steps];

describe('what is measured of one person', () => {
  test.each<[string, string[], Step[]]>([
    ['nothing for someone only saved', ['saved 2026-10-01 09:00'], []],
    ['asked, without an answer', ['asked 2026-10-01 09:00'], ['asked']],
    [
      'an accepted invitation is no reply',
      ['asked 2026-10-01 09:00', 'accepted 2026-10-02 09:00'],
      ['asked', 'accepted'],
    ],
    ['no is an answer, too', ['asked 2026-10-01 09:00', 'declined 2026-10-02 09:00'], ['asked', 'replied']],
    [
      'a reply before the request answers nothing',
      ['replied 2026-09-30 09:00', 'asked 2026-10-01 09:00'],
      ['asked'],
    ],
    ['met at a fair, never asked', ['met 2026-10-01 09:00', 'thanked 2026-10-01 18:00'], ['met', 'thanked']],
    [
      'the whole way',
      [
        'asked 2026-10-01 09:00',
        'accepted 2026-10-01 10:00',
        'replied 2026-10-02 09:00',
        'met 2026-10-05 09:00',
        'thanked 2026-10-05 12:00',
        'referred 2026-10-05 13:00',
      ],
      ['asked', 'accepted', 'replied', 'met', 'thanked', 'referred'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(steps(...lines)).toEqual(expected);
  });

  test('business days to the first answer skip the weekend and follow the noon rule', () => {
    expect(outcome('asked 2026-10-01 09:00', 'replied 2026-10-06 09:00').daysToReply).toBe(3);
    expect(outcome('asked 2026-10-02 15:00', 'replied 2026-10-05 09:00').daysToReply).toBe(0);
    expect(outcome('asked 2026-10-02 15:00').daysToReply).toBeNull();
  });

  test('after an accepted note they count from the message, as they do for how readily someone answers', () => {
    const note = ['asked 2026-10-01 09:00', 'accepted 2026-10-05 09:00'];
    expect(outcome(...note, 'asked 2026-10-05 10:00', 'replied 2026-10-07 09:00').daysToReply).toBe(2);
    expect(outcome(...note, 'replied 2026-10-07 09:00').daysToReply).toBe(4);
    const again = ['asked 2026-10-01 09:00', 'asked 2026-10-05 10:00', 'replied 2026-10-07 09:00'];
    expect(outcome(...again).daysToReply).toBe(4);
  });

  test('the order of entry does not matter', () => {
    const lines = ['asked 2026-10-01 09:00', 'followed-up 2026-10-12 09:00', 'replied 2026-10-13 09:00'];
    expect(outcome(...lines.toReversed())).toEqual(outcome(...lines));
  });
});

describe('the steps', () => {
  test('counts people, not touches', () => {
    const twice = outcome('asked 2026-10-01 09:00', 'asked 2026-11-02 09:00', 'met 2026-11-05 09:00');
    const once = outcome('asked 2026-10-01 09:00');
    expect(countSteps([twice, once, outcome('saved 2026-10-01 09:00')])).toEqual({
      asked: 2,
      accepted: 0,
      replied: 1,
      met: 1,
      thanked: 0,
      referred: 0,
    });
  });
});

describe('rates', () => {
  test('Wilson’s interval, as published tables have it', () => {
    const rate = rateOf(4, 20);
    expect(rate).toMatchObject({ asked: 20, replied: 4, rate: 0.2, tooFew: false });
    expect(rate.low).toBeCloseTo(0.0807, 3);
    expect(rate.high).toBeCloseTo(0.416, 3);
    expect(rateOf(0, 10).low).toBe(0);
    expect(rateOf(0, 10).high).toBeCloseTo(0.2775, 3);
  });

  test('nobody asked says nothing', () => {
    expect(rateOf(0, 0)).toMatchObject({ low: 0, high: 1, tooFew: true });
  });

  test('enough are those that narrow the interval to half the scale', () => {
    expect(wide(rateOf(5, 11))).toBe(rateOf(5, 11).tooFew);
    for (let replied = 0; replied <= 12; replied += 1) expect(wide(rateOf(replied, 12))).toBe(false);
  });

  test('the rate lies in its interval, and the interval on the scale', () => {
    assert(
      property(nat(500), nat(500), (one, other) => {
        const { rate, low, high } = rateOf(Math.min(one, other), Math.max(one, other, 1));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(rate + 1e-12);
        expect(high).toBeGreaterThanOrEqual(rate - 1e-12);
      }),
    );
  });

  test('few are never told apart, many are when their intervals part', () => {
    expect(differs(rateOf(0, 5), rateOf(5, 5))).toBe(false);
    expect(differs(rateOf(2, 40), rateOf(20, 40))).toBe(true);
    expect(differs(rateOf(10, 40), rateOf(12, 40))).toBe(false);
  });

  test('by how the first request went, the most used first', () => {
    const answered = outcome('asked 2026-10-01 09:00', 'replied 2026-10-02 09:00');
    const silent = outcome('asked 2026-10-01 09:00');
    const rates = ratesBy([answered, silent, outcome('saved 2026-10-01 09:00')], 'tie');
    expect([...rates.keys()]).toEqual(['alumni']);
    expect(rates.get('alumni')).toMatchObject({ asked: 2, replied: 1 });
    expect([...ratesBy([answered, silent], 'field').keys()]).toEqual(['Bridges', 'Rail']);
  });
});

describe('days to a reply', () => {
  test('the middle one, or between the two in the middle', () => {
    expect(days()).toBeNull();
    expect(days(null, null)).toBeNull();
    expect(days(4, null, 1, 9)).toBe(4);
    expect(days(4, 1, 9, 2)).toBe(3);
  });
});
