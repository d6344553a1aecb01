import type { OwnQuestion } from '../../outreach/question';
import { ASKED_OF, ASKED_OF_LABELS, SLOT_LABELS, SLOTS, THEME_LABELS, THEMES } from '../../outreach/question';
import type { ListedQuestion } from '../../outreach/question-list';
import { keptFrom } from '../../outreach/question-list';
import { SelectField } from '../SelectField';
import { Tick } from '../Tick';
import { useTypedText } from '../use-typed-text';
import { TextArea } from '../TextArea';
import type { BankStore } from './BankDesk';

const ORIGIN: Record<ListedQuestion['origin'], string> = { 'built-in': '', edited: 'changed', own: 'mine' };
const THEME_OPTIONS = THEMES.map((value) => ({ value, label: THEME_LABELS[value] }));
const SLOT_OPTIONS = [
  { value: '', label: 'None' } as const,
  ...SLOTS.map((value) => ({ value, label: SLOT_LABELS[value] })),
];
const LEVEL_OPTIONS = ASKED_OF.map((value) => ({ value, label: ASKED_OF_LABELS[value] }));

type Props = {
  one: ListedQuestion;
  isOpen: boolean;
  /** Is it the first or the last of its theme? */
  ends: { first: boolean; last: boolean };
  onOpen: (isOpen: boolean) => void;
  onMove: (by: -1 | 1) => void;
  store: BankStore;
};

function Wording({ one, store }: Pick<Props, 'one' | 'store'>) {
  const { question } = one;
  const change = (part: Partial<OwnQuestion>, field: string) =>
    store.keep({ ...keptFrom(one), ...part }, 'Changed a question', `${field} ${question.id}`);
  const [text, type] = useTypedText(question.text, (typed) => {
    // A question without words is none: it stays as it was until there is one.
    if (typed.trim() !== '') change({ text: typed }, 'question');
  });
  const [why, typeWhy] = useTypedText(question.why, (typed) => change({ why: typed }, 'why'));
  return (
    <>
      <TextArea label="The question" value={text} onInput={type} />
      <TextArea label="Why one asks it" value={why} onInput={typeWhy} />
      <div class="columns">
        <SelectField
          label="Theme"
          value={question.theme}
          options={THEME_OPTIONS}
          onChange={(theme) => change({ theme }, 'theme')}
        />
        <SelectField
          label="Asks for"
          value={question.tiara ?? ''}
          options={SLOT_OPTIONS}
          onChange={(slot) => change({ tiara: slot || null }, 'slot')}
        />
        <SelectField
          label="For someone"
          value={question.level}
          options={LEVEL_OPTIONS}
          onChange={(level) => change({ level }, 'level')}
        />
      </div>
    </>
  );
}

function Form({ one, ends, onMove, onOpen, store }: Omit<Props, 'isOpen'>) {
  const { question, origin, hidden } = one;
  return (
    <div class="bank-form stack">
      <Wording one={one} store={store} />
      <Tick
        isOn={hidden}
        onTurn={(isOn) =>
          store.keep({ ...keptFrom(one), hidden: isOn }, hidden ? 'Showed a question' : 'Hid a question')
        }
      >
        Do not offer it
      </Tick>
      <div class="row">
        <button type="button" aria-disabled={ends.first} onClick={() => !ends.first && onMove(-1)}>
          Up
        </button>
        <button type="button" aria-disabled={ends.last} onClick={() => !ends.last && onMove(1)}>
          Down
        </button>
        {origin === 'edited' && (
          <button
            type="button"
            class="plain"
            onClick={() => store.drop(question.id, 'Put a question back as it came')}
          >
            As it came
          </button>
        )}
        {origin === 'own' && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              onOpen(false);
              store.drop(question.id, 'Removed a question');
            }}
          >
            Remove
          </button>
        )}
      </div>
    </div>
  );
}

/** One question of the bank: its wording, and, opened, all that can be changed of it. */
export function BankLine(props: Props) {
  const { one, isOpen, onOpen } = props;
  const { question, origin, hidden } = one;
  return (
    <li>
      <button type="button" class="line" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        <span class="line-text">
          <span dir="auto">{question.text}</span>
          {question.why && (
            <span class="quiet" dir="auto">
              {question.why}
            </span>
          )}
        </span>
        {ORIGIN[origin] && <span class="tag">{ORIGIN[origin]}</span>}
        {hidden && <span class="tag">hidden</span>}
      </button>
      {isOpen && <Form {...props} />}
    </li>
  );
}
