import { useEffect } from 'preact/hooks';
import { useKeys } from '../../components/keys/use-keys';

type Does = { onFind: () => void; onKeys: () => void };

function press(selector: string): boolean {
  const control = document.querySelector(selector);
  if (control instanceof HTMLElement) control.click();
  return control instanceof HTMLElement;
}

// A list that can be searched on screen is searched there.
function searchHere(): boolean {
  const field = document.querySelector('main input[type="search"]');
  if (!(field instanceof HTMLElement) || !field.checkVisibility()) return false;
  field.focus();
  return true;
}

/**
 * The keys that work everywhere in the panel.
 *
 * @param on do single keys act? Ctrl or ⌘ with K always does: it is no single key.
 */
export function usePanelKeys(on: boolean, { onFind, onKeys }: Does): void {
  useKeys(
    {
      '/': () => {
        if (!searchHere()) onFind();
      },
      '?': onKeys,
      u: () => press('.undo button'),
    },
    on,
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isFind =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK';
      if (!isFind || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      onFind();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onFind]);
}
