import { inText } from './phrases';
import type { Rule } from './rule';

const QUESTION = /[?？؟]/u;
const ASKS =
  /\b(?:could|can|would|will) (?:you|we)\b|\b(?:may|might|could|can) i\b|\bif you (?:could|would|have|had|are|were)\b|\b(?:let me know|hoping|hope|would love|would like|wonder(?:ing)?) (?:if|whether|to)\b/iu;

/** The ask is a question with its mark (METHOD.md section 2): a question waits for an answer. */
export const asksQuestion: Rule = {
  id: 'asks-question',
  label: 'Asks no question',
  severity: 'warn',
  moments: ['first-request', 'after-acceptance', 'follow-up', 'answer', 'confirm'],
  praise: 'asks',
  check: ({ sentences, complete }) => {
    if (!complete || sentences.some(({ words }) => QUESTION.test(words))) return [];
    const ask = sentences.findLast(({ words }) => ASKS.test(words));
    const end = sentences.at(-1)?.end ?? 0;
    return ask
      ? [{ why: 'Turn this into a question, with its mark: it is easier to answer.', span: inText(ask) }]
      : [
          {
            why: 'Nothing here is a question. End with one that is easy to say yes to.',
            span: inText({ start: end, end }),
          },
        ];
  },
};
