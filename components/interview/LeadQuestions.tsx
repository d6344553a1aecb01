import { useState } from 'preact/hooks';
import type { PlannedQuestion } from '../../outreach/interview';
import type { Jotting } from '../../outreach/jotting';
import { Notes } from './Notes';
import type { NoteStore } from './use-note-line';

/** What the questions of a talk are led with. */
export type LeadProps = {
  questions: readonly PlannedQuestion[];
  interview: { id: string; contactId: string };
  /** All notes by the question they answer, each oldest first. */
  notes: ReadonlyMap<string, readonly Jotting[]>;
  store: NoteStore;
  onTick: (id: string, asked: boolean) => void;
};

const NONE: readonly Jotting[] = [];

type LineProps = Omit<LeadProps, 'questions'> & {
  question: PlannedQuestion;
  isOpen: boolean;
  onOpen: (id: string | null) => void;
};

function QuestionLine({ question, interview, notes, store, isOpen, onTick, onOpen }: LineProps) {
  const { id, text, askedAt } = question;
  const lines = notes.get(id) ?? NONE;
  const shut = lines.length > 0 ? `Notes (${lines.length})` : 'Note';
  return (
    <li class="asked-line" data-asked={askedAt !== null}>
      <label class="choice grow">
        <input
          type="checkbox"
          checked={askedAt !== null}
          onChange={(event) => {
            const asked = event.currentTarget.checked;
            onTick(id, asked);
            if (asked) onOpen(id);
          }}
        />
        <span dir="auto">{text}</span>
      </label>
      <button
        type="button"
        class="plain small"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : id)}
      >
        {isOpen ? 'Close' : shut}
        <span class="visually-hidden">: {text}</span>
      </button>
      {isOpen && (
        <div class="asked-notes">
          <Notes
            focus
            label="Note on this answer"
            place={{ interviewId: interview.id, contactId: interview.contactId, questionId: id }}
            lines={lines}
            store={store}
          />
        </div>
      )}
    </li>
  );
}

/** The questions in the order of asking: tick one as it is asked, and its note opens. */
export function LeadQuestions({ questions, ...rest }: LeadProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ol class="asked-list">
      {questions.map((question) => (
        <QuestionLine
          key={question.id}
          {...rest}
          question={question}
          isOpen={open === question.id}
          onOpen={setOpen}
        />
      ))}
    </ol>
  );
}
