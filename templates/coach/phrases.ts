import type { DraftReading } from './draft-reading';
import type { Found, Span } from './rule';

type Phrases = {
  /** A global, linear pattern. */
  pattern: RegExp;
  why: (words: string) => string;
  /** Leaves a find out, by the words just before it in its sentence. */
  unless?: RegExp;
};

// Far enough back for "I am not writing to ask you for".
const BEFORE = 40;

function beforeIn(words: string, start: number): string {
  const near = words.slice(Math.max(0, start - BEFORE), start);
  return near.slice(Math.max(near.lastIndexOf('.'), near.lastIndexOf('?'), near.lastIndexOf('\n')) + 1);
}

/** Says "not", "without" or the like about what follows: "I am not asking for a job" asks for none. */
export const DENIED = /\b(?:not|never|without|rather than|instead of|no intention|cannot)\b|n[’']t\b/iu;

/** Every place in subject and body where one of the phrases stands. */
export function findPhrases({ parts }: DraftReading, { pattern, why, unless }: Phrases): Found[] {
  return parts.flatMap(({ field, words }) =>
    [...words.matchAll(pattern)].flatMap((found): Found[] => {
      if (unless?.test(beforeIn(words, found.index))) return [];
      const span: Span = { field, start: found.index, end: found.index + found[0].length };
      return [{ why: why(found[0]), span }];
    }),
  );
}

/** The first find alone: to say a thing once is enough. */
export function firstOf(found: readonly Found[]): Found[] {
  return found.slice(0, 1);
}

/** A place in the body. */
export function inText({ start, end }: { start: number; end: number }): Span {
  return { field: 'text', start, end };
}
