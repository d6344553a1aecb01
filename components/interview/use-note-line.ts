import { useEffect, useRef, useState } from 'preact/hooks';
import type { Jotting, Mark } from '../../outreach/jotting';

/** Where note lines are kept; each is called with every keystroke. */
export type NoteStore = { keep: (line: Jotting) => void; remove: (id: string) => void };

type Place = Pick<Jotting, 'interviewId' | 'contactId' | 'questionId'>;

type Props = {
  place: Place;
  /** The lines of this place as they are kept, oldest first. */
  lines: readonly Jotting[];
  store: NoteStore;
};

/** The line being written, and what can be done with it. */
export type NoteLine = {
  line: Jotting;
  /** It was kept before and is being changed. */
  isOld: boolean;
  type: (text: string) => void;
  mark: (mark: Mark) => void;
  /** Begins a line with this mark, after the one that is being written. */
  begin: (mark: Mark) => void;
  /** Goes on with a new line, if there is anything on this one. */
  next: () => void;
  open: (line: Jotting) => void;
};

function newLine(place: Place, mark: Mark = ''): Jotting {
  return { ...place, id: crypto.randomUUID(), at: Date.now(), mark, text: '' };
}

/**
 * One note line as it is being written: shown as typed whatever is being kept meanwhile. What Undo or another page
 * makes of it takes its place.
 */
export function useNoteLine({ place, lines, store }: Props): NoteLine {
  const [state, setState] = useState(() => ({ line: newLine(place), isOld: false }));
  const { line, isOld } = state;
  const onTheirWayRef = useRef<string[]>([]);
  const wasKeptRef = useRef(false);
  // What is written now, ahead of what is drawn: Enter may come between a line that is drawn and its effect.
  const writtenRef = useRef(line);
  const kept = lines.find(({ id }) => id === line.id);
  const said = kept && `${kept.mark} ${kept.text}`;

  const show = (next: Jotting, old: boolean) => {
    onTheirWayRef.current = [];
    wasKeptRef.current = false;
    writtenRef.current = next;
    setState({ line: next, isOld: old });
  };

  useEffect(() => {
    if (writtenRef.current.id !== line.id) return;
    if (kept === undefined) {
      // It was taken back.
      if (wasKeptRef.current) show(newLine(place), false);
      return;
    }
    wasKeptRef.current = true;
    const echo = onTheirWayRef.current.lastIndexOf(`${kept.mark} ${kept.text}`);
    onTheirWayRef.current = echo === -1 ? [] : onTheirWayRef.current.slice(echo + 1);
    if (echo !== -1) return;
    writtenRef.current = kept;
    setState((before) => ({ ...before, line: kept }));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is kept of the line, by its content
  }, [line.id, said]);

  const write = (next: Jotting) => {
    const before = writtenRef.current;
    writtenRef.current = next;
    setState({ line: next, isOld });
    if (next.text.trim() === '') {
      if (before.text.trim() !== '') store.remove(next.id);
      return;
    }
    onTheirWayRef.current.push(`${next.mark} ${next.text}`);
    store.keep(next);
  };
  return {
    line,
    isOld,
    // The line is as old as its first letter.
    type: (text) => {
      const before = writtenRef.current;
      write({ ...before, text, at: before.text === '' && !isOld ? Date.now() : before.at });
    },
    mark: (mark) => {
      const before = writtenRef.current;
      write({ ...before, mark: before.mark === mark ? '' : mark });
    },
    begin: (mark) => {
      const before = writtenRef.current;
      if (before.text.trim() === '') write({ ...before, mark });
      else show(newLine(place, mark), false);
    },
    next: () => {
      if (writtenRef.current.text.trim() !== '') show(newLine(place), false);
    },
    open: (old) => show(old, true),
  };
}
