import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing, revert, same } from '../../storage/revert';
import { fold } from '../../outreach/fold';

const record = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.oneof(
    fc.nat(3),
    fc.array(fc.nat(3), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('x', 'y'), fc.nat(3)),
  ),
  { noNullPrototype: true },
);

function outcome(current: unknown, before: unknown, after: unknown): unknown {
  try {
    return { is: revert(current, before, after) };
  } catch (error) {
    return { refused: String(error) };
  }
}

describe('taking back a change', () => {
  it('of a value nobody else touched gives what was before', () => {
    const law = fc.property(record, record, (before, after) => {
      expect(same(revert(after, before, after), before)).toBe(true);
    });
    fc.assert(law);
  });

  it('needs no more than what differs, whatever became of it since', () => {
    const maybe = fc.option(record, { nil: undefined });
    const law = fc.property(maybe, maybe, fc.option(maybe), (before, after, since) => {
      const current = since === null ? after : since;
      const kept = differing(before, after);
      expect(outcome(current, kept.before, kept.after)).toEqual(outcome(current, before, after));
    });
    fc.assert(law, { numRuns: 2000 });
    expect(differing({ a: 1, at: { x: 1, y: 2 } }, { a: 1, at: { x: 3, y: 2 } })).toEqual({
      before: { at: { x: 1 } },
      after: { at: { x: 3 } },
    });
  });

  it('keeps what others added to a part that was new', () => {
    const [before, after] = [{ id: '1' }, { id: '1', at: { role: 1 } }];
    expect(revert({ id: '1', at: { role: 1, company: 2 } }, before, after)).toEqual({
      id: '1',
      at: { company: 2 },
    });
    expect(revert(after, before, after)).toEqual(before);
    expect(() => revert({ id: '1', at: { role: 3 } }, before, after)).toThrow('changed since');
  });

  it('keeps what was changed elsewhere since', () => {
    const before = { edits: { role: 'a' }, email: '' };
    const after = { edits: { role: 'b' }, email: '' };
    const current = { edits: { role: 'b', company: 'c' }, email: 'new' };
    expect(revert(current, before, after)).toEqual({ edits: { role: 'a', company: 'c' }, email: 'new' });
  });

  it.each([
    ['one field has another value by now', { tags: ['c'] }, { tags: ['a'] }, { tags: ['b'] }],
    ['what was added is gone', undefined, undefined, { id: 1 }],
    ['what was added was changed', { id: 1, text: 'x' }, undefined, { id: 1 }],
    ['what was removed is back', { id: 1 }, { id: 1 }, undefined],
  ])('is refused when %s', (_case, ...[current, before, after]) => {
    expect(() => revert(current, before, after)).toThrow('Something changed since');
  });
});

describe('folding', () => {
  it.each([
    ['  Łukasz   MÜLLER ', 'lukasz muller'],
    ['Søren Þór Æsir', 'soren thor aesir'],
    ['Straße', 'strasse'],
    ['İpek Işık', 'ipek isik'],
    ['नमिता', 'नमिता'],
    ['ＡＢＣ', 'abc'],
  ])('compares “%s” as “%s”', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('of a folded text changes nothing', () => {
    const law = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    });
    fc.assert(law);
  });
});
