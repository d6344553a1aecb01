import type { Level } from './contact';
import type { Contradiction } from './field';
import type { Phases, PlannedQuestion } from './interview';
import type { Question, Slot, Theme } from './question';
import type { ListedQuestion } from './question-list';
import type { Talk } from './talk';
import { answersTo, leftOpen, sayNames, wasHeld } from './talk';

/** The closing questions of METHOD.md section 4: last in every plan, whatever else is hidden or left out. */
export const ALWAYS_ASKED = ['close-not-asked', 'close-who-else', 'close-sent-me', 'close-again'] as const;

/** About so many minutes go by with one question and its answer. */
const MINUTES_A_QUESTION = 2;

/** What a plan is suggested from. */
export type PlanSources = {
  /** All questions, hidden ones too; see `listQuestions`. */
  listed: readonly ListedQuestion[];
  phases: Phases;
  contactId: string;
  /** The contact's level; null when not known. */
  level: Level | null;
  /** Talks of the same field, those with this contact among them. */
  talks: readonly Talk[];
  /** Where people of the field said opposite things, as the person marked it. */
  contradictions: readonly Contradiction[];
  /** Questions already chosen: they stay, and count. */
  chosen?: readonly PlannedQuestion[];
};

type Weighed = { question: Question; place: number; weight: number; reason: string };
/** One thing that speaks for or against a question. */
type Point = { weight: number; reason: string };

// So far apart that a stronger reason always wins over any sum of the weaker ones below it.
const WEIGHTS = {
  contradicted: 1000,
  comeBack: 400,
  open: 200,
  own: 60,
  secondVoice: 12,
  enough: -20,
} as const;
const FIT: Record<Level | 'unknown', Record<Question['level'], number>> = {
  entry: { entry: 8, both: 6, senior: -Infinity },
  senior: { senior: 8, both: 6, entry: -Infinity },
  middle: { both: 6, entry: 2, senior: 2 },
  unknown: { both: 6, entry: 0, senior: 0 },
};
// A short talk always comes to advice, and to how people are chosen only when there is time: nobody should
// feel asked for a job (METHOD.md section 2).
const THEME_WEIGHTS: Partial<Record<Theme, number>> = { advice: 3, recruitment: -4 };
/** What each question of a theme, or of a slot, costs the next one of it. */
const SAME = { theme: 9, slot: 3 } as const;
/** As many voices as a field needs (METHOD.md section 1). */
const VOICES = 3;

const isCore = (id: string) => ALWAYS_ASKED.some((core) => core === id);
const NOTHING: Point = { weight: 0, reason: '' };

function contradicted({ id }: Question, { contradictions, talks }: PlanSources): Point {
  const found = contradictions.filter(({ questionId }) => questionId === id);
  if (found.length === 0) return NOTHING;
  const who = new Set(found.flatMap(({ contactIds }) => contactIds));
  const names = talks.filter(({ interview }) => who.has(interview.contactId)).map(({ name }) => name);
  const people = sayNames(names) || 'People';
  return { weight: WEIGHTS.contradicted, reason: `${people} see this differently.` };
}

function wantedMore({ id }: Question, { talks, contactId }: PlanSources): Point {
  const marked = talks.filter((talk) => answersTo(id, talk).some(({ mark }) => mark === 'follow-up'));
  if (marked.length === 0) return NOTHING;
  const again = marked.some(({ interview }) => interview.contactId === contactId);
  const names = sayNames(marked.map(({ name }) => name));
  const reason = again
    ? 'You wanted to come back to this.'
    : `You wanted to know more after talking to ${names}.`;
  return { weight: WEIGHTS.comeBack, reason };
}

function notReached({ id }: Question, { talks, contactId }: PlanSources): Point {
  const open = talks.filter((talk) => leftOpen(talk).some((planned) => planned.id === id));
  if (open.length === 0) return NOTHING;
  const again = open.some(({ interview }) => interview.contactId === contactId);
  const reason = again
    ? 'You did not get to this last time.'
    : `${sayNames(open.map(({ name }) => name))} left this open.`;
  return { weight: WEIGHTS.open, reason };
}

function secondVoice({ id }: Question, { talks }: PlanSources): Point {
  const answered = talks.filter((talk) => answersTo(id, talk).length > 0);
  const people = new Set(answered.map(({ interview }) => interview.contactId)).size;
  if (people === 0) return NOTHING;
  if (people >= VOICES) return { weight: WEIGHTS.enough, reason: '' };
  const names = sayNames(answered.map(({ name }) => name));
  return { weight: WEIGHTS.secondVoice, reason: `Compare with what ${names} said.` };
}

