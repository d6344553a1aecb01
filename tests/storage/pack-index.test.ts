import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Pack } from '../../storage/pack';
import { bucketOf, cellOf, NUMBER, packOf, SHELF, shelfOf } from '../../storage/pack';
import type { Order } from '../../storage/pack-orders';
import { PackIndex } from '../../storage/pack-index';

const DAY = { at: Date.UTC(2026, 9, 12, 12), zone: 'UTC', date: '2026-10-12' };

const date = fc.constantFrom('2026-10-01', '2026-10-12', '2026-10-13', '2026-11-02');
const slot = fc.record({
  on: date,
  overdueOn: fc.option(date),
  overdueAt: fc.option(fc.constantFrom(DAY.at - 1, DAY.at + 1)),
  from: fc.option(fc.constantFrom(DAY.at - 1, DAY.at + 1)),
  until: fc.option(fc.constantFrom(DAY.at - 1, DAY.at + 1)),
});

// Whoever changes mostly stays on the shelf: what the lists of a shelf show is then handed on.
const rarely = fc.oneof({ arbitrary: fc.constant(false), weight: 19 }, fc.constant(true));

// Few names and ids, so that some share a pack, some a name, and some are changed.
const cell = fc
  .record({
    number: fc.nat({ max: 30 }),
    name: fc.constantFrom('Ana', 'Ben', 'Élodie', 'A name that is longer than the keys'),
    company: fc.constantFrom('Arup', 'Works', ''),
    lastAt: fc.option(fc.constantFrom(1, DAY.at)),
    stage: fc.constantFrom('saved' as const, 'asked' as const, 'met' as const),
    referrerId: fc.option(fc.constantFrom('person 1', 'person 2')),
    slots: fc.array(slot, { maxLength: 3 }),
    fields: fc.subarray(['Rail', 'Water']),
    tags: fc.subarray(['fair']),
    archived: rarely,
    removed: rarely,
  })
  .map(({ number, ...rest }): Cell => {
    const name = rest.name;
    return cellOf({
      ...rest,
      id: `person ${number}`,
      role: '',
      level: null,
      doNotContact: false,
      sample: false,
      search: name,
      sortName: name.toLowerCase(),
      organisations: [],
      email: `${name}@example.org`,
      tieKind: 'none',
    });
  });

function packsOf(cells: Iterable<Cell>, stamp: number): Pack[] {
  const byBucket = Map.groupBy(cells, ({ id }) => bucketOf(id));
  return [...byBucket].map(([id, own]): Pack => Object.assign(packOf(id, own, []), { stamp }));
}

// A list asks for both each time, and most indexes have them of the one before.
function shelvesOf(index: PackIndex) {
  const shelf = (number: number) => ({
    names: Array.from(index.onShelf(number, index.order('name')), (place) => index.line(place).name),
    terms: ['f', 't'].map((letter) => index.termsOn(number, letter)),
  });
  return { current: shelf(SHELF.current), archived: shelf(SHELF.archived), removed: shelf(SHELF.removed) };
}

function said(index: PackIndex) {
  const { levels, dates } = index.pressingAt(DAY);
  const people = Array.from({ length: index.count }, (_, place) => ({
    ...index.line(place),
    bits: index.bits[place],
    lastAt: index.lastAt(place),
    pressing: [levels[place], dates[place]],
  }));
  // Those whom nothing tells apart stand in the order of their places, which is nobody's business.
  const ordered = <Value>(order: Order, of: (place: number) => Value): Value[] =>
    Array.from(index.order(order), of);
  return {
    people: people.toSorted((one, other) => one.id.localeCompare(other.id)),
    shelves: shelvesOf(index),
    referred: index.idsWith(new Set(['rperson 1'])).toSorted(),
    recent: ordered('recent', (place) => index.lastAt(place)),
    due: Array.from(index.dueOrder(DAY), (place) => dates[place]),
    names: ordered('name', (place) => index.line(place).name),
    companies: ordered('company', (place) => index.line(place).company),
  };
}

test('An index with newer packs says what one that is made afresh says', () => {
  fc.assert(
    fc.property(
      fc.array(cell),
      fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }),
      (first, changes) => {
        const people = new Map(first.map((one) => [one.id, one]));
        let index = new PackIndex().with(packsOf(people.values(), 1));
        for (const [at, changed] of changes.entries()) {
          // Whatever was asked of the older index must not be taken for the newer one's.
          said(index);

          for (const one of changed) people.set(one.id, one);
          const buckets = new Set(changed.map(({ id }) => bucketOf(id)));
          const newer = [...people.values()].filter(({ id }) => buckets.has(bucketOf(id)));
          index = index.with(packsOf(newer, at + 2));
        }
        expect(said(index)).toEqual(said(new PackIndex().with(packsOf(people.values(), 9))));
      },
    ),
  );
});

test('An index stays as it was when a newer one is made of it', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), cell, (first, changed) => {
      const people = new Map(first.map((one) => [one.id, one]));
      const index = new PackIndex().with(packsOf(people.values(), 1));
      const before = said(index);
      people.set(changed.id, changed);
      index.with(packsOf(people.values(), 2));
      expect(said(index)).toEqual(before);
    }),
  );
});

test('What one can filter by follows a change that leaves everybody where they were', () => {
  const [one] = fc.sample(cell, 1);
  if (!one) throw new Error('There is nobody.');
  const withField = (field: string) => ({ ...one, terms: [`f${field}`] });
  const shelf = shelfOf(one.numbers[NUMBER.bits] ?? 0);
  const index = new PackIndex().with(packsOf([withField('Rail')], 1));
  expect(index.termsOn(shelf, 'f')).toEqual(['Rail']);
  expect(index.with(packsOf([withField('Water')], 2)).termsOn(shelf, 'f')).toEqual(['Water']);
});
