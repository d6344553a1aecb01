import type { OwnQuestion } from '../outreach/question';
import { ownQuestionSchema } from '../outreach/question';
import { BANK } from '../outreach/question-bank';
import type { ListedQuestion } from '../outreach/question-list';
import { listQuestions } from '../outreach/question-list';
import { change } from './change';
import { database } from './database';
import type { Change } from './latest-change';
import { readRows } from './rows';

/** What the person said of questions: their own, and how built-in ones were changed, hidden or moved. */
export async function readOwnQuestions(): Promise<OwnQuestion[]> {
  return readRows(ownQuestionSchema, await database.questions.toArray()).rows;
}

/** Every question in order, hidden ones too: the built-in ones overlaid by the person's. */
export async function readQuestions(): Promise<ListedQuestion[]> {
  return listQuestions(BANK, await readOwnQuestions());
}

/**
 * Keep questions as they stand, all or none.
 *
 * @param typing the part that is being typed into: its keystrokes are one change.
 * @throws Refusal when a text is too long.
 */
export async function keepQuestions(
  questions: readonly OwnQuestion[],
  label: string,
  typing?: string,
): Promise<Change> {
  const put = change(
    label,
    async (recorder) => {
      for (const question of questions) await recorder.put('questions', question);
    },
    typing,
  );
  return (await put).change;
}

/** Remove an own question; of a built-in one, what the person changed of it, so that it is as it came. */
export async function dropQuestion(id: string, label: string): Promise<Change> {
  const done = await change(label, (recorder) => recorder.remove('questions', id));
  return done.change;
}
