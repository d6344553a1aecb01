import { useMemo } from 'preact/hooks';
import type { NoteStore } from '../../../components/interview/use-note-line';
import type { Action } from '../../../components/use-action';
import type { Jotting } from '../../../outreach/jotting';
import { Newest } from '../../../outreach/newest';
import { keepJotting, removeJotting } from '../../../storage/interviews';

/** Keeps note lines as they are typed. */
export function useNoteStore(run: Action['run']): NoteStore {
  return useMemo(() => {
    const typed = new Newest<Jotting | null>((id, line) => (line ? keepJotting(line) : removeJotting(id)));
    const put = (id: string, line: Jotting | null) => void run(() => typed.keep(id, line));
    return { keep: (line) => put(line.id, line), remove: (id) => put(id, null) };
  }, [run]);
}
