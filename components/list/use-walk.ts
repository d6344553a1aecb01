import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Place, Rows } from './rows';

const PAGE = 10;

// How far a key moves; all of it at Home and End.
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

type Props = { rows: Rows; position: number | null; onActive: (place: Place) => void };

/** Moving through the rows by key. */
export type Walk = {
  rootRef: RefObject<HTMLDivElement | null>;
  /** Moves on by so many rows, and the focus with it; `false` where there are none. */
  moveBy: (step: number) => boolean | void;
  /** Where one is, also before it is drawn. */
  here: () => number | null;
  /** Puts the focus on the active row once it is drawn. */
  takeFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
};

/** Was the focus in here, and has nobody moved it elsewhere? It is lost when what had it is taken away. */
function useIsInside(rootRef: RefObject<HTMLElement | null>): RefObject<boolean> {
  const isInsideRef = useRef(false);
  useEffect(() => {
    const listening = new AbortController();
    const note = ({ target }: Event) => {
      isInsideRef.current = target instanceof Node && (rootRef.current?.contains(target) ?? false);
    };
    addEventListener('focusin', note, { signal: listening.signal });
    addEventListener('pointerdown', note, { signal: listening.signal });
    return () => listening.abort();
  }, [rootRef]);
  return isInsideRef;
}

/** Walks through a list of which Tab reaches one row only, so that Tab also leads past it. */
export function useWalk({ rows, position, onActive }: Props): Walk {
  const rootRef = useRef<HTMLDivElement>(null);
  const wantsFocusRef = useRef(false);
  const isInsideRef = useIsInside(rootRef);
  useLayoutEffect(() => {
    // A row that had the focus and has left the list hands it on to the one in its place.
    const isLost = isInsideRef.current && document.activeElement === document.body;
    if (!wantsFocusRef.current && !isLost) return;
    wantsFocusRef.current = false;
    const line = rootRef.current?.querySelector(`[data-position="${position}"] [data-line]`);
    if (line instanceof HTMLElement) line.focus();
  });
  const takeFocus = () => {
    wantsFocusRef.current = true;
  };
  // Keys may come faster than rows are drawn: each goes on from where the last one led.
  const positionRef = useRef(position);
  useLayoutEffect(() => {
    positionRef.current = position;
  });
  const moveBy = (step: number) => {
    const { current: position } = positionRef;
    if (position === null) return false;
    // The first press finds the row that the keys begin at.
    const isHere = wantsFocusRef.current || (rootRef.current?.contains(document.activeElement) ?? false);
    const next = isHere ? Math.max(0, Math.min(rows.count - 1, position + step)) : position;
    positionRef.current = next;
    takeFocus();
    onActive({ id: rows.rowAt(next).id, position: next });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (moveBy(step) !== false) event.preventDefault();
  };
  return { rootRef, here: () => positionRef.current, moveBy, takeFocus, onKey };
}
