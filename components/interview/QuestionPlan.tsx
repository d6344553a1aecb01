import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlannedQuestion } from '../../outreach/interview';
import { useTypedText } from '../use-typed-text';

type Props = {
  plan: readonly PlannedQuestion[];
  /** Called with the whole plan, closing questions last. */
  onPlan: (plan: PlannedQuestion[]) => void;
};

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

type LineProps = {
  question: PlannedQuestion;
  /** Its buttons are shown: a plan one only reads is calmer without. */
  changing: boolean;
  isFirst: boolean;
  isLast: boolean;
  onReword: (text: string) => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
};

function Wording({
  question,
  onReword,
  onClose,
}: Pick<LineProps, 'question' | 'onReword'> & { onClose: () => void }) {
  const [text, type] = useTypedText(question.text, (typed) => {
    if (typed.trim() !== '') onReword(typed);
  });
  const boxRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => boxRef.current?.focus(), []);
  return (
    <textarea
      ref={boxRef}
      class="note"
      dir="auto"
      aria-label="Wording"
      maxLength={1000}
      value={text}
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    />
  );
}

type DoesProps = Omit<LineProps, 'changing' | 'onReword'> & { rewording: boolean; onWording: () => void };

function Does({ question, isFirst, isLast, rewording, onWording, onRemove, onMove }: DoesProps) {
  const whose = <span class="visually-hidden">: {question.text}</span>;
  const move = (by: -1 | 1) => {
    if (by === -1 ? !isFirst : !isLast) onMove(by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? MOVES[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const button = { type: 'button', class: 'plain small', onKeyDown } as const;
  return (
    <div class="row plan-does">
      <button {...button} aria-disabled={isFirst} data-by="-1" onClick={() => move(-1)}>
        Up{whose}
      </button>
      <button {...button} aria-disabled={isLast} data-by="1" onClick={() => move(1)}>
        Down{whose}
      </button>
      <button {...button} aria-expanded={rewording} onClick={onWording}>
        {rewording ? 'Done' : 'Reword'}
        {whose}
      </button>
      <button {...button} onClick={onRemove}>
        Remove{whose}
      </button>
    </div>
  );
}

function Line(props: LineProps) {
  const { question, changing, onReword } = props;
  const [rewording, setRewording] = useState(false);
  const { text, reason } = question;
  return (
    <li class="plan-line stack stack-tight" data-question={question.id}>
      {changing && rewording ? (
        <Wording question={question} onReword={onReword} onClose={() => setRewording(false)} />
      ) : (
        <p dir="auto">{text}</p>
      )}
      {reason && (
        <p class="quiet" dir="auto">
          {reason}
        </p>
      )}
      {changing && <Does {...props} rewording={rewording} onWording={() => setRewording(!rewording)} />}
    </li>
  );
}

// A line that moved took the focus with it only in some browsers: it is put back where the person pressed.
function useKeepFocus(order: string) {
  const listRef = useRef<HTMLDivElement>(null);
  const pressedRef = useRef<{ id: string; by: number } | null>(null);
  useEffect(() => {
    const pressed = pressedRef.current;
    pressedRef.current = null;
    if (!pressed) return;
    const line = listRef.current?.querySelector(`[data-question="${CSS.escape(pressed.id)}"]`);
    const button = line?.querySelector(`[data-by="${pressed.by}"]`);
    if (button instanceof HTMLElement) button.focus();
  }, [order]);
  return { listRef, pressedRef };
}

function moved(list: readonly PlannedQuestion[], at: number, by: number): PlannedQuestion[] {
  const [one] = list.slice(at, at + 1);
  return one ? list.toSpliced(at, 1).toSpliced(at + by, 0, one) : [...list];
}

type PartProps = {
  changing: boolean;
  title: string;
  part: readonly PlannedQuestion[];
  onPart: (part: PlannedQuestion[]) => void;
};

function PlanPart({ title, changing, part, onPart }: PartProps) {
  const { listRef, pressedRef } = useKeepFocus(part.map(({ id }) => id).join(' '));
  if (part.length === 0) return null;
  return (
    <div class="stack stack-tight" ref={listRef}>
      <h3>{title}</h3>
      <ol class="plan-list">
        {part.map((question, at) => (
          <Line
            key={question.id}
            question={question}
            changing={changing}
            isFirst={at === 0}
            isLast={at === part.length - 1}
            onReword={(text) => onPart(part.with(at, { ...question, text }))}
            onRemove={() => onPart(part.toSpliced(at, 1))}
            onMove={(by) => {
              pressedRef.current = { id: question.id, by };
              onPart(moved(part, at, by));
            }}
          />
        ))}
      </ol>
    </div>
  );
}

/** The questions of one talk in the order of asking, each with why it is there; the closing ones stay last. */
export function QuestionPlan({ plan, onPlan }: Props) {
  const [changing, setChanging] = useState(false);
  const open = plan.filter(({ closing }) => !closing);
  const closing = plan.filter((question) => question.closing);
  if (plan.length === 0) return null;
  return (
    <div class="stack">
      <PlanPart
        changing={changing}
        title="To ask"
        part={open}
        onPart={(part) => onPlan([...part, ...closing])}
      />
      <PlanPart
        changing={changing}
        title="Always last"
        part={closing}
        onPart={(part) => onPlan([...open, ...part])}
      />
      <div class="row">
        <button type="button" class="plain" aria-pressed={changing} onClick={() => setChanging(!changing)}>
          Change wording and order
        </button>
      </div>
    </div>
  );
}
