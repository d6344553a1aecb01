import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to a new screen, so that keyboard and screen reader begin there instead of at the top of
 * the page. The first screen leaves the focus alone. Give the element `tabIndex={-1}`.
 *
 * @param screen names the screen.
 */
export function useFocus(screen: string): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  const shownRef = useRef(screen);
  // At once: a screen that is drawn a moment later puts the focus and the page where one left them, to stay there.
  useLayoutEffect(() => {
    if (shownRef.current === screen) return;
    shownRef.current = screen;
    ref.current?.focus();
  }, [screen]);
  return ref;
}
