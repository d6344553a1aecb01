import { findPhrases } from './phrases';
import type { Rule } from './rule';
import { ASKING } from './rule';

const FLATTERS =
  /\b(?:(?:your|such an?|an?|truly|really|so|very) )?(?:amazing|awe-?inspiring|incredible|outstanding|phenomenal|remarkable|stellar|unbelievable|mind-?blowing)\b|\b(?:your|such an?|an?|truly|really|so|very|deeply) (?:extraordinary|impressive|inspiring|inspirational|impressed|inspired)\b|\b(?:deeply|greatly|truly|really|so much|always) (?:admire|admired|look(?:ed)? up to)\b|\bi (?:admire|idoli[sz]e|look up to) you\b|\b(?:huge|big|great|biggest|massive) fan of\b|\b(?:an|my|such an) (?:absolute |great |huge )?honou?r\b|\b(?:rock ?star|guru|role model|thought leader|visionary|living legend)\b|\bin awe of\b|\bdream (?:career|job|mentor)\b/giu;

/** Flattery says that the text could have gone to anyone (METHOD.md section 2: why you, in facts). */
export const flattery: Rule = {
  id: 'flattery',
  label: 'Flatters',
  severity: 'warn',
  moments: ASKING,
  check: (draft) =>
    findPhrases(draft, {
      pattern: FLATTERS,
      why: (words) => `“${words}” could be said to anyone. Name the thing of theirs that you mean.`,
    }),
};
