import { changedSince } from './failure';
import type { Plain } from './plain';
import { isPlain } from './plain';

/** Are two values of stored records the same? Knows what JSON knows; an absent key equals `undefined`. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => same(item, other[at]));
  }
  if (!isPlain(one) || !isPlain(other)) return false;
  return keysOf(one, other).every((key) => same(one[key], other[key]));
}

function keysOf(...records: Plain[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

/**
 * Take back one change of a value, field by field: what it changed goes back to `before`, what was changed
 * elsewhere since stays. `undefined` stands for "not there".
 *
 * @throws Refusal of kind `conflict` when a field it changed has another value by now.
 */
export function revert(current: unknown, before: unknown, after: unknown): unknown {
  if (same(before, after)) return current;
  if (isPlain(current) && isPlain(before) && isPlain(after)) {
    const reverted: Plain = {};
    for (const key of keysOf(current, before, after)) {
      const value = revertPart(current[key], before[key], after[key]);
      if (value !== undefined) reverted[key] = value;
    }
    return reverted;
  }
  if (!same(current, after)) throw changedSince();
  return before;
}

// A part that was not there and became a record of fields, as when a first fact is typed: others may have added their
// fields to it since, and keep them.
function revertPart(current: unknown, before: unknown, after: unknown): unknown {
  if (before !== undefined || !isPlain(current) || !isPlain(after)) return revert(current, before, after);
  const left = revert(current, {}, after);
  return isPlain(left) && Object.keys(left).length === 0 ? undefined : left;
}

/**
 * Two values without what is the same in both: all that `revert` needs of them, and far less to keep. What was not
 * there, or is there no more, stays whole.
 */
export function differing(before: unknown, after: unknown): { before: unknown; after: unknown } {
  if (!isPlain(before) || !isPlain(after)) return { before, after };
  const parts: { before: Plain; after: Plain } = { before: {}, after: {} };
  for (const key of keysOf(before, after)) {
    if (same(before[key], after[key])) continue;
    const part = differing(before[key], after[key]);
    if (part.before !== undefined) parts.before[key] = part.before;
    if (part.after !== undefined) parts.after[key] = part.after;
  }
  return parts;
}
