import { useCallback, useState } from 'preact/hooks';

/** What is picked, and how to pick more or less of it. */
export type Picks = { picked: ReadonlySet<string>; pick: (ids: readonly string[], on: boolean) => void };

/** Picks that begin with these. */
export function usePicks(start: readonly string[]): Picks {
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(start));
  const pick = useCallback((ids: readonly string[], on: boolean) => {
    setPicked((before) => (on ? before.union(new Set(ids)) : before.difference(new Set(ids))));
  }, []);
  return { picked, pick };
}
