import type { Written } from '../limits';
import { hasSubject } from '../template';
import { aboutThem } from './about-them';
import { asksForJob } from './asks-for-job';
import { asksQuestion } from './asks-question';
import { attachesResume } from './attaches-resume';
import { readDraftText } from './draft-reading';
import { flattery } from './flattery';
import { makeKnown } from './known';
import { leftovers } from './leftovers';
import { length } from './length';
import { linkInNote } from './link-in-note';
import { pressure } from './pressure';
import { rightName } from './right-name';
import type { CoachContext, Finding, Rule } from './rule';
import { sameText } from './same-text';
import { shouting } from './shouting';
import { statesTime } from './states-time';
import { tieFirst } from './tie-first';

/** All rules, the gravest first. To add one, write its file and list it here. */
export const RULES: readonly Rule[] = [
  rightName,
  leftovers,
  asksForJob,
  attachesResume,
  asksQuestion,
  tieFirst,
  statesTime,
  sameText,
  pressure,
  flattery,
  shouting,
  linkInNote,
  length,
  aboutThem,
];

/** What a coach has to say of a draft: what it found, and in a word each what is well. */
export type Review = { findings: Finding[]; well: string[] };

function bearsOn({ moments, applies }: Rule, context: CoachContext): boolean {
  return (moments?.includes(context.moment) ?? true) && (applies?.(context) ?? true);
}

/**
 * A coach for one draft (METHOD.md section 2): what it returns looks at the text as typed, with each keystroke.
 *
 * @param off ids of rules the person has switched off.
 */
export function coachFor(context: CoachContext, off: readonly string[] = []): (written: Written) => Review {
  const rules = RULES.filter((rule) => !off.includes(rule.id) && bearsOn(rule, context));
  const known = makeKnown(context);
  return ({ subject, text }) => {
    const draft = readDraftText({ subject: hasSubject(context.channel) ? subject : '', text });
    const review: Review = { findings: [], well: [] };
    for (const { id, severity, praise, check } of rules) {
      const found = check(draft, known).map(({ why, span, severity: own }) => ({
        id,
        severity: own ?? severity,
        why,
        span,
      }));
      review.findings.push(...found);
      if (praise && draft.complete && found.length === 0) review.well.push(praise);
    }
    return review;
  };
}
