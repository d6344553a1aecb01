import { inText } from './phrases';
import { wordsOf } from './known';
import type { DraftReading } from './draft-reading';
import type { Known } from './known';
import type { Rule } from './rule';
import { FIRST } from './rule';

const ME = /\b(?:i|me|my|mine|myself)\b/iu;
const THEM = /\b(?:you|your|yours|yourself|we|us|our|both)\b/iu;
const CLAUSES = /[^,;:.?!\n–—]+/gu;
const LEAST_CLAUSES = 4;

type Count = { mine: number; theirs: number };

// A clause that speaks of them counts as theirs even when I am in it: "could I ask you" is about them.
function countIn(words: string, { readerNames, reader }: Known): Count {
  const count = { mine: 0, theirs: 0 };
  const company = wordsOf(reader.company)[0];
  for (const [clause] of words.matchAll(CLAUSES)) {
    const said = wordsOf(clause);
    const theirs = THEM.test(clause) || said.some((word) => readerNames.has(word) || word === company);
    if (theirs) count.theirs += 1;
    else if (ME.test(clause)) count.mine += 1;
  }
  return count;
}

function longestAboutMe({ sentences }: DraftReading) {
  const mine = sentences.filter(({ words }) => ME.test(words) && !THEM.test(words));
  return mine.toSorted((one, other) => other.end - other.start - (one.end - one.start))[0];
}

/**
 * At least half about them (METHOD.md section 2). A heuristic: clauses, between commas and full stops, are
 * counted as mine when "I", "me" or "my" is in them and as theirs when "you", "we", their name or their
 * organisation is; it speaks up from three of mine for two of theirs, and only hints.
 */
export const aboutThem: Rule = {
  id: 'about-them',
  label: 'More about me than about them',
  severity: 'hint',
  moments: FIRST,
  applies: ({ channel }) => channel === 'email' || channel === 'message' || channel === 'inmail',
  check: (draft, known) => {
    const { mine, theirs } = countIn(draft.sentences.map(({ words }) => words).join('\n'), known);
    const longest = longestAboutMe(draft);
    if (!draft.complete || !longest || mine < LEAST_CLAUSES || mine < theirs * 1.5) return [];
    return [
      {
        why: 'More of this is about you than about them. What of theirs made you write?',
        span: inText(longest),
      },
    ];
  },
};
