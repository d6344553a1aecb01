import { useMemo, useState } from 'preact/hooks';
import type { PlannedQuestion } from '../../outreach/interview';
import { planned } from '../../outreach/plan';
import type { ListedQuestion } from '../../outreach/question-list';
import { offeredQuestions, searchQuestions } from '../../outreach/question-list';
import { TextField } from '../TextField';
import { NO_FILTER, QuestionFilter, whereIt } from './QuestionFilter';

type Props = {
  listed: readonly ListedQuestion[];
  plan: readonly PlannedQuestion[];
  onAdd: (question: PlannedQuestion) => void;
};

const SHOWN = 12;

function OwnQuestion({ onAdd }: Pick<Props, 'onAdd'>) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const wording = text.trim();
    setSaid(wording ? '' : 'Write a question first.');
    if (!wording) return;
    const id = `own-${crypto.randomUUID()}`;
    onAdd({ id, text: wording, closing: false, reason: '', askedAt: null });
    setText('');
  };
  return (
    <form class="stack stack-tight" onSubmit={add}>
      <TextField label="A question of my own" value={text} maxLength={1000} onInput={setText} />
      <p role="status">{said}</p>
      <div class="row">
        <button type="submit">Add my question</button>
      </div>
    </form>
  );
}

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
      <OwnQuestion onAdd={onAdd} />
    </div>
  );
}
