import type { BankStore } from '../../components/interview/BankDesk';
import { BankDesk } from '../../components/interview/BankDesk';
import type { Action } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import { counted } from '../../outreach/wording';
import { dropQuestion, keepQuestions, readOwnQuestions, readQuestions } from '../../storage/questions';
import { watch } from '../../storage/watch';

type Props = { run: Action['run'] };

/** The questions one can ask, with the person's own kept in the data. */
export function QuestionBank({ run }: Props) {
  const listed = useLive(watch, 'questions', readQuestions);
  const own = useLive(watch, 'own questions', readOwnQuestions);
  if (!listed || !own) return null;
  const store: BankStore = {
    keep: (question, label, typing) => void run(() => keepQuestions([question], label, typing)),
    drop: (id, label) => void run(() => dropQuestion(id, label)),
    bringIn: async (questions) => {
      const label = `Brought in ${counted(questions.length, 'question')}`;
      return (await run(() => keepQuestions(questions, label))) !== undefined;
    },
  };
  return <BankDesk listed={listed} own={own} store={store} />;
}
