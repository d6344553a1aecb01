import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Jotting, Mark } from '../../outreach/jotting';
import { MARK_LABELS, MARKS } from '../../outreach/jotting';
import { clockTime } from './clock-time';
import type { NoteLine, NoteStore } from './use-note-line';
import { useNoteLine } from './use-note-line';

/** The marks that have a key, in the order of their keys. */
export const KEYED_MARKS = MARKS.filter((mark): mark is Exclude<Mark, ''> => mark !== '');

const SHOWN = 30;

type MarksProps = { note: NoteLine; box: RefObject<HTMLTextAreaElement | null> };

function MarkButtons({ note, box }: MarksProps) {
  return (
    <div class="row marks" role="group" aria-label="Mark this line">
      {KEYED_MARKS.map((mark, at) => (
        <button
          key={mark}
          type="button"
          class="plain mark"
          aria-pressed={note.line.mark === mark}
          aria-keyshortcuts={`Alt+${at + 1}`}
          onClick={() => {
            note.mark(mark);
            box.current?.focus();
          }}
        >
          {MARK_LABELS[mark]}
          <kbd aria-hidden="true">{at + 1}</kbd>
        </button>
      ))}
    </div>
  );
}

type LineProps = { line: Jotting; onOpen: (line: Jotting) => void };

function Line({ line, onOpen }: LineProps) {
  return (
    <li>
      <button type="button" class="line note-line" onClick={() => onOpen(line)}>
        <time class="quiet" dateTime={new Date(line.at).toISOString()}>
          {clockTime(line.at)}
        </time>
        <span class="line-text" dir="auto">
          {line.text}
        </span>
        {line.mark !== '' && <span class="tag">{MARK_LABELS[line.mark]}</span>}
        <span class="visually-hidden"> Change this note</span>
      </button>
    </li>
  );
}

// The newest first: they stand next to where one writes, and the first hours are folded away.
function Lines({ lines, onOpen }: { lines: readonly Jotting[]; onOpen: LineProps['onOpen'] }) {
  const [all, setAll] = useState(false);
  const newest = lines.toReversed();
  const shown = all ? newest : newest.slice(0, SHOWN);
  if (lines.length === 0) return null;
  return (
    <>
      <ul class="note-lines">
        {shown.map((line) => (
          <Line key={line.id} line={line} onOpen={onOpen} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          Show {lines.length - shown.length} earlier
        </button>
      )}
    </>
  );
}

/** Which mark Alt with a digit stands for, by the key's place: Alt changes the character on many keyboards. */
export function markOfKey({ code, altKey, ctrlKey, metaKey }: KeyboardEvent): Mark | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1];
  if (!altKey || ctrlKey || metaKey || digit === undefined) return null;
  return KEYED_MARKS[Number(digit) - 1] ?? null;
}

type Props = {
  /** What the notes are of, for who listens. */
  label: string;
  place: Pick<Jotting, 'interviewId' | 'contactId' | 'questionId'>;
  /** The lines of this place, oldest first. */
  lines: readonly Jotting[];
  store: NoteStore;
  /** Tells whoever handles keys outside how to begin a line with a mark. */
  onReady?: (begin: (mark: Mark) => void) => void;
  /** Put the cursor here when it is shown; `still`: without moving the page there. */
  focus?: boolean | 'still';
};

/** Notes of one kind: the line being written, and below it what was written before, the newest first. */
export function Notes({ label, place, lines, store, onReady, focus = false }: Props) {
  const id = useId();
  const boxRef = useRef<HTMLTextAreaElement>(null);
  const note = useNoteLine({ place, lines, store });
  const noteRef = useRef(note);
  useEffect(() => {
    noteRef.current = note;
  });
  // Before anything else can be pressed: the first letter belongs here.
  useLayoutEffect(() => {
    if (focus) boxRef.current?.focus({ preventScroll: focus === 'still' });
  }, [focus]);
  useEffect(() => {
    onReady?.((mark) => {
      noteRef.current.begin(mark);
      boxRef.current?.focus();
    });
  }, [onReady]);

  const open = (line: Jotting) => {
    note.open(line);
    boxRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const mark = markOfKey(event);
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    const last = lines.at(-1);
    if (mark) note.mark(mark);
    else if (isEnter) note.next();
    else if (event.key === 'ArrowUp' && note.line.text === '' && last) open(last);
    else return;
    event.preventDefault();
  };
  return (
    <div class="stack stack-tight">
      <div class="field">
        <label for={id}>{note.isOld ? `Changing the note of ${clockTime(note.line.at)}` : label}</label>
        <textarea
          id={id}
          ref={boxRef}
          class="note-box"
          rows={1}
          dir="auto"
          maxLength={20_000}
          value={note.line.text}
          onInput={(event) => note.type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <MarkButtons note={note} box={boxRef} />
      <Lines lines={lines.filter((line) => line.id !== note.line.id)} onOpen={open} />
    </div>
  );
}
