import { DENIED, findPhrases, firstOf } from './phrases';
import type { Rule } from './rule';

const OFFER = String.raw`(?:jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|internships?|placements?|opportunit(?:y|ies))`;
const ASKS = new RegExp(
  [
    String.raw`\b(?:are|is) (?:you|your (?:team|company|firm|office|department)|they) (?:currently |still |now )?(?:hiring|recruiting)\b`,
    String.raw`\b(?:any|an?|open|current|available|suitable|job|internship) (?:open |current |available |suitable |job |internship |entry-level |junior |graduate |summer ){0,2}(?:openings?|vacanc(?:y|ies)|positions? (?:open|available|for me)|internships? (?:open|available|for me))\b`,
    String.raw`\b(?:looking|searching|asking|hoping|applying|apply|applied|application) for (?:an? |any |the |your |my |new |first |summer |full-time |part-time |graduate |entry-level |junior ){0,4}${OFFER}\b`,
    String.raw`\b(?:refer|recommend) me (?:for|to (?:hr|the hiring|your (?:hr|recruit)))`,
    String.raw`\b(?:hire me|give me (?:a|the) (?:job|chance|position)|put in a good word|pass on my (?:name|details) to)`,
    String.raw`\b(?:job|work) (?:opportunit(?:y|ies)|openings?|vacanc(?:y|ies)) (?:at|in|with|for me)\b`,
    String.raw`\bdo you have (?:any )?(?:jobs?|openings?|vacanc(?:y|ies)|internships?)\b`,
    String.raw`\b(?:can|could|would) you (?:get|find|offer) me (?:an? )?(?:\w+ )?(?:job|position|internship|interview|role)\b`,
  ].join('|'),
  'giu',
);

/** Never ask for a job (METHOD.md section 2): who is asked for advice can say yes. */
export const asksForJob: Rule = {
  id: 'asks-for-job',
  label: 'Asks for a job',
  severity: 'warn',
  moments: ['first-request', 'after-acceptance', 'follow-up', 'answer', 'confirm'],
  check: (draft) =>
    firstOf(
      findPhrases(draft, {
        pattern: ASKS,
        unless: DENIED,
        why: () => 'This asks for a job. Ask for advice and insight: that is easier to give.',
      }),
    ),
};
