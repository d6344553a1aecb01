import { describe, expect, test } from 'vitest';
import { warnSameDay } from '../../outreach/due-organisation';
import { adviceOf, promisesOf } from '../../outreach/promise';
import { standing } from '../../outreach/standing';
import { clock, dealings, RULES_3B7, told } from './touches';

const lines = (...said: string[]) => said.map((line) => told(line));

describe('promises, derived from touches', () => {
  const made = ['promised 2026-10-15 16:00 by me: the article', 'promised 2026-10-15 16:01 by them: a visit'];

  test('are open until something settles them, in the order they were made', () => {
    expect(promisesOf(lines(...made.toReversed()))).toMatchObject([
      { touch: { by: 'me', text: 'the article' }, state: 'open', settledAt: null },
      { touch: { by: 'them', text: 'a visit' }, state: 'open', settledAt: null },
    ]);
  });

  test('are kept or dropped by id, whatever else was promised', () => {
    const settled = lines(...made, 'dropped 2026-10-20 09:00: a visit', 'kept 2026-10-17 09:00: the article');
    expect(promisesOf(settled)).toMatchObject([
      { state: 'kept', settledAt: clock('2026-10-17 09:00').at },
      { state: 'dropped', settledAt: clock('2026-10-20 09:00').at },
    ]);
  });

  test('settled twice are as the later word says, whichever was entered first', () => {
    const twice = lines(...made, 'kept 2026-10-18 09:00: a visit', 'dropped 2026-10-17 09:00: a visit');
    expect(promisesOf(twice)[1]).toMatchObject({ state: 'kept' });
    expect(promisesOf(twice.toReversed())).toEqual(promisesOf(twice));
  });

  test('are opened again by removing what settled them', () => {
    const kept = lines(...made, 'kept 2026-10-17 09:00: the article');
    expect(promisesOf(kept.slice(0, -1))[0]).toMatchObject({ state: 'open' });
  });

  test('settled without having been made are none', () => {
    expect(promisesOf(lines('kept 2026-10-17 09:00: the article'))).toEqual([]);
  });

  test('an item says which promise it is about', () => {
    const { due } = standing(dealings(made), RULES_3B7, clock('2026-10-22 09:00'));
    expect(due).toMatchObject([{ kind: 'keep-promise', about: 'the article', next: { kind: 'kept' } }]);
  });
});

describe('advice, derived from touches', () => {
  const given = 'advised 2026-10-15 16:00: learn Revit';
  const done = 'acted 2026-11-02 09:00: learn Revit';

  test.each([
    [[given], 'given'],
    [[given, 'wrote 2026-10-16 09:00'], 'given'],
    [[given, done], 'done'],
    [[given, 'wrote 2026-11-01 09:00', done], 'done'],
    [[given, done, 'told-outcome 2026-11-03 09:00'], 'done'],
    [[given, done, 'wrote 2026-11-03 09:00'], 'told'],
    [[given, done, 'thanked 2026-11-03 09:00'], 'told'],
    [[given, done, 'wrote 2026-11-02 09:00'], 'told'],
  ])('%j is %s', (story, state) => {
    expect(adviceOf(lines(...story))).toMatchObject([{ state }]);
    expect(adviceOf(lines(...story.toReversed()))).toMatchObject([{ state }]);
  });

  test('says when it was done and told', () => {
    expect(adviceOf(lines(given, done, 'wrote 2026-11-03 09:00'))).toMatchObject([
      { doneAt: clock('2026-11-02 09:00').at, toldAt: clock('2026-11-03 09:00').at },
    ]);
  });
});

describe('two people of one organisation on one day', () => {
  const jon = { name: 'Jon Wu', touches: lines('asked 2026-10-06 09:00') };
  const ben = { name: 'Ben Wong', touches: lines('thanked 2026-10-06 09:30', 'replied 2026-10-06 09:00') };
  const tom = { name: 'Tom Reid', touches: lines('asked 2026-10-05 23:59', 'followed-up 2026-10-06 10:00') };

  test('are named when both were asked, not when one was thanked', () => {
    expect(warnSameDay([jon, ben, tom], clock('2026-10-06 17:00'))).toEqual([jon, tom]);
  });

  test('are nobody the next day', () => {
    expect(warnSameDay([jon, ben, tom], clock('2026-10-07 00:00'))).toEqual([]);
  });
});
