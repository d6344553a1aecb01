import type { Interview, PlannedQuestion } from './interview';
import type { Jotting } from './jotting';
import { inOrder } from './jotting';

/** One talk with what was noted in it: what plans and comparisons are made from. */
export type Talk = {
  /** What to call the contact in a sentence. */
  name: string;
  interview: Interview;
  /** The jottings of this interview, in any order. */
  jottings: readonly Jotting[];
};

/** Has it taken place, as far as its own record says? */
export function wasHeld({ interview, jottings }: Talk): boolean {
  return interview.startedAt !== null || interview.reflection !== null || jottings.length > 0;
}

/** What was noted under a question, in the order it was begun; empty lines are left out. */
export function answersTo(questionId: string, { jottings }: Talk): Jotting[] {
  return inOrder(jottings.filter((line) => line.questionId === questionId && line.text.trim() !== ''));
}

/** Questions a held talk never came to: planned, not ticked, nothing noted. */
export function leftOpen(talk: Talk): PlannedQuestion[] {
  if (!wasHeld(talk)) return [];
  return talk.interview.plan.filter(
    ({ id, closing, askedAt }) => !closing && askedAt === null && answersTo(id, talk).length === 0,
  );
}

/** "Ana", "Ana and Tom", "Ana, Tom and Mei", "Ana, Tom and 3 others"; each name once. */
export function sayNames(names: readonly string[]): string {
  const different = [...new Set(names)];
  const shown = different.length > 3 ? different.slice(0, 2) : different;
  const rest = different.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} others`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}
