import { useMemo, useState } from 'preact/hooks';
import type { PlannedQuestion } from '../../outreach/interview';
import { planned } from '../../outreach/plan';
import type { ListedQuestion } from '../../outreach/question-list';
import { offeredQuestions, searchQuestions } from '../../outreach/question-list';
import { TextField } from '../TextField';
import { NewQuestion } from './NewQuestion';
import { NO_FILTER, QuestionFilter, whereIt } from './QuestionFilter';

type Props = {
  listed: readonly ListedQuestion[];
  plan: readonly PlannedQuestion[];
  onAdd: (question: PlannedQuestion) => void;
};

const SHOWN = 12;

/** Finds more questions for one talk: by word, theme, TIARA and level, or one's own. */
export function AddQuestion({ listed, plan, onAdd }: Props) {
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const [said, setSaid] = useState('');
  const taken = useMemo(() => new Set(plan.map(({ id }) => id)), [plan]);
  const found = useMemo(
    () =>
      searchQuestions(offeredQuestions(listed), words).filter(
        (one) => !taken.has(one.question.id) && whereIt(one, filter),
      ),
    [listed, words, filter, taken],
  );
  const addOwn = (text: string) =>
    onAdd({ id: `own-${crypto.randomUUID()}`, text, closing: false, reason: '', askedAt: null });
  return (
    <div class="stack">
      <TextField label="Search the questions" type="search" value={words} onInput={setWords} />
      <QuestionFilter filter={filter} onFilter={setFilter} />
      <p class="quiet" role="status">
        {said || `${found.length} found`}
      </p>
      <ul class="offered-questions">
        {found.slice(0, SHOWN).map(({ question }) => (
          <li key={question.id}>
            <button
              type="button"
              class="line"
              onClick={() => {
                onAdd(planned(question, question.why));
                setSaid(`Added: ${question.text}`);
              }}
            >
              <span class="line-text">
                <span dir="auto">{question.text}</span>
                <span class="quiet" dir="auto">
                  {question.why}
                </span>
              </span>
              <span class="tag">Add</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p class="quiet">Search for a word to see others.</p>}
      <NewQuestion onAdd={addOwn} />
    </div>
  );
}
