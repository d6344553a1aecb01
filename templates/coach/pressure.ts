import { findPhrases } from './phrases';
import type { Rule } from './rule';

const PRESSES =
  /\b(?:as soon as possible|asap|urgent(?:ly)?|at your earliest convenience|without delay)\b|\b(?:reply|respond|answer|get back to me|let me know|hear from you) (?:\w+ ){0,2}(?:by (?:tomorrow|tonight|the end of|mon|tues|wednes|thurs|fri|satur|sun)\w*|today|quickly|soon as you can)\b|\b(?:i|we) (?:have(?:n['’]t| not)|did(?:n['’]t| not)) (?:heard|hear|received|receive|got|get) (?:\w+ ){0,2}(?:from you|back|a reply|an answer|any reply|any answer)\b|\b(?:still|been) waiting\b|\byou (?:must|have to|need to) (?:answer|call|get back|help|meet|reply|respond|talk|tell|write)\b|\b(?:you owe me|i need you to)\b|\b(?:bumping|circling back|pinging you|per my last|following up (?:again|once more)|third (?:message|e-?mail)|last chance|final (?:reminder|follow-?up))\b|\b(?:only|just) (?:take|takes) (?:you )?(?:a (?:second|minute|moment)|two minutes)\b|\b(?:it )?would mean the world\b|\b(?:i(?: am|['’]m)) (?:really )?(?:desperate|begging)\b|\bplease,? please\b/giu;

/** A favour that is pressed for is not given (METHOD.md section 3: never nag). */
export const pressure: Rule = {
  id: 'pressure',
  label: 'Presses them',
  severity: 'warn',
  moments: ['first-request', 'after-acceptance', 'follow-up', 'answer', 'confirm', 'check-in'],
  check: (draft) =>
    findPhrases(draft, {
      pattern: PRESSES,
      why: (words) => `“${words}” presses them. They do you a favour: leave them an easy way out.`,
    }),
};
