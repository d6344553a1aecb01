import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHASES, phasesFor } from '../../outreach/interview';
import { minutesOf, readClock, sayClock, sayCue, sayRemaining } from '../../outreach/talk-clock';

const START = Date.UTC(2026, 9, 9, 7);
const MINUTE = 60_000;
const TALK = { startedAt: START, endedAt: null, phases: { opening: 4, questions: 14, closing: 2 } };

/** The clock of a talk of 20 minutes, so many minutes after it began. */
const after = (minutes: number) => readClock(TALK, START + minutes * MINUTE);

describe('a talk of 20 minutes', () => {
  test.each([
    [0, 'opening', 'none', '20:00 left'],
    [3.99, 'opening', 'none', '16:01 left'],
    [4, 'questions', 'none', '16:00 left'],
    [14.9, 'questions', 'none', '5:06 left'],
    [15, 'questions', 'five-minutes', '5:00 left'],
    [18, 'closing', 'five-minutes', '2:00 left'],
    [19.99, 'closing', 'five-minutes', '0:01 left'],
    [20, 'closing', 'time', '0:00 left'],
    [20.5, 'closing', 'time', '0:30 over'],
    [21, 'closing', 'over', '1:00 over'],
    [80, 'closing', 'over', '1:00:00 over'],
  ])('after %d minutes: %s, %s, %s', (minutes, ...expected) => {
    const reading = after(minutes);
    expect([reading.phase, reading.cue, sayRemaining(reading)]).toEqual(expected);
  });

  test('says its cues in words', () => {
    expect([0, 15, 18.5, 20, 23].map((minutes) => sayCue(after(minutes)))).toEqual([
      '',
      '5 minutes left. Next: closing.',
      '2 minutes left. Ask the last questions.',
      'The time is up. Ask whether they can go on, or close.',
      '3 minutes over. Thank them and close.',
    ]);
  });

  test('has not begun before it is started', () => {
    const reading = readClock({ ...TALK, startedAt: null }, START);
    expect(reading).toMatchObject({ state: 'waiting', phase: 'opening', elapsed: 0, cue: 'none', note: '' });
  });

  test('stands still once it has ended', () => {
    const ended = { ...TALK, endedAt: START + 18 * MINUTE };
    const reading = readClock(ended, START + 500 * MINUTE);
    expect(reading).toMatchObject({ state: 'ended', elapsed: 18 * MINUTE, cue: 'none', note: '' });
  });
});

describe('a clock that is not to be trusted', () => {
  test('set back to before the start says so, and shows no time that never was', () => {
    const reading = after(-30);
    expect(reading).toMatchObject({ elapsed: 0, remaining: 20 * MINUTE, phase: 'opening', cue: 'none' });
    expect(reading.note).toBe('The clock of this computer was set back. Start the clock of the talk again.');
    const ended = readClock({ ...TALK, endedAt: START - 1 }, START + MINUTE);
    expect(ended).toMatchObject({ state: 'ended', elapsed: 0 });
    expect(ended.note).toMatch(/How long the talk took is not known/u);
  });

  test('after sleep shows what the wall shows, and asks to end a talk left open', () => {
    expect(after(90)).toMatchObject({ cue: 'over', note: '' });
    expect(after(8 * 60).note).toMatch(/still open/u);
  });
});

test('a talk as short as its cue begins without one', () => {
  const short = { ...TALK, phases: phasesFor(5) };
  expect(readClock(short, START).cue).toBe('none');
  expect(readClock(short, START + 5 * MINUTE).cue).toBe('time');
});

test('phases of no minutes are passed over', () => {
  const talk = { ...TALK, phases: { opening: 0, questions: 10, closing: 0 } };
  expect(readClock(talk, START).phase).toBe('questions');
  expect(readClock(talk, START + 60 * MINUTE).phase).toBe('questions');
});

test.each([
  [5, { opening: 1, questions: 3, closing: 1 }],
  [10, { opening: 2, questions: 6, closing: 2 }],
  [15, { opening: 3, questions: 10, closing: 2 }],
  [20, { opening: 4, questions: 14, closing: 2 }],
  [30, { opening: 4, questions: 24, closing: 2 }],
])('%i minutes are split into phases', (minutes, phases) => {
  expect(phasesFor(minutes)).toEqual(phases);
});

const minutes = fc.integer({ min: 0, max: 600 });
const talks = fc.record({
  startedAt: fc.constant(START),
  endedAt: fc.constant(null),
  phases: fc.record({ opening: minutes, questions: minutes, closing: minutes }),
});
const moment = fc.integer({ min: START - 86_400_000, max: START + 86_400_000 });

describe('any talk at any moment', () => {
  test('has as much behind it as it has not ahead of it', () => {
    fc.assert(
      fc.property(talks, moment, (talk, now) => {
        const { elapsed, remaining } = readClock(talk, now);
        expect(elapsed + remaining).toBe(minutesOf(talk.phases) * MINUTE);
        expect(elapsed).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('never goes back to an earlier phase, whenever one looks', () => {
    fc.assert(
      fc.property(talks, moment, fc.nat(3_600_000), (talk, now, later) => {
        const [before, then] = [readClock(talk, now), readClock(talk, now + later)];
        expect(PHASES.indexOf(then.phase)).toBeGreaterThanOrEqual(PHASES.indexOf(before.phase));
        expect(then.remaining).toBeLessThanOrEqual(before.remaining);
      }),
    );
  });

  test('is split without losing a minute, with time for questions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (total) => {
        const phases = phasesFor(total);
        expect(minutesOf(phases)).toBe(total);
        expect(phases.questions).toBeGreaterThanOrEqual(phases.opening);
        expect(phases.questions).toBeGreaterThan(0);
      }),
    );
  });
});

test('a span is said as a clock shows it', () => {
  expect([0, 999, 61_000, -61_000, 3_600_000, 3_905_000].map(sayClock)).toEqual([
    '0:00',
    '0:00',
    '1:01',
    '1:01',
    '1:00:00',
    '1:05:05',
  ]);
});
