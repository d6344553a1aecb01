import type { DraftReading } from './draft-reading';
import { inText } from './phrases';
import { wordsOf } from './known';
import type { Known } from './known';
import type { Rule } from './rule';
import { FIRST } from './rule';

// How a tie is said without naming it: "we both studied there", "gave me your name".
const SAYS_TIE =
  /\b(?:alum\w*|as well|both|classmates?|colleagues?|fellow|gave me|in common|introduced|know some of|met|mentioned|mutual|recommended|same|shared?|suggested|there too|told me|too)\b/iu;
// Thanks for connecting come first and push nothing back.
const THANKS = /^\s*(?:thank|thanks|many thanks|nice to|great to|good to)\b/iu;
const FIRST_SENTENCES = 2;

function opening({ sentences }: DraftReading) {
  const thanks = sentences[0] && THANKS.test(sentences[0].words) ? 1 : 0;
  return sentences.slice(thanks, thanks + FIRST_SENTENCES);
}

function says(words: string, { tieWords, readerNames }: Known): boolean {
  if (SAYS_TIE.test(words)) return true;
  const said = ` ${wordsOf(words).join(' ')} `;
  // "Ana" alone says that Ana Silva gave the name, unless the reader is an Ana as well.
  return tieWords.some((tie) =>
    [tie, tie.split(' ')[0] ?? tie].some((name) => !readerNames.has(name) && said.includes(` ${name} `)),
  );
}

/** The tie comes first (METHOD.md section 2): in the first two sentences after the greeting. */
export const tieFirst: Rule = {
  id: 'tie-first',
  label: 'Says late, or never, what we share',
  severity: 'warn',
  moments: FIRST,
  applies: ({ tie }) => tie.length > 0,
  praise: 'tie',
  check: (draft, known) => {
    const first = opening(draft);
    if (!draft.complete || first.length === 0) return [];
    if (first.some(({ words }) => says(words, known))) return [];
    const at = first[0]?.end ?? 0;
    const why = `Say in the first two sentences how you come to them: ${known.tie[0] ?? 'what you share'}.`;
    return [{ why, span: inText({ start: at, end: at }) }];
  },
};
