import { fold } from './fold';
import type { OwnQuestion, Question } from './question';
import { SLOT_LABELS, THEME_LABELS, THEMES } from './question';

/** A question in the list of all: where it is from, whether it is offered, and its place within its theme. */
export type ListedQuestion = {
  question: Question;
  origin: 'built-in' | 'edited' | 'own';
  hidden: boolean;
  order: number;
};

/** Built-in questions stand this far apart, so that others fit between them. */
const STEP = 100;

function questionOf({ id, text, theme, tiara, level, why }: OwnQuestion): Question {
  return { id, text, theme, tiara, level, why };
}

/** A listed question as the record the person keeps: the start of a changed, hidden or moved one. */
export function keptFrom({ question, hidden, order }: ListedQuestion): OwnQuestion {
  return { ...question, hidden, order };
}

function saysTheSame(kept: OwnQuestion, builtIn: Question): boolean {
  const { text, theme, tiara, level, why } = builtIn;
  return (
    kept.text === text &&
    kept.theme === theme &&
    kept.tiara === tiara &&
    kept.level === level &&
    kept.why === why
  );
}

function listedBuiltIn(question: Question, order: number, kept: OwnQuestion | undefined): ListedQuestion {
  if (!kept) return { question, origin: 'built-in', hidden: false, order };
  const origin = saysTheSame(kept, question) ? 'built-in' : 'edited';
  return { question: questionOf(kept), origin, hidden: kept.hidden, order: kept.order };
}

const PLACE = new Map(THEMES.map((theme, at) => [theme, at]));

function inPlace(one: ListedQuestion, other: ListedQuestion): number {
  const themes = (PLACE.get(one.question.theme) ?? 0) - (PLACE.get(other.question.theme) ?? 0);
  return themes || one.order - other.order || (one.question.id < other.question.id ? -1 : 1);
}

/**
 * All questions in the order of a talk: the built-in ones, each in the person's version where there is one,
 * and the person's own among them.
 *
 * @param builtIns the bank (`question-bank`), which is loaded apart.
 */
export function listQuestions(builtIns: readonly Question[], kept: readonly OwnQuestion[]): ListedQuestion[] {
  const keptById = new Map(kept.map((record) => [record.id, record]));
  const places = new Map<string, number>();
  const known = builtIns.map((question) => {
    const order = (places.get(question.theme) ?? 0) + STEP;
    places.set(question.theme, order);
    return listedBuiltIn(question, order, keptById.get(question.id));
  });
  const ids = new Set(builtIns.map(({ id }) => id));
  const own = kept
    .filter(({ id }) => !ids.has(id))
    .map((record): ListedQuestion => {
      return { question: questionOf(record), origin: 'own', hidden: record.hidden, order: record.order };
    });
  return [...known, ...own].toSorted(inPlace);
}

/** The questions that are offered when a plan is made. */
export function offeredQuestions(listed: readonly ListedQuestion[]): ListedQuestion[] {
  return listed.filter(({ hidden }) => !hidden);
}

/** The place for a question put between two others of its theme; at an end one of them is missing. */
export function orderBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return (after ?? 2 * STEP) - STEP;
  return after === undefined ? before + STEP : (before + after) / 2;
}

/**
 * The questions that hold every word looked for, in their text, reason, theme or TIARA slot, whatever the case
 * and accents; all of them when nothing is looked for. Parts of words count: "skill" finds "skills".
 */
export function searchQuestions(listed: readonly ListedQuestion[], query: string): ListedQuestion[] {
  const words = fold(query).split(' ').filter(Boolean);
  return listed.filter(({ question: { text, why, theme, tiara } }) => {
    const slot = tiara ? SLOT_LABELS[tiara] : '';
    const said = fold([text, why, THEME_LABELS[theme], slot].join(' '));
    return words.every((word) => said.includes(word));
  });
}
