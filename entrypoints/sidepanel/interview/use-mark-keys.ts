import { useCallback, useEffect, useRef } from 'preact/hooks';
import { KEYED_MARKS, markOfKey } from '../../../components/interview/Notes';
import { useKeys } from '../../../components/keys/use-keys';
import { useLive } from '../../../components/use-live';
import type { Mark } from '../../../outreach/jotting';
import { readSingleKeys } from '../../../storage/keys';
import { watch } from '../../../storage/watch';

type Begin = (mark: Mark) => void;

/**
 * Lets a digit begin a marked line while nothing is being typed, and Alt with it from anywhere else: on a tick box,
 * say. Where a note is being written, its own field takes the keys.
 *
 * @returns what the free notes are given, to say how a line is begun there.
 */
export function useMarkKeys(): (begin: Begin) => void {
  const beginRef = useRef<Begin | null>(null);
  const on = useLive(watch, 'single keys', readSingleKeys) ?? false;
  const keys = KEYED_MARKS.map((mark, at) => [String(at + 1), () => beginRef.current?.(mark)] as const);
  useKeys(Object.fromEntries(keys), on);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const mark = markOfKey(event);
      if (!mark || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      beginRef.current?.(mark);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return useCallback((begin) => {
    beginRef.current = begin;
  }, []);
}
