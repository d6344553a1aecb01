import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shot } from './aim.ts';
import { aim, boundaryOf, chanceOf, tellShots, windowOf } from './aim.ts';

const WHOLE = { from: -100, to: 1200 };
const before = (after: number): Shot => ({ after, isDone: false });
const done = (after: number): Shot => ({ after, isDone: true });

/** Plays rounds of something that is done so many milliseconds after the click, give or take. */
function play(
  { takes, give, rounds }: { takes: number; give: number; rounds: number },
  seed: number,
): Shot[] {
  const chance = chanceOf(seed);
  const other = chanceOf(seed + 1);
  const shots: Shot[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const after = aim({ shots, whole: WHOLE, chance });
    shots.push({ after, isDone: after >= takes + (other() * 2 - 1) * give });
  }
  return shots;
}

describe('where the boundary is looked for', () => {
  test.each<[string, Shot[], { from: number; to: number }]>([
    ['anywhere, while nothing is known', [], WHOLE],
    ['after what was found as before', [before(300), before(100)], { from: 75, to: 1425 }],
    ['before what was found done', [done(900), done(1000)], { from: -100, to: 1150 }],
    ['between the two', [before(300), done(700), before(400), done(1000)], { from: 325, to: 775 }],
    ['a little around, where they are close', [before(500), done(504)], { from: 480, to: 524 }],
    ['where they overlap', [done(400), before(600), before(100), done(1000)], { from: 350, to: 650 }],
    ['not before the beginning', [done(-100)], { from: -100, to: -80 }],
    ['beyond the end, when it takes longer than it did', [before(1200)], { from: 1180, to: 1220 }],
  ])('%s', (_, shots, window) => {
    expect(windowOf(shots, WHOLE)).toStrictEqual(window);
  });
});

describe('aiming', () => {
  test('is the same for the same seed, and another for another', () => {
    const game = { takes: 700, give: 30, rounds: 30 };
    expect(play(game, 7)).toStrictEqual(play(game, 7));
    expect(play(game, 7)).not.toStrictEqual(play(game, 8));
  });

  test('finds the boundary wherever it is, and goes on going anywhere', () => {
    const games = fc.record({
      takes: fc.integer({ min: 0, max: 1100 }),
      give: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(games, fc.nat(99_999), ({ takes, give }, seed) => {
        const shots = play({ takes, give, rounds: 50 }, seed);
        const near = shots.filter(({ after }) => Math.abs(after - takes) <= 100);
        expect(near.length).toBeGreaterThanOrEqual(20);
        const anywhere = shots.filter((_, at) => at % 3 === 2).map(({ after }) => after);
        expect(Math.max(...anywhere) - Math.min(...anywhere)).toBeGreaterThan(600);
        expect(Math.min(...shots.map(({ after }) => after))).toBeGreaterThanOrEqual(WHOLE.from);
      }),
      // The same games each time: of thousands of others two or three go worse by chance.
      { seed: 20_261_123 },
    );
  });

  test.each([300, 500, 700, 900])('follows when everything takes longer or shorter: %i ms', (takes) => {
    const chance = chanceOf(3);
    const shots = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? before(590 + at) : done(610 + at)));
    for (let round = 0; round < 30; round += 1) {
      const after = aim({ shots, whole: WHOLE, chance });
      shots.push({ after, isDone: after >= takes });
    }
    const near = shots.slice(-15).filter(({ after }) => Math.abs(after - takes) <= 150);
    expect(near.length).toBeGreaterThanOrEqual(8);
    expect(near.filter(({ isDone }) => isDone).length).toBeGreaterThanOrEqual(2);
    expect(near.filter(({ isDone }) => !isDone).length).toBeGreaterThanOrEqual(2);
  });
});

describe('the boundary afterwards', () => {
  test.each<[string, Shot[], number | null]>([
    ['is unknown with one side alone', [before(1), before(2)], null],
    ['is in the middle', [before(100), done(200), before(50)], 150],
    [
      'has as few as possible on the wrong side',
      [before(100), done(120), before(490), before(500), done(510)],
      505,
    ],
    ['is in the middle of where sides overlap', [before(50), done(100), before(200), done(250)], 150],
  ])('%s', (_, shots, at) => {
    expect(boundaryOf(shots)).toBe(at);
  });

  test('is told with how near to it the shots were', () => {
    expect(tellShots([before(100), before(190), done(200), done(1000)])).toBe(
      '2 before the boundary, 2 after it (at about 195 ms): 2 within 10 ms, 2 within 50 ms, 3 within 100 ms',
    );
    expect(tellShots([before(100)])).toBe('1 before the boundary, 0 after it');
  });
});
