import type { Coverage, Heard } from './coverage';
import { coverage, PEOPLE_GOAL } from './coverage';
import type { Contradiction, Field } from './field';
import type { AdviceGroup, AdviceRow } from './learn-advice';
import { adviceLedger, groupAdvice } from './learn-advice';
import type { AnswerRow } from './learn-answers';
import { sideBySide } from './learn-answers';
import type { Question } from './question';
import type { Talk } from './talk';
import { leftOpen, sayNames, wasHeld } from './talk';
import type { Touch } from './touch';
import { counted } from './wording';

/** One contact of a field with everything that was said: what a field is read from. */
export type Voice = Heard & { name: string; touches: readonly Touch[]; talks: readonly Talk[] };

/** What the person felt after one talk, each from 1 to 5 or not said. */
export type ScalePoint = {
  contactId: string;
  name: string;
  /** When the talk began; epoch milliseconds. */
  at: number;
  fit: number | null;
  energy: number | null;
  surprise: number | null;
};

/** Where voices part: marked by the person, or one talk spoke for the field and another against it. */
export type Difference =
  | { kind: 'marked'; names: string[]; question: string; text: string; contradiction: Contradiction }
  | { kind: 'fit'; for: string[]; against: string[]; text: string };

/** Something to do before deciding. */
export type StillMissing = {
  kind: Coverage['missing'][number]['kind'] | 'reflection' | 'open-questions';
  says: string;
};

/** All that was learned of a field, ready to be laid side by side; see `readField`. */
export type FieldReading = {
  coverage: Coverage;
  rows: AnswerRow[];
  advice: AdviceGroup[];
  ledger: AdviceRow[];
  scales: ScalePoint[];
  differences: Difference[];
  /** What is missing before deciding, the weightiest first. */
  missing: StillMissing[];
  /** The decision that holds, and people met after it was made; `null` when there is none. */
  verdict: (Field['verdicts'][number] & { metSince: string[] }) | null;
};

/** From here on a talk speaks for the field, and up to there against it. */
const SPEAKS = { for: 4, against: 2 } as const;

const timeOf = ({ interview }: Talk) =>
  interview.startedAt ?? interview.reflection?.at ?? interview.createdAt;

/** Fit, energy and surprise over time, oldest first; talks for which none was given are left out. */
export function scalesOver(talks: readonly Talk[]): ScalePoint[] {
  return talks
    .flatMap((talk): ScalePoint[] => {
      const { reflection, contactId } = talk.interview;
      if (!reflection) return [];
      const { fit, energy, surprise } = reflection;
      if (fit === null && energy === null && surprise === null) return [];
      return [{ contactId, name: talk.name, at: timeOf(talk), fit, energy, surprise }];
    })
    .toSorted((one, other) => one.at - other.at);
}

// Who was talked to twice counts as last thought of.
function namesBy(scales: readonly ScalePoint[], holds: (fit: number) => boolean): string[] {
  const latest = new Map(scales.filter(({ fit }) => fit !== null).map((point) => [point.contactId, point]));
  return [...latest.values()].filter(({ fit }) => fit !== null && holds(fit)).map(({ name }) => name);
}

function differencesIn(field: Field, voices: readonly Voice[], rows: readonly AnswerRow[]): Difference[] {
  const names = new Map(voices.map(({ contactId, name }) => [contactId, name]));
  const wording = new Map(rows.map(({ questionId, text }) => [questionId, text]));
  const marked = field.contradictions.map((contradiction): Difference => {
    const { contactIds, questionId, text } = contradiction;
    const known = contactIds.map((id) => names.get(id)).filter((name) => name !== undefined);
    return { kind: 'marked', names: known, question: wording.get(questionId) ?? '', text, contradiction };
  });
  const scales = scalesOver(voices.flatMap(({ talks }) => talks));
  const high = namesBy(scales, (fit) => fit >= SPEAKS.for);
  const low = namesBy(scales, (fit) => fit <= SPEAKS.against);
  if (high.length === 0 || low.length === 0) return marked;
  const text = `After talking to ${sayNames(high)} it fitted you; after ${sayNames(low)} it did not.`;
  return [...marked, { kind: 'fit', for: high, against: low, text }];
}

function withoutReflection(talks: readonly Talk[]): StillMissing[] {
  const names = talks.filter(({ interview }) => interview.reflection === null).map(({ name }) => name);
  return names.length > 0
    ? [{ kind: 'reflection', says: `Write what you think of the talk with ${sayNames(names)}.` }]
    : [];
}

function openQuestions(talks: readonly Talk[], rows: readonly AnswerRow[]): StillMissing[] {
  const answered = new Set(rows.filter(({ people }) => people > 0).map(({ questionId }) => questionId));
  const open = new Set(talks.flatMap(leftOpen).map(({ id }) => id)).difference(answered);
  if (open.size === 0) return [];
  const says = `Nobody has answered ${counted(open.size, 'question')} you planned: ask the next person.`;
  return [{ kind: 'open-questions', says }];
}

function verdictOf(field: Field, talks: readonly Talk[]): FieldReading['verdict'] {
  const last = field.verdicts.toSorted((one, other) => one.at - other.at).at(-1);
  if (!last) return null;
  const since = talks.filter((talk) => timeOf(talk) > last.at).map(({ name }) => name);
  return { ...last, metSince: [...new Set(since)] };
}

/** What a field is read by, besides what was said in it. */
export type Standards = {
  /** All questions in order, hidden ones too: they may have been asked. */
  questions: readonly Pick<Question, 'id' | 'text'>[];
  /** How many people to meet before deciding; 3 unless said otherwise. */
  goal?: number;
};

/**
 * A field, side by side: how well it is heard, what each said to the same question, the advice given most
 * often, how it felt over time, who contradicts whom, what is missing and what was decided (METHOD.md
 * section 5). Contradictions are only those the person marked, and talks after which the fit was opposite:
 * nothing is read into what people said.
 *
 * @param voices the contacts of the field; `met` says whether a talk was held, as standing sees it.
 */
export function readField(
  field: Field,
  voices: readonly Voice[],
  { questions, goal = PEOPLE_GOAL }: Standards,
): FieldReading {
  const talks = voices.flatMap((voice) => voice.talks).filter(wasHeld);
  const rows = sideBySide(talks, questions, field.contradictions);
  const ledger = adviceLedger(voices);
  const heard = coverage(voices, goal);
  return {
    coverage: heard,
    rows,
    advice: groupAdvice(ledger),
    ledger,
    scales: scalesOver(talks),
    differences: differencesIn(field, voices, rows),
    missing: [...heard.missing, ...withoutReflection(talks), ...openQuestions(talks, rows)],
    verdict: verdictOf(field, talks),
  };
}
