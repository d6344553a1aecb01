import { unfilledIn } from '../unfilled';
import type { DraftReading } from './draft-reading';
import type { Known } from './known';
import type { Found, Rule, Someone } from './rule';
import { ASKING } from './rule';

// Places somebody meant to fill in; our own marks are shown and asked for elsewhere.
const PLACEHOLDER =
  /\{\{[^{}\n]{0,80}\}\}|[[<{](?:(?:your|their|his|her|my|the|first|last|full|company|insert) ?[^\]>}\n]{0,40}|name|company|role|title|school|date|topic)[\]>}]|\b[xX]{3,}\b|\b(?:TODO|TBD|TK)\b/gu;

function placeholders({ parts }: DraftReading): Found[] {
  return parts.flatMap(({ field, words }) => {
    const ours = new Set(unfilledIn(words).map(({ start }) => start));
    return [...words.matchAll(PLACEHOLDER)]
      .filter(({ index }) => !ours.has(index))
      .map((found) => ({
        why: 'This place is still to be filled in.',
        span: { field, start: found.index, end: found.index + found[0].length },
      }));
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}

// As written in the other record, capitals and all: "shell" and "target" are words, "Shell" may be a company. At
// the start of a sentence the capital proves nothing, so the name must stand inside one.
function placesOf(name: string, words: string): { start: number; end: number }[] {
  if (!words.includes(name)) return [];
  const whole = new RegExp(String.raw`(?<=[\p{L}\p{N},;:)]\s)${escaped(name)}(?![\p{L}\p{N}])`, 'gu');
  return [...words.matchAll(whole)].map(({ index }) => ({ start: index, end: index + name.length }));
}

function whyOf(name: string, someone: Someone): string {
  return name === someone.name
    ? `${name} is someone else you wrote to.`
    : `You wrote to ${someone.name || 'someone'} at ${name}: is this left over from there?`;
}

function fromOthers({ parts, greeting }: DraftReading, known: Known): Found[] {
  // Whom it greets is looked at by another rule.
  const from = { subject: 0, text: greeting?.name.end ?? 0 };
  const found: Found[] = [];
  for (const [name, someone] of known.foreign) {
    for (const { field, words } of parts) {
      const places = placesOf(name, words).filter(({ start }) => start >= from[field]);
      const why = whyOf(name, someone);
      for (const { start, end } of places) found.push({ why, span: { field, start, end } });
    }
  }
  return found;
}

/**
 * What another draft left behind: names and organisations of others written to lately that have nothing to do
 * with this contact, and places nobody filled in (METHOD.md section 2: why you).
 */
export const leftovers: Rule = {
  id: 'leftovers',
  label: 'Has something left over from another draft',
  severity: 'warn',
  check: (draft, known) => [
    ...placeholders(draft),
    // Later in the story it is natural to speak of others: "I wrote to Ana, as you suggested".
    ...(ASKING.includes(known.moment) ? fromOthers(draft, known) : []),
  ],
};
