import { fold } from './fold';
import type { Advice } from './promise';
import { adviceOf } from './promise';
import type { Touch } from './touch';

/** One contact and what happened with them. */
export type Adviser = { contactId: string; name: string; touches: readonly Touch[] };

/** One piece of advice in the ledger: told, did it, told them (METHOD.md section 5). */
export type AdviceRow = {
  contactId: string;
  name: string;
  /** Id of the `advised` touch. */
  touchId: string;
  text: string;
  state: Advice['state'];
  /** Epoch milliseconds; the later two are `null` until it is so. */
  givenAt: number;
  doneAt: number | null;
  toldAt: number | null;
};

/** Advice that several people gave in the same words, or nearly; see `groupAdvice`. */
export type AdviceGroup = {
  /** As it was worded first. */
  text: string;
  rows: AdviceRow[];
  /** How many different people gave it. */
  people: number;
};

// What asks for the next step stands first: tell them, then do it, then what is settled.
const TURN: Record<Advice['state'], number> = { done: 0, given: 1, told: 2 };

/** All advice of these contacts; what the person did and has not told yet comes first, the newest before the others. */
export function adviceLedger(advisers: readonly Adviser[]): AdviceRow[] {
  const rows = advisers.flatMap(({ contactId, name, touches }) =>
    adviceOf(touches).map(({ touch, state, doneAt, toldAt }): AdviceRow => {
      const { id: touchId, text, at: givenAt } = touch;
      return { contactId, name, touchId, text, state, givenAt, doneAt, toldAt };
    }),
  );
  return rows.toSorted(
    (one, other) =>
      TURN[one.state] - TURN[other.state] ||
      other.givenAt - one.givenAt ||
      (one.touchId < other.touchId ? -1 : 1),
  );
}

// Words that add nothing to advice. Words that turn or order it (not, never, less, before, than, to) stay.
const FILLERS = new Set(
  'a an the i me my you your should could would must ought please really just very definitely always try and get do'.split(
    ' ',
  ),
);
// May stand anywhere in a sentence without changing it, unless the sentence is about an order.
const FLOATING = new Set(['first', 'early', 'soon', 'now', 'also', 'too']);
const ORDERING = /\b(?:then|before|after|until|than|last|later)\b/u;

// Plurals, and the spellings of both sides of the Atlantic.
function stem(word: string): string {
  const british = word.replace(/iz(e|es|ed|ing|ation)$/u, 'is$1').replace(/^practice/u, 'practise');
  return british.length > 3 ? british.replace(/(?<=[^s])s$/u, '') : british;
}

function keyOf(text: string): string {
  const said = fold(text).replaceAll(/n['’]t\b/gu, ' not');
  const words = said.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
  const kept = words.filter((word) => !FILLERS.has(word)).map(stem);
  if (kept.length === 0) return said;
  if (ORDERING.test(said)) return kept.join(' ');
  const floating = kept.filter((word) => FLOATING.has(word)).toSorted();
  return [...kept.filter((word) => !FLOATING.has(word)), ...floating].join(' ');
}

/**
 * Advice given most often, by how many different people gave it. Careful: two texts are one only when the
 * same words stand in the same order, apart from fillers, plurals, spelling and a "first" that floats.
 * What merely looks alike ("learn SQL", "do not learn SQL"; "Ana before Tom", "Tom before Ana") stays apart.
 *
 * @param rows the ledger; advice without text is left out.
 */
export function groupAdvice(rows: readonly AdviceRow[]): AdviceGroup[] {
  const groups = new Map<string, AdviceRow[]>();
  const oldestFirst = rows.toSorted((one, other) => one.givenAt - other.givenAt);
  for (const row of oldestFirst) {
    if (row.text.trim() === '') continue;
    const key = keyOf(row.text);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .map((same): AdviceGroup => {
      const people = new Set(same.map(({ contactId }) => contactId)).size;
      return { text: same[0]?.text.trim() ?? '', rows: same, people };
    })
    .toSorted((one, other) => other.people - one.people || other.rows.length - one.rows.length);
}
