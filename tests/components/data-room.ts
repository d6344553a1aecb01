import type { Frame } from '../../components/Page';
import type { Watch } from '../../components/use-live';
import { explain } from './support';

type Change = { id: string; label: string; at: number };

/** Data that is watched, changed and undone as the real one is, in memory. */
export function dataRoom() {
  const asked = new Set<() => void>();
  const replaced = new Set<() => void>();
  const changes: Change[] = [];
  const undone: string[] = [];
  const tell = () => {
    for (const ask of asked) ask();
  };

  const watch: Watch = (query, onValue, onFailure) => {
    const ask = () => void query().then((value) => asked.has(ask) && onValue(value), onFailure);
    asked.add(ask);
    ask();
    return () => asked.delete(ask);
  };
  const frame: Frame = {
    watch,
    explain,
    open: async () => ({ ok: true }),
    rescue: async () => new Blob(['{}']),
    onReplaced: (listener) => {
      replaced.add(listener);
      return () => replaced.delete(listener);
    },
    latestChange: async () => changes.at(-1) ?? null,
    undo: async (id) => {
      const [change] = changes.splice(
        changes.findIndex((known) => known.id === id),
        1,
      );
      if (change) undone.push(change.label);
      tell();
    },
  };
  return {
    frame,
    undone,
    change: (label: string, at = Date.now()) => {
      changes.push({ id: `${changes.length} ${label}`, label, at });
      tell();
    },
    /** A newer Cuppa opens the data. */
    replace: () => {
      for (const listener of replaced) listener();
    },
    listeners: () => asked.size + replaced.size,
    tell,
  };
}
