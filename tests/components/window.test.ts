import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedContact, Rows } from '../../components/list/rows';
import { idsBetween, positionOf } from '../../components/list/rows';
import { positionsIn, spanOf } from '../../components/list/window';

const sights = tuple(
  integer({ min: 0, max: 100_000 }),
  integer({ min: 20, max: 200 }),
  integer({ min: -50_000, max: 9_000_000 }),
  integer({ min: 0, max: 1600 }),
);

describe('the window on a long list', () => {
  test('draws every row that is seen, and no row that is not there', () => {
    assert(
      property(sights, ([count, row, from, height]) => {
        const span = spanOf({ count, row, from, to: from + height });
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
      property(sights, ([count, row, from, height]) => {
        const { first, end } = spanOf({ count, row, from, to: from + height });
        const seen = Math.ceil(height / row) + 1;
        expect(end - first).toBeLessThanOrEqual(Math.max(32, seen));
      }),
    );
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
