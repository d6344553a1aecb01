import { useMemo, useState } from 'preact/hooks';
import type { OwnQuestion, Theme } from '../../outreach/question';
import { THEME_LABELS, THEMES } from '../../outreach/question';
import type { ListedQuestion } from '../../outreach/question-list';
import { keptFrom, orderBetween, searchQuestions } from '../../outreach/question-list';
import { counted } from '../../outreach/wording';
import { TextField } from '../TextField';
import { BankFiles } from './BankFiles';
import { BankLine } from './BankLine';
import './bank.css';
import { NewQuestion } from './NewQuestion';
import { NO_FILTER, QuestionFilter, whereIt } from './QuestionFilter';

/** What the bank does with the data. */
export type BankStore = {
  /** `typing` names the field that is typed into. */
  keep: (question: OwnQuestion, label: string, typing?: string) => void;
  drop: (id: string, label: string) => void;
  bringIn: (questions: readonly OwnQuestion[]) => Promise<boolean>;
};

type Props = {
  listed: readonly ListedQuestion[];
  /** What the person keeps of them: changed, hidden, moved and own ones. */
  own: readonly OwnQuestion[];
  store: BankStore;
};

// Between the two before it, or the two after it.
function movedTo(theme: readonly ListedQuestion[], at: number, by: -1 | 1): number {
  const [near, far] = [theme[at + by]?.order, theme[at + 2 * by]?.order];
  return by === -1 ? orderBetween(far, near) : orderBetween(near, far);
}

type ThemeProps = Omit<Props, 'own'> & {
  theme: Theme;
  shown: ReadonlySet<string>;
  open: string | null;
  onOpen: (id: string | null) => void;
};

function ThemePart({ theme, listed, shown, open, onOpen, store }: ThemeProps) {
  const all = listed.filter(({ question }) => question.theme === theme);
  const some = all.filter(({ question }) => shown.has(question.id));
  if (some.length === 0) return null;
  return (
    <section class="stack stack-tight" aria-label={THEME_LABELS[theme]}>
      <h3>{THEME_LABELS[theme]}</h3>
      <ul>
        {some.map((one) => {
          const { id } = one.question;
          const at = all.indexOf(one);
          return (
            <BankLine
              key={id}
              one={one}
              isOpen={open === id}
              ends={{ first: at === 0, last: at === all.length - 1 }}
              onOpen={(isOpen) => onOpen(isOpen ? id : null)}
              onMove={(by) =>
                store.keep({ ...keptFrom(one), order: movedTo(all, at, by) }, 'Moved a question')
              }
              store={store}
            />
          );
        })}
      </ul>
    </section>
  );
}

function ownQuestion(listed: readonly ListedQuestion[], text: string): OwnQuestion {
  const last = listed.findLast(({ question }) => question.theme === 'advice')?.order;
  const question = { text, theme: 'advice', tiara: null, level: 'both', why: '' } as const;
  return {
    ...question,
    id: `own-${crypto.randomUUID()}`,
    hidden: false,
    order: orderBetween(last, undefined),
  };
}

/** All questions one can ask: search, reword, hide, order, add, and take them along as a file. */
export function BankDesk({ listed, own, store }: Props) {
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const [open, setOpen] = useState<string | null>(null);
  const found = useMemo(
    () => searchQuestions(listed, words).filter((one) => whereIt(one, filter) || one.question.id === open),
    [listed, words, filter, open],
  );
  const shown = useMemo(() => new Set(found.map(({ question }) => question.id)), [found]);
  const add = (text: string) => {
    const question = ownQuestion(listed, text);
    store.keep(question, 'Added a question');
    setWords('');
    setFilter(NO_FILTER);
    setOpen(question.id);
  };
  return (
    <div class="stack">
      <TextField label="Search the questions" type="search" value={words} onInput={setWords} />
      <QuestionFilter filter={filter} onFilter={setFilter} />
      <p class="quiet" role="status">
        {counted(found.length, 'question')}
      </p>
      <div class="stack bank-list">
        {THEMES.map((theme) => (
          <ThemePart
            key={theme}
            theme={theme}
            listed={listed}
            shown={shown}
            open={open}
            onOpen={setOpen}
            store={store}
          />
        ))}
      </div>
      <NewQuestion onAdd={add} />
      <BankFiles listed={listed} own={own} bringIn={store.bringIn} />
    </div>
  );
}
