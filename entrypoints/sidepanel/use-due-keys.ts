import { useEffect, useRef } from 'preact/hooks';
import { pressKeyed, useKeys } from '../../components/keys/use-keys';

const ROW = 'li.due[data-due]';

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ROW)];
}

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(ROW) ?? null;
}

function move(by: number): void {
  const all = rows();
  const current = currentRow();
  const at = current ? all.indexOf(current) + by : by > 0 ? 0 : all.length - 1;
  all[Math.max(0, Math.min(at, all.length - 1))]?.focus();
}

// An arrow scrolls the page until somebody goes through the rows.
function moveFromRow(by: number): boolean {
  if (!currentRow()) return false;
  move(by);
  return true;
}

// On a button Enter presses that button; on the row, its next step.
function pressStep(): boolean {
  const row = currentRow();
  return row !== null && row === document.activeElement && pressKeyed(row, 'Enter');
}

// With the keyboard one goes on to when: the choices are the next thing wanted.
function openLater(): boolean {
  const row = currentRow();
  if (!pressKeyed(row, 's')) return false;
  requestAnimationFrame(() => row?.querySelector<HTMLElement>('[data-later]')?.focus());
  return true;
}

const press = (key: string) => () => pressKeyed(currentRow(), key);

/**
 * Goes through the rows of Today by keys and does with each what its buttons do. When a row goes, because it was
 * done or put off, the focus goes on to the one that takes its place instead of getting lost.
 *
 * @param on do single keys act?
 * @param shown the rows on screen, by key: when it changes, the focus is looked after.
 */
export function useDueKeys(on: boolean, shown: string): void {
  const lastRef = useRef(-1);
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => moveFromRow(1),
      ArrowUp: () => moveFromRow(-1),
      Enter: pressStep,
      o: press('o'),
      s: openLater,
      l: press('l'),
      e: press('e'),
    },
    on,
  );
  useEffect(() => {
    const note = () => {
      const row = currentRow();
      lastRef.current = row ? rows().indexOf(row) : -1;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (lastRef.current < 0 || !isLost) return;
    const all = rows();
    all[Math.min(lastRef.current, all.length - 1)]?.focus();
  }, [shown]);
}
