import { readStory } from './story';
import type { Touch } from './touch';
import { WRITTEN_KINDS } from './touch';

/** The touch that records a promise: what, by whom, for when (METHOD.md section 5: promises, both ways). */
export type PromiseTouch = Extract<Touch, { kind: 'promised' }>;

/** A promise and what became of it. */
export type Promised = {
  touch: PromiseTouch;
  state: 'open' | 'kept' | 'dropped';
  /** When it was kept or given up; epoch milliseconds, `null` while it is open. */
  settledAt: number | null;
};

/** The touch that records their advice. */
export type AdviceTouch = Extract<Touch, { kind: 'advised' }>;

/** Advice, and how far it has come: given, then done, then told (METHOD.md section 5). */
export type Advice = {
  touch: AdviceTouch;
  state: 'given' | 'done' | 'told';
  /** When I did it; epoch milliseconds, `null` until then. */
  doneAt: number | null;
  /** When I first wrote to them after that; epoch milliseconds, `null` until then. */
  toldAt: number | null;
};

/**
 * The promises between one contact and me, in the order they were made, both mine and theirs. A promise
 * settled twice, as after a merge of two computers, is as the later touch says.
 *
 * @param touches the contact's touches, in any order.
 */
export function promisesOf(touches: readonly Touch[]): Promised[] {
  const ordered = readStory(touches).touches;
  return ordered.flatMap((touch): Promised[] => {
    if (touch.kind !== 'promised') return [];
    const end = ordered.findLast((other) => other.kind === 'kept' && other.promiseId === touch.id);
    if (end?.kind !== 'kept') return [{ touch, state: 'open', settledAt: null }];
    return [{ touch, state: end.outcome, settledAt: end.at }];
  });
}

/**
 * What one contact has advised, in the order it was said. They count as told by anything I wrote to them
 * after I did it: nobody wants to log that twice.
 *
 * @param touches the contact's touches, in any order.
 */
export function adviceOf(touches: readonly Touch[]): Advice[] {
  const ordered = readStory(touches).touches;
  return ordered.flatMap((touch): Advice[] => {
    if (touch.kind !== 'advised') return [];
    const done = ordered.findIndex((other) => other.kind === 'acted' && other.adviceId === touch.id);
    const doneAt = ordered[done]?.at ?? null;
    if (doneAt === null) return [{ touch, state: 'given', doneAt, toldAt: null }];
    const told = ordered.slice(done + 1).find(({ kind }) => WRITTEN_KINDS.includes(kind));
    return [{ touch, state: told ? 'told' : 'done', doneAt, toldAt: told?.at ?? null }];
  });
}
