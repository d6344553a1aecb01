import { useLayoutEffect, useRef } from 'preact/hooks';
import { memory } from './memory';

const page = () => document.scrollingElement ?? document.documentElement;

function focusActive(): void {
  const line = document.querySelector('main .row-line[tabindex="0"]');
  if (line instanceof HTMLElement) line.focus({ preventScroll: true });
}

/**
 * Scrolls to where the list was left and puts the focus back on the contact that was opened.
 *
 * @param isReady is the list drawn?
 */
export function useReturn(isReady: boolean): void {
  const isBackRef = useRef(false);
  useLayoutEffect(() => {
    if (!isReady || isBackRef.current) return;
    isBackRef.current = true;
    page().scrollTop = memory.scroll;
    if (!memory.isAway) return;
    memory.isAway = false;
    // Only in the next frame are the rows of this part of the list drawn; and after it the new screen takes the focus.
    requestAnimationFrame(() => setTimeout(focusActive));
  }, [isReady]);
  // Ends with the list itself, not a moment later: without its rows the page scrolls to its top.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const note = () => {
      if (isBackRef.current) memory.scroll = page().scrollTop;
    };
    document.addEventListener('scroll', note, { signal: listening.signal, passive: true });
    return () => listening.abort();
  }, []);
}