function alreadyTold({ id }: Question, { talks, contactId }: PlanSources): boolean {
  return talks.some(
    (talk) =>
      talk.interview.contactId === contactId &&
      answersTo(id, talk).length > 0 &&
      answersTo(id, talk).every(({ mark }) => mark !== 'follow-up'),
  );
}

function weigh({ question, origin }: ListedQuestion, place: number, sources: PlanSources): Weighed {
  const own: Point =
    origin === 'own' ? { weight: WEIGHTS.own, reason: 'You wrote this one yourself.' } : NOTHING;
  const points = [
    contradicted(question, sources),
    wantedMore(question, sources),
    notReached(question, sources),
    own,
    secondVoice(question, sources),
  ];
  const usual = FIT[sources.level ?? 'unknown'][question.level] + (THEME_WEIGHTS[question.theme] ?? 0);
  const weight = points.reduce((sum, point) => sum + point.weight, usual);
  const reason = points.find((point) => point.reason)?.reason ?? question.why;
  return { question, place, weight, reason };
}

/** One question as part of a plan. */
export function planned(question: Question, reason: string): PlannedQuestion {
  const closing = question.theme === 'closing' || isCore(question.id);
  return { id: question.id, text: question.text, closing, reason, askedAt: null };
}

/** A plan as it is asked: as it stands, with closing questions last. */
export function inPlanOrder(plan: readonly PlannedQuestion[]): PlannedQuestion[] {
  return [...plan.filter(({ closing }) => !closing), ...plan.filter(({ closing }) => closing)];
}

/** How many questions there is time for, closing ones apart; at least one. */
export function questionsIn({ questions }: Phases): number {
  return Math.max(1, Math.floor(questions / MINUTES_A_QUESTION));
}

type Counts = { themes: Map<Theme, number>; slots: Map<Slot, number> };

function lightened({ question, weight, place }: Weighed, { themes, slots }: Counts): number {
  const sameTheme = themes.get(question.theme) ?? 0;
  const sameSlot = question.tiara ? (slots.get(question.tiara) ?? 0) : 0;
  // The first ones of a theme are the ones to begin with; a thousandth settles only equals.
  return weight - SAME.theme * sameTheme - SAME.slot * sameSlot - place / 1000;
}

function count({ themes, slots }: Counts, { theme, tiara }: Question): void {
  themes.set(theme, (themes.get(theme) ?? 0) + 1);
  if (tiara) slots.set(tiara, (slots.get(tiara) ?? 0) + 1);
}

// One after the other, the best of what is left: each pick makes others of its theme and slot lighter.
function pick(candidates: readonly Weighed[], many: number, counts: Counts): Weighed[] {
  const left = candidates.filter(({ weight }) => weight > -Infinity);
  const picked: Weighed[] = [];
  while (picked.length < many && left.length > 0) {
    const weights = left.map((candidate) => lightened(candidate, counts));
    const [best] = left.splice(weights.indexOf(Math.max(...weights)), 1);
    if (!best) break;
    picked.push(best);
    count(counts, best.question);
  }
  return picked.toSorted((one, other) => one.place - other.place);
}

function closingOnes(listed: readonly ListedQuestion[], taken: ReadonlySet<string>): PlannedQuestion[] {
  return listed
    .filter(({ question, origin, hidden }) => {
      const own = question.theme === 'closing' && origin === 'own' && !hidden;
      return (own || isCore(question.id)) && !taken.has(question.id);
    })
    .map(({ question }) => planned(question, question.why));
}

/**
 * A plan for one talk, in the order of asking, each question with the reason why it is there: first what
 * people of the field contradict each other on, then what the person wanted to know more about, then what
 * others left open, own questions, and what bears a second voice; the rest is spread over themes and TIARA
 * slots. Questions for another level are left out, and so is what this contact has already told. About two
 * minutes a question; the closing ones of METHOD.md section 4 are always there and always last.
 */
export function suggestPlan(sources: PlanSources): PlannedQuestion[] {
  const { listed, phases, chosen = [] } = sources;
  const talks = sources.talks.filter(wasHeld);
  const taken = new Set(chosen.map(({ id }) => id));
  const counts: Counts = { themes: new Map(), slots: new Map() };
  for (const { question } of listed) if (taken.has(question.id)) count(counts, question);
  const candidates = listed.flatMap((entry, place) => {
    const { question, hidden } = entry;
    const out = hidden || taken.has(question.id) || question.theme === 'closing' || isCore(question.id);
    return out || alreadyTold(question, sources) ? [] : [weigh(entry, place, { ...sources, talks })];
  });
  const room = questionsIn(phases) - chosen.filter(({ closing }) => !closing).length;
  const picked = pick(candidates, room, counts).map(({ question, reason }) => planned(question, reason));
  return inPlanOrder([...chosen, ...picked, ...closingOnes(listed, taken)]);
}
