import { DENIED, findPhrases, firstOf } from './phrases';
import type { Rule } from './rule';

// "resume" without its accents is also a verb, so it counts after "my" alone.
const RESUME = String.raw`(?:r[ée]sum[ée]|my (?:\w+ )?resume|cv|curriculum vitae|cover letter|portfolio)`;
const ATTACHES = new RegExp(
  [
    String.raw`\b(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|included?|including)(?: \S+){0,5}? ${RESUME}(?!\p{L})`,
    String.raw`(?<!\p{L})${RESUME}(?: \S+){0,4}? (?:attached|enclosed|included)\b`,
    String.raw`\b(?:here is|here's|here’s|please (?:find|see)|i am sending(?: you)?|have a look at|look at|review) (?:the |a copy of )?(?:my )?(?:attached )?${RESUME}(?!\p{L})`,
  ].join('|'),
  'giu',
);

/** Never attach a résumé at first contact (METHOD.md section 2): it says "job" without the word. */
export const attachesResume: Rule = {
  id: 'attaches-resume',
  label: 'Attaches a résumé',
  severity: 'warn',
  moments: ['first-request', 'after-acceptance', 'follow-up'],
  check: (draft) =>
    firstOf(
      findPhrases(draft, {
        pattern: ATTACHES,
        unless: DENIED,
        why: () => 'A résumé at first contact reads as asking for a job. Keep it until they ask.',
      }),
    ),
};
