import { useMemo, useRef } from 'preact/hooks';
import type { NoteStore } from '../../../components/interview/use-note-line';
import type { Action } from '../../../components/use-action';
import type { Jotting } from '../../../outreach/jotting';
import { keepJotting, removeJotting } from '../../../storage/interviews';

/**
 * Keeps note lines as they are typed: the first letter at once, and while one write is on its way the newest
 * wording of each line waits for it. So a fast typist never runs ahead of the disk by more than one write.
 */
export function useNoteStore(run: Action['run']): NoteStore {
  const waitingRef = useRef(new Map<string, Jotting | null>());
  const busyRef = useRef(false);
  return useMemo(() => {
    const drain = async () => {
      if (busyRef.current) return;
      busyRef.current = true;
      for (let [next] = waitingRef.current; next; [next] = waitingRef.current) {
        const [id, line] = next;
        waitingRef.current.delete(id);
        await run(() => (line ? keepJotting(line) : removeJotting(id)));
      }
      busyRef.current = false;
    };
    const put = (id: string, line: Jotting | null) => {
      waitingRef.current.set(id, line);
      void drain();
    };
    return { keep: (line) => put(line.id, line), remove: (id) => put(id, null) };
  }, [run]);
}
