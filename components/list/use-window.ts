import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Span } from './window';
import { spanOf } from './window';

// Until the first row is measured; rows without a height, as in a part that is not shown, keep it. The last
// list’s, so that one who comes back to a list finds it as high as it was and scrolled to where it was.
let usualRow = 60;
const BEFORE_MEASURED: Span = { first: 0, end: 12 };

/** What the rows of a long list need: where it is, and which of them to draw. */
export type WindowOn = {
  listRef: RefObject<HTMLUListElement | null>;
  span: Span;
  /** Height of a row in CSS pixels. */
  row: number;
};

/** The part of the list that can be seen, from its start, in CSS pixels: clipped by what scrolls it and the window. */
function seenPart(list: Element): { from: number; to: number } {
  const { top } = list.getBoundingClientRect();
  const frame = list.closest('[data-scrolls]')?.getBoundingClientRect();
  const from = Math.max(0, frame?.top ?? 0);
  const to = frame && frame.height > 0 ? Math.min(innerHeight, frame.bottom) : innerHeight;
  return { from: from - top, to: to - top };
}

/** Draws no more of a long list than can be seen. All rows are of one height, which is measured. */
export function useWindow(count: number): WindowOn {
  const listRef = useRef<HTMLUListElement>(null);
  const [row, setRow] = useState(usualRow);
  const [span, setSpan] = useState(BEFORE_MEASURED);
  const look = useCallback(() => {
    const list = listRef.current;
    if (!list) return;
    const height = list.querySelector('li')?.getBoundingClientRect().height || usualRow;
    usualRow = height;
    setRow((before) => (Math.abs(before - height) < 0.5 ? before : height));
    const sight = { count, row: height, ...seenPart(list) };
    setSpan((before) => {
      const next = spanOf(sight, before === BEFORE_MEASURED ? null : before);
      return before.first === next.first && before.end === next.end ? before : next;
    });
  }, [count]);
  useLayoutEffect(look);
  useEffect(() => {
    const listening = new AbortController();
    // Whatever scrolls, the page or a part of it: scrolling does not bubble, but is caught on the way down.
    const options = { signal: listening.signal, passive: true, capture: true };
    const lookIfInside = ({ target }: Event) => {
      if (target instanceof Node && target.contains(listRef.current)) look();
    };
    document.addEventListener('scroll', lookIfInside, options);
    addEventListener('resize', look, options);
    const observer = new ResizeObserver(look);
    if (listRef.current) observer.observe(listRef.current);
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, [look]);
  return { listRef, span: { first: Math.min(span.first, count), end: Math.min(span.end, count) }, row };
}
