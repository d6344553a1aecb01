import type { Known } from './known';
import { wordsOf } from './known';
import { findPhrases, firstOf } from './phrases';
import type { Found, Rule } from './rule';
import type { DraftReading } from './draft-reading';

const MARKS = /[!！]/gu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ '’,-]+\p{Lu}{2,})*(?![\p{L}\p{N}])/gu;
// Single words that are shouted rather than abbreviated.
const SHOUTED = new Set(
  'all also always asap best call chat career dear hello help hope important job love much must need never not now only please ready really reply soon thank thanks time today urgent very want work you your'.split(
    ' ',
  ),
);
const LONE_WORDS = 4;

function marks(draft: DraftReading): Found[] {
  const found = findPhrases(draft, {
    pattern: MARKS,
    why: () => 'One exclamation mark at most; a full stop says the same more calmly.',
  });
  return found.slice(1, 2);
}

// "NASA" and "UCL EEE" are names; "PLEASE" is not, nor are four capital words in a row.
function isShouted(words: string, known: Known): boolean {
  const said = wordsOf(words).filter((word) => !known.rightful.includes(` ${word} `));
  return said.length >= LONE_WORDS || said.some((word) => SHOUTED.has(word));
}

function capitals({ parts }: DraftReading, known: Known): Found[] {
  return parts.flatMap(({ field, words }) =>
    [...words.matchAll(CAPITALS)]
      .filter(([found]) => isShouted(found, known))
      .map((found) => ({
        why: 'Capitals read as shouting.',
        span: { field, start: found.index, end: found.index + found[0].length },
      })),
  );
}

/** A calm voice: no second exclamation mark, no words in capitals (METHOD.md section 2: an easy next step). */
export const shouting: Rule = {
  id: 'shouting',
  label: 'Shouts',
  severity: 'warn',
  check: (draft, known) => [...marks(draft), ...firstOf(capitals(draft, known))],
};
