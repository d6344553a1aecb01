import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LinesInOrder } from '../../../storage/files/lines-in-order';
import { textOf } from './text-of';

const line = fc.record({
  // Of some kilobytes too, so that lines fill more than one piece.
  text: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.nat(9).map((n) => `${'ß€𝄞'.repeat(40_000)}${n}`),
  ),
  group: fc.nat(5),
  at: fc.nat(3),
});

test('lines go out by group and time, those of one time as they came, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 60 }), async (all) => {
      const lines = new LinesInOrder(6);
      for (const { text, group, at } of all) lines.add(`${text}\n`, group, at);
      const sorted = all.toSorted((one, other) => one.group - other.group || one.at - other.at);
      expect(await textOf(await lines.end())).toBe(
        sorted.map(({ text }) => `${text.toWellFormed()}\n`).join(''),
      );
    }),
    { numRuns: 50 },
  );
});
