import { assert, integer, option, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedContact, Rows } from '../../components/list/rows';
import { idsBetween, positionOf } from '../../components/list/rows';
import type { Span } from '../../components/list/window';
import { positionsIn, spanOf } from '../../components/list/window';

const sights = tuple(
  integer({ min: 0, max: 100_000 }),
  integer({ min: 20, max: 200 }),
  integer({ min: -50_000, max: 9_000_000 }),
  integer({ min: 0, max: 1600 }),
);

// What was drawn when one was there before, if anything was.
const befores = option(
  tuple(integer({ min: 0, max: 100_000 }), integer({ min: 0, max: 32 })).map(([first, rows]) => ({
    first,
    end: first + rows,
  })),
);

describe('the window on a long list', () => {
  test('draws every row that is seen, and no row that is not there', () => {
    assert(
      property(sights, befores, ([count, row, from, height], before) => {
        const span = spanOf({ count, row, from, to: from + height }, before);
        expect(span.first).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.first);
        expect(span.end).toBeLessThanOrEqual(count);
        const seen = {
          first: Math.max(0, Math.floor(from / row)),
          end: Math.min(count, Math.ceil((from + height) / row)),
        };
        for (let at = seen.first; at < seen.end; at += 1) {
          expect(at >= span.first && at < span.end).toBe(true);
        }
      }),
    );
  });

  test('draws few rows beyond those, however many there are', () => {
    assert(
      property(sights, befores, ([count, row, from, height], before) => {
        const { first, end } = spanOf({ count, row, from, to: from + height }, before);
        const seen = Math.ceil(height / row) + 1;
        expect(end - first).toBeLessThanOrEqual(Math.max(32, seen));
      }),
    );
  });

  test.each([
    { how: 'a wheel', step: 53, most: 1 / 6 },
    { how: 'a wheel upwards', step: -53, most: 1 / 6 },
    { how: 'a fling', step: 137, most: 2 / 5 },
  ])('draws the next rows some at once, before they are seen, scrolled by $how', ({ step, most }) => {
    const row = 61;
    let span: Span | null = null;
    let [changes, least] = [0, Infinity];
    for (let frame = 0; frame < 100; frame += 1) {
      const from = 300_000 + frame * step;
      // What is seen before the page has heard of it.
      const seen = { first: Math.floor(from / row), end: Math.ceil((from + 493) / row) };
      if (span) least = Math.min(least, span.end - seen.end, seen.first - span.first);
      const next: Span = spanOf({ count: 10_000, row, from, to: from + 493 }, span);
      if (span && (next.first !== span.first || next.end !== span.end)) changes += 1;
      span = next;
    }
    expect(least).toBeGreaterThan(0);
    expect(changes).toBeLessThan(100 * most);
  });

  test('draws anew what was jumped to, and what a shorter list leaves', () => {
    const before = { first: 0, end: 18 };
    expect(spanOf({ count: 1000, row: 50, from: 20_000, to: 20_500 }, before)).toEqual({
      first: 391,
      end: 419,
    });
    expect(spanOf({ count: 15, row: 50, from: 0, to: 500 }, before)).toEqual({ first: 0, end: 15 });
  });

  test('draws nothing of an empty list', () => {
    expect(spanOf({ count: 0, row: 60, from: 0, to: 600 })).toEqual({ first: 0, end: 0 });
  });

  test('keeps one row more, in its place', () => {
    expect(positionsIn({ first: 3, end: 6 }, null)).toEqual([3, 4, 5]);
    expect(positionsIn({ first: 3, end: 6 }, 4)).toEqual([3, 4, 5]);
    expect(positionsIn({ first: 3, end: 6 }, 0)).toEqual([0, 3, 4, 5]);
    expect(positionsIn({ first: 3, end: 6 }, 99)).toEqual([3, 4, 5, 99]);
  });
});

const NOBODY: ListedContact = {
  id: '',
  name: '',
  role: '',
  company: '',
  stage: 'saved',
  dueOn: null,
  lastAt: null,
  fields: [],
  tags: [],
  dueState: null,
};

const rowsOf = (...ids: string[]): Rows => ({
  count: ids.length,
  rowAt: (at) => ({ ...NOBODY, id: ids[at] ?? '' }),
  ids: () => ids,
});

describe('a place in the list', () => {
  test.each([
    [['a', 'b', 'c'], null, 0],
    [[], null, null],
    [[], { id: 'a', position: 0 }, null],
    [['a', 'b', 'c'], { id: 'b', position: 1 }, 1],
    [['b', 'a', 'c'], { id: 'b', position: 1 }, 0],
    [['a', 'c'], { id: 'b', position: 1 }, 1],
    [['a'], { id: 'b', position: 7 }, 0],
  ] as const)('in %j, left at %j, is %j', (ids, place, position) => {
    expect(positionOf(rowsOf(...ids), place)).toBe(position);
  });

  test('spans a range whichever end comes first', () => {
    const rows = rowsOf('a', 'b', 'c', 'd');
    expect(idsBetween(rows, 1, 3)).toEqual(['b', 'c', 'd']);
    expect(idsBetween(rows, 3, 1)).toEqual(['b', 'c', 'd']);
    expect(idsBetween(rows, 2, 2)).toEqual(['c']);
  });
});
