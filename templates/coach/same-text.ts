import { inText } from './phrases';
import { sharedPart, shinglesOf } from './shingles';
import type { Rule } from './rule';
import { ASKING } from './rule';

/** From here on two texts are one text with a few words changed: runs of three words in common, of all. */
const SAME = 0.75;

/** Colleagues show each other what they get (METHOD.md section 3: a second person at the same organisation). */
export const sameText: Rule = {
  id: 'same-text',
  label: 'Is the text a colleague of theirs got',
  severity: 'warn',
  moments: ASKING,
  applies: ({ sentBefore }) => sentBefore.length > 0,
  check: ({ text, sentences }, { sent }) => {
    const shingles = shinglesOf(text);
    const same = sent.find((one) => sharedPart(shingles, one.shingles) >= SAME);
    const start = sentences[0]?.start ?? 0;
    if (!same) return [];
    const why = `${same.before.name || 'Someone'} at the same organisation got nearly this text. Colleagues compare.`;
    return [{ why, span: inText({ start, end: sentences.at(-1)?.end ?? start }) }];
  },
};
