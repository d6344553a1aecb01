import type { DraftReading } from './draft-reading';
import { inText } from './phrases';
import type { Rule } from './rule';
import { ASKING } from './rule';

const NUMBER = String.raw`(?:\d{1,3}|five|ten|twelve|fifteen|twenty(?:-five)?|thirty|forty(?:-five)?|sixty|an?|one|\[[^\]\n]{1,80}\])`;
const STATED = new RegExp(
  String.raw`(?<![\p{L}\d])${NUMBER}(?:[ -]|\s*(?:-|–|to|or)\s*\d{1,3}[ -]?)?(?:min(?:ute)?s?|hours?|hrs?|['’])(?!\p{L})|\b(?:half an|quarter of an|half-)[ -]?hour\b`,
  'iu',
);
const VAGUE =
  /\b(?:an? (?:few|couple of) (?:minutes|moments|mins)|some (?:of your )?time|a (?:bit|little|moment) of your time|an? (?:quick|short|brief|small) (?:call|chat|talk|meeting|conversation)|some minutes)\b/iu;

function spanOf({ text, sentences }: DraftReading) {
  const vague = VAGUE.exec(text);
  if (vague) return inText({ start: vague.index, end: vague.index + vague[0].length });
  const at = (sentences.findLast(({ words }) => words.includes('?')) ?? sentences.at(-1))?.end ?? 0;
  return inText({ start: at, end: at });
}

/** A stated short time (METHOD.md section 2): "a quick chat" may be an hour, "20 minutes" may not. */
export const statesTime: Rule = {
  id: 'states-time',
  label: 'Does not say how long',
  severity: 'warn',
  moments: ASKING,
  praise: 'time',
  check: (draft) => {
    if (!draft.complete || draft.sentences.some(({ words }) => STATED.test(words))) return [];
    return [
      {
        why: 'Say how many minutes you ask for: a short, stated time is easy to grant.',
        span: spanOf(draft),
      },
    ];
  },
};
