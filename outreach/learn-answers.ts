import type { Contradiction } from './field';
import type { Jotting } from './jotting';
import { inOrder } from './jotting';
import type { Question } from './question';
import type { Talk } from './talk';
import { answersTo } from './talk';

/** What one person said to one question. */
export type Answer = {
  contactId: string;
  name: string;
  interviewId: string;
  /** When the talk began, or was prepared; epoch milliseconds. */
  at: number;
  /** The notes under it, as they were begun; none when it was asked and nothing noted. */
  lines: Jotting[];
};

/** One question and what everybody said to it; see `sideBySide`. */
export type AnswerRow = {
  /** Empty for free notes, which come last. */
  questionId: string;
  /** The wording of today, or of the last plan it stood in. */
  text: string;
  answers: Answer[];
  /** How many different people have a note under it. */
  people: number;
  /** Where the person marked that these answers contradict each other. */
  contradictions: Contradiction[];
};

const startOf = ({ interview }: Talk) => interview.startedAt ?? interview.createdAt;

function answerIn(talk: Talk, questionId: string): Answer[] {
  const { interview, jottings, name } = talk;
  const lines = questionId
    ? answersTo(questionId, talk)
    : inOrder(jottings.filter((line) => line.questionId === '' && line.text.trim() !== ''));
  const asked = interview.plan.some(({ id, askedAt }) => id === questionId && askedAt !== null);
  if (lines.length === 0 && !asked) return [];
  return [{ contactId: interview.contactId, name, interviewId: interview.id, at: startOf(talk), lines }];
}

function wordings(
  talks: readonly Talk[],
  questions: readonly Pick<Question, 'id' | 'text'>[],
): Map<string, string> {
  const found = new Map(questions.map(({ id, text }) => [id, text]));
  const known = new Set(found.keys());
  for (const { interview, jottings } of talks) {
    for (const { id, text } of interview.plan) if (!known.has(id)) found.set(id, text);
    for (const { questionId } of jottings) if (!found.has(questionId)) found.set(questionId, '');
  }
  // Free notes come last, wherever they were first seen.
  found.delete('');
  return found.set('', 'Free notes');
}

/**
 * What people said to the same question, side by side: one row a question, in the order of the bank and then
 * as they came up, each with the answers of all talks, oldest first. Questions nobody was asked are left out.
 *
 * @param questions all questions in order, hidden ones too: they may have been asked.
 */
export function sideBySide(
  talks: readonly Talk[],
  questions: readonly Pick<Question, 'id' | 'text'>[],
  contradictions: readonly Contradiction[],
): AnswerRow[] {
  const inTime = talks.toSorted((one, other) => startOf(one) - startOf(other));
  return [...wordings(inTime, questions)].flatMap(([questionId, text]): AnswerRow[] => {
    const answers = inTime.flatMap((talk) => answerIn(talk, questionId));
    if (answers.length === 0) return [];
    const people = new Set(answers.filter(({ lines }) => lines.length > 0).map(({ contactId }) => contactId))
      .size;
    const marked = questionId ? contradictions.filter((one) => one.questionId === questionId) : [];
    return [{ questionId, text, answers, people, contradictions: marked }];
  });
}
