import { useLayoutEffect, useRef } from 'preact/hooks';

/** What a key does; it gives `false` where it had nothing to do, and the browser goes on with the key. */
export type Keys = Readonly<Record<string, () => boolean | void>>;

const TYPING = 'input, textarea, select, [contenteditable]';

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

// On a keyboard of another script the letter's place is what people know: "j" is under one finger on all of them.
function nameOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1) return key;
  const isOther = /^\p{L}$/u.test(key) && !/^[a-z]$/iu.test(key);
  const place = /^Key([A-Z])$/u.exec(code)?.[1];
  return (isOther && place ? place : key).toLowerCase();
}

/**
 * Lets single keys act while nobody is typing and no dialog is open; with Ctrl, Alt or ⌘ held they are the
 * browser's.
 *
 * @param on single keys can be switched off (WCAG 2.1.4).
 */
export function useKeys(keys: Keys, on: boolean): void {
  const keysRef = useRef(keys);
  useLayoutEffect(() => {
    keysRef.current = keys;
  });
  useLayoutEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (document.querySelector('dialog[open]')) return;
      const act = keysRef.current[nameOf(event)];
      if (act && act() !== false) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [on]);
}

/** Presses the control in here that has this key, as a click would; `false` when there is none to be seen. */
export function pressKeyed(root: ParentNode | null, key: string): boolean {
  const keyed = [...(root?.querySelectorAll(`[aria-keyshortcuts~="${key}"]`) ?? [])];
  const control = keyed.find((element) => element.checkVisibility());
  if (!(control instanceof HTMLElement)) return false;
  control.click();
  return true;
}
